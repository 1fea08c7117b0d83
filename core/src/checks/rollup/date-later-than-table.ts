import type { FieldId } from '../../facts/fields.ts'
import { registerDate } from '../../register/index.ts'
import { rowCheck, toIso } from '../engine/index.ts'

/** Dates of what has happened: none can be later than the table itself. */
const PAST: readonly FieldId[] = [
  'applicationDate',
  'investigationDate',
  'appraisalDate',
  'noticeStart',
  'decisionDate',
  'payDate',
  'visitDate',
  'receiptDate',
  'deathDate',
  'admissionDate',
  'eventDate',
  'closedDate',
  'reportDate',
]

/** I11. What has happened cannot be dated later than the table, or than the day of the check where that is later. A doubt: rows may have been added since. */
export default rowCheck({
  catalogue: 'I11',
  severity: 'doubt',
  citation: '登记规范（报表期间）',
  needs: [],
  oneOf: [PAST],
  bind(table, context, report) {
    const latest = Math.max(registerDate(table), context.dateNumber)
    const columns = PAST.filter((id) => table.has(id)).map((id) => [id, table.date(id)] as const)
    const { of } = table.households
    return (row) => {
      for (const [id, dates] of columns) {
        const date = dates[row]
        if (date >= 0 && date <= latest) continue
        // a household's date that each member's row repeats is told once
        if (row > 0 && of[row] === of[row - 1] && dates[row - 1] === date) continue
        if (date > latest) report.fail(row, [id], { params: { date: toIso(date), latest: toIso(latest) } })
        else report.unknown(row, [id])
      }
    }
  },
})
