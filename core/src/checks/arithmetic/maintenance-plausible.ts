import { householdCheck, yuan } from '../engine/index.ts'

/**
 * D13. What supporters pay is not below nought, not more than they earn, and not nought where they earn more than the standard: the local formulas differ
 * (maintenance.formula), but all count something then. What the office disregards (83号 一) explains the last.
 */
export default householdCheck({
  catalogue: 'D13',
  severity: 'doubt',
  citation: '民发〔2021〕57号 第十三条；民发〔2022〕83号 一',
  needs: [],
  when: ['maintenance'],
  oneOf: [['maintenance']],
  for: { role: 'register', programme: ['dibao', 'dibao-edge'] },
  bind(table, context, report) {
    const sums = table.householdNumber('maintenance')
    const incomes = table.has('supporterIncome') ? table.householdNumber('supporterIncome') : undefined
    const standardOf = context.parameterOf('dibao.standard', table)
    const { rows, start } = table.households
    return (household) => {
      const sum = sums[household]
      const income = incomes?.[household] ?? Number.NaN
      const fail = (variant: string) =>
        report.fail(table.householdRow('maintenance', household), ['maintenance', 'supporterIncome'], {
          variant,
          params: { sum: yuan(sum), ...(!Number.isNaN(income) && { income: yuan(income) }) },
        })
      if (sum < 0) fail('negative')
      else if (sum > income) fail('above-income')
      else if (sum === 0 && income > 0) {
        const standard = standardOf(rows[start[household]])
        if (!standard.known) report.unknown(-1, [standard.path])
        else if (income > standard.value * 100) fail('nought')
      }
    }
  },
})
