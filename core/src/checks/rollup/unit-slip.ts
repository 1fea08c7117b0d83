import type { FieldId } from '../../facts/fields.ts'
import { type Money, over, yuan } from '../../facts/money.ts'
import { fail, ofRegister, PASS, type RowView, rowCheck } from '../engine/index.ts'
import { CLASSES, PLACES } from '../words/places.ts'

/** Counts by which the rows become comparable; without any, the amounts themselves are compared. */
const COUNTS = ['personTimes', 'personCount', 'householdCount'] as const satisfies readonly FieldId[]
const SLIP = 10_000
/** How near to a factor of 10,000 a row must be; and how many rows must agree among themselves. */
const NEAR = 4
const FEWEST = 5

/**
 * I12. 元 in a column of 万元, or the reverse: one row is about ten thousand times as large, or as small, a head as the
 * rows of its column are (their median). Judged where five rows or more can be compared. An error in the only such row
 * of a summary by places, a head: no place is paid ten thousand times what the others are. A doubt where rows are
 * items, or nobody is counted.
 */
export default rowCheck({
  catalogue: 'I12',
  severity: 'error',
  citation: '登记规范（计量单位）',
  needs: ['totalAmount'],
  for: { lists: 'figures' },
  judge(row) {
    const { median, odd } = row.use(comparedPerHead) ?? {}
    if (median === undefined) return PASS
    const own = perHead(row, row.totalAmount)
    if (!isSlip(own, median)) return PASS
    const factor = own / median
    const times = factor > 1 ? factor : 1 / factor
    const isOfPlaces = PLACES.some((id) => row.has(id)) && !CLASSES.some((id) => row.has(id))
    const isSure = odd === 1 && isOfPlaces && countOf(row) !== undefined
    return fail('totalAmount', {
      variant: factor > 1 ? 'large' : 'small',
      ...(!isSure && { severity: 'doubt' }),
      params: { stated: yuan(row.totalAmount), average: yuan(own), median: yuan(median), times: Math.round(times) },
    })
  },
})

function isSlip(own: Money, median: Money): boolean {
  const factor = own > median ? own / median : median / own
  return factor > SLIP / NEAR && factor < SLIP * NEAR
}

const countOf = (row: RowView): number | undefined =>
  COUNTS.map((id) => row[id]).find((one) => one !== undefined && one > 0)

/** What an amount is a head, by the first count that the row has; the amount itself where it has none. */
function perHead(row: RowView, amount: Money): Money {
  const count = countOf(row)
  return count === undefined ? amount : over(amount, count)
}

/** The median of the rows with an amount, where they are enough to compare, and how many of them are far from it. */
const comparedPerHead = ofRegister(({ rows }): { median: Money; odd: number } | undefined => {
  const all: Money[] = []
  for (const row of rows) if (row.totalAmount !== undefined) all.push(perHead(row, row.totalAmount))
  const sorted = all.filter((one) => one > 0).sort((a, b) => a - b)
  if (sorted.length < FEWEST) return undefined
  const median = sorted[sorted.length >> 1]
  return { median, odd: sorted.filter((one) => isSlip(one, median)).length }
})
