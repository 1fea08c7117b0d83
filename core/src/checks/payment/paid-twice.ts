import { groupCheck, type Located, relatedCells } from '../engine/index.ts'
import { PAYMENT } from '../law/clauses.ts'
import { programmesReader } from '../law/programme-of.ts'
import { hasBackPay, isReturned } from '../money/payments.ts'
import { nameAt, personAt } from '../people/same-person.ts'
import { payMonthReader, showMonth } from '../time/period.ts'

/**
 * G07. One person is paid twice for one month and one purpose. A payment that the bank returned does not count. An error where the amounts are equal and
 * nothing says back-pay; in a list without months, which may pay for several, a doubt; another amount may be the rest or a correction, another name a second child under the guardian's number: a doubt.
 */
export default groupCheck({
  catalogue: 'G07',
  severity: 'error',
  citation: PAYMENT,
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
      const isOpen = month < 0
      // a list without months is one payment; of two such lists nothing can be told
      if (isOpen && rows.some(({ table }) => table !== one.table)) report(one.table).unknown(one.row, ['payMonth'])
      const purpose = one.table.said('payItem', one.row)
      const key = `${isOpen ? listOf(one) : month} ${purpose || programmesReader(one.table)(one.row).join('+')}`
      const before = earlier.get(key)
      if (!before) {
        earlier.set(key, one)
        continue
      }
      const amount = (each: Located) => each.table.number('paidAmount')[each.row]
      // a guardian's number may stand for each of two children
      const equal = amount(one) === amount(before) && nameAt(one) === nameAt(before)
      report(one.table).fail(one.row, ['paidAmount', 'payMonth', 'idNumber'], {
        severity: equal && !isOpen && !hasBackPay(one) && !hasBackPay(before) ? 'error' : 'doubt',
        ...(isOpen ? { variant: 'list' } : { params: { month: showMonth(month) } }),
        related: relatedCells([before], 'paidAmount'),
      })
    }
  },
})

const listOf = ({ table }: Located): string => `${table.file} ${table.sheet.name}`
