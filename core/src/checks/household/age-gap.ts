import { ageOn } from '../../identity/id-number.ts'
import { fail, householdCheck, PASS, type Verdict } from '../engine/index.ts'
import { AGE_COLUMNS } from '../people/people.ts'
import { ageOf, birthOf, headOf, relationOf } from '../people/person.ts'

/** Years between a parent and a child; a mother of 16 exists. */
const YOUNGEST_PARENT = 14
const OLDEST_PARENT = 60
const SPOUSES = 40

/**
 * B08. Parent and child less than 14 or more than 60 years apart, or spouses more than 40: an ID number or a relation may be wrong.
 * Adopted and step-children are not judged where the relation says so; where it does not, they explain the finding.
 */
export default householdCheck({
  catalogue: 'B08',
  severity: 'doubt',
  citation: '登记规范',
  needs: ['relation'],
  for: { lists: 'people', rows: 'member' },
  oneOf: [AGE_COLUMNS],
  judge(household) {
    const head = household.rowCount < 2 ? undefined : headOf(household)
    if (head === undefined) return PASS
    const [birth, age] = [birthOf(head), ageOf(head)]
    let odd: Verdict[] | undefined
    for (const member of household.members) {
      const relation = relationOf(member)
      if (relation !== 'child' && relation !== 'parent' && relation !== 'spouse') continue
      if (/养|继/.test(member.relation ?? '')) continue
      const older = yearsOlder(birth, age, birthOf(member), ageOf(member))
      if (older === undefined) continue
      const years = relation === 'parent' ? -older : older
      const isOdd = relation === 'spouse' ? Math.abs(years) > SPOUSES : years < YOUNGEST_PARENT || years > OLDEST_PARENT
      if (!isOdd) continue
      odd ??= []
      odd.push(
        fail(
          ['relation', 'idNumber', 'birth'],
          {
            variant: relation === 'spouse' ? 'spouses' : years < 0 ? 'reversed' : 'parent',
            params: { relation: member.relation, years: Math.abs(years) },
          },
          member,
        ),
      )
    }
    return odd
  },
})

/** Years by which the head is older than somebody, by the births, else by the ages; negative where he is younger. */
function yearsOlder(head: number, headAge: number | undefined, birth: number, age: number | undefined) {
  if (head > 0 && birth > 0) return head <= birth ? ageOn(head, birth) : -ageOn(birth, head)
  return headAge === undefined || age === undefined ? undefined : headAge - age
}
