import { readYesNo } from '../../register/values.ts'
import { rowCheck } from '../engine/index.ts'
import { textReader } from '../people/people.ts'
import { saysNothing } from '../words/words.ts'

/** L03. What is struck off has evidence. */
export default rowCheck({
  catalogue: 'L03',
  severity: 'error',
  citation: '问题台账登记规范（销号须有佐证）',
  needs: [],
  oneOf: [['struckOff'], ['evidence']],
  when: ['struckOff'],
  for: { lists: 'problems', role: 'ledger' },
  bind(table, context, report) {
    const struckOff = table.text('struckOff')
    const answer = context.fact('yes or no', readYesNo)
    const evidence = textReader(table, context, 'evidence')
    return (row) => {
      if (answer(struckOff[row]) === 1 && saysNothing(evidence(row))) report.fail(row, ['evidence', 'struckOff'])
    }
  },
})
