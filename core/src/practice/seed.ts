const SEED = /^\d{1,6}$/
const NAME = /^练习台账-(\d{1,6})\D.*$/

/** The seed that an address gives; `first` where it gives none or what is none. */
export function seedIn(text: string | null, first = 1): number {
  return text !== null && SEED.test(text) ? Number(text) : first
}

/** The file of a practice register. */
export const nameOf = (seed: number): string => `练习台账-${seed}.xlsx`

/** The seed of a practice register by the name of its file, or of a copy with results; undefined for any other. */
export function seedNamed(file: string): number | undefined {
  const [, seed] = NAME.exec(file) ?? []
  return seed === undefined ? undefined : Number(seed)
}
