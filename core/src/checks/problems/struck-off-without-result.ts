import { readYesNo } from '../../register/values.ts'
import { fail, PASS, rowCheck } from '../engine/index.ts'
import { saysNothing } from '../words/words.ts'

/** L15. What is struck off says what came of it, in a ledger with a column for that. */
export default rowCheck({
  catalogue: 'L15',
  severity: 'error',
  citation: '问题台账登记规范（销号须有办理结果）',
  needs: [],
  oneOf: [['struckOff'], ['progress']],
  when: ['struckOff'],
  for: { lists: 'problems', role: 'ledger' },
  judge: (row) =>
    row.meaning(row.struckOff, readYesNo) === 1 && saysNothing(row.progress ?? '')
      ? fail(['progress', 'struckOff'])
      : PASS,
})
