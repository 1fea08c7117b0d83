import { fail, type HouseholdView, householdCheck, PASS, type RowView, unknown, unknownHere } from '../engine/index.ts'
import { MEMBERS } from '../law/clauses.ts'
import { markedDead } from '../people/deaths.ts'
import { listedPeople } from '../people/head-apart.ts'
import { isCovered, statusOf } from '../people/person.ts'
import { hasUnreadMembers, hasUnreadPeople } from '../people/unread-people.ts'
import { LEFT_OUT, remarksOfHousehold } from '../words/remarks.ts'

/**
 * B01. 家庭人口 must be the number of rows that the household has, and the head where a register names him apart from
 * the members. A register that lists only those who are covered has 保障人口 rows: where it does, and 家庭人口 is
 * larger, the row is in order; so it is where a row has no columns for so many, and where 家庭人口 leaves out those who
 * by their own row have died, are in prison or otherwise away, or are not covered. A doubt where another row's remark
 * says that somebody is not counted.
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
    const isFull = size > rows && household.table.members?.holds(rows + 1) === false
    if (size === rows || onlyCovered || isFull) return PASS
    if (size < rows && size >= rows - leftOutOf(household)) return PASS
    const isTold = size < rows && remarksOfHousehold(household, LEFT_OUT)
    // words that name nobody may stand for those who are missing
    if (hasUnreadMembers(household)) return unknown('name')
    if (household.use(hasUnreadPeople)) return unknownHere('name')
    return fail(['householdSize', 'insuredPersons', 'name'], {
      ...(isTold && { severity: 'doubt' }),
      expected: rows,
      params: { stated: size, rows },
    })
  },
})

/** Members who by their own rows have died, are away or are not counted. */
function leftOutOf(household: HouseholdView): number {
  let leftOut = 0
  for (const member of household.members) if (isLeftOut(member)) leftOut++
  return leftOut
}

const isLeftOut = (member: RowView): boolean =>
  !isCovered(member) ||
  (statusOf(member) ?? 'normal') !== 'normal' ||
  member.use(markedDead) ||
  LEFT_OUT.test(member.said('remarks'))
