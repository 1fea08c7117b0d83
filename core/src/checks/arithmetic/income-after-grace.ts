import { householdCheck, yuan } from '../engine/index.ts'
import { conditionReader, INCOME_COLUMNS, incomeReader } from '../money/household-income.ts'

/**
 * D15. The grace period has ended, the household is still paid, and income and amount together are not below the edge line, by the edge programme's own
 * criterion. A new decision after the grace period explains it.
 */
export default householdCheck({
  catalogue: 'D15',
  severity: 'doubt',
  citation: '民发〔2021〕57号 第三十三条；民发〔2022〕83号 一',
  from: '2021-07-01',
  needs: [],
  when: ['graceUntil', 'monthlyAmount'],
  oneOf: [['graceUntil'], ['monthlyAmount'], INCOME_COLUMNS],
  for: { role: 'register', programme: 'dibao' },
  bind(table, context, report) {
    const ends = table.householdDate('graceUntil')
    const amounts = table.householdNumber('monthlyAmount')
    const insured = table.has('insuredPersons') ? table.householdNumber('insuredPersons') : undefined
    const incomeOf = incomeReader(table, context)
    /** income and amount, for as many persons as the income stands for */
    const togetherOf = (household: number) => {
      const facts = incomeOf(household)
      // an income a head stands for one person; so must the amount
      const persons = facts && facts.size > 1 ? 1 : (insured?.[household] ?? 1)
      return facts && { ...facts, income: facts.income + amounts[household] / Math.max(1, persons) }
    }
    const lineHolds = conditionReader(table, context, 'dibao-edge.income', togetherOf)
    const standardOf = context.parameterOf('dibao.standard', table)
    const { rows, start } = table.households
    return (household) => {
      const end = ends[household] % 100 === 0 ? ends[household] + 31 : ends[household]
      if (end >= context.dateNumber || !(amounts[household] > 0)) return
      const first = rows[start[household]]
      const together = togetherOf(household)
      if (!together) {
        report.unknown(first, ['monthlyHouseholdIncome'])
        return
      }
      const found = standardOf(first)
      if (!found.known) {
        report.unknown(-1, [found.path])
        return
      }
      const perHead = together.income / together.size
      if (lineHolds(household, perHead) !== 'fail') return
      report.fail(table.householdRow('monthlyAmount', household), ['monthlyAmount', 'graceUntil', ...INCOME_COLUMNS], {
        params: { perHead: yuan(perHead), standard: found.value },
      })
    }
  },
})
