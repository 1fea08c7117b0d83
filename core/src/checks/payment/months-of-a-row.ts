import { fail, type RowView, registerCheck, type SheetCell, unknown, type Verdict } from '../engine/index.ts'
import { monthColumns } from '../time/month-columns.ts'
import { paidMonthsReader } from '../time/paid-months.ts'
import { showMonth } from '../time/period.ts'
import { monthsTold } from '../words/months-told.ts'
import { saysNothing } from '../words/words.ts'

/**
 * G16. On a list with a column for each month, or quarter: paid before and after a month and not for it, twice as much
 * in a month as before and after it, without a remark; or for months after the one in which the remark says that the
 * grant ended, or before the one in which it says that it began; or, on a list that counts them, for more months than
 * that leaves. A doubt: back-pay and interruptions explain it.
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
      const paid = months.map(({ column, ...time }): Paid => {
        const cell = register.cellOf(row.at, column)
        return { cell, ...time, amount: register.figureAt(cell) }
      })
      const isOpen = paid.some(
        ({ cell, amount }) => amount === undefined && !saysNothing(register.shownAt(cell).trim()),
      )
      if (isOpen) yield unknown('paidAmount', row)
      else yield* judged(paid, row.said('remarks'))
    }
  },
})

interface Paid {
  cell: SheetCell
  /** counted as in `Period`; of a quarter the first */
  month: number
  months: number
  /** yuan; undefined where the cell is blank */
  amount: number | undefined
}

const isPaid = ({ amount }: Paid): boolean => amount !== undefined && amount > 0

const odd = (one: Paid, variant: string, params: Record<string, string | number> = {}): Verdict =>
  fail('paidAmount', { variant, params: { month: shown(one), ...params } }, one.cell)

const shown = ({ month, months }: Paid): string =>
  months === 1 ? showMonth(month) : `${showMonth(month)}—${showMonth(month + months - 1)}`

function* judged(paid: readonly Paid[], remark: string): Iterable<Verdict> {
  if (remark === '') {
    yield* gapsAndDoubles(paid)
    return
  }
  const year = Math.floor((paid[0]?.month ?? 0) / 12)
  const { end, start } = monthsTold(remark, year)
  for (const one of paid.filter(isPaid)) {
    if (end !== undefined && one.month > end) yield odd(one, 'after', { remark })
    if (start !== undefined && one.month + one.months - 1 < start) yield odd(one, 'before', { remark })
  }
}

/** More months than the remark leaves of those that the list is for. */
function* tooMany(row: RowView): Iterable<Verdict> {
  const paid = row.use(paidMonthsReader)
  const remark = row.said('remarks')
  if (!paid || remark === '' || /补/.test(remark)) return
  const { from, to } = paid.period
  const { end = to, start = from } = monthsTold(remark, Math.floor(from / 12))
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
