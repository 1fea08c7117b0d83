import { type FieldId, field } from '../../facts/fields.ts'
import { isNumeric, type RegisterTable } from '../../register/index.ts'

/**
 * Whether a cell holds something from which no value of its field could be read: a masked number, that of another paper, several people's, a
 * text that is no date.
 */
export function isUnread(table: RegisterTable, id: FieldId, row: number): boolean {
  const { type } = field(id)
  if (type === 'date') return table.date(id)[row] < 0
  if (isNumeric(type)) return Number.isNaN(table.number(id)[row]) && table.shown(id, row).trim() !== ''
  return table.text(id)[row] < 0 && table.isUncheckable(id, row)
}
