import { householdCheck, yuan } from '../engine/index.ts'
import { conditionReader, INCOME_COLUMNS, incomeReader, incomesAHead } from '../money/household-income.ts'

/**
 * C04. An edge household's income a head lies between the dibao standard and the edge line. Doubts both ways: below the standard it may be
 * over the property limit of dibao; above the line the determination runs on to the next review. By the programmes' own criteria.
 */
export default householdCheck({
  catalogue: 'C04',
  severity: 'doubt',
  citation: '民发〔2021〕57号 第八条',
  from: '2021-07-01',
  needs: [],
  oneOf: [INCOME_COLUMNS],
  for: { role: 'register', programme: 'dibao-edge' },
  bind(table, context, report) {
    const incomeOf = incomeReader(table, context)
    const perHead = incomesAHead(table, context)
    const standardHolds = conditionReader(table, context, 'dibao.income', incomeOf)
    const lineHolds = conditionReader(table, context, 'dibao-edge.income', incomeOf)
    const standardOf = context.parameterOf('dibao.standard', table)
    const multiple = context.parameter('dibao-edge.multiple')
    const { rows, start } = table.households
    return (household) => {
      const first = rows[start[household]]
      const income = perHead[household]
      if (Number.isNaN(income)) {
        report.unknown(first, ['monthlyHouseholdIncome'])
        return
      }
      const found = standardOf(first)
      if (!found.known) {
        report.unknown(-1, [found.path])
        return
      }
      const isBelowStandard = standardHolds(household, income) === 'pass'
      const isAboveLine = lineHolds(household, income) === 'fail'
      if (!isBelowStandard && !isAboveLine) return
      report.fail(
        table.householdRow(INCOME_COLUMNS.find((id) => table.has(id)) ?? 'perCapitaIncome', household),
        INCOME_COLUMNS,
        {
          variant: isBelowStandard ? 'below' : multiple.known ? 'above-multiple' : 'above',
          params: {
            perCapita: yuan(income),
            standard: found.value,
            ...(multiple.known && { multiple: multiple.value, line: yuan(found.value * multiple.value * 100) }),
          },
        },
      )
    }
  },
})
