import { checkIdNumber, normaliseIdNumber } from '../../identity/id-number.ts'
import { mayBeOfMember } from '../../register/index.ts'
import { type HouseholdView, ofRegister } from '../engine/index.ts'

const LOOKED_AT = 60
const MOST = 0.8

/**
 * Whether a column that was not read holds ID numbers, and not those of somebody who is no member: the rows then list
 * more people than are read from them, and how many a household has, and whether its head is among them, is open.
 */
export const hasUnreadPeople = ofRegister((register) =>
  (register.context.set.unmapped.get(register.table) ?? []).some((column) => {
    if (!mayBeOfMember(register.table.layout.headers[column].join(''))) return false
    const rows = new Set(register.table.sheetRows.subarray(0, LOOKED_AT))
    const filled = Array.from(rows, (sheetRow) => register.shownAt({ sheetRow, column }).trim()).filter(Boolean)
    const numbers = filled.filter((text) => checkIdNumber(normaliseIdNumber(text)).ok)
    return numbers.length > 0 && numbers.length >= filled.length * MOST
  }),
)

/** Whether words in the row of a household stand for members, and name nobody. */
export const hasUnreadMembers = ({ table, at }: HouseholdView): boolean => {
  const { rows, start } = table.households
  return table.members?.unread.has(table.sheetRows[rows[start[at]]]) ?? false
}
