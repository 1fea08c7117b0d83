import { saysNoRelative } from '../../facts/words.ts'
import { fail, householdCheck, PASS } from '../engine/index.ts'
import { INCOME } from '../law/clauses.ts'

const CELLS = ['maintenance', 'supporters', 'supporterCount'] as const

/** D12. Supporters are listed, and what they pay or would have to pay is blank; where it is nothing, 0 says so. */
export default householdCheck({
  catalogue: 'D12',
  severity: 'doubt',
  citation: INCOME,
  needs: [],
  oneOf: [['maintenance'], ['supporters', 'supporterCount']],
  for: { role: 'register', programme: ['dibao', 'dibao-edge'] },
  judge(household) {
    if (household.maintenance !== undefined) return PASS
    for (const member of household.members)
      if (member.supporters !== undefined && !saysNoRelative(member.supporters)) return fail(CELLS, {}, member)
    return (household.supporterCount ?? 0) > 0 ? fail(CELLS, {}, 'supporterCount') : PASS
  },
})
