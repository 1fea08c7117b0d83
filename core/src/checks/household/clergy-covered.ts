import { eachMember, fail, householdCheck, PASS, unknown } from '../engine/index.ts'
import { countsByLaw, factsOf, isCovered, statusOf } from '../people/person.ts'

/**
 * B15. Clergy who have lived in religious premises for three years are no members of the household that they left
 * (220号 第五条, 57号 第七条); alone they may apply themselves (第八条). Without the day on which they left it cannot
 * be told.
 */
export default householdCheck({
  catalogue: 'B15',
  severity: 'doubt',
  citation: [
    ['2012-12-12', '民发〔2012〕220号 第十条'],
    ['2021-07-01', '民发〔2021〕57号 第七条、第八条'],
  ],
  from: '2012-12-12',
  needs: [],
  oneOf: [['status', 'specialGroup']],
  for: { role: 'register', programme: ['dibao', 'dibao-edge'] },
  judge: eachMember((member, household) => {
    if (household.rowCount < 2 || statusOf(member) !== 'clergy' || !isCovered(member)) return PASS
    const counts = countsByLaw(member, factsOf(member))
    if (counts === 'unknown') return unknown('statusSince')
    return counts === 'fail' ? fail(['status', 'specialGroup', 'statusSince']) : PASS
  }),
})
