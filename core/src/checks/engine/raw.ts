import type { FieldId } from '../../facts/fields.ts'
import { noteRead, type RegisterTable } from '../../register/index.ts'
import { CellKind, KIND_MASK } from '../../workbook/types.ts'

/** What a field's own cell holds, untouched: a text, a number, or '' where it holds neither. For checks of how something is written. */
export function rawReader(table: RegisterTable, id: FieldId): (row: number) => string | number {
  noteRead(table, id)
  const column = table.column(id)?.column ?? -1
  const { sheet, sheetRows } = table
  const { strings } = table.workbook
  return (row) => {
    const cells = sheet.columns[column]
    if (!cells) return ''
    const at = sheetRows[row]
    const kind = cells.kinds[at] & KIND_MASK
    if (kind === CellKind.text && cells.codes) return strings[cells.codes[at]]
    return kind === CellKind.number && cells.numbers ? cells.numbers[at] : ''
  }
}
