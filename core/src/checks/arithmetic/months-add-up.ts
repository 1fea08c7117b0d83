import { fail, ofRegister, PASS, type Reader, rowCheck, unknown, yuan } from '../engine/index.ts'
import { figureColumns } from '../money/figure-columns.ts'
import { isProvedByOthers } from '../money/proved-by-others.ts'
import { figureAt, monthColumns } from '../time/month-columns.ts'

/**
 * D02. On a list with a column for each month, a row's total is the sum of its months, or that times the persons
 * where the months are of each. A doubt: earlier years may be paid with it. Nothing is said where another column holds
 * that sum.
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
    const { insuredPersons = 1, householdSize = 1 } = row
    if ([1, insuredPersons, householdSize].some((times) => isCent(sum * times, yuan(paidAmount)))) return PASS
    if (row.use(isSummedElsewhere)) return PASS
    return fail('paidAmount', { expected: sum, params: { stated: yuan(paidAmount), sum } })
  },
})

/** What the months of a row add up to, in yuan; undefined where the list has no columns for months. */
const sumOfMonths: Reader<number | undefined> = (table) => {
  const months = monthColumns(table).filter((one) => one.months === 1)
  if (months.length === 0) return () => undefined
  return (row) => months.reduce((sum, { column }) => sum + (figureAt(table, table.sheetRows[row], column) || 0), 0)
}

const isCent = (one: number, other: number): boolean => Math.abs(one - other) < 0.01

/** Whether another column than the amount paid holds the sum of the months in nearly all rows: 每人合计. */
const isSummedElsewhere = ofRegister(({ table, context, rowCount }): boolean => {
  const sumOf = sumOfMonths(table, context)
  const sums = Array.from({ length: rowCount }, (_, row) => sumOf(row))
  const holding = figureColumns(table).filter((one) => {
    const agreeing = sums.filter((sum, row) => sum !== undefined && isCent(sum, one.at(row) ?? Number.NaN)).length
    return isProvedByOthers(agreeing, rowCount - agreeing)
  })
  return holding.length > 0 && !holding.some((one) => one.reads('paidAmount'))
})
