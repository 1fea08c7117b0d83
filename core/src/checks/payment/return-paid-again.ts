import { fail, PASS, rowCheck, showDate, unknown } from '../engine/index.ts'
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
  judge(row) {
    if (!isReturned(row)) return PASS
    const { returnDate: returned = 0, repaidDate: again = 0 } = row
    const limit = row.parameter('payment.returnDays')
    if (!limit.known) return unknown(limit.path)
    if (!isDay(returned)) return unknown('returnDate')
    const days = daysBetween(returned, isDay(again) ? again : row.today)
    if (days <= limit.value) return PASS
    return fail(['returnDate', 'repaidDate', 'paidAmount'], {
      variant: isDay(again) ? 'late' : 'open',
      params: { returned: showDate(returned), days, limit: limit.value },
    })
  },
})
