import { fail, type HouseholdView, householdCheck, PASS, unknown, type Verdict } from '../engine/index.ts'
import { MEMBERS } from '../law/clauses.ts'
import { isCovered, relationOf } from '../people/person.ts'
import { differentPlaces, readPlace } from '../words/place-text.ts'

/**
 * B10. From 2021-07 parents count only where they live with the household for long (57号 第七条(四)); a parent whose
 * residence is in another town or village than the head's is counted all the same. Before, 220号 第五条 counted parents
 * always.
 */
export default householdCheck({
  catalogue: 'B10',
  severity: 'doubt',
  citation: MEMBERS,
  from: '2021-07-01',
  needs: ['relation', 'residence'],
  for: { role: 'register', programme: ['dibao', 'dibao-edge'] },
  judge(household) {
    const head = residenceOfHead(household)
    if (head === undefined) return PASS
    const odd: Verdict[] = []
    for (const member of household.members) {
      if (relationOf(member) !== 'parent' || !isCovered(member)) continue
      const { residence } = member
      if (residence === undefined) odd.push(unknown('residence', member))
      else if (differentPlaces(member.meaning(residence, readPlace), member.meaning(head, readPlace)))
        odd.push(fail(['residence', 'relation'], { params: { head } }, member))
    }
    return odd
  },
})

function residenceOfHead({ members }: HouseholdView): string | undefined {
  for (const member of members) if (relationOf(member) === 'head') return member.residence
  return undefined
}
