/** How much room a text takes on a screen, and its lines within that room. */
import { maskText } from '../src/identity/index.ts'

/** Columns of a terminal that everybody has. */
export const COLUMNS = 100

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6“”‘’…—〔〕]|[\u{20000}-\u{3fffd}]/u

/** Columns: letters of Chinese and their marks take two. */
export function widthOf(text: string): number {
  let width = 0
  for (const letter of text) width += WIDE.test(letter) ? 2 : 1
  return width
}

/**
 * A Latin word or a letter, with the marks that no line begins with behind it and those that no line ends with before
 * it.
 */
const PIECE = /[（“‘《〔【]*(?:[\x21-\x7e]+|[\s\S])[，。、；：？！）”’》〕】…]*/gu

/** The end of a clause: a mark of its own, or what stands between two parts of a line. */
const CLAUSE_END = /[，。；、！？]+[）”》]*\u3000?|[,.;!?]+ |\u3000|(?=（)/g
/** Of a line that is not filled to its end, so much is at least. */
const FULL_ENOUGH = 0.5

/**
 * Lines of at most `COLUMNS`; those after the first begin with `indent`. A line ends with a clause where that leaves it
 * half full; Latin words stay whole where they can.
 */
export function wrap(text: string, indent = ''): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(PIECE) ?? []) {
    if (widthOf(line) + widthOf(piece) > COLUMNS && line.trim() !== '') {
      const end = clauseEnd(line)
      lines.push(line.slice(0, end).trimEnd())
      line = indent + line.slice(end).trimStart()
      if (piece === ' ') continue
    }
    line += piece
  }
  lines.push(line)
  return lines
}

/** Where the last clause of a line that has more behind it ends; its length where that is too near its beginning. */
function clauseEnd(line: string): number {
  const ends = [...line.matchAll(CLAUSE_END)].map(({ 0: mark, index }) => index + mark.length)
  return ends.findLast((end) => widthOf(line.slice(0, end)) >= COLUMNS * FULL_ENOUGH) ?? line.length
}

/** One line: what does not fit ends in `…`, with a clause where that leaves it half full. */
export function oneLine(text: string): string {
  if (widthOf(text) <= COLUMNS) return text
  let line = ''
  let width = 2
  for (const letter of text) {
    width += widthOf(letter)
    if (width > COLUMNS) break
    line += letter
  }
  return `${line.slice(0, clauseEnd(line)).trimEnd()}…`
}

/** Lines with an indent; what people write may hold numbers, and is masked before a line is cut. */
export function wrapped(lines: readonly string[], indent = ''): string[] {
  return lines.flatMap((line) => wrap(indent + maskText(line), `${indent}  `))
}
