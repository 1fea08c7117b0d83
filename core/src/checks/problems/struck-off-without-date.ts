import { readYesNo } from '../../register/values.ts'
import { fail, PASS, rowCheck } from '../engine/index.ts'

/** A state that says no more than that the matter is closed. */
const CLOSED = /^(已|全部|已全部)?(办结|销号)(完毕)?$/

/** L01. What is struck off, or closed by its state, has a closing date. */
export default rowCheck({
  catalogue: 'L01',
  severity: 'error',
  citation: '问题台账登记规范（销号须有办结日期）',
  needs: [],
  oneOf: [['struckOff', 'progress'], ['closedDate']],
  for: { lists: 'problems' },
  judge(row) {
    const { struckOff, progress = '' } = row
    if (row.closedDate !== undefined || row.isUnread('closedDate')) return PASS
    if (struckOff !== undefined && row.meaning(struckOff, readYesNo) === 1) return fail(['closedDate', 'struckOff'])
    return struckOff === undefined && row.meaning(progress, isClosed)
      ? fail(['closedDate', 'progress'], { variant: 'state', params: { progress } })
      : PASS
  },
})

const isClosed = (text: string): boolean => CLOSED.test(text.replace(/\s/g, ''))
