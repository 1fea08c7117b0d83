import { fail, type HouseholdView, householdCheck, PASS, type Reader, tallyOf } from '../engine/index.ts'
import { MEMBERS } from '../law/clauses.ts'
import { areNearlyAll } from '../money/proved-by-others.ts'
import { listedPeople } from '../people/head-apart.ts'
import { hasUnreadMembers, hasUnreadPeople } from '../people/unread-people.ts'
import { hasRemark } from '../words/remarks.ts'

/**
 * B22. Where nearly all households of a register list as many people as they count, the odd one that lists fewer may
 * have left a member off: more in its 家庭人口 than are listed and covered, or, where there is no such column, more
 * covered than are listed. A remark explains it. A doubt: a member may live elsewhere, or not be covered. Not modelled:
 * who is listed and not counted, of whom B01 speaks.
 */
export default householdCheck({
  catalogue: 'B22',
  severity: 'doubt',
  citation: MEMBERS,
  needs: [],
  oneOf: [['householdSize', 'insuredPersons']],
  for: { lists: 'people', rows: 'member' },
  judge(household) {
    if (household.table.rowIs !== 'member') return undefined
    const rows = household.use(listedPeople)
    const { insuredPersons } = household
    const id = household.has('householdSize') ? 'householdSize' : 'insuredPersons'
    const { [id]: stated = 0 } = household
    if (stated <= rows || (id === 'householdSize' && insuredPersons !== rows)) return PASS
    if (household.table.members?.holds(rows + 1) === false || hasUnread(household) || isExplained(household))
      return PASS
    const alike = household.use(areAllListed)
    return alike === 0 ? PASS : fail([id, 'name'], { expected: rows, params: { stated, rows, alike } })
  },
})

const hasUnread = (household: HouseholdView): boolean => hasUnreadMembers(household) || household.use(hasUnreadPeople)

function isExplained({ members }: HouseholdView): boolean {
  for (const member of members) if (hasRemark(member)) return true
  return false
}

/** Of each household whether it lists as many as it counts. */
const listings = tallyOf<boolean>('household', (table, context) => {
  const counted = table.householdNumber(table.has('householdSize') ? 'householdSize' : 'insuredPersons')
  const listed = listedPeople(table, context)
  return (household) => (counted[household] > 0 ? counted[household] === listed(household) : undefined)
})

/** How many households list as many as they count; 0 where they are not nearly all. */
const areAllListed: Reader<number> = (table, context) =>
  context.derived.whole(table, areAllListed, () => {
    const shown = listings(table, context)
    const alike = shown.count(true)
    return areNearlyAll(alike, alike + shown.count(false)) ? alike : 0
  })
