import { readYesNo } from '../../register/values.ts'
import { fail, PASS, rowCheck, type Severity } from '../engine/index.ts'

/** A state that says no more than that the matter is closed. */
const CLOSED = /^(已|全部|已全部)?(办结|销号)(完毕)?$/
/** One that a measure without a day may have led to. */
const DONE = /^(已|全部|已全部)(整改|完成|解决)(完成|完毕|到位)?$/

/** L01. What is struck off, or closed by its state, has a closing date; a doubt where the state says only 已整改. */
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
    const severity = struckOff === undefined ? row.meaning(progress, severityOf) : undefined
    return severity ? fail(['closedDate', 'progress'], { variant: 'state', severity, params: { progress } }) : PASS
  },
})

function severityOf(text: string): Severity | undefined {
  const plain = text.replace(/\s/g, '')
  if (CLOSED.test(plain)) return 'error'
  return DONE.test(plain) ? 'doubt' : undefined
}
