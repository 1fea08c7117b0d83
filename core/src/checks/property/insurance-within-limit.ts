import { NO_MONEY, plus, yuan } from '../../facts/money.ts'
import { fail, householdCheck, PASS, unknownHere } from '../engine/index.ts'
import { PROPERTY } from '../law/clauses.ts'
import { assetLimit } from '../law/property-limits.ts'
import { isRefused } from '../law/refused.ts'

/**
 * E10. The cash value of saving insurance, by itself or with the other financial assets, is above the limit on
 * financial assets.
 */
export default householdCheck({
  catalogue: 'E10',
  severity: 'doubt',
  citation: PROPERTY,
  needs: [],
  when: ['insuranceValue'],
  oneOf: [['insuranceValue']],
  for: { class: 'low-income' },
  judge(household) {
    if (isRefused(household)) return PASS
    const { insuranceValue: insurance, financialAssets: assets = NO_MONEY } = household
    if (insurance === 0) return PASS
    const limit = assetLimit(household)
    if (!limit.known) return unknownHere(limit.path)
    const total = plus(insurance, assets)
    if (total <= limit.value) return PASS
    return fail(['insuranceValue', 'financialAssets'], {
      params: { insurance: yuan(insurance), total: yuan(total), limit: yuan(limit.value) },
    })
  },
})
