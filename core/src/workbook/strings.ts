/**
 * Every distinct text once, in order of appearance. A hash table of our own: a `Map` ends at 16.7 million keys, which a
 * full sheet of texts exceeds, and takes several times the memory.
 */
export class StringTable {
  readonly strings: string[] = []
  #slots = new Int32Array(1 << 12).fill(-1)
  #hashes = new Int32Array(1 << 11)
  /** differs from run to run, so that no file can be built to collide */
  readonly #seed = (Math.random() * 0x7fffffff) | 0

  /** Code of a text, a new one when the text is new. */
  intern(text: string): number {
    const hash = this.#hash(text)
    let mask = this.#slots.length - 1
    let slot = (hash ^ (hash >>> 15)) & mask
    for (;;) {
      const code = this.#slots[slot]
      if (code < 0) break
      if (this.#hashes[code] === hash && this.strings[code] === text) return code
      slot = (slot + 1) & mask
    }
    const code = this.strings.length
    this.strings.push(text)
    if (code >= this.#hashes.length) {
      this.#grow()
      mask = this.#slots.length - 1
      slot = this.#freeSlot(hash, mask)
    }
    this.#hashes[code] = hash
    this.#slots[slot] = code
    return code
  }

  #hash(text: string): number {
    let hash = this.#seed
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
    return hash
  }

  #freeSlot(hash: number, mask: number): number {
    let slot = (hash ^ (hash >>> 15)) & mask
    while (this.#slots[slot] >= 0) slot = (slot + 1) & mask
    return slot
  }

  #grow(): void {
    const hashes = new Int32Array(this.#hashes.length * 2)
    hashes.set(this.#hashes)
    const used = this.#hashes.length
    this.#hashes = hashes
    this.#slots = new Int32Array(hashes.length * 2).fill(-1)
    const mask = this.#slots.length - 1
    for (let code = 0; code < used; code++) this.#slots[this.#freeSlot(hashes[code], mask)] = code
  }
}
