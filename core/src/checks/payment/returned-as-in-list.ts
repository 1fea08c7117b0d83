import { yuan } from '../../facts/money.ts'
import type { RegisterTable } from '../../register/index.ts'
import { relatedCells, setCheck } from '../engine/index.ts'
import {
  accountAt,
  amountIn,
  hasOtherAmount,
  isOfRepayments,
  listsOf,
  namedBy,
  type PaymentsOf,
  paymentsOf,
  RETURNED,
} from '../law/payments-of.ts'
import { shareProgramme } from '../law/programme-of.ts'
import { periodOf } from '../time/period.ts'

/**
 * G22. What the bank hands back was paid by a list of the same months: to the same person, into the same account, the
 * same amount. Judged where other rows of the two agree. A doubt: it may be of another batch. An error where the amount
 * alone differs, of one payment in the list of the same month and programme, and nothing in the row explains it.
 */
export default setCheck({
  catalogue: 'G22',
  severity: 'doubt',
  citation: '登记规范（退票清单与发放清册一致）',
  needs: [],
  compares: [RETURNED, { role: 'payment' }],
  run(context, report) {
    for (const returned of context.tables(RETURNED).filter((one) => !isOfRepayments(one))) {
      const lists = listsOf(returned, context.tables({ role: 'payment' }))
      if (lists.length === 0) continue
      if (!returned.has('paidAmount')) {
        report(returned).unknown(-1, ['paidAmount'])
        continue
      }
      const all = paymentsOf(returned, lists, context)
      const found = all.filter(({ paid }) => paid.length > 0)
      const isOneBatch = found.some(agrees) && found.length * 2 >= all.length
      if (!isOneBatch) continue
      const isSure = found.filter(agrees).length >= FEWEST && lists.every((list) => isOfOneBatch(list, returned))
      for (const one of all) {
        const { row, paid, amount } = one
        if (paid.length === 0) {
          report(returned).fail(row, ['name', 'idNumber', 'account', 'paidAmount'], { variant: 'absent' })
          continue
        }
        // with the account of another the row may mean him
        if (hasOtherAccount(one, returned))
          report(returned).fail(row, ['account', 'name'], {
            variant: 'account',
            params: { account: paid[0].table.shown('account', paid[0].row) },
            related: relatedCells(paid.slice(0, 1), 'account'),
          })
        else if (hasOtherAmount(one))
          report(returned).fail(row, ['paidAmount', 'name'], {
            variant: 'amount',
            ...(isSure && paid.length === 1 && !explains(returned, row) && { severity: 'error' }),
            expected: yuan(amountIn(paid[0])),
            params: { stated: yuan(amount), paid: yuan(amountIn(paid[0])) },
            related: relatedCells(paid.slice(0, 1), 'paidAmount'),
          })
      }
    }
  },
})

/** So many rows that agree show that the two are of one batch. */
const FEWEST = 2

const agrees = (one: PaymentsOf): boolean => one.paid.length > 0 && !hasOtherAmount(one)

function hasOtherAccount({ row, paid }: PaymentsOf, returned: RegisterTable): boolean {
  const own = accountAt({ table: returned, row })
  const others = paid.map(accountAt)
  return own !== '' && !others.includes('') && !others.includes(own)
}

/** What may say that another payment is meant. */
const explains = (table: RegisterTable, row: number): boolean =>
  (['remarks', 'payItem', 'batch'] as const).some((id) => table.has(id) && table.shown(id, row).trim() !== '')

/** Whether a list is of the same month alone, and of the same programme by its name. */
function isOfOneBatch(list: RegisterTable, returned: RegisterTable): boolean {
  const [one, other] = [periodOf(list), periodOf(returned)]
  const isOneMonth = one !== undefined && one.from === one.to && one.from === other?.from && one.to === other.to
  return isOneMonth && shareProgramme(namedBy(list), namedBy(returned))
}
