import { householdCheck, yuan } from '../engine/index.ts'
import { ONE_YUAN } from '../money/income-heads.ts'
import { lastDecimal } from '../money/last-decimal.ts'

/**
 * D01. 月人均收入 = 月总收入 ÷ 人口, within one yuan of rounding; 人口 may be 家庭人口 or 保障人口. Without a monthly total, a twelfth of the
 * yearly one, as exactly as that is written.
 */
export default householdCheck({
  catalogue: 'D01',
  severity: 'error',
  citation: '民发〔2021〕57号 第十三条',
  needs: ['perCapitaIncome'],
  for: [{ class: 'low-income' }, { lists: 'people', role: 'ledger' }],
  oneOf: [
    ['monthlyHouseholdIncome', 'yearlyHouseholdIncome'],
    ['householdSize', 'insuredPersons'],
  ],
  bind(table, _context, report) {
    const perCapita = table.householdNumber('perCapitaIncome')
    const id = table.has('monthlyHouseholdIncome') ? 'monthlyHouseholdIncome' : 'yearlyHouseholdIncome'
    const incomes = table.householdNumber(id)
    const months = id === 'yearlyHouseholdIncome' ? 12 : 1
    const unit = (100 * (table.column(id)?.unit?.factor ?? 1)) / months
    const sizes = (['householdSize', 'insuredPersons'] as const)
      .filter((id) => table.has(id))
      .map((id) => table.householdNumber(id))
    const { rows, start } = table.households
    return (household) => {
      const income = incomes[household] / months
      if (Number.isNaN(income)) {
        report.unknown(rows[start[household]], [id])
        return
      }
      for (const size of sizes) if (Math.abs(income / size[household] - perCapita[household]) < ONE_YUAN) return
      const slack = ONE_YUAN + (months > 1 ? unit * lastDecimal(table, id, table.householdRow(id, household)) : 0)
      for (const size of sizes) if (Math.abs(income / size[household] - perCapita[household]) < slack) return
      const persons = sizes.map((size) => size[household]).filter((size) => size > 0)
      if (persons.length === 0) {
        report.unknown(rows[start[household]], ['householdSize'])
        return
      }
      const expected = yuan(income / persons[0])
      report.fail(table.householdRow('perCapitaIncome', household), ['perCapitaIncome', id, 'householdSize'], {
        expected,
        params: {
          income: yuan(income),
          persons: persons[0],
          expected,
          stated: yuan(perCapita[household]),
        },
      })
    }
  },
})
