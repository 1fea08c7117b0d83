import { fail, groupCheck, PASS, type RowView, relatedCells, unknown, type Verdict } from '../engine/index.ts'
import { PAYMENT } from '../law/clauses.ts'
import { programmesReader } from '../law/programme-of.ts'
import { isNumbered } from '../people/person.ts'
import { payMonthReader } from '../time/pay-month.ts'
import { showMonth } from '../time/period.ts'

/** G11. A person's account changed from one payment to the next of the same programme. */
export default groupCheck({
  catalogue: 'G11',
  severity: 'doubt',
  citation: PAYMENT,
  needs: ['idNumber', 'account'],
  for: { role: 'payment' },
  by: 'idNumber',
  unit: 'row',
  judge(rows) {
    if (!rows.first || !isNumbered(rows.first)) return PASS
    const payments = [...rows].map((one): Payment => ({ one, month: one.use(payMonthReader) }))
    /** by programme: the last payment so far, and the last of an earlier month than its */
    const seen = new Map<string, { last: Payment; before?: Payment }>()
    const verdicts: Verdict[] = []
    for (const payment of payments.sort((a, b) => a.month - b.month)) {
      const { one, month } = payment
      const { account } = one
      if (account === undefined || month < 0) {
        verdicts.push(unknown(account === undefined ? 'account' : 'payMonth', one))
        continue
      }
      const programme = one.use(programmesReader).join('+')
      const earlier = seen.get(programme)
      const before = earlier && earlier.last.month < month ? earlier.last : earlier?.before
      seen.set(programme, { last: payment, before })
      if (!before || before.one.account === account) continue
      const params = { month: showMonth(month), before: showMonth(before.month) }
      verdicts.push(fail(['account', 'payMonth'], { params, related: relatedCells([before.one], 'account') }, one))
    }
    return verdicts
  },
})

interface Payment {
  one: RowView
  month: number
}
