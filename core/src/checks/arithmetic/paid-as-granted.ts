import { type RegisterView, type RowView, registerCheck } from '../engine/index.ts'
import { columnRelations } from '../money/column-relations.ts'
import { type FigureColumn, figureColumns } from '../money/figure-columns.ts'
import { hasBackPay } from '../money/payments.ts'
import { isToppedUpBy, topUpColumns } from '../money/top-ups.ts'
import { payMonthReader } from '../time/pay-month.ts'
import { monthOf } from '../time/period.ts'
import { monthsPaidBack } from '../words/back-pay.ts'
import { hasRemark } from '../words/remarks.ts'

const GRANTED = /应发|应付|应领|(审批|批准|核定|审定|核准)(救助|补助)?[金款资]|(补贴|补助|津贴|救助|供养)标准/
const PAID = /实发|实付|实领|实际发放|(发放|支付|打款|打卡|兑付|到账)金额|(补贴|补助|津贴)金额/
/** how far before the sum that was paid the one that was due stands */
const WITHIN = 6
/** So many rows, and such a share of them, show that the two are one sum. */
const FEWEST = 8
const SHARE = 0.9
const CENT = 0.005

interface Compared {
  row: number
  stated: number
  expected: number
}

/**
 * D24. Where nearly all rows are paid just what was due or approved, a row that is paid something else is wrong. More
 * is an error; less may have been returned or taken back, a multiple of the rate pays for several months, and a remark
 * may explain either: doubts. In order is what a column of back-pay has, or the remark itself reckons:
 * 2月起享受，3月补发2月份. Where the rows show another formula for the sum, D17 speaks.
 */
export default registerCheck({
  catalogue: 'D24',
  severity: 'error',
  citation: '登记规范（实发与应发、审批一致）',
  needs: [],
  *judge(register) {
    for (const [due, paid] of pairsIn(register)) {
      yield* paid.unread()
      const rows = comparable(due, paid, register)
      const odd = rows.filter(({ stated, expected }) => Math.abs(expected - stated) > CENT)
      const alike = rows.length - odd.length
      if (alike < FEWEST || alike < rows.length * SHARE) continue
      for (const { row, stated, expected } of odd) {
        if (isToppedUpBy(stated - expected, row, topUpColumns(register.table))) continue
        if (paysBack(register.row(row), stated, expected)) continue
        const isOpen = mayDiffer(register.row(row), stated, expected)
        const params = { due: due.header, expected, paid: paid.header, stated, alike }
        yield paid.fail(row, { ...(isOpen && { severity: 'doubt' }), params }, due)
      }
    }
  },
})

/** Each sum that was paid, with the nearest one before it that was due. */
function pairsIn({ table, context }: RegisterView): [due: FigureColumn, paid: FigureColumn][] {
  if (!table.layout.headers.some((path) => GRANTED.test(path.join('')))) return []
  const columns = figureColumns(table)
  const judged = new Set(columnRelations(table, context).map(({ target }) => target.column))
  return columns.flatMap((paid, at) => {
    if (!PAID.test(paid.leaf) || judged.has(paid.column)) return []
    const due = columns.slice(Math.max(0, at - WITHIN), at).findLast(({ path }) => GRANTED.test(path.join('')))
    return due ? [[due, paid]] : []
  })
}

/** The rows that have both. */
function comparable(due: FigureColumn, paid: FigureColumn, { rowCount }: RegisterView): Compared[] {
  const found: Compared[] = []
  for (let row = 0; row < rowCount; row++) {
    const [stated, expected] = [paid.at(row), due.at(row)]
    if (stated === undefined || expected === undefined || !(expected > 0) || paid.isCovered(row)) continue
    found.push({ row, stated, expected })
  }
  return found
}

/** Whether a row is paid its month and those that its remark pays back, none of them before its grant began. */
function paysBack(row: RowView, stated: number, expected: number): boolean {
  const back = monthsPaidBack(row.said('remarks'))
  const [start, paid] = [monthOf(row.startMonth ?? 0), row.use(payMonthReader)]
  if (back <= 0 || (start >= 0 && paid >= 0 && back > paid - start)) return false
  return Math.abs(stated - expected * (1 + back)) < CENT
}

function mayDiffer(row: RowView, stated: number, expected: number): boolean {
  if (stated < expected || stated % expected < CENT) return true
  return hasRemark(row) || hasBackPay(row)
}
