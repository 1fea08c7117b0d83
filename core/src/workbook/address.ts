/** Addresses as spreadsheets write them; rows and columns count from 0 here. */
import type { CellRange } from './types.ts'

export const MAX_ROWS = 1_048_576
export const MAX_COLUMNS = 16_384

/** Letters of a column: 0 → `A`, 26 → `AA`. */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  }
  return name
}

/** `address(0, 0)` is `A1`. */
export function address(row: number, column: number): string {
  return columnName(column) + (row + 1)
}

/** Row and column of `B3` or `$B$3`; undefined for anything that is no cell of a sheet. */
export function parseAddress(text: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text)
  if (!match) return undefined
  const column = parseColumn(match[1])
  const row = Number(match[2]) - 1
  return row < MAX_ROWS && column < MAX_COLUMNS ? { row, column } : undefined
}

/** Column number of letters: `A` → 0. */
export function parseColumn(letters: string): number {
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/**
 * Column of a cell that states this reference, be it beyond the sheet; undefined when the cell stands behind the one
 * before.
 */
export function statedColumn(reference: string | undefined): number | undefined {
  const match = /^([A-Za-z]{1,4})\d{1,9}$/.exec(reference ?? '')
  return match ? parseColumn(match[1]) : undefined
}

/** `A1:C3`, or `A1` for a range of one cell; undefined for anything else. */
export function parseRange(text: string): CellRange | undefined {
  const [first, last = first] = text.split(':')
  const a = parseAddress(first)
  const b = parseAddress(last)
  if (!a || !b) return undefined
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  }
}

/** `A1:C3`; a single cell without the colon. */
export function rangeAddress(range: CellRange): string {
  const first = address(range.top, range.left)
  const last = address(range.bottom, range.right)
  return first === last ? first : `${first}:${last}`
}
