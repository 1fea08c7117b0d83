import { fail, householdCheck, PASS } from '../engine/index.ts'
import { PROPERTY } from '../law/clauses.ts'
import { isRefused, isStopped } from '../law/refused.ts'
import { hasRemark } from '../words/remarks.ts'

const RESULTS = ['comparisonResult', 'property'] as const
/** 不符合, 未通过, 超标; no 不超标, no 无 */
const UNFIT = /^(财产|收入|经济状况|核对|审核)*(不符合?|不合格|不达标|未通过|不通过|超标|超限|超过(标准|限额))/

/**
 * H27. The comparison, or the look at the property, says that a household does not meet the conditions, and it was
 * granted or is paid all the same. A doubt: it may have been looked at again, or objected with success.
 */
export default householdCheck({
  catalogue: 'H27',
  severity: 'doubt',
  citation: PROPERTY,
  needs: [],
  oneOf: [RESULTS, ['decisionDate', 'monthlyAmount']],
  for: { role: 'register', class: 'low-income' },
  judge(household) {
    const id = RESULTS.find((one) => household.meaning(household.first.said(one), saysUnfit))
    if (!id) return PASS
    const { decisionDate, monthlyAmount = 0, refusalDate, stopMonth, first } = household
    if (refusalDate !== undefined || stopMonth !== undefined || isRefused(household) || isStopped(household))
      return PASS
    if ((decisionDate === undefined && monthlyAmount <= 0) || hasRemark(first)) return PASS
    return fail(
      [id, decisionDate === undefined ? 'monthlyAmount' : 'decisionDate', 'name'],
      {
        params: { said: first.said(id) },
      },
      first,
    )
  },
})

const saysUnfit = (text: string): boolean => UNFIT.test(text.replace(/\s/g, ''))
