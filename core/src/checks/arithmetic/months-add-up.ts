import { fail, PASS, type Reader, rowCheck, unknown, yuan } from '../engine/index.ts'
import { figureAt, monthColumns } from '../time/month-columns.ts'

/**
 * D02. On a list with a column for each month, a row's total is the sum of its months. A doubt: earlier years may be
 * paid with it.
 */
export default rowCheck({
  catalogue: 'D02',
  severity: 'doubt',
  citation: '登记规范（合计应与各月相符）',
  needs: [],
  oneOf: [['paidAmount']],
  for: { role: 'payment' },
  judge(row) {
    const sum = row.use(sumOfMonths)
    if (sum === undefined) return PASS
    const { paidAmount } = row
    if (paidAmount === undefined) return unknown('paidAmount')
    if (Math.abs(Math.round(sum * 100) - paidAmount) < 1) return PASS
    return fail('paidAmount', { expected: sum, params: { stated: yuan(paidAmount), sum } })
  },
})

/** What the months of a row add up to, in yuan; undefined where the list has no columns for months. */
const sumOfMonths: Reader<number | undefined> = (table) => {
  const months = monthColumns(table).filter((one) => one.months === 1)
  if (months.length === 0) return () => undefined
  return (row) => months.reduce((sum, { column }) => sum + (figureAt(table, table.sheetRows[row], column) || 0), 0)
}
