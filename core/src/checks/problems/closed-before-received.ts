import { rowCheck, toIso } from '../engine/index.ts'
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
  bind(table, _context, report) {
    const start = table.has('receivedDate') ? 'receivedDate' : 'inspectionDate'
    const received = table.date(start)
    const closed = table.date('closedDate')
    return (row) => {
      if (received[row] <= 0) {
        report.unknown(row, [start])
        return
      }
      if (isBefore(closed[row], received[row]))
        report.fail(row, ['closedDate', start], {
          params: { closed: toIso(closed[row]), received: toIso(received[row]) },
        })
    }
  },
})
