import { fail, type HouseholdView, householdCheck, PASS, unknown } from '../engine/index.ts'
import { MEMBERS } from '../law/clauses.ts'
import { listedPeople } from '../people/head-apart.ts'

/**
 * B01. 家庭人口 must be the number of rows that the household has, and the head where a register names him apart from
 * the members. A register that lists only those who are covered has 保障人口 rows: where it does, and 家庭人口 is
 * larger, the row is in order; so it is where a row has no columns for so many.
 */
export default householdCheck({
  catalogue: 'B01',
  severity: 'error',
  citation: MEMBERS,
  needs: ['householdSize'],
  for: { lists: 'people', rows: 'member' },
  judge(household) {
    if (household.table.rowIs !== 'member') return PASS
    const { householdSize: size, insuredPersons: covered } = household
    const rows = household.use(listedPeople)
    const onlyCovered = covered === rows && size > rows
    const isFull = size > rows && household.table.members?.holds(size) === false
    if (size === rows || onlyCovered || isFull) return PASS
    // words that name nobody may stand for those who are missing
    if (hasUnread(household)) return unknown('name')
    return fail(['householdSize', 'insuredPersons', 'name'], { expected: rows, params: { stated: size, rows } })
  },
})

const hasUnread = ({ table, at }: HouseholdView): boolean => {
  const { rows, start } = table.households
  return table.members?.unread.has(table.sheetRows[rows[start[at]]]) ?? false
}
