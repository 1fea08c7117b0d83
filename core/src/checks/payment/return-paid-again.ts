import { rowCheck, toIso } from '../engine/index.ts'
import { isReturned } from '../money/payments.ts'
import { daysBetween, isDay } from '../time/calendar.ts'

/** G09. A payment that the bank returned is made again within the days that the pack gives. */
export default rowCheck({
  catalogue: 'G09',
  severity: 'doubt',
  citation: '本地政策包（payment.returnDays）',
  parameter: 'payment.returnDays',
  needs: [],
  oneOf: [['paymentStatus', 'returnDate']],
  for: { role: 'payment' },
  bind(table, context, report) {
    const limitOf = context.parameterOf('payment.returnDays', table)
    const returns = table.has('returnDate') ? table.date('returnDate') : undefined
    const repaid = table.has('repaidDate') ? table.date('repaidDate') : undefined
    return (row) => {
      if (!isReturned({ table, row })) return
      const limit = limitOf(row)
      const returned = returns?.[row] ?? 0
      if (!limit.known || !isDay(returned)) {
        report.unknown(row, limit.known ? ['returnDate'] : [limit.path])
        return
      }
      const again = repaid?.[row] ?? 0
      const days = daysBetween(returned, isDay(again) ? again : context.dateNumber)
      if (days <= limit.value) return
      report.fail(row, ['returnDate', 'repaidDate', 'paidAmount'], {
        variant: isDay(again) ? 'late' : 'open',
        params: { returned: toIso(returned), days, limit: limit.value },
      })
    }
  },
})
