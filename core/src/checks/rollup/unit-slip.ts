import type { FieldId } from '../../facts/fields.ts'
import { type Money, over, yuan } from '../../facts/money.ts'
import { fail, ofRegister, PASS, type RowView, rowCheck } from '../engine/index.ts'

/** Counts by which the rows become comparable; without any, the amounts themselves are compared. */
const COUNTS = ['personTimes', 'personCount', 'householdCount'] as const satisfies readonly FieldId[]
const SLIP = 10_000
/** How near to a factor of 10,000 a row must be; and how many rows must agree among themselves. */
const NEAR = 4
const FEWEST = 5

/**
 * I12. 元 in a column of 万元, or the reverse: one row is about ten thousand times as large, or as small, a head as the
 * rows of its column are (their median). Judged where five rows or more can be compared.
 */
export default rowCheck({
  catalogue: 'I12',
  severity: 'doubt',
  citation: '登记规范（计量单位）',
  needs: ['totalAmount'],
  for: { lists: 'figures' },
  judge(row) {
    const median = row.use(medianPerHead)
    if (median === undefined) return PASS
    const own = perHead(row, row.totalAmount)
    const factor = own / median
    const times = factor > 1 ? factor : 1 / factor
    if (!(times > SLIP / NEAR && times < SLIP * NEAR)) return PASS
    return fail('totalAmount', {
      variant: factor > 1 ? 'large' : 'small',
      params: { stated: yuan(row.totalAmount), average: yuan(own), median: yuan(median), times: Math.round(times) },
    })
  },
})

/** What an amount is a head, by the first count that the row has; the amount itself where it has none. */
function perHead(row: RowView, amount: Money): Money {
  const count = COUNTS.map((id) => row[id]).find((one) => one !== undefined && one > 0)
  return count === undefined ? amount : over(amount, count)
}

/** Of the rows with an amount, where they are enough to compare. */
const medianPerHead = ofRegister(({ rows }): Money | undefined => {
  const all: Money[] = []
  for (const row of rows) if (row.totalAmount !== undefined) all.push(perHead(row, row.totalAmount))
  const sorted = all.filter((one) => one > 0).sort((a, b) => a - b)
  return sorted.length < FEWEST ? undefined : sorted[sorted.length >> 1]
})
