import { maritalOf } from '../../facts/words.ts'
import { householdCheck } from '../engine/index.ts'
import { fullListReader, headsOf, relationReader } from '../people/people.ts'

/**
 * B03. The head is married and no spouse is listed: spouses are members of one household (57号 第七条). A single-person application, a
 * spouse in prison or a separation not yet entered explain it. Not judged where the register lists only some of the members.
 */
export default householdCheck({
  catalogue: 'B03',
  severity: 'doubt',
  citation: '民发〔2021〕57号 第七条',
  needs: ['relation', 'marital'],
  for: { role: 'register', programme: ['dibao', 'dibao-edge', 'rigid-expenditure'] },
  bind(table, context, report) {
    const marital = table.text('marital')
    const relationOf = relationReader(table, context)
    const heads = headsOf(table, context)
    const isMarried = context.integerFact('is married', (text) => (maritalOf(text) === 'married' ? 1 : 0))
    const single = table.has('singlePerson') ? table.householdText('singlePerson') : undefined
    const listsAll = fullListReader(table)
    const { rows, start } = table.households
    return (household) => {
      const head = heads[household]
      if (head < 0 || marital[head] < 0 || isMarried(marital[head]) === 0) return
      if ((single?.[household] ?? -1) >= 0 || !listsAll(household)) return
      for (let i = start[household]; i < start[household + 1]; i++) if (relationOf(rows[i]) === 'spouse') return
      report.fail(head, ['marital', 'relation', 'name'])
    }
  },
})
