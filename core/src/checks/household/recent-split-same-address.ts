import { fail, registerCheck, relatedCells } from '../engine/index.ts'
import { MEMBERS } from '../law/clauses.ts'
import { monthsBefore } from '../people/people.ts'
import { neighbourFinder } from '../people/same-address.ts'

/**
 * B13. The household was split off another in the last twelve months, and another household of the register has the
 * same address: the split may be on paper only. A family that really runs two households in one house explains it.
 */
export default registerCheck({
  catalogue: 'B13',
  severity: 'doubt',
  citation: MEMBERS,
  needs: ['householdSplitDate', 'address'],
  for: [{ role: 'register', programme: ['dibao', 'dibao-edge'] }, { role: 'roster' }],
  *judge(register) {
    const { dateNumber: today } = register.context
    const since = monthsBefore(today, 12)
    const neighboursOf = neighbourFinder(register)
    for (const household of register.households) {
      const { householdSplitDate: split = 0 } = household
      if (split < since || split > today) continue
      const others = neighboursOf(household.first)
      if (others.length === 0) continue
      const details = { params: { households: others.length }, related: relatedCells(others, 'address') }
      yield fail(['householdSplitDate', 'address'], details, register.rowOf(household, 'householdSplitDate'))
    }
  },
})
