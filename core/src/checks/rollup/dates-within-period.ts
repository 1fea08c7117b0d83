import type { FieldId } from '../../facts/fields.ts'
import { registerDate } from '../../register/index.ts'
import { tableCheck } from '../check.ts'
import { toIso } from '../context.ts'
import { monthOf, periodOf, showMonth } from '../period.ts'

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

/** What a table of a month or a quarter is about, by kind. */
const OF_PERIOD: Readonly<Record<string, readonly FieldId[]>> = {
  'payment-list': ['payMonth'],
  added: ['decisionDate'],
  stopped: ['stopMonth'],
  'natural-attrition': ['stopMonth'],
  'amount-changes': ['startMonth'],
}

/**
 * I11. Dates later than the table, or, in the tables of a month, outside its months. The month before and after are let pass: offices close on the 15th
 * and pay from the next month. A doubt: back-pay, or rows that were added later.
 */
export default tableCheck({
  catalogue: 'I11',
  severity: 'doubt',
  citation: '登记规范(报表期间)',
  needs: [],
  oneOf: [[...PAST, 'payMonth', 'stopMonth', 'startMonth']],
  run(table, context, report) {
    const own = registerDate(table.layout, table.sheet.name)
    const latest = Math.max(own, context.dateNumber)
    for (const id of PAST) {
      if (!table.has(id)) continue
      const dates = table.date(id)
      for (let row = 0; row < dates.length; row++) {
        if (dates[row] > latest)
          report.fail(row, [id], { variant: 'later', params: { date: toIso(dates[row]), latest: toIso(latest) } })
      }
    }
    const fields = (OF_PERIOD[table.kindId] ?? []).filter((id) => table.has(id))
    if (fields.length === 0) return
    const period = periodOf(table)
    if (!period || period.from < 12) {
      if (OF_PERIOD[table.kindId]) report.unknown(-1, ['payMonth'])
      return
    }
    for (const id of fields) {
      const dates = table.date(id)
      for (let row = 0; row < dates.length; row++) {
        const month = monthOf(dates[row])
        if (month < 0 || (month >= period.from - 1 && month <= period.to + 1)) continue
        report.fail(row, [id], {
          variant: 'outside',
          params: { month: showMonth(month), from: showMonth(period.from), to: showMonth(period.to) },
        })
      }
    }
  },
})
