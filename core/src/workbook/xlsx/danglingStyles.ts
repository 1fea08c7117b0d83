import { MAX_FORMATS } from './marks.ts'
import { type Scanner, scanStream } from './window.ts'

const EQUALS = 61
const S = 115
const SPACE = 32
const LT = 60
const DIGITS = 48

/**
 * The styles that a sheet states and that the workbook does not have: 2 where there are two formats. Spreadsheets take
 * them for none; a format added under such a number would show the cell's value otherwise.
 */
export async function danglingStyles(
  chunks: AsyncIterable<Uint8Array>,
  part: string,
  formats: number,
): Promise<ReadonlySet<number>> {
  const finder = new StyleFinder(formats)
  await scanStream(chunks, finder, part)
  return finder.found
}

/**
 * Looks for `s="2"` and `style="2"`, prefixed or run together as the reader takes them; one inside a text only costs a
 * number.
 */
class StyleFinder implements Scanner {
  readonly found = new Set<number>()
  constructor(private readonly formats: number) {}

  scan(bytes: Uint8Array, end: number): number {
    for (let at = 2; at < end; at++)
      if (bytes[at] === EQUALS && this.#isStyle(bytes, at)) this.#read(bytes, at + 1, end)
    // a tag that is not complete comes again
    const last = bytes.lastIndexOf(LT, end - 1)
    return last < 0 || bytes.subarray(last, end).includes(LT + 2) ? end : last
  }

  #isStyle(bytes: Uint8Array, equals: number): boolean {
    let at = equals - 1
    while (at > 0 && bytes[at] <= SPACE) at--
    return (bytes[at] === S && beginsName(bytes, at)) || isWord(bytes, at - 4, 'style')
  }

  #read(bytes: Uint8Array, from: number, end: number): void {
    let at = from
    while (at < end && (bytes[at] <= SPACE || bytes[at] === 34 || bytes[at] === 39 || bytes[at] === 43)) at++
    let style = 0
    let isNumber = false
    for (; at < end && bytes[at] >= DIGITS && bytes[at] < DIGITS + 10; at++) {
      style = style * 10 + bytes[at] - DIGITS
      isNumber = true
    }
    if (isNumber && style >= this.formats && style < MAX_FORMATS) this.found.add(style)
  }
}

/** Whether what stands before is no part of a name: white space, a quote, a slash, a colon. */
function beginsName(bytes: Uint8Array, at: number): boolean {
  const before = bytes[at - 1]
  return before <= SPACE || before === 34 || before === 39 || before === 47 || before === 58
}

function isWord(bytes: Uint8Array, from: number, word: string): boolean {
  if (from < 1 || !beginsName(bytes, from)) return false
  for (let i = 0; i < word.length; i++) if (bytes[from + i] !== word.charCodeAt(i)) return false
  return true
}
