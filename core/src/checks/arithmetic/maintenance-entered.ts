import { saysNone } from '../../facts/words.ts'
import { householdCheck } from '../engine/index.ts'
import { rowsOf, textReader } from '../people/people.ts'

/** D12. Supporters are listed, and what they pay or would have to pay is blank; where it is nothing, 0 says so. */
export default householdCheck({
  catalogue: 'D12',
  severity: 'doubt',
  citation: '民发〔2021〕57号 第十三条',
  needs: [],
  oneOf: [['maintenance'], ['supporters', 'supporterCount']],
  for: { role: 'register', programme: ['dibao', 'dibao-edge'] },
  bind(table, context, report) {
    const blank = table.blankInHousehold('maintenance')
    const supportersOf = textReader(table, context, 'supporters')
    const counts = table.has('supporterCount') ? table.householdNumber('supporterCount') : undefined
    return (household) => {
      if (blank[household] === 0) return
      const row = rowsOf(table, household).find((one) => supportersOf(one) !== '' && !saysNone(supportersOf(one)))
      if (row === undefined && !((counts?.[household] ?? 0) > 0)) return
      report.fail(row ?? table.householdRow('supporterCount', household), [
        'maintenance',
        'supporters',
        'supporterCount',
      ])
    }
  },
})
