import { householdCheck, yuan } from '../engine/index.ts'
import { isCounted } from '../money/exempt-income.ts'
import { householdSums } from '../money/income-heads.ts'

/**
 * C17. A pension that is left out of income has been counted: 优待抚恤金 always (令271 第二条; 57号 第十三条), the basic pension of residents from 2021-07 as
 * long as the parameter says so (a gap from 2026). An employee's pension counts; the register does not tell the two apart.
 */
export default householdCheck({
  catalogue: 'C17',
  severity: 'doubt',
  citation: '民发〔2021〕57号 第十三条',
  needs: [],
  oneOf: [
    ['pension', 'entitlementPension'],
    ['transferIncome', 'monthlyIncome'],
  ],
  for: { role: 'register', programme: 'dibao' },
  bind(table, context, report) {
    const exempt = context.parameter('dibao.basicPensionExempt')
    const isJudged = context.date >= '2021-07-01'
    const { rows, start } = table.households
    return (household) => {
      if (table.has('entitlementPension') && isCounted(table, 'entitlementPension', household)) {
        const { byRows } = householdSums(table, 'entitlementPension', household)
        report.fail(
          table.householdRow('entitlementPension', household),
          ['entitlementPension', 'transferIncome', 'monthlyIncome'],
          { variant: 'entitlement', params: { amount: yuan(byRows) } },
        )
      }
      if (!isJudged || !table.has('pension') || !isCounted(table, 'pension', household)) return
      if (!exempt.known) report.unknown(rows[start[household]], [exempt.path])
      else if (exempt.value) {
        const { byRows } = householdSums(table, 'pension', household)
        report.fail(table.householdRow('pension', household), ['pension', 'transferIncome', 'monthlyIncome'], {
          variant: 'basic',
          params: { amount: yuan(byRows) },
        })
      }
    }
  },
})
