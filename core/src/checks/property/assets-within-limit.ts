import { yuan } from '../../facts/money.ts'
import { fail, householdCheck, PASS, unknownHere } from '../engine/index.ts'
import { PROPERTY } from '../law/clauses.ts'
import { assetLimit } from '../law/property-limits.ts'
import { isRefused } from '../law/refused.ts'

/**
 * E04. The declared financial assets are above the limit of the household's programme: months of the dibao standard a
 * head.
 */
export default householdCheck({
  catalogue: 'E04',
  severity: 'doubt',
  citation: PROPERTY,
  needs: ['financialAssets'],
  for: { class: 'low-income' },
  judge(household) {
    if (isRefused(household)) return PASS
    const { financialAssets: assets } = household
    if (assets === 0) return PASS
    const limit = assetLimit(household)
    if (!limit.known) return unknownHere(limit.path)
    if (assets <= limit.value) return PASS
    const { months, standard } = limit
    return fail('financialAssets', {
      params: { assets: yuan(assets), limit: yuan(limit.value), months, standard },
    })
  },
})
