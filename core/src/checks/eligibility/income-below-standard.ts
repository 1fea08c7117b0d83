import { householdCheck, yuan } from '../engine/index.ts'
import { conditionReader, INCOME_COLUMNS, incomeReader, incomesAHead } from '../money/household-income.ts'
import { remarksSay, SINGLE_OR_GRACE } from '../words/remarks.ts'

/**
 * C01. Dibao needs a monthly income a head below the standard (equal is not below), by the programme's own criterion. Always a doubt: the
 * grace period, a single-person application from an edge household, exempt income or the freeze between reviews explain it
 * (notes/criteria.md §8.4); where the remarks say so, nothing is asked.
 */
export default householdCheck({
  catalogue: 'C01',
  severity: 'doubt',
  citation: '社会救助暂行办法 第九条',
  needs: [],
  oneOf: [INCOME_COLUMNS],
  for: { role: 'register', programme: 'dibao' },
  bind(table, context, report) {
    const incomeOf = incomeReader(table, context)
    const perHead = incomesAHead(table, context)
    const isBelow = conditionReader(table, context, 'dibao.income', incomeOf)
    const standardOf = context.parameterOf('dibao.standard', table)
    const isExplained = remarksSay(table, context, SINGLE_OR_GRACE)
    const { rows, start } = table.households
    return (household) => {
      const income = perHead[household]
      const first = rows[start[household]]
      if (Number.isNaN(income)) {
        report.unknown(first, ['monthlyHouseholdIncome'])
        return
      }
      const verdict = isBelow(household, income)
      if (verdict === 'pass' || isExplained(household)) return
      const found = standardOf(first)
      if (!found.known) report.unknown(-1, [found.path])
      else if (verdict === 'fail') {
        const stated =
          (incomeOf(household)?.size ?? 1) > 1 || !table.has('perCapitaIncome') || table.has('monthlyHouseholdIncome')
            ? 'monthlyHouseholdIncome'
            : 'perCapitaIncome'
        report.fail(
          table.householdRow(stated, household),
          ['monthlyHouseholdIncome', 'perCapitaIncome', 'monthlyAmount'],
          {
            params: {
              perCapita: yuan(income),
              standard: found.value,
              source: found.source.number ?? found.source.document,
            },
          },
        )
      }
    }
  },
})
