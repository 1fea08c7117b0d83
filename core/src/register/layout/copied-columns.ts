import { cellText } from '../../workbook/index.ts'
import type { Sheet, Workbook } from '../../workbook/types.ts'
import type { Layout } from './layout.ts'

const LOOKED_AT = 200
const FEWEST = 2

/**
 * A table without the columns that an export gives twice, under the same header and with the same cells: 成员姓名 again
 * names no further member.
 */
export function withoutCopiedColumns(workbook: Workbook, sheet: Sheet, layout: Layout): Layout {
  const rows = layout.dataRows.subarray(0, LOOKED_AT)
  const seen = new Map<string, number>()
  const isCopy = (column: number, of: number) => {
    let filled = 0
    for (const row of rows) {
      const text = cellText(workbook, sheet, row, column)
      if (text !== cellText(workbook, sheet, row, of)) return false
      if (text.trim() !== '') filled++
    }
    return filled >= FEWEST
  }
  const copies = new Set(
    layout.headers.flatMap((path, column) => {
      const header = path.join('\u0000')
      const first = seen.get(header)
      if (first === undefined) seen.set(header, column)
      return path.length > 0 && first !== undefined && isCopy(column, first) ? [column] : []
    }),
  )
  if (copies.size === 0) return layout
  return { ...layout, headers: layout.headers.map((path, column) => (copies.has(column) ? [] : path)) }
}
