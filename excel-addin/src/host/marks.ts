import { type CellRange, rangeAddress } from '@nuandong/core'
import { cellAt } from './a1.ts'
import type { CellMark, MarkLevel } from './port.ts'

const rank: Record<MarkLevel, number> = { error: 3, doubt: 2, notice: 1 }

/** Fill of each level; text on it keeps a contrast above 7:1. */
export const MARK_COLOURS: Record<MarkLevel, string> = { error: '#FFC7CE', doubt: '#FFE699', notice: '#BDD7EE' }
export const MARK_LEVELS: readonly MarkLevel[] = ['error', 'doubt', 'notice']

export const MARK_TEXT_COLOUR = '#1A1A1A'

/**
 * Marks are conditional formats that always hold: the user's own fills stay untouched underneath. The formula carries
 * our name, so that marks are known again after saving, copying of rows, and reopening, in Excel and in WPS.
 */
const SIGNATURE = 'nuandong-mark'
export const formulaOf = (level: MarkLevel): string => `=LEN("${SIGNATURE}:${level}")>0`
export const isMarkFormula = (formula: string): boolean => formula.includes(SIGNATURE)

/** The cells to be marked as address lists of one level each, none longer than `limit` characters. */
export function* markLists(
  marks: readonly CellMark[],
  limit: number,
): Generator<{ level: MarkLevel; addresses: string }> {
  const levels = gravestByCell(marks)
  for (const level of MARK_LEVELS) {
    const cells = [...levels].flatMap(([address, of]) => (of === level ? [address] : []))
    for (const addresses of packAddresses(joinCells(cells), limit)) yield { level, addresses }
  }
}

/** One level a cell: the gravest of its marks. */
export function gravestByCell(marks: readonly CellMark[]): Map<string, MarkLevel> {
  const cells = new Map<string, MarkLevel>()
  for (const { address, level } of marks) {
    const known = cells.get(address)
    if (!known || rank[level] > rank[known]) cells.set(address, level)
  }
  return cells
}

/** Cells as a list of ranges, cells of one column below each other joined: `A2:A5`, `C3`. */
export function joinCells(addresses: Iterable<string>): string[] {
  const cells = [...addresses].map(cellAt).sort((a, b) => a.column - b.column || a.row - b.row)
  const runs: CellRange[] = []
  for (const { row, column } of cells) {
    const run = runs.at(-1)
    if (run && run.left === column && run.bottom + 1 === row) run.bottom = row
    else runs.push({ top: row, left: column, bottom: row, right: column })
  }
  return runs.map(rangeAddress)
}

/** Packs ranges into comma lists no longer than `limit` characters: a host cuts longer addresses silently. */
export function packAddresses(ranges: readonly string[], limit: number): string[] {
  const packs: string[] = []
  let pack = ''
  for (const range of ranges) {
    if (pack && pack.length + 1 + range.length > limit) {
      packs.push(pack)
      pack = ''
    }
    pack = pack ? `${pack},${range}` : range
  }
  if (pack) packs.push(pack)
  return packs
}
