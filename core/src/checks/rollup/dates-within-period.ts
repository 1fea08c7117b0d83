import type { FieldId } from '../../facts/fields.ts'
import { tableCheck } from '../check.ts'
import { monthOf, periodOf, showMonth } from '../period.ts'

/** What a table of a month or a quarter is about, by kind. */
const OF_PERIOD: Readonly<Record<string, readonly FieldId[]>> = {
  'payment-list': ['payMonth'],
  added: ['decisionDate'],
  stopped: ['stopMonth'],
  'natural-attrition': ['stopMonth'],
  'amount-changes': ['startMonth'],
}

/**
 * I11. In the tables of a month, dates outside its months. The month before and after are let pass: offices close on the 15th and pay from the next
 * month. A doubt: back-pay, or rows that were added later.
 */
export default tableCheck({
  catalogue: 'I11',
  severity: 'doubt',
  citation: '登记规范（报表期间）',
  needs: [],
  oneOf: [['payMonth', 'decisionDate', 'stopMonth', 'startMonth']],
  kinds: Object.keys(OF_PERIOD),
  run(table, _context, report) {
    const period = periodOf(table)
    if (!period || period.from < 12) {
      report.unknown(-1, ['reportDate'])
      return
    }
    for (const id of OF_PERIOD[table.kindId]) {
      if (!table.has(id)) continue
      const dates = table.date(id)
      for (let row = 0; row < dates.length; row++) {
        const month = monthOf(dates[row])
        if (month < 0 || (month >= period.from - 1 && month <= period.to + 1)) continue
        report.fail(row, [id], {
          params: { month: showMonth(month), from: showMonth(period.from), to: showMonth(period.to) },
        })
      }
    }
  },
})
