import { yuan } from '../../facts/money.ts'
import { fail, householdCheck, PASS } from '../engine/index.ts'
import { INCOME } from '../law/clauses.ts'
import { isCounted } from '../money/exempt-income.ts'

/**
 * C18. Social assistance in money and kind is no income from 2021-07 (57号 第十三条); before, 220号 第十六条 counted
 * 社会救济金.
 */
export default householdCheck({
  catalogue: 'C18',
  severity: 'doubt',
  citation: INCOME,
  from: '2021-07-01',
  needs: [],
  oneOf: [['socialAssistanceIncome'], ['transferIncome', 'monthlyIncome', 'monthlyHouseholdIncome']],
  for: { role: 'register', programme: ['dibao', 'dibao-edge'] },
  judge(household) {
    if (!isCounted(household, 'socialAssistanceIncome')) return PASS
    return fail(['socialAssistanceIncome', 'transferIncome', 'monthlyHouseholdIncome'], {
      params: { amount: yuan(household.sum('socialAssistanceIncome')) },
    })
  },
})
