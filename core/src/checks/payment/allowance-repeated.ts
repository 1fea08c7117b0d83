import { fail, groupCheck, PASS, type RowView, relatedCells, unknown, type Verdict } from '../engine/index.ts'
import { allowanceReader, DISABILITY_ALLOWANCES } from '../money/disability-allowances.ts'
import { hasBackPay } from '../money/payments.ts'
import { isNumbered } from '../people/person.ts'
import { payMonthReader } from '../time/pay-month.ts'

/**
 * G07. One person stands twice in a disability-allowance list for one allowance and one month. Both allowances together
 * are lawful, on one row or on two. An error where amount and first month are equal and nothing says back-pay; else it
 * may be the rest or a renewal: a doubt.
 */
export default groupCheck({
  catalogue: 'G07',
  severity: 'error',
  citation: [['2016-01-01', '国发〔2015〕52号']],
  needs: ['idNumber'],
  for: { programme: ['disability-living-allowance', 'disability-care-allowance'] },
  by: 'idNumber',
  unit: 'row',
  judge(rows) {
    if (!rows.first || !isNumbered(rows.first)) return PASS
    const earlier = new Map<string, RowView>()
    const verdicts: Verdict[] = []
    for (const one of rows) {
      const { pays, amount, column } = one.use(allowanceReader)
      const month = one.use(payMonthReader)
      for (const allowance of DISABILITY_ALLOWANCES) {
        const paid = pays(allowance)
        if (paid === undefined) verdicts.push(unknown('allowanceKind', one))
        if (!paid) continue
        const key = `${allowance} ${month}`
        const before = earlier.get(key)
        if (!before) {
          earlier.set(key, one)
          continue
        }
        const other = before.use(allowanceReader)
        const isSame = Object.is(amount(allowance), other.amount(allowance)) && since(one) === since(before)
        verdicts.push(
          fail(
            ['idNumber', column(allowance), 'allowanceKind'],
            {
              variant: allowance,
              severity: isSame && !hasBackPay(one) && !hasBackPay(before) ? 'error' : 'doubt',
              related: relatedCells([before], 'idNumber'),
            },
            one,
          ),
        )
      }
    }
    return verdicts
  },
})

const since = ({ renewalMonth, startMonth }: RowView): number | undefined => renewalMonth ?? startMonth
