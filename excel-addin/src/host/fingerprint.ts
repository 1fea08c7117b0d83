import type { CellValue, Fingerprint } from './port.ts'

/** The rows above the data (titles, headers) that every write looks at again: they move when rows are inserted. */
const HEAD_ROWS = 12

/** FNV-1a over the row's values up to the last filled one; a number and the same digits as text differ. */
export function hashRow(row: readonly CellValue[]): number {
  let hash = 0x811c9dc5
  const add = (code: number) => {
    hash = Math.imul(hash ^ code, 0x01000193)
  }
  for (const value of row.slice(0, row.findLastIndex((one) => one !== null) + 1)) {
    add(value === null ? 1 : typeof value === 'number' ? 2 : typeof value === 'boolean' ? 3 : 4)
    if (value === null) continue
    const text = String(value)
    for (let i = 0; i < text.length; i++) add(text.charCodeAt(i))
  }
  return hash | 0
}

/** Of a row's texts alone: numbers may be corrected or worked out anew, and it still is the row of the same people. */
export const hashTexts = (row: readonly CellValue[]): number =>
  hashRow(row.map((value) => (typeof value === 'string' ? value : null)))

export function fingerprintOf(sheet: string, values: readonly CellValue[][], columns: number): Fingerprint {
  return { sheet, rows: values.length, columns, rowHashes: Int32Array.from(values, hashRow) }
}

/** Rows from `top` to `bottom`, both inclusive, from 0. */
export interface RowSpan {
  top: number
  bottom: number
}

/** a gap of as many rows costs less than one more range to ask for */
const GAP = 3

/** The rows to read again before writing to `targets`: the head of the sheet and the target rows. */
export function rowsToProve(fingerprint: Fingerprint, targets: Iterable<number>): RowSpan[] {
  const rows = new Set<number>()
  for (let row = 0; row < Math.min(HEAD_ROWS, fingerprint.rows); row++) rows.add(row)
  for (const row of targets) if (row < fingerprint.rows) rows.add(row)
  const spans: RowSpan[] = []
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = spans.at(-1)
    if (last && row - last.bottom <= GAP) last.bottom = row
    else spans.push({ top: row, bottom: row })
  }
  return spans
}

/** Whether the rows of `spans`, read again, are the rows that were read first. */
export function sameRows(fingerprint: Fingerprint, spans: readonly RowSpan[], values: readonly CellValue[][]): boolean {
  let at = 0
  for (const { top, bottom } of spans)
    for (let row = top; row <= bottom; row++, at++)
      if (at >= values.length || fingerprint.rowHashes[row] !== hashRow(values[at])) return false
  return at === values.length
}
