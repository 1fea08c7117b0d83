import { householdCheck } from '../check.ts'
import { yuan } from '../context.ts'

/**
 * C01. Dibao needs a monthly income a head below the standard (equal is not below). Always a doubt: the grace period, a single-person
 * application from an edge household, exempt income or the freeze between reviews explain it (notes/criteria.md §8.4).
 */
export default householdCheck({
  catalogue: 'C01',
  severity: 'doubt',
  citation: '社会救助暂行办法 第九条',
  needs: [],
  oneOf: [['perCapitaIncome', 'monthlyHouseholdIncome']],
  kinds: ['dibao'],
  bind(table, context, report) {
    const income = table.has('monthlyHouseholdIncome') ? table.householdNumber('monthlyHouseholdIncome') : undefined
    const perCapita = table.has('perCapitaIncome') ? table.householdNumber('perCapitaIncome') : undefined
    const size = table.has('householdSize') ? table.householdNumber('householdSize') : table.has('insuredPersons') ? table.householdNumber('insuredPersons') : undefined
    const { rows, start } = table.households
    const standardOf = context.parameterOf('dibao.standard', table)
    return (household) => {
      const first = rows[start[household]]
      const found = standardOf(first)
      if (!found.known) {
        report.unknown(-1, [found.path])
        return
      }
      const persons = size?.[household] ?? Number.NaN
      const aHead = income && persons > 0 && !Number.isNaN(income[household]) ? income[household] / persons : (perCapita?.[household] ?? Number.NaN)
      if (Number.isNaN(aHead)) {
        report.unknown(first, ['monthlyHouseholdIncome'])
        return
      }
      const standard = found.value
      if (aHead < standard * 100) return
      report.fail(table.householdRow(income ? 'monthlyHouseholdIncome' : 'perCapitaIncome', household), ['monthlyHouseholdIncome', 'perCapitaIncome', 'monthlyAmount'], {
        params: { perCapita: yuan(aHead), standard, source: found.source.number ?? found.source.document },
      })
    }
  },
})
