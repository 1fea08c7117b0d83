import { fail, PASS, rowCheck } from '../engine/index.ts'
import { INCOME } from '../law/clauses.ts'
import { factsOf } from '../people/person.ts'

/**
 * C16. Somebody with a job has wages and no 必要的就业成本 deducted from them. The office may find that there is none,
 * or enter the wage already reduced.
 */
export default rowCheck({
  catalogue: 'C16',
  severity: 'doubt',
  citation: INCOME,
  from: '2021-07-01',
  needs: [],
  when: ['employment'],
  oneOf: [['employmentCost'], ['employment'], ['monthlyIncome', 'wageIncome']],
  for: { role: 'register', programme: 'dibao' },
  judge(person) {
    const { employment } = factsOf(person)
    if (employment !== 'employed' && employment !== 'flexible') return PASS
    const wages = person.has('monthlyIncome') ? 'monthlyIncome' : 'wageIncome'
    const isDeducted = (person.employmentCost ?? 0) > 0
    return (person[wages] ?? 0) > 0 && !isDeducted ? fail(['employmentCost', wages, 'employment']) : PASS
  },
})
