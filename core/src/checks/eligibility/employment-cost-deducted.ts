import { rowCheck } from '../engine/index.ts'
import { memberReader } from '../people/member-facts.ts'

/**
 * C16. Somebody with a job has wages and no 必要的就业成本 deducted from them. The office may find that there is none, or enter the wage
 * already reduced.
 */
export default rowCheck({
  catalogue: 'C16',
  severity: 'doubt',
  citation: '民发〔2021〕57号 第十三条',
  from: '2021-07-01',
  needs: [],
  when: ['employment'],
  oneOf: [['employmentCost'], ['employment'], ['monthlyIncome', 'wageIncome']],
  for: { role: 'register', programme: 'dibao' },
  bind(table, context, report) {
    const factsOf = memberReader(table, context)
    const costs = table.number('employmentCost')
    const column = table.has('monthlyIncome') ? 'monthlyIncome' : 'wageIncome'
    const wages = table.number(column)
    return (row) => {
      const { employment } = factsOf(row)
      if (employment !== 'employed' && employment !== 'flexible') return
      if (wages[row] > 0 && !(costs[row] > 0)) report.fail(row, ['employmentCost', column, 'employment'])
    }
  },
})
