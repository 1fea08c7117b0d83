import { groupCheck, type Located, relatedCells } from '../engine/index.ts'
import { programmesReader } from '../law/programme-of.ts'
import { hasBackPay, isReturned } from '../money/payments.ts'
import { personAt } from '../people/same-person.ts'
import { payMonthReader, showMonth } from '../time/period.ts'

/**
 * G07. One person is paid twice for one month and one purpose. A payment that the bank returned does not count. An error where the amounts are equal and
 * nothing says back-pay; another amount may be the rest or a correction, another name a second child under the guardian's number: a doubt.
 */
export default groupCheck({
  catalogue: 'G07',
  severity: 'error',
  citation: '民发〔2021〕57号 第二十六条',
  needs: ['idNumber', 'paidAmount'],
  for: { role: 'payment' },
  by: 'idNumber',
  unit: 'row',
  judge(rows, context, report) {
    if (!personAt(rows[0], context)) return
    const earlier = new Map<string, Located>()
    for (const one of rows) {
      if (isReturned(one)) continue
      const month = payMonthReader(one.table)(one.row)
      if (month < 0) {
        report(one.table).unknown(one.row, ['payMonth'])
        continue
      }
      const purpose = one.table.has('payItem') ? one.table.shown('payItem', one.row) : ''
      const key = `${month} ${purpose || programmesReader(one.table)(one.row).join('+')}`
      const before = earlier.get(key)
      if (!before) {
        earlier.set(key, one)
        continue
      }
      const amount = (each: Located) => each.table.number('paidAmount')[each.row]
      // a guardian's number may stand for each of two children
      const equal = amount(one) === amount(before) && nameOf(one) === nameOf(before)
      report(one.table).fail(one.row, ['paidAmount', 'payMonth', 'idNumber'], {
        severity: equal && !hasBackPay(one) && !hasBackPay(before) ? 'error' : 'doubt',
        params: { month: showMonth(month) },
        related: relatedCells([before], 'paidAmount'),
      })
    }
  },
})

const nameOf = ({ table, row }: Located): string =>
  table.has('name') ? table.shown('name', row).replace(/\s/g, '') : ''
