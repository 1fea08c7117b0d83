import { rowCheck, yuan } from '../engine/index.ts'
import { ONE_YUAN } from '../money/income-heads.ts'
import { MOST_MONTHS } from '../time/period.ts'

/** Where no column counts the months, a total may be of any number. */
const ANY_MONTHS = Array.from({ length: MOST_MONTHS }, (_, at) => at + 1)

/**
 * D02. On a list of allowances the amount paid is the month's allowance, or where each has a column the sum of both, for the months paid. A doubt: arrears may be
 * in it without a column of their own.
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
  bind(table, _context, report) {
    const parts = (['livingAllowance', 'careAllowance'] as const).filter((id) => table.has(id))
    const monthly = parts.length > 0 ? parts : (['allowanceAmount'] as const)
    const total = table.has('paidAmount') ? 'paidAmount' : 'allowanceAmount'
    if (monthly[0] === total) return () => {}
    const amounts = monthly.map((id) => table.number(id))
    const totals = table.number(total)
    const backPay = table.has('backPayAmount') ? table.number('backPayAmount') : undefined
    const months = table.has('paidMonths') ? table.number('paidMonths') : undefined
    return (row) => {
      const sum = amounts.reduce((all, values) => all + (values[row] || 0), 0)
      if (Number.isNaN(totals[row]) || sum === 0) return
      const paid = totals[row] - (backPay?.[row] || 0)
      const stated = months?.[row] || 0
      // where each allowance has a column, a total of one month beside the months is usual
      const times = stated === 0 ? ANY_MONTHS : parts.length > 0 ? [1, stated] : [stated]
      if (times.some((count) => Math.abs(paid - sum * count) < ONE_YUAN)) return
      report.fail(row, [total, ...monthly], {
        ...(stated > 0 && { variant: 'months', expected: yuan(sum * stated) }),
        params: {
          stated: yuan(totals[row]),
          sum: yuan(sum),
          ...(stated > 0 && { months: stated, product: yuan(sum * stated) }),
        },
      })
    }
  },
})
