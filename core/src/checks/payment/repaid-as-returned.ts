import { yuan } from '../../facts/money.ts'
import type { RegisterTable } from '../../register/index.ts'
import { relatedCells, setCheck, showDate } from '../engine/index.ts'
import {
  amountIn,
  hasOtherAmount,
  isOfRepayments,
  listsOf,
  type PaymentsOf,
  paymentsOf,
  RETURNED,
} from '../law/payments-of.ts'
import { isBefore } from '../time/dates.ts'

/**
 * G23. What is paid again had come back: the same amount of the same person, and not before it came back. Judged where
 * other rows of the two agree. An error, for one payment cannot be made again before it is known to have failed, nor as
 * another sum; a doubt where a remark, several returns of one person or a multiple of the sum may explain it: other
 * months may be paid along.
 */
export default setCheck({
  catalogue: 'G23',
  severity: 'error',
  citation: '登记规范（退票与补发一致）',
  needs: [],
  compares: [RETURNED],
  run(context, report) {
    const all = context.tables(RETURNED)
    const returns = all.filter((one) => !isOfRepayments(one))
    for (const again of all.filter(isOfRepayments)) {
      const lists = listsOf(again, returns)
      if (lists.length === 0) continue
      const found = paymentsOf(again, lists, context).filter(({ paid }) => paid.length > 0)
      const agreeing = found.filter((one) => !hasOtherAmount(one)).length
      if (agreeing < FEWEST || agreeing * 2 < found.length) continue
      if (!lists.some((list) => list.has('returnDate'))) report(again).unknown(-1, ['returnDate'])
      for (const one of found) {
        const isOpen = one.paid.length > 1 || isRemarked(again, one)
        if (hasOtherAmount(one)) {
          const returned = amountIn(one.paid[0])
          report(again).fail(one.row, ['paidAmount', 'name'], {
            ...((isOpen || one.amount % returned === 0) && { severity: 'doubt' }),
            variant: 'amount',
            expected: yuan(returned),
            params: { stated: yuan(one.amount), returned: yuan(returned) },
            related: relatedCells(one.paid, 'paidAmount'),
          })
        }
        const [day, cameBack] = [again.date('repaidDate')[one.row], firstReturn(one)]
        if (day > 0 && cameBack > 0 && isBefore(day, cameBack))
          report(again).fail(one.row, ['repaidDate', 'name'], {
            ...(isOpen && { severity: 'doubt' }),
            variant: 'early',
            params: { day: showDate(day), returned: showDate(cameBack) },
            related: relatedCells(one.paid, 'returnDate'),
          })
      }
    }
  },
})

const FEWEST = 2

const isRemarked = (table: RegisterTable, { row }: PaymentsOf): boolean =>
  table.has('remarks') && table.shown('remarks', row).trim() !== ''

/** The first day on which one of somebody's payments came back; 0 where none tells it. */
const firstReturn = ({ paid }: PaymentsOf): number =>
  Math.min(...paid.map(({ table, row }) => (table.has('returnDate') ? table.date('returnDate')[row] : 0)))
