import type { FieldId } from '../facts/fields.ts'
import type { RegisterTable } from '../register/index.ts'
import { CellKind, KIND_MASK } from '../workbook/types.ts'

/** The text of a field's own cell, untouched; '' where the cell holds no text. For checks of how something is written. */
export function rawTextReader(table: RegisterTable, id: FieldId): (row: number) => string {
  const column = table.column(id)?.column ?? -1
  return (row) => {
    const cells = table.sheet.columns[column]
    const at = table.sheetRows[row]
    if (!cells?.codes || (cells.kinds[at] & KIND_MASK) !== CellKind.text) return ''
    return table.workbook.strings[cells.codes[at]]
  }
}

/** The number that a field's own cell holds as a number; NaN where it holds none. */
export function rawNumberReader(table: RegisterTable, id: FieldId): (row: number) => number {
  const column = table.column(id)?.column ?? -1
  return (row) => {
    const cells = table.sheet.columns[column]
    const at = table.sheetRows[row]
    return cells?.numbers && (cells.kinds[at] & KIND_MASK) === CellKind.number ? cells.numbers[at] : Number.NaN
  }
}
