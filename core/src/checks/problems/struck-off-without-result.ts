import { readYesNo } from '../../register/values.ts'
import { fail, PASS, type Reader, rowCheck } from '../engine/index.ts'
import { saysNothing } from '../words/words.ts'

/** Whether most of the ledger's rows have one. */
const isKept: Reader<boolean> = (table, context) => {
  const kept = context.derived.whole(table, 'results are kept', () => {
    const blank = table.blank('progress').reduce((sum, one) => sum + one, 0)
    return blank * 2 < table.rowCount
  })
  return () => kept()
}

/** L15. What is struck off says what came of it, in a ledger that does so for most. */
export default rowCheck({
  catalogue: 'L15',
  severity: 'error',
  citation: '问题台账登记规范（销号须有办理结果）',
  needs: [],
  oneOf: [['struckOff'], ['progress']],
  when: ['struckOff'],
  for: { lists: 'problems', role: 'ledger' },
  judge: (row) =>
    row.meaning(row.struckOff, readYesNo) === 1 && saysNothing(row.progress ?? '') && row.use(isKept)
      ? fail(['progress', 'struckOff'])
      : PASS,
})
