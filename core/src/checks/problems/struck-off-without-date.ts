import { readYesNo } from '../../register/values.ts'
import { fail, PASS, rowCheck } from '../engine/index.ts'

/** L01. What is struck off has a closing date. */
export default rowCheck({
  catalogue: 'L01',
  severity: 'error',
  citation: '问题台账登记规范（销号须有办结日期）',
  needs: [],
  oneOf: [['struckOff'], ['closedDate']],
  when: ['struckOff'],
  for: { lists: 'problems' },
  judge: (row) =>
    row.meaning(row.struckOff, readYesNo) === 1 && row.closedDate === undefined && !row.isUnread('closedDate')
      ? fail(['closedDate', 'struckOff'])
      : PASS,
})
