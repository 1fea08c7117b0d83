import { fail, householdCheck, PASS } from '../engine/index.ts'
import { STANDARD } from '../law/clauses.ts'
import { isOddStandard, oddStandard } from '../law/other-tier.ts'
import { isGrantOf } from '../law/programme-of.ts'
import { withOtherStandard } from '../law/standard-of-household.ts'

/**
 * C02. The standard that the register uses must be the one in force at the household's town on the date of the
 * register. The standard of another place of the same city is C03.
 */
export default householdCheck({
  catalogue: 'C02',
  severity: 'error',
  citation: STANDARD,
  needs: ['standard'],
  for: [{ role: 'register', programme: 'dibao' }, { change: 'added' }],
  overColumns: { measured: '20 → 6 ms', bind: withOtherStandard },
  judge(household) {
    if (!isGrantOf(household, 'dibao')) return PASS
    const odd = oddStandard(household)
    if (!isOddStandard(odd)) return odd
    if (odd.tier) return PASS
    const { value: expected, from, source } = odd.inForce
    return fail('standard', {
      expected,
      params: { expected, stated: odd.stated, from, source: source.number ?? source.document },
    })
  },
})
