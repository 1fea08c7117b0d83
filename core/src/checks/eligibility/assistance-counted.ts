import { householdCheck, yuan } from '../engine/index.ts'
import { isCounted } from '../money/exempt-income.ts'
import { householdSums } from '../money/income-heads.ts'

/** C18. Social assistance in money and kind is no income from 2021-07 (57号 第十三条); before, 220号 第十六条 counted 社会救济金. */
export default householdCheck({
  catalogue: 'C18',
  severity: 'doubt',
  citation: '民发〔2021〕57号 第十三条',
  from: '2021-07-01',
  needs: [],
  oneOf: [['socialAssistanceIncome'], ['transferIncome', 'monthlyIncome', 'monthlyHouseholdIncome']],
  for: { role: 'register', programme: ['dibao', 'dibao-edge'] },
  bind(table, _context, report) {
    return (household) => {
      if (!isCounted(table, 'socialAssistanceIncome', household)) return
      const { byRows } = householdSums(table, 'socialAssistanceIncome', household)
      report.fail(
        table.householdRow('socialAssistanceIncome', household),
        ['socialAssistanceIncome', 'transferIncome', 'monthlyHouseholdIncome'],
        { params: { amount: yuan(byRows) } },
      )
    }
  },
})
