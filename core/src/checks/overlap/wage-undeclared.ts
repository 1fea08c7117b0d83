import { relatedCells, setCheck, yuan } from '../engine/index.ts'
import { MAINTENANCE } from '../law/clauses.ts'
import { declaredIncome } from '../money/declared-income.ts'
import { eachMatch } from '../people/same-person.ts'

/** F12. A member is paid by the treasury and the household's income shows no wage, or is far less than the wage. Public staff in a household is no bar (民发〔2022〕83号 一): only the wage is asked after. */
export default setCheck({
  catalogue: 'F12',
  severity: 'doubt',
  citation: MAINTENANCE,
  needs: [],
  compares: [{ class: 'low-income' }, { lists: 'wages' }],
  run(context, report) {
    eachMatch(
      context.tables({ class: 'low-income' }),
      context.tables({ lists: 'wages' }),
      context,
      report,
      ({ table, row }, others) => {
        const [payroll] = others
        const wage = payroll.table.has('payrollWage') ? payroll.table.number('payrollWage')[payroll.row] : Number.NaN
        const declared = declaredIncome(table, table.households.of[row], ['wageIncome', 'monthlyIncome'], wage)
        if (declared === undefined) report(table).unknown(-1, ['wageIncome'])
        else if (declared.is !== 'enough')
          report(table).fail(row, ['name', 'idNumber', 'wageIncome'], {
            ...(declared.is === 'less' && {
              variant: 'less',
              params: { wage: yuan(wage), declared: yuan(declared.amount) },
            }),
            related: relatedCells(others, declared.is === 'less' ? 'payrollWage' : 'payrollUnit'),
          })
      },
    )
  },
})
