import { tableCheck } from '../engine/index.ts'
import { monthOf, periodOf, showMonth } from '../time/period.ts'

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
  for: [{ role: 'payment' }, { role: 'change' }],
  run(table, _context, report) {
    const period = periodOf(table)
    if (!period || period.from < 12) {
      report.unknown(-1, ['reportDate'])
      return
    }
    const id = table.kind.datedBy
    if (!id || !table.has(id)) return
    const dates = table.date(id)
    for (let row = 0; row < dates.length; row++) {
      const month = monthOf(dates[row])
      if (month < 0 || (month >= period.from - 1 && month <= period.to + 1)) continue
      report.fail(row, [id], {
        params: { month: showMonth(month), from: showMonth(period.from), to: showMonth(period.to) },
      })
    }
  },
})
