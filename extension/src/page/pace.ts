/** From the end of a reading on, a page has this many times the time that it took. */
const REST_FACTOR = 4
const LONGEST_REST_MS = 5_000

/** When a page is read next: soon after what happened, and only then, but never as soon as it has just been read. */
export class Pace {
  readonly #read: () => void
  #timer: ReturnType<typeof setTimeout> | undefined
  #due = 0
  #restsUntil = 0

  constructor(read: () => void) {
    this.#read = read
  }

  /** In so many milliseconds; where a reading is due before that, it will do. */
  soon(delay: number): void {
    const now = performance.now()
    const due = Math.max(now + delay, this.#restsUntil)
    if (this.#timer !== undefined && this.#due <= due) return
    clearTimeout(this.#timer)
    this.#due = due
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.#read()
    }, due - now)
  }

  /** After a reading that took so many milliseconds of work. */
  rest(worked: number): void {
    this.#restsUntil = performance.now() + Math.min(LONGEST_REST_MS, worked * REST_FACTOR)
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }
}
