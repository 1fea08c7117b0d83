import type { CellValue, Fingerprint } from './port.ts'

/** The rows above the data (titles, headers) that every write looks at again: they move when rows are inserted. */
const HEAD_ROWS = 12

/** FNV-1a over the row's values; a number and the same digits as text differ. */
export function hashRow(row: readonly CellValue[]): number {
  let hash = 0x811c9dc5
  const add = (code: number) => {
    hash = Math.imul(hash ^ code, 0x01000193)
  }
  for (const value of row) {
    add(value === null ? 1 : typeof value === 'number' ? 2 : typeof value === 'boolean' ? 3 : 4)
    if (value === null) continue
    const text = String(value)
    for (let i = 0; i < text.length; i++) add(text.charCodeAt(i))
  }
  return hash | 0
}

export function fingerprintOf(sheet: string, values: readonly CellValue[][], columns: number): Fingerprint {
  return { sheet, rows: values.length, columns, rowHashes: Int32Array.from(values, hashRow) }
}

/** Runs of rows to read again before writing to `targets`: the head of the sheet and the target rows, as [top, bottom]. */
export function rowsToProve(fingerprint: Fingerprint, targets: Iterable<number>): [number, number][] {
  const rows = new Set<number>()
  for (let row = 0; row < Math.min(HEAD_ROWS, fingerprint.rows); row++) rows.add(row)
  for (const row of targets) if (row < fingerprint.rows) rows.add(row)
  const runs: [number, number][] = []
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    // a gap of a few rows costs less than one more request
    if (last && row - last[1] <= 40) last[1] = row
    else runs.push([row, row])
  }
  return runs
}

/** Whether rows read again from `top` on are the rows that were read first. */
export function sameRows(fingerprint: Fingerprint, top: number, values: readonly CellValue[][]): boolean {
  return values.every((row, i) => fingerprint.rowHashes[top + i] === hashRow(row))
}
