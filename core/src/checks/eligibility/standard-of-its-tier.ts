import { fail, householdCheck, PASS } from '../engine/index.ts'
import { STANDARD } from '../law/clauses.ts'
import { isOddStandard, oddStandard } from '../law/other-tier.ts'
import { isGrantOf } from '../law/programme-of.ts'
import { withOtherStandard } from '../law/standard-of-household.ts'

/**
 * C03. The standard is that of another place of the same city: 成都东部新区 for a household of 简阳, or the other way
 * round. A doubt, because three towns follow the other place in part only, and the day on which two more were added was
 * not found; a pack can say so.
 */
export default householdCheck({
  catalogue: 'C03',
  severity: 'doubt',
  citation: STANDARD,
  needs: ['standard'],
  for: { role: 'register', programme: 'dibao' },
  overColumns: { measured: '11 → 4 ms', bind: withOtherStandard },
  judge(household) {
    if (!isGrantOf(household, 'dibao')) return PASS
    const odd = oddStandard(household)
    if (!isOddStandard(odd)) return odd
    if (!odd.tier) return PASS
    const { value: expected } = odd.inForce
    return fail('standard', { expected, params: { stated: odd.stated, other: odd.tier, expected } })
  },
})
