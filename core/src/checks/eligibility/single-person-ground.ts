import { saysNone } from '../../facts/words.ts'
import { eraOn, programmes } from '../../programmes/index.ts'
import { householdCheck } from '../engine/index.ts'
import { alone, coveredReader, lawReader, memberReader } from '../people/member-facts.ts'
import { rowsOf } from '../people/people.ts'

/**
 * C05. A single-person application without a ground: severe disability or serious illness (in an edge household), clergy, or a grown, jobless,
 * severely disabled person (57号 第八条, 83号 一). By the programme's own rule; a county's further grounds explain it.
 */
export default householdCheck({
  catalogue: 'C05',
  severity: 'doubt',
  citation: '民发〔2021〕57号 第八条；民发〔2022〕83号 一',
  from: '2021-07-01',
  needs: [],
  when: ['singlePerson'],
  oneOf: [['singlePerson'], ['disabilityLevel', 'disabilityType', 'disabilityCertificate', 'illness', 'health']],
  for: { role: 'register', programme: 'dibao' },
  bind(table, context, report) {
    const marks = table.householdText('singlePerson')
    const isMarked = context.fact('single application', (text) => !saysNone(text))
    const factsOf = memberReader(table, context)
    const isCovered = coveredReader(table, context)
    const lawOf = lawReader(table, context)
    const person = eraOn(programmes.dibao, context.date)?.person
    return (household) => {
      if (!person || marks[household] < 0 || !isMarked(marks[household])) return
      const hasGround = rowsOf(table, household).some((row) => {
        if (!isCovered(row)) return false
        const facts = factsOf(row)
        // a blank column on health says that nothing is known to be wrong
        const { c, member } = alone(lawOf(row), {
          ...facts,
          health: facts.health ?? 'healthy',
          status: facts.status ?? 'normal',
        })
        return person(c, member).is !== 'fail'
      })
      if (!hasGround)
        report.fail(table.householdRow('singlePerson', household), ['singlePerson', 'disabilityLevel', 'illness'])
    }
  },
})
