import { groupCheck, type Located, relatedCells } from '../engine/index.ts'
import { allowanceReader, DISABILITY_ALLOWANCES } from '../money/disability-allowances.ts'
import { hasBackPay } from '../money/payments.ts'
import { personAt } from '../people/same-person.ts'
import { payMonthReader } from '../time/period.ts'

/**
 * G07. One person stands twice in a disability-allowance list for one allowance and one month. Both allowances together are lawful, on one row or on two. An
 * error where amount and first month are equal and nothing says back-pay; else it may be the rest or a renewal: a doubt.
 */
export default groupCheck({
  catalogue: 'G07',
  severity: 'error',
  citation: [['2016-01-01', '国发〔2015〕52号']],
  needs: ['idNumber'],
  for: { programme: ['disability-living-allowance', 'disability-care-allowance'] },
  by: 'idNumber',
  unit: 'row',
  judge(rows, context, report) {
    if (!personAt(rows[0], context)) return
    const earlier = new Map<string, Located>()
    for (const one of rows) {
      const { pays, amount, column } = allowanceReader(one.table)(one.row)
      const month = payMonthReader(one.table)(one.row)
      for (const allowance of DISABILITY_ALLOWANCES) {
        const paid = pays(allowance)
        if (paid === undefined) report(one.table).unknown(one.row, ['allowanceKind'])
        if (!paid) continue
        const key = `${allowance} ${month}`
        const before = earlier.get(key)
        if (!before) {
          earlier.set(key, one)
          continue
        }
        const other = allowanceReader(before.table)(before.row)
        const isSame = Object.is(amount(allowance), other.amount(allowance)) && since(one) === since(before)
        report(one.table).fail(one.row, ['idNumber', column(allowance), 'allowanceKind'], {
          variant: allowance,
          severity: isSame && !hasBackPay(one) && !hasBackPay(before) ? 'error' : 'doubt',
          related: relatedCells([before], 'idNumber'),
        })
      }
    }
  },
})

const since = ({ table, row }: Located): number =>
  (['renewalMonth', 'startMonth'] as const)
    .filter((id) => table.has(id))
    .reduce((found, id) => found || table.date(id)[row], 0)
