import { yuan } from '../../facts/money.ts'
import { fail, householdCheck, unknown, type Verdict } from '../engine/index.ts'
import { INCOME } from '../law/clauses.ts'
import { isCounted } from '../money/exempt-income.ts'

/**
 * C17. A pension that is left out of income has been counted: 优待抚恤金 always (令271 第二条; 57号 第十三条), the
 * basic pension of residents from 2021-07 as long as the parameter says so (a gap from 2026). An employee's pension
 * counts; the register does not tell the two apart.
 */
export default householdCheck({
  catalogue: 'C17',
  severity: 'doubt',
  citation: INCOME,
  needs: [],
  oneOf: [
    ['pension', 'entitlementPension'],
    ['transferIncome', 'monthlyIncome'],
  ],
  for: { role: 'register', programme: 'dibao' },
  judge(household) {
    const odd: Verdict[] = []
    const counted = (id: 'pension' | 'entitlementPension', variant: string) =>
      odd.push(fail([id, 'transferIncome', 'monthlyIncome'], { variant, params: { amount: yuan(household.sum(id)) } }))
    if (isCounted(household, 'entitlementPension')) counted('entitlementPension', 'entitlement')
    if (household.today < SINCE || !isCounted(household, 'pension')) return odd
    const exempt = household.parameter('dibao.basicPensionExempt')
    if (!exempt.known) odd.push(unknown(exempt.path))
    else if (exempt.value) counted('pension', 'basic')
    return odd
  },
})

/** 民发〔2021〕57号 */
const SINCE = 20210701
