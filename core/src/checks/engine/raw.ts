import type { FieldId } from '../../facts/fields.ts'
import { noteRead, type RegisterTable } from '../../register/index.ts'
import { CellKind, KIND_MASK } from '../../workbook/types.ts'

/**
 * What a field's own cell holds, untouched: a text, a number, or '' where it holds neither. For checks of how something
 * is written.
 */
export function rawReader(table: RegisterTable, id: FieldId): (row: number) => string | number {
  noteRead(table, id)
  const { strings } = table.workbook
  let found: ReturnType<RegisterTable['cellsOf']>
  return (row) => {
    found ??= table.cellsOf(id)
    if (!found) return ''
    const { cells, rows } = found
    const at = rows[row]
    const kind = cells.kinds[at] & KIND_MASK
    if (kind === CellKind.text && cells.codes) return strings[cells.codes[at]]
    return kind === CellKind.number && cells.numbers ? cells.numbers[at] : ''
  }
}
