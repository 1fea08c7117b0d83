import { rowCheck } from '../check.ts'
import { yuan } from '../context.ts'
import { ONE_YUAN } from '../income-heads.ts'

/** Where no column counts the months, a total may be of as many. */
const MOST_MONTHS = 12

/**
 * D02. On a list with a column for each disability allowance, the total is their sum, or the sum for the months paid. A doubt: arrears may be in it without
 * a column of their own.
 */
export default rowCheck({
  catalogue: 'D02',
  severity: 'doubt',
  citation: '国发〔2015〕52号',
  needs: [],
  oneOf: [['livingAllowance'], ['careAllowance'], ['paidAmount', 'allowanceAmount']],
  kinds: ['disability-allowance'],
  bind(table, _context, report) {
    const total = table.has('paidAmount') ? 'paidAmount' : 'allowanceAmount'
    const [living, care, totals] = [table.number('livingAllowance'), table.number('careAllowance'), table.number(total)]
    const backPay = table.has('backPayAmount') ? table.number('backPayAmount') : undefined
    const months = table.has('paidMonths') ? table.number('paidMonths') : undefined
    return (row) => {
      if (Number.isNaN(totals[row])) return
      const sum = (living[row] || 0) + (care[row] || 0)
      const paid = totals[row] - (backPay?.[row] || 0)
      const stated = months?.[row] || 0
      const times = stated > 0 ? [1, stated] : Array.from({ length: MOST_MONTHS }, (_, at) => at + 1)
      if (times.some((count) => Math.abs(paid - sum * count) < ONE_YUAN)) return
      report.fail(row, [total, 'livingAllowance', 'careAllowance'], {
        params: { stated: yuan(totals[row]), sum: yuan(sum) },
      })
    }
  },
})
