import { fail, type RowView, registerCheck, type SheetCell, unknown, type Verdict } from '../engine/index.ts'
import { monthColumns } from '../time/month-columns.ts'
import { paidMonthsReader } from '../time/paid-months.ts'
import { showMonth } from '../time/period.ts'
import { saysNothing } from '../words/words.ts'

const STOPPED = /(?:(\d{4})年)?(\d{1,2})月(?:份|\d{1,2}日)?起?(?:停保|停发|停止|退出|取消|清退|迁出)/
/** 9月停发: for that month nothing is paid; 9月停保 may be from the next on */
const UNPAID = /停发/
const ADDED = /(?:(\d{4})年)?(\d{1,2})月(?:份|\d{1,2}日)?起?(?:新增|纳入|享受|进入|起保|转入)/

/**
 * G16. On a list with a column for each month: paid before and after a month and not for it, twice as much in a month
 * as before and after it, without a remark; or for months after the one in which the remark says that the grant ended,
 * or before the one in which it says that it began; or, on a list that counts them, for more months than that leaves. A
 * doubt: back-pay and interruptions explain it.
 */
export default registerCheck({
  catalogue: 'G16',
  severity: 'doubt',
  citation: '登记规范（逐月发放与变动一致）',
  needs: [],
  for: [{ role: 'payment' }, { lists: 'people', role: 'register', pays: 'monthly' }],
  *judge(register) {
    const months = monthColumns(register.table)
    if (months.length < 2) {
      for (const row of register.rows) yield* tooMany(row)
      return
    }
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
  const { end, start } = toldIn(remark, year)
  for (const one of paid.filter(isPaid)) {
    if (end !== undefined && one.month > end) yield odd(one, 'after', { remark })
    if (start !== undefined && one.month < start) yield odd(one, 'before', { remark })
  }
}

/** The last month that is paid and the first, as a remark tells them. */
function toldIn(remark: string, year: number): { end?: number; start?: number } {
  const stopped = monthIn(STOPPED, remark, year)
  const isUnpaid = UNPAID.test(STOPPED.exec(remark)?.[0] ?? '')
  return { end: stopped === undefined ? undefined : stopped - Number(isUnpaid), start: monthIn(ADDED, remark, year) }
}

/** More months than the remark leaves of those that the list is for. */
function* tooMany(row: RowView): Iterable<Verdict> {
  const paid = row.use(paidMonthsReader)
  const remark = row.said('remarks').normalize('NFKC').replace(/\s/g, '')
  if (!paid || remark === '' || /补/.test(remark)) return
  const { from, to } = paid.period
  const { end = to, start = from } = toldIn(remark, Math.floor(from / 12))
  if (end < from - 1 || end > to || start < from || start > to) return
  const most = end - start + 1
  if (paid.count > most && most >= 0)
    yield fail(['paidMonths', 'remarks'], { variant: 'count', params: { remark, count: paid.count, most } }, row)
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
