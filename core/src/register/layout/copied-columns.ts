import { cellText } from '../../workbook/index.ts'
import type { Sheet, Workbook } from '../../workbook/types.ts'
import type { Layout } from './layout.ts'

const FEWEST = 2

/**
 * A table without the columns that an export gives twice, under the same header and with the same cells: 成员姓名 again
 * names no further member.
 */
export function withoutCopiedColumns(workbook: Workbook, sheet: Sheet, layout: Layout): Layout {
  const seen = new Map<string, number>()
  const repeated = new Set<number>()
  const copies = new Set<number>()
  const isCopy = (column: number, of: number) => {
    let filled = 0
    for (const row of layout.dataRows) {
      const text = cellText(workbook, sheet, row, column)
      if (text !== cellText(workbook, sheet, row, of)) return false
      if (text.trim() !== '') filled++
    }
    return filled >= FEWEST
  }
  for (const [column, path] of layout.headers.entries()) {
    if (path.length === 0) continue
    const header = path.join('\u0000')
    const first = seen.get(header)
    if (first === undefined) {
      seen.set(header, column)
      continue
    }
    repeated.add(first).add(column)
    if (isCopy(column, first)) copies.add(column)
  }
  if (repeated.size === 0) return layout
  return { ...layout, headers: layout.headers.map((path, column) => (copies.has(column) ? [] : path)), repeated }
}
