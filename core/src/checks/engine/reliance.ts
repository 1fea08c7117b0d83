/**
 * What a check has asked for while it judged: written by the context, read when a finding is made. A finding that relies on a place or
 * date that is only assumed is a doubt.
 */
export class Reliance {
  /** of the check that judges now */
  static current: Reliance | undefined

  place = false
  date = false

  /** What is relied on up to now. */
  get now(): { place: boolean; date: boolean } {
    return { place: this.place, date: this.date }
  }

  /** Begins anew. */
  clear(): void {
    this.place = false
    this.date = false
  }

  /** Runs a step and tells what it relied on by itself; what was relied on before stays so. */
  during(step: () => void): { place: boolean; date: boolean } {
    const { place, date } = this
    this.clear()
    step()
    const own = { place: this.place, date: this.date }
    this.add({ place, date })
    return own
  }

  add({ place, date }: { place: boolean; date: boolean }): void {
    this.place ||= place
    this.date ||= date
  }
}
