import {
  fail,
  ofRegister,
  type RowView,
  registerCheck,
  type SheetCell,
  unknown,
  type Verdict,
} from '../engine/index.ts'
import { monthColumns } from '../time/month-columns.ts'
import { paidMonthsReader, periodOfPaidMonths } from '../time/paid-months.ts'
import { monthOf, showMonth } from '../time/period.ts'
import { monthsTold } from '../words/months-told.ts'
import { saysNothing } from '../words/words.ts'

/**
 * G16. On a list with a column for each month, or quarter: paid before and after a month and not for it, twice as much
 * in a month as before and after it, or in one of some rows another amount, without a remark; or for months after the
 * one in which the remark says that the grant ended, or before the one in which it says that it began; or, on a list
 * that counts them, for more months than that leaves; or, where not most of a list are paid so, for months before the
 * one in which the row has the grant begin. A doubt: back-pay and interruptions explain it. An error of a count of
 * months where the remark says from which month on is paid (8月起发), or where that column is kept by the other rows
 * that begin within the list's months; so of more months than are left since a decision after which, by a line of the
 * sheet, grants begin in the next month.
 */
export default registerCheck({
  catalogue: 'G16',
  severity: 'doubt',
  citation: '登记规范（逐月发放与变动一致）',
  needs: [],
  for: [{ role: 'payment' }, { lists: 'people', role: 'register', pays: 'monthly' }],
  *judge(register) {
    const months = monthColumns(register.table)
    const early: Verdict[] = []
    const untold: Paid[][] = []
    let inTime = 0
    if (months.length < 2 && periodOfPaidMonths(register.table))
      for (const row of register.rows) {
        yield* tooMany(row)
        const since = sinceGrant(row) ?? sinceDecision(row)
        if (since === 'in time') inTime++
        else if (since) early.push(since)
      }
    for (const row of months.length < 2 ? [] : register.rows) {
      const paid = months.map(({ column, ...time }): Paid => {
        const cell = register.cellOf(row.at, column)
        return { cell, ...time, amount: register.figureAt(cell) }
      })
      const isOpen = paid.some(
        ({ cell, amount }) => amount === undefined && !saysNothing(register.shownAt(cell).trim()),
      )
      if (isOpen) yield unknown('paidAmount', row)
      else {
        yield* judged(paid, row.said('remarks'))
        if (row.said('remarks') === '') untold.push(paid)
        const granted = beginsIn(row)
        const before = paid.filter((one) => isPaid(one) && isBefore(one, granted))
        if (before.length > 0) early.push(...before.map((one) => odd(one, 'granted', { start: showMonth(granted) })))
        else if (granted > months[0].month) inTime++
      }
    }
    const isAlone = months.length < 2 && early.length === 1 && inTime >= FEWEST_IN_TIME
    if (isAlone) yield asError(early[0])
    else if (early.length <= Math.max(MOST_EARLY, inTime)) yield* early
    for (let at = 1; at + 1 < months.length; at++) yield* unlikeAround(untold, at)
  },
})

/** So many rows, and such a share of them, show that the amounts of a list change with a month. */
const FEWEST_CHANGED = 8
const SHARE_CHANGED = 0.85
/** What more rows than these have in one month is that month's. */
const MOST_UNLIKE = 2

/**
 * Of one month those that have another amount than before and after it, and those that change a month later than nearly
 * all others, by which the amounts of a list rise.
 */
function unlikeAround(rows: readonly (readonly Paid[])[], at: number): Verdict[] {
  const paid = rows.filter((row) => [at - 1, at, at + 1].every((one) => isPaid(row[one])))
  const amountsOf = (row: readonly Paid[]) => [at - 1, at, at + 1].map((one) => row[one].amount ?? 0)
  const changed = paid.filter((row) => row[at - 1].amount !== row[at].amount).length
  const isRise = changed >= FEWEST_CHANGED && changed >= paid.length * SHARE_CHANGED
  const found = paid.flatMap((row) => {
    const [before, own, after] = amountsOf(row)
    if (isRise && before === own && own !== after) return odd(row[at], 'late', { stated: own, usual: after })
    const isUnlike = before === after && own !== before && own !== 2 * before
    return isUnlike ? odd(row[at], 'unlike', { stated: own, usual: before }) : []
  })
  return found.length <= MOST_UNLIKE ? found : []
}

/** So many rows are paid from the month in which their grant began. */
const FEWEST_IN_TIME = 3
const asError = (one: Verdict): Verdict => ({ ...one, details: { ...one.details, severity: 'error' } })

/** A list of which more are paid for months before their grant pays its months whole. */
const MOST_EARLY = 3

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

const isBefore = ({ month, months }: Paid, start: number): boolean => month + months - 1 < start

/** The month in which a row has its grant begin, unless its remark tells of that or of back-pay; −1 where none. */
function beginsIn(row: RowView): number {
  const remark = row.said('remarks')
  const isTold = /补|恢复|重新/.test(remark) || monthsTold(remark, 1).start !== undefined
  return isTold ? -1 : monthOf(row.startMonth ?? 0)
}

function* judged(paid: readonly Paid[], remark: string): Iterable<Verdict> {
  if (remark === '') {
    yield* gapsAndDoubles(paid)
    return
  }
  const year = Math.floor((paid[0]?.month ?? 0) / 12)
  const { end, start } = monthsTold(remark, year)
  for (const one of paid.filter(isPaid)) {
    if (end !== undefined && one.month > end) yield odd(one, 'after', { remark })
    if (start !== undefined && isBefore(one, start)) yield odd(one, 'before', { remark })
  }
}

/** 8月起发, 自6月起享受: from when on money is paid, not when it was granted */
const SAYS_FROM = /月份?起(?:开始)?[发享领计补]/
const LEAVES_OPEN = /含|预发|提前|追|差|调整|更正/

/** More months than the remark leaves of those that the list is for. */
function* tooMany(row: RowView): Iterable<Verdict> {
  const paid = row.use(paidMonthsReader)
  const remark = row.said('remarks')
  if (!paid || remark === '' || /补/.test(remark)) return
  const { from, to } = paid.period
  const { end = to, start = from } = monthsTold(remark, Math.floor(from / 12))
  if (end < from - 1 || end > to || start < from || start > to) return
  const most = end - start + 1
  if (paid.count <= most || most < 0) return
  const params = { remark, count: paid.count, most }
  const isSure = SAYS_FROM.test(remark) && !LEAVES_OPEN.test(remark)
  yield fail(['paidMonths', 'remarks'], { variant: 'count', ...(isSure && { severity: 'error' }), params }, row)
}

/** More months than are left of those of the list since the grant of a row began. */
function sinceGrant(row: RowView): Verdict | 'in time' | undefined {
  const paid = row.use(paidMonthsReader)
  const start = beginsIn(row)
  if (!paid || start <= paid.period.from || start > paid.period.to) return undefined
  const most = paid.period.to - start + 1
  if (paid.count <= most) return 'in time'
  const params = { start: showMonth(start), count: paid.count, most }
  return fail(['paidMonths', 'startMonth'], { variant: 'since', params }, row)
}

/** 批准次月起享受 */
const NEXT_MONTH = /(?:批准|审批|确认|认定|审定|核准)(?:之?后?的?|当月的?)?(?:次月|下月|第二个?月)/

const begunNextMonth = ofRegister(({ words }) => words.some((line) => NEXT_MONTH.test(line)))

/** More months than are left of those of the list since the month after the decision, by a line of the sheet. */
function sinceDecision(row: RowView): Verdict | 'in time' | undefined {
  const paid = row.use(paidMonthsReader)
  const decided = monthOf(row.decisionDate ?? 0)
  const remark = row.said('remarks')
  if (!paid || row.has('startMonth') || decided < paid.period.from || !row.use(begunNextMonth)) return undefined
  if (/补|恢复|重新|月/.test(remark)) return undefined
  const most = Math.max(0, paid.period.to - decided)
  if (decided > paid.period.to || paid.count <= most) return 'in time'
  const params = { decided: showMonth(decided), count: paid.count, most }
  const details = { ...(remark === '' && ({ severity: 'error' } as const)), variant: 'decided', params }
  return fail(['paidMonths', 'decisionDate'], details, row)
}

function* gapsAndDoubles(paid: readonly Paid[]): Iterable<Verdict> {
  const [first, last] = [paid.findIndex(isPaid), paid.findLastIndex(isPaid)]
  for (const [at, one] of paid.entries()) {
    if (at > first && at < last && !isPaid(one)) yield odd(one, 'gap')
    const [usual, after] = [paid[at - 1]?.amount ?? 0, paid[at + 1]?.amount]
    if (usual > 0 && usual === after && one.amount === 2 * usual) yield odd(one, 'double', { usual })
  }
}
