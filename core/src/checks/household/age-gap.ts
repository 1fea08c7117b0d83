import { ageOn } from '../../identity/id-number.ts'
import type { RegisterTable } from '../../register/index.ts'
import {
  type CheckContext,
  eachMember,
  fail,
  householdCheck,
  householdsOf,
  PASS,
  type Reader,
  unitsWhere,
} from '../engine/index.ts'
import { AGE_COLUMNS, agesOf, birthsOf, headsOf, relationCode, relationsOf } from '../people/people.ts'
import { relationOf } from '../people/person.ts'

/** Years between a parent and a child; a mother of 16 exists. */
const YOUNGEST_PARENT = 14
const OLDEST_PARENT = 60
const SPOUSES = 40

/**
 * B08. Parent and child less than 14 or more than 60 years apart, or spouses more than 40: an ID number or a relation
 * may be wrong. Adopted and step-children are not judged where the relation says so; where it does not, they explain
 * the finding.
 */
export default householdCheck({
  catalogue: 'B08',
  severity: 'doubt',
  citation: '登记规范',
  needs: ['relation'],
  for: { lists: 'people', rows: 'member' },
  oneOf: [AGE_COLUMNS],
  overColumns: { measured: '33 → 16 ms', bind: (table, context) => householdsOf(table, oddRows(table, context)) },
  judge: eachMember((member) => {
    const relation = relationOf(member)
    if (relation !== 'child' && relation !== 'parent' && relation !== 'spouse') return PASS
    const older = member.use(yearsBelowHead)
    const years = relation === 'parent' ? -older : older
    const isOdd = relation === 'spouse' ? Math.abs(years) > SPOUSES : years < YOUNGEST_PARENT || years > OLDEST_PARENT
    if (!isOdd || /养|继/.test(member.relation ?? '')) return PASS
    return fail(['relation', 'idNumber', 'birth'], {
      variant: relation === 'spouse' ? 'spouses' : years < 0 ? 'reversed' : 'parent',
      params: { relation: member.relation, years: Math.abs(years) },
    })
  }),
})

/** Ages on one day differ by a year more or less than the births. */
const MARGIN = 1

/** The rows whose age in whole years is, or is nearly, too far from the head's. */
function oddRows(table: RegisterTable, context: CheckContext): number[] {
  const [ages, heads, relations] = [agesOf(table, context), headsOf(table, context), relationsOf(table, context)]
  const [child, parent, spouse] = (['child', 'parent', 'spouse'] as const).map(relationCode)
  const { of } = table.households
  return unitsWhere(table.rowCount, (row) => {
    const relation = relations[row]
    const head = heads[of[row]]
    if (head < 0 || (relation !== child && relation !== parent && relation !== spouse)) return false
    const older = ages[head] - ages[row]
    if (relation === spouse) return Math.abs(older) >= SPOUSES - MARGIN
    const years = relation === parent ? -older : older
    return years < YOUNGEST_PARENT + MARGIN || years > OLDEST_PARENT - MARGIN
  })
}

/**
 * Years by which the head is older than somebody, by the births, else by the ages; negative where he is younger, NaN
 * where it is not known.
 */
const yearsBelowHead: Reader<number> = (table, context) => {
  const births = birthsOf(table, context)
  const ages = agesOf(table, context)
  const heads = headsOf(table, context)
  const { of } = table.households
  return (row) => {
    const head = heads[of[row]]
    if (head < 0) return Number.NaN
    const [elder, younger] = [births[head], births[row]]
    if (elder === 0 || younger === 0) return ages[head] - ages[row]
    return elder <= younger ? ageOn(elder, younger) : -ageOn(younger, elder)
  }
}
