import { isNear, type Money, minus, sumOf, times, yuan } from '../../facts/money.ts'
import { fail, ofRegister, PASS, type RowView, rowCheck, type Verdict } from '../engine/index.ts'
import { isOf } from '../law/programme-of.ts'
import { isToppedUpBy, topUpColumns } from '../money/top-ups.ts'
import { ofItsMonthsReader } from '../time/paid-months.ts'
import { MOST_MONTHS } from '../time/period.ts'
import { hasRemark, saysAmount } from '../words/remarks.ts'

/** Where no column counts the months, a total may be of any number. */
const ANY_MONTHS = Array.from({ length: MOST_MONTHS }, (_, at) => at + 1)

/**
 * D02. On a list of allowances the amount paid is the month's allowance, or where each has a column the sum of both,
 * for the months paid. A doubt: arrears may be in it without a column of their own. Nothing is right for no months, and
 * where a remark says why.
 */
export default rowCheck({
  catalogue: 'D02',
  severity: 'doubt',
  citation: '登记规范（发放金额＝月标准×月数）',
  needs: [],
  oneOf: [
    ['livingAllowance', 'allowanceAmount'],
    ['careAllowance', 'allowanceAmount'],
    ['paidAmount', 'allowanceAmount'],
  ],
  for: [
    { programme: ['disability-living-allowance', 'disability-care-allowance'] },
    { programme: 'old-age-allowance' },
  ],
  judge: (row) => {
    const verdict = judged(row)
    return verdict && !row.use(areOfAnother) ? verdict : PASS
  },
})

/** Where most rows hold something else the columns are other ones than they seem: a month's rate beside a quarter. */
const areOfAnother = ofRegister(({ rows }): boolean => {
  let [odd, all] = [0, 0]
  for (const row of rows) {
    all++
    if (judged(row)) odd++
  }
  return odd >= FEWEST_ODD && odd * 2 > all
})
const FEWEST_ODD = 8

function judged(row: RowView): Verdict | undefined {
  // beside an allowance of the old, one for care is paid to some, and the month's sum of both stands in its own
  // column
  const parts = isOf(row.table, 'old-age-allowance') ? [] : PARTS.filter((id) => row.has(id))
  const monthly = parts.length > 0 ? parts : (['allowanceAmount'] as const)
  const total = row.has('paidAmount') ? 'paidAmount' : 'allowanceAmount'
  const stated = row[total]
  const sum = sumOf(monthly.map((id) => row[id]))
  if (monthly[0] === total || stated === undefined || sum === 0) return PASS
  const months = row.paidMonths ?? 0
  const areWhole = parts.length > 0 && row.use(ofItsMonthsReader)(parts)
  // where each allowance has a column, a total of one month beside the months is usual
  const counts = areWhole ? [1] : months === 0 ? ANY_MONTHS : parts.length > 0 ? [1, months] : [months]
  if (stated === 0 && (row.paidMonths === 0 || hasRemark(row))) return PASS
  if (saysAmount(row.said('remarks'))) return PASS
  const topUps = topUpColumns(row.table)
  // back-pay of a column of its own may stand beside the amount or in it
  const isPaid = (due: Money) => isNear(stated, due) || isToppedUpBy(yuan(minus(stated, due)), row.at, topUps)
  if (counts.some((count) => isPaid(times(sum, count)))) return PASS
  const product = yuan(times(sum, months))
  return fail([total, ...monthly], {
    ...(areWhole ? { variant: 'whole', expected: yuan(sum) } : months > 0 && { variant: 'months', expected: product }),
    params: { stated: yuan(stated), sum: yuan(sum), ...(months > 0 && { months, product }) },
  })
}

const PARTS = ['livingAllowance', 'careAllowance'] as const
