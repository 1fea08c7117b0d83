import type { StringTable } from '../strings.ts'
import { contentEnd, localName, tagClose } from './markup.ts'
import { spanText } from './spans.ts'
import type { Scanner } from './window.ts'

const LT = 60
const GT = 62
const SLASH = 47

/** Reads `sharedStrings.xml`: the code of each entry, phonetic guides left out, runs of rich text joined. */
export class SharedStringsScanner implements Scanner {
  /** number of entries read so far; `codes` is longer */
  count = 0
  codes = new Int32Array(8)

  constructor(private readonly strings: StringTable) {}

  scan(bytes: Uint8Array, end: number): number {
    let at = 0
    for (;;) {
      at = bytes.indexOf(LT, at)
      if (at < 0 || at >= end) return end
      if (bytes[at + 1] === 115 && bytes[at + 2] === 105 && bytes[at + 3] === GT) {
        // the usual entry: <si><t>…</t>
        const next = this.#plainEntry(bytes, at, end)
        if (next > 0) {
          at = next
          continue
        }
      }
      const next = this.#element(bytes, at, end)
      if (next < 0) return at
      at = next
    }
  }

  /**
   * End of `<si><t>text</t></si>` at `at`, phonetic properties (which Chinese Excel adds to every entry) minded; 0 when
   * it is anything else or not complete.
   */
  #plainEntry(bytes: Uint8Array, at: number, end: number): number {
    if (bytes[at + 4] !== LT || bytes[at + 5] !== 116 || bytes[at + 6] !== GT) return 0
    const start = at + 7
    let i = start
    while (bytes[i] !== LT && i < end) i++
    const stop = i
    if (bytes[i + 1] !== SLASH || bytes[i + 2] !== 116 || bytes[i + 3] !== GT || bytes[i + 4] !== LT) return 0
    i += 4
    if (bytes[i + 1] === 112) {
      i = bytes.indexOf(GT, i)
      if (i < 0 || bytes[i - 1] !== SLASH) return 0
      i++
    }
    if (
      i + 4 >= end ||
      bytes[i] !== LT ||
      bytes[i + 1] !== SLASH ||
      bytes[i + 2] !== 115 ||
      bytes[i + 3] !== 105 ||
      bytes[i + 4] !== GT
    )
      return 0
    this.#add(spanText(bytes, start, stop))
    return i + 5
  }

  /** Reads an `si` of any shape, or passes over another tag; -1 when it is not complete. */
  #element(bytes: Uint8Array, at: number, end: number): number {
    const close = tagClose(bytes, at, end)
    if (close < 0) return -1
    if (localName(bytes, at) !== 'si') return close + 1
    if (bytes[close - 1] === SLASH) {
      this.#add('')
      return close + 1
    }
    return this.#entry(bytes, close + 1, end)
  }

  #entry(bytes: Uint8Array, from: number, end: number): number {
    let text = ''
    let phonetic = 0
    let at = from
    for (;;) {
      at = bytes.indexOf(LT, at)
      if (at < 0 || at >= end) return -1
      const close = tagClose(bytes, at, end)
      if (close < 0) return -1
      const name = localName(bytes, at)
      const empty = bytes[close - 1] === SLASH
      at = close + 1
      if (name === '/si') break
      if (name === 'rPh' && !empty) phonetic++
      if (name === '/rPh') phonetic--
      if (name !== 't' || empty) continue
      const stop = contentEnd(bytes, at, end)
      if (stop < 0) return -1
      if (phonetic <= 0) text += spanText(bytes, at, stop)
      at = stop
    }
    this.#add(text)
    return at
  }

  #add(text: string): void {
    if (this.count === this.codes.length) {
      const larger = new Int32Array(this.count * 2)
      larger.set(this.codes)
      this.codes = larger
    }
    this.codes[this.count++] = this.strings.intern(text)
  }
}
