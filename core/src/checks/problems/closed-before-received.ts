import { fail, PASS, rowCheck, showDate, unknown } from '../engine/index.ts'
import { isBefore } from '../time/dates.ts'

/** L02. Nothing is closed before it was received, or before the inspection that found it. */
export default rowCheck({
  catalogue: 'L02',
  severity: 'error',
  citation: '问题台账登记规范（办结不早于受理）',
  needs: [],
  oneOf: [['closedDate'], ['receivedDate', 'inspectionDate']],
  when: ['closedDate'],
  for: { lists: 'problems' },
  judge(row) {
    const { closedDate: closed } = row
    const start = row.has('receivedDate') ? 'receivedDate' : 'inspectionDate'
    const received = row[start]
    if (received === undefined) return unknown(start)
    if (!isBefore(closed, received)) return PASS
    return fail(['closedDate', start], { params: { closed: showDate(closed), received: showDate(received) } })
  },
})
