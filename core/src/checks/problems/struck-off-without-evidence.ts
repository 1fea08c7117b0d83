import { readYesNo } from '../../register/values.ts'
import { fail, PASS, rowCheck } from '../engine/index.ts'
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
  judge: (row) =>
    row.meaning(row.struckOff, readYesNo) === 1 && saysNothing(row.evidence ?? '')
      ? fail(['evidence', 'struckOff'])
      : PASS,
})
