import { type FieldId, field } from '../../facts/fields.ts'
import { isNumeric, type RegisterTable } from '../../register/index.ts'

/**
 * Tells of which rows a cell holds something from which no value of its field could be read: a masked number, that of
 * another paper, several people's, a text that is no date.
 */
export function unreadReader(table: RegisterTable, id: FieldId): (row: number) => boolean {
  if (!table.has(id)) return () => false
  const { type } = field(id)
  if (type === 'date') {
    const dates = table.date(id)
    return (row) => dates[row] < 0
  }
  if (isNumeric(type)) {
    const numbers = table.number(id)
    return (row) => Number.isNaN(numbers[row]) && table.shown(id, row).trim() !== ''
  }
  const texts = table.text(id)
  return (row) => texts[row] < 0 && table.isUncheckable(id, row)
}
