import { fromYuan, yuan } from '../../facts/money.ts'
import { fail, householdCheck, PASS, unknownHere } from '../engine/index.ts'
import { INCOME } from '../law/clauses.ts'
import { isGrantOf } from '../law/programme-of.ts'
import { INCOME_COLUMNS, incomeAHead } from '../money/household-income.ts'

/**
 * D14. The income a head is exactly one yuan below the standard: it may have been worked out backwards. Chance explains
 * single ones.
 */
export default householdCheck({
  catalogue: 'D14',
  severity: 'doubt',
  citation: INCOME,
  needs: [],
  oneOf: [INCOME_COLUMNS],
  for: { role: 'register', programme: 'dibao' },
  judge(household) {
    if (!isGrantOf(household, 'dibao')) return PASS
    const perHead = incomeAHead(household)
    if (perHead === undefined) return PASS
    const standard = household.parameter('dibao.standard')
    if (!standard.known) return unknownHere(standard.path)
    if (perHead !== fromYuan(standard.value - 1)) return PASS
    const params = { perCapita: yuan(perHead), standard: standard.value }
    return fail(
      INCOME_COLUMNS,
      { params },
      INCOME_COLUMNS.find((id) => household.has(id)),
    )
  },
})
