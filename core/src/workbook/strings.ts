import { LIMITS } from './limits.ts'
import { WorkbookError } from './types.ts'

/**
 * Every distinct text once, in order of appearance. A hash table of our own: a `Map` ends at 16.7 million keys, which a
 * full sheet of texts exceeds, and takes several times the memory.
 */
export class StringTable {
  readonly strings: string[] = []
  /** hash and code + 1 side by side, so that a look-up touches one place in memory; 0 = free */
  #slots = new Int32Array(1 << 4)
  /** differs from run to run, so that no file can be built to collide */
  readonly #seed = (Math.random() * 0x7fffffff) | 0

  /** characters so far */
  #length = 0
  /** codes of texts that were longer than a cell holds */
  #cut: Set<number> | undefined

  /**
   * Code of a text, a new one when the text is new; what is longer than a cell holds is cut. Throws `too-much-text`.
   */
  intern(text: string): number {
    return text.length > LIMITS.cellText ? this.#internCut(text) : this.#intern(text)
  }

  /** Whether the text of this code lost its end. */
  isCut(code: number): boolean {
    return this.#cut?.has(code) === true
  }

  /** Counts characters that are held. Throws `too-much-text` past the limit. */
  spend(length: number): void {
    this.#length += length
    if (this.#length > LIMITS.text) throw new WorkbookError('too-much-text', { limit: LIMITS.text })
  }

  #internCut(text: string): number {
    // a slice of a longer text would keep all of it in memory
    const code = this.#intern(` ${text.slice(0, LIMITS.cellText)}`.slice(1))
    this.#cut ??= new Set()
    this.#cut.add(code)
    return code
  }

  #intern(text: string): number {
    const hash = this.#hash(text)
    const slots = this.#slots
    const mask = slots.length - 1
    let slot = (hash * 2) & mask
    for (let code = slots[slot + 1]; code !== 0; code = slots[slot + 1]) {
      if (slots[slot] === hash && this.strings[code - 1] === text) return code - 1
      slot = (slot + 2) & mask
    }
    this.spend(text.length)
    slots[slot] = hash
    slots[slot + 1] = this.strings.push(text)
    if (this.strings.length * 4 > slots.length) this.#grow()
    return this.strings.length - 1
  }

  #hash(text: string): number {
    let hash = this.#seed
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
    return hash ^ (hash >>> 15)
  }

  #grow(): void {
    const old = this.#slots
    const slots = new Int32Array(old.length * 2)
    const mask = slots.length - 1
    for (let from = 0; from < old.length; from += 2) {
      if (old[from + 1] === 0) continue
      let slot = (old[from] * 2) & mask
      while (slots[slot + 1] !== 0) slot = (slot + 2) & mask
      slots[slot] = old[from]
      slots[slot + 1] = old[from + 1]
    }
    this.#slots = slots
  }
}
