import { tableCheck, yuan } from '../engine/index.ts'
import { figureAt, monthColumns } from '../time/month-columns.ts'

/** D02. On a list with a column for each month, a row's total is the sum of its months. A doubt: earlier years may be paid with it. */
export default tableCheck({
  catalogue: 'D02',
  severity: 'doubt',
  citation: '登记规范（合计应与各月相符）',
  needs: ['paidAmount'],
  for: { role: 'payment' },
  run(table, _context, report) {
    const months = monthColumns(table)
    if (months.length === 0) return
    const totals = table.number('paidAmount')
    for (let row = 0; row < table.rowCount; row++) {
      if (Number.isNaN(totals[row])) {
        report.unknown(row, ['paidAmount'])
        continue
      }
      const figures = months.map(({ column }) => figureAt(table, table.sheetRows[row], column))
      const sum = figures.reduce((all, figure) => all + (figure || 0), 0)
      if (Math.abs(Math.round(sum * 100) - totals[row]) < 1) continue
      report.fail(row, ['paidAmount'], { expected: sum, params: { stated: yuan(totals[row]), sum } })
    }
  },
})
