import { fail, registerCheck, type SheetCell, unknown, type Verdict } from '../engine/index.ts'
import { monthColumns } from '../time/month-columns.ts'
import { showMonth } from '../time/period.ts'
import { saysNothing } from '../words/words.ts'

const STOPPED = /(?:(\d{4})年)?(\d{1,2})月(?:份|\d{1,2}日)?起?(?:停保|停发|停止|退出|取消|清退|迁出)/
const ADDED = /(?:(\d{4})年)?(\d{1,2})月(?:份|\d{1,2}日)?起?(?:新增|纳入|享受|进入|起保|转入)/

/**
 * G16. On a list with a column for each month: paid before and after a month and not for it, twice as much in a month
 * as before and after it, without a remark; or for months after the one in which the remark says that the grant ended,
 * or before the one in which it says that it began. A doubt: back-pay and interruptions explain it.
 */
export default registerCheck({
  catalogue: 'G16',
  severity: 'doubt',
  citation: '登记规范（逐月发放与变动一致）',
  needs: [],
  for: [{ role: 'payment' }, { lists: 'people', role: 'register', pays: 'monthly' }],
  *judge(register) {
    const months = monthColumns(register.table)
    if (months.length < 2) return
    for (const row of register.rows) {
      const paid = months.map(({ column, month }): Paid => {
        const cell = register.cellOf(row.at, column)
        return { cell, month, amount: register.figureAt(cell) }
      })
      const isOpen = paid.some(
        ({ cell, amount }) => amount === undefined && !saysNothing(register.shownAt(cell).trim()),
      )
      if (isOpen) yield unknown('paidAmount', row)
      else yield* judged(paid, row.said('remarks').normalize('NFKC').replace(/\s/g, ''))
    }
  },
})

interface Paid {
  cell: SheetCell
  /** counted as in `Period` */
  month: number
  /** yuan; undefined where the cell is blank */
  amount: number | undefined
}

const isPaid = ({ amount }: Paid): boolean => amount !== undefined && amount > 0

const odd = ({ cell, month }: Paid, variant: string, params: Record<string, string | number> = {}): Verdict =>
  fail('paidAmount', { variant, params: { month: showMonth(month), ...params } }, cell)

function* judged(paid: readonly Paid[], remark: string): Iterable<Verdict> {
  if (remark === '') {
    yield* gapsAndDoubles(paid)
    return
  }
  const year = Math.floor((paid[0]?.month ?? 0) / 12)
  const [end, start] = [monthIn(STOPPED, remark, year), monthIn(ADDED, remark, year)]
  for (const one of paid.filter(isPaid)) {
    if (end !== undefined && one.month > end) yield odd(one, 'after', { remark })
    if (start !== undefined && one.month < start) yield odd(one, 'before', { remark })
  }
}

function* gapsAndDoubles(paid: readonly Paid[]): Iterable<Verdict> {
  const [first, last] = [paid.findIndex(isPaid), paid.findLastIndex(isPaid)]
  for (const [at, one] of paid.entries()) {
    if (at > first && at < last && !isPaid(one)) yield odd(one, 'gap')
    const [usual, after] = [paid[at - 1]?.amount ?? 0, paid[at + 1]?.amount]
    if (usual > 0 && usual === after && one.amount === 2 * usual) yield odd(one, 'double', { usual })
  }
}

function monthIn(words: RegExp, remark: string, year: number): number | undefined {
  const [, own, month] = words.exec(remark) ?? []
  return month && Number(month) <= 12 ? Number(own ?? year) * 12 + Number(month) - 1 : undefined
}
