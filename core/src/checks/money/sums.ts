import { type FieldId, field } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import { readNumber } from '../../register/values.ts'
import { cellNumber, cellText } from '../../workbook/index.ts'

/** A figure of a cell outside the data rows, in the units of its column (money in fen); NaN where there is none. */
export function readFigure(table: RegisterTable, sheetRow: number, id: FieldId): number {
  const column = table.column(id)
  if (!column) return Number.NaN
  const number = cellNumber(table.sheet, sheetRow, column.column)
  const value = Number.isNaN(number)
    ? readNumber(cellText(table.workbook, table.sheet, sheetRow, column.column))
    : number
  const scaled = value * (column.unit?.factor ?? 1)
  return field(id).type === 'money' ? Math.round(scaled * 100) : scaled
}

/** Sums of a column over table rows `from` … `to - 1`: once a household for what is a household's, and by rows. */
export function sumOf(table: RegisterTable, id: FieldId, from = 0, to = table.rowCount): number[] {
  const values = table.number(id)
  const blank = table.blank(id)
  let byRows = 0
  for (let row = from; row < to; row++) if (!blank[row]) byRows += values[row]
  if (field(id).of !== 'household') return [byRows]
  const { of } = table.households
  const seen = new Set<number>()
  let byHouseholds = 0
  for (let row = from; row < to; row++) {
    if (blank[row] || seen.has(of[row])) continue
    seen.add(of[row])
    byHouseholds += values[row]
  }
  return byHouseholds === byRows ? [byRows] : [byHouseholds, byRows]
}
