import { fromYuan, type Money, yuan } from '../../facts/money.ts'
import { fail, householdCheck, PASS, unknownHere } from '../engine/index.ts'
import { MAINTENANCE } from '../law/clauses.ts'

/** 2子均在成都务工，月收入各9000元: what one of them earns in a month; undefined where the words tell no such sum. */
function incomeTold(text: string): Money | undefined {
  const [, monthly] = /月(?:均)?(?:收入|工资|薪)[^\d,，;；。]{0,4}(\d{3,6})元?/.exec(text.normalize('NFKC')) ?? []
  return monthly === undefined ? undefined : fromYuan(Number(monthly))
}

/**
 * D13. What supporters pay is not below nought, not more than they earn, and not nought where they earn more than the
 * standard: the local formulas differ (maintenance.formula), but all count something then. What the office disregards
 * (83号 一) explains the last.
 */
export default householdCheck({
  catalogue: 'D13',
  severity: 'doubt',
  citation: MAINTENANCE,
  needs: [],
  when: ['maintenance'],
  oneOf: [['maintenance']],
  for: [{ role: 'register', programme: ['dibao', 'dibao-edge'] }, { lists: 'supporters' }],
  judge(household) {
    const { maintenance: sum } = household
    const income = household.supporterIncome ?? household.meaning(household.first.said('supporters'), incomeTold)
    const odd = (variant: string) =>
      fail(['maintenance', household.supporterIncome === undefined ? 'supporters' : 'supporterIncome'], {
        variant,
        params: { sum: yuan(sum), ...(income !== undefined && { income: yuan(income) }) },
      })
    if (sum < 0) return odd('negative')
    if (income === undefined) return PASS
    if (sum > income) return odd('above-income')
    if (sum > 0 || income <= 0) return PASS
    const standard = household.parameter('dibao.standard')
    if (!standard.known) return unknownHere(standard.path)
    return income > fromYuan(standard.value) ? odd('nought') : PASS
  },
})
