import { householdCheck, yuan } from '../engine/index.ts'
import { INCOME_COLUMNS, incomesAHead } from '../money/household-income.ts'

/** D14. The income a head is exactly one yuan below the standard: it may have been worked out backwards. Chance explains single ones. */
export default householdCheck({
  catalogue: 'D14',
  severity: 'doubt',
  citation: '社会救助暂行办法 第九条',
  needs: [],
  oneOf: [INCOME_COLUMNS],
  for: { role: 'register', programme: 'dibao' },
  bind(table, context, report) {
    const perHead = incomesAHead(table, context)
    const standardOf = context.parameterOf('dibao.standard', table)
    const { rows, start } = table.households
    const column = INCOME_COLUMNS.find((id) => table.has(id)) ?? 'perCapitaIncome'
    return (household) => {
      if (Number.isNaN(perHead[household])) return
      const found = standardOf(rows[start[household]])
      if (!found.known) {
        report.unknown(-1, [found.path])
        return
      }
      if (perHead[household] !== (found.value - 1) * 100) return
      report.fail(table.householdRow(column, household), INCOME_COLUMNS, {
        params: { perCapita: yuan(perHead[household]), standard: found.value },
      })
    }
  },
})
