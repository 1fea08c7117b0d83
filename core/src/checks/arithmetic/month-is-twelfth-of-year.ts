import { householdCheck, yuan } from '../engine/index.ts'
import { ONE_YUAN } from '../money/income-heads.ts'

const MONTHS = 12
const PAIRS = [
  ['monthlyHouseholdIncome', 'yearlyHouseholdIncome'],
  ['perCapitaIncome', 'perCapitaYearlyIncome'],
] as const

/** D03. The monthly figure is a twelfth of the yearly one, within one yuan. The same figure in both columns is D16. */
export default householdCheck({
  catalogue: 'D03',
  severity: 'error',
  citation: '民发〔2021〕57号 第十三条',
  needs: [],
  for: [{ class: 'low-income' }, { lists: 'people', role: 'ledger' }],
  oneOf: [
    ['monthlyHouseholdIncome', 'perCapitaIncome'],
    ['yearlyHouseholdIncome', 'perCapitaYearlyIncome'],
  ],
  bind(table, _context, report) {
    const pairs = PAIRS.filter(([month, year]) => table.has(month) && table.has(year)).map(
      ([month, year]) => [month, table.householdNumber(month), year, table.householdNumber(year)] as const,
    )
    return (household) => {
      for (const [month, months, year, years] of pairs) {
        const [monthly, yearly] = [months[household], years[household]]
        if (Number.isNaN(monthly) || Number.isNaN(yearly) || monthly === yearly) continue
        if (Math.abs(yearly / MONTHS - monthly) < ONE_YUAN) continue
        const expected = yuan(yearly / MONTHS)
        report.fail(table.householdRow(month, household), [month, year], {
          expected,
          params: { stated: yuan(monthly), yearly: yuan(yearly), expected },
        })
      }
    }
  },
})
