import {
  fail,
  groupCheck,
  PASS,
  type Reader,
  type RowView,
  relatedCells,
  unknown,
  type Verdict,
} from '../engine/index.ts'
import { columnRelations } from '../money/column-relations.ts'
import { allowanceReader, DISABILITY_ALLOWANCES } from '../money/disability-allowances.ts'
import type { FigureColumn } from '../money/figure-columns.ts'
import { hasBackPay } from '../money/payments.ts'
import { isNumbered } from '../people/person.ts'
import { payMonthReader } from '../time/pay-month.ts'

/**
 * G07. One person stands twice in a disability-allowance list for one allowance and one month. Both allowances together
 * are lawful, on one row or on two. An error where amount and first month are equal and nothing says back-pay; else it
 * may be the rest or a renewal: a doubt. So with any other column that is a part of what the list pays each (低保,
 * 高龄津贴 beside them), where both rows have the same amount in it.
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
    const verdicts: Verdict[] = [...sameInOtherColumns([...rows])]
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

/** The columns of what else a list pays each, which no field is for: parts of the sum that its rows show. */
const otherParts: Reader<readonly FigureColumn[]> = (table, context) =>
  context.derived.whole(table, 'other parts of what is paid', () =>
    columnRelations(table, context)
      .filter(({ kind, target }) => kind === 'sum' && target.field === 'paidAmount')
      .flatMap(({ parts }) => parts.filter(({ field, isDeducted }) => field === undefined && !isDeducted)),
  )

function* sameInOtherColumns(rows: readonly RowView[]): Iterable<Verdict> {
  for (const [at, one] of rows.entries())
    for (const before of rows.slice(0, at)) {
      if (before.table !== one.table || hasBackPay(one) || hasBackPay(before)) continue
      const month = one.use(payMonthReader)
      const twice = one
        .use(otherParts)
        .find((part) => (part.at(one.at) ?? 0) > 0 && part.at(one.at) === part.at(before.at))
      if (!twice || before.use(payMonthReader) !== month || one.said('remarks') !== '') continue
      yield fail(
        ['idNumber'],
        {
          variant: 'other',
          params: { column: twice.leaf, amount: twice.at(one.at) ?? 0 },
          related: relatedCells([before], 'idNumber'),
        },
        one,
      )
    }
}

const since = ({ renewalMonth, startMonth }: RowView): number | undefined => renewalMonth ?? startMonth
