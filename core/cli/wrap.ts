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

/** Lines of at most `COLUMNS`; those after the first begin with `indent`. Latin words stay whole where they can. */
export function wrap(text: string, indent = ''): string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const piece of text.match(PIECE) ?? []) {
    const own = widthOf(piece)
    if (width + own > COLUMNS && line.trim() !== '') {
      lines.push(line.trimEnd())
      line = indent
      width = widthOf(indent)
      if (piece === ' ') continue
    }
    line += piece
    width += own
  }
  lines.push(line)
  return lines
}

/** One line: what does not fit ends in `…`. */
export function oneLine(text: string): string {
  if (widthOf(text) <= COLUMNS) return text
  let line = ''
  let width = 2
  for (const letter of text) {
    width += widthOf(letter)
    if (width > COLUMNS) break
    line += letter
  }
  return `${line}…`
}

/** Lines with an indent; what people write may hold numbers, and is masked before a line is cut. */
export function wrapped(lines: readonly string[], indent = ''): string[] {
  return lines.flatMap((line) => wrap(indent + maskText(line), `${indent}  `))
}
