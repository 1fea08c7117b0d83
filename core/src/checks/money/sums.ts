import { type FieldId, field } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import type { RegisterView } from '../engine/index.ts'

/** The figure of a field in a row of the sheet that is no data row, in the units of its column (money in fen). */
export function figureIn(sheetRow: number, id: FieldId, register: RegisterView): number | undefined {
  const column = register.table.column(id)
  const figure = column && register.figureAt({ sheetRow, column: column.column })
  if (figure === undefined) return undefined
  const scaled = figure * (column?.unit?.factor ?? 1)
  return field(id).type === 'money' ? Math.round(scaled * 100) : scaled
}

/**
 * Sums of a column over table rows `from` … `to - 1`: once a household for what is a household's, once a cell where
 * cells are merged downwards or several people share a row, and by rows; each sum once.
 */
export function sumOf(table: RegisterTable, id: FieldId, from = 0, to = table.rowCount): number[] {
  const values = table.number(id)
  const blank = table.blank(id)
  const { of } = table.households
  const isHouseholds = field(id).of === 'household'
  const seen = new Set<number>()
  let [byHouseholds, byCells, byRows] = [0, 0, 0]
  let last = -1
  for (let row = from; row < to; row++) {
    if (blank[row]) continue
    byRows += values[row]
    const cell = table.cornerRow(id, row)
    if (cell !== last) byCells += values[row]
    last = cell
    if (!isHouseholds || seen.has(of[row])) continue
    seen.add(of[row])
    byHouseholds += values[row]
  }
  return [...new Set(isHouseholds ? [byHouseholds, byCells, byRows] : [byCells, byRows])]
}
