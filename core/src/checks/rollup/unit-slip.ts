import type { FieldId } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import { tableCheck, yuan } from '../engine/index.ts'

/** Counts by which the rows become comparable; without any, the amounts themselves are compared. */
const COUNTS = ['personTimes', 'personCount', 'householdCount'] as const satisfies readonly FieldId[]
const SLIP = 10_000
/** How near to a factor of 10,000 a row must be; and how many rows must agree among themselves. */
const NEAR = 4
const FEWEST = 5

/**
 * I12. 元 in a column of 万元, or the reverse: one row is about ten thousand times as large, or as small, a head as the rows of its column are
 * (their median). Judged where five rows or more can be compared.
 */
export default tableCheck({
  catalogue: 'I12',
  severity: 'doubt',
  citation: '登记规范（计量单位）',
  needs: ['totalAmount'],
  for: { lists: 'figures' },
  run(table, _context, report) {
    const perHead = ratioReader(table)
    const ratios = Float64Array.from({ length: table.rowCount }, (_, row) => perHead(row))
    for (let row = 0; row < ratios.length; row++)
      if (table.blank('totalAmount')[row]) report.unknown(row, ['totalAmount'])
    const sorted = ratios.filter((one) => one > 0).sort()
    if (sorted.length < FEWEST) return
    const median = sorted[sorted.length >> 1]
    for (let row = 0; row < ratios.length; row++) {
      const factor = ratios[row] / median
      const times = factor > 1 ? factor : 1 / factor
      if (!(times > SLIP / NEAR && times < SLIP * NEAR)) continue
      report.fail(row, ['totalAmount'], {
        variant: factor > 1 ? 'large' : 'small',
        params: {
          stated: yuan(table.number('totalAmount')[row]),
          average: yuan(ratios[row]),
          median: yuan(median),
          times: Math.round(times),
        },
      })
    }
  },
})

/** What a row's amount is a head; NaN where it is blank. */
function ratioReader(table: RegisterTable): (row: number) => number {
  const amounts = table.number('totalAmount')
  const divisors = COUNTS.filter((one) => table.has(one)).map((one) => table.number(one))
  return (row) => {
    for (const values of divisors) if (values[row] > 0) return amounts[row] / values[row]
    return amounts[row]
  }
}
