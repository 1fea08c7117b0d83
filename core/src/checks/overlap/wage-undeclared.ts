import { setCheck } from '../check.ts'
import { declares } from '../declared-income.ts'
import { LOW_INCOME_REGISTERS } from '../register-groups.ts'
import { relatedCells } from '../related.ts'
import { eachMatch, saysWho } from '../same-person.ts'

/** F12. A member is paid by the treasury and the household's income shows no wage. Public staff in a household is no bar (民发〔2022〕83号 一): only the wage is asked after. */
export default setCheck({
  catalogue: 'F12',
  severity: 'doubt',
  citation: '民发〔2021〕57号 第十三条；民发〔2022〕83号 一',
  needs: [],
  compares: [LOW_INCOME_REGISTERS, ['public-payroll']],
  concerns: (id) =>
    saysWho(id) ||
    ['wageIncome', 'monthlyIncome', 'monthlyHouseholdIncome', 'yearlyHouseholdIncome', 'perCapitaIncome'].includes(id),
  run(context, report) {
    eachMatch(
      context.tables(...LOW_INCOME_REGISTERS),
      context.tables('public-payroll'),
      context,
      report,
      ({ table, row }, others) => {
        const declared = declares(table, table.households.of[row], ['wageIncome', 'monthlyIncome'])
        if (declared === undefined) report(table).unknown(-1, ['wageIncome'])
        else if (!declared)
          report(table).fail(row, ['name', 'idNumber', 'wageIncome'], { related: relatedCells(others, 'payrollUnit') })
      },
    )
  },
})
