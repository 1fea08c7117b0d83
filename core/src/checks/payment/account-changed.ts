import { groupCheck, type Located, relatedCells } from '../engine/index.ts'
import { PAYMENT } from '../law/clauses.ts'
import { programmesReader } from '../law/programme-of.ts'
import { personAt } from '../people/same-person.ts'
import { payMonthReader, showMonth } from '../time/period.ts'

/** G11. A person's account changed from one payment to the next of the same programme. */
export default groupCheck({
  catalogue: 'G11',
  severity: 'doubt',
  citation: PAYMENT,
  needs: ['idNumber', 'account'],
  for: { role: 'payment' },
  by: 'idNumber',
  unit: 'row',
  judge(rows, context, report) {
    if (!personAt(rows[0], context)) return
    const payments = rows
      .map((one) => ({
        one,
        month: payMonthReader(one.table)(one.row),
        account: one.table.text('account')[one.row],
        programme: programmesReader(one.table)(one.row).join('+'),
      }))
      .sort((a, b) => a.month - b.month)
    /** by programme: the last payment so far, and the last of an earlier month than its */
    const seen = new Map<string, { last: Payment; before?: Payment }>()
    for (const payment of payments) {
      const { one, month, account, programme } = payment
      if (account < 0 || month < 0) {
        report(one.table).unknown(one.row, [account < 0 ? 'account' : 'payMonth'])
        continue
      }
      const earlier = seen.get(programme)
      const before = earlier && earlier.last.month < month ? earlier.last : earlier?.before
      seen.set(programme, { last: payment, before })
      if (!before || before.account === account) continue
      report(one.table).fail(one.row, ['account', 'payMonth'], {
        params: { month: showMonth(month), before: showMonth(before.month) },
        related: relatedCells([before.one], 'account'),
      })
    }
  },
})

interface Payment {
  one: Located
  month: number
  account: number
  programme: string
}
