import { type FieldId, field } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import { tableCheck } from '../check.ts'
import { yuan } from '../context.ts'

/** Amounts with the counts by which rows become comparable; without any, the amounts themselves are compared. */
const AMOUNTS: Readonly<Record<string, readonly FieldId[]>> = {
  totalAmount: ['personTimes', 'personCount', 'householdCount'],
  yearlyHouseholdIncome: ['householdSize'],
  monthlyHouseholdIncome: ['householdSize'],
}
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
  citation: '登记规范(计量单位)',
  needs: [],
  oneOf: [['totalAmount', 'yearlyHouseholdIncome', 'monthlyHouseholdIncome']],
  run(table, _context, report) {
    for (const [id, counts] of Object.entries(AMOUNTS) as [FieldId, readonly FieldId[]][]) {
      if (!table.has(id)) continue
      const ratios = perHead(table, id, counts)
      const sorted = ratios.filter((one) => one > 0).sort()
      if (sorted.length < FEWEST) {
        report.unknown(-1, [id])
        continue
      }
      const median = sorted[sorted.length >> 1]
      for (let row = 0; row < ratios.length; row++) {
        const factor = ratios[row] / median
        const times = factor > 1 ? factor : 1 / factor
        if (!(times > SLIP / NEAR && times < SLIP * NEAR)) continue
        report.fail(row, [id], {
          variant: factor > 1 ? 'large' : 'small',
          params: {
            label: field(id).zh,
            stated: yuan(table.number(id)[row]),
            average: yuan(ratios[row]),
            median: yuan(median),
            times: Math.round(times),
          },
        })
      }
    }
  },
})

function perHead(table: RegisterTable, id: FieldId, counts: readonly FieldId[]): Float64Array {
  const amounts = table.number(id)
  const blank = table.blank(id)
  const divisors = counts.filter((one) => table.has(one)).map((one) => table.number(one))
  return amounts.map((amount, row) => {
    if (blank[row]) return Number.NaN
    const divisor = divisors.find((values) => values[row] > 0)
    return divisor ? amount / divisor[row] : amount
  })
}
