import type { RegisterTable } from '../../register/index.ts'
import { type Report, relatedCells, setCheck, yuan } from '../engine/index.ts'
import { consecutiveEditions, EDITIONS, firstRowOf, type TwoEditions } from '../people/editions.ts'
import { monthOf, showMonth } from '../time/period.ts'

type Reports = (table: RegisterTable) => Report
type Household = TwoEditions['now'][number]

/**
 * I23. What a list of 停保 or 增减 says of a household, two months of its register bear out: who was stopped is there
 * no more, was there before, and the amounts before and after are those of the two months. A doubt: the entry may be of
 * a later month, or of a register that was not given.
 */
export default setCheck({
  catalogue: 'I23',
  severity: 'doubt',
  citation: '登记规范（上期、增减与本期应对得上）',
  needs: [],
  compares: [EDITIONS, { change: ['stopped', 'amount'] }],
  run(context, report) {
    for (const editions of consecutiveEditions(context)) {
      const [before, now] = [byNumber(editions.before), byNumber(editions.now)]
      for (const table of editions.changes)
        if (table.kind.role === 'change') tellOf(table, editions, before, now, report)
    }
  },
})

/** Households by the ID numbers of their people. */
const byNumber = (households: readonly Household[]): ReadonlyMap<number, Household> =>
  new Map(households.flatMap((one) => one.ids.map((id) => [id, one])))

function tellOf(
  table: RegisterTable,
  { months }: TwoEditions,
  before: ReadonlyMap<number, Household>,
  now: ReadonlyMap<number, Household>,
  report: Reports,
): void {
  if (!table.has('idNumber')) return
  const ids = table.text('idNumber')
  const params = { before: showMonth(months.before), month: showMonth(months.now) }
  for (let row = 0; row < table.rowCount; row++) {
    if (ids[row] < 0) continue
    const entry = entryAt(table, row)
    if (entry.month > months.now) continue
    const [then, after] = [before.get(ids[row]), now.get(ids[row])]
    const fields = amountFields(table)
    const fail = (variant: string, field: 'name' | AmountField, other?: Household, stated = Number.NaN, own = stated) =>
      report(table).fail(row, [field], {
        variant,
        params: { ...params, stated: yuan(stated), own: yuan(own) },
        ...(other && { related: relatedCells([{ table: other.table, row: firstRowOf(other) }], 'name') }),
      })
    if (entry.isStopped && after) fail('still', 'name', after)
    if (!entry.isNew && !then) fail('unknown', 'name')
    const [was, is] = [amountOf(then), amountOf(after)]
    const { previous, current } = entry
    if (previous > 0 && was > 0 && previous !== was) fail('previous', fields.previous, then, previous, was)
    if (current > 0 && is > 0 && current !== is) fail('current', fields.current, after, current, is)
  }
}

type AmountField = 'previousAmount' | 'currentAmount' | 'monthlyAmount'

/** A list of those stopped or added may have one amount: what was drawn, or what will be. */
const amountFields = (table: RegisterTable): { previous: AmountField; current: AmountField } => ({
  previous: table.kind.change === 'stopped' && !table.has('previousAmount') ? 'monthlyAmount' : 'previousAmount',
  current: table.kind.change === 'added' && !table.has('currentAmount') ? 'monthlyAmount' : 'currentAmount',
})

interface ListedChange {
  isStopped: boolean
  isNew: boolean
  /** in fen, NaN where it is not given */
  previous: number
  current: number
  /** from which it counts, as in `Period`; −1 where it is not given */
  month: number
}

function entryAt(table: RegisterTable, row: number): ListedChange {
  const money = (id: AmountField) => (table.has(id) ? table.number(id)[row] : Number.NaN)
  const [previous, current] = [money(amountFields(table).previous), money(amountFields(table).current)]
  const month = (['stopMonth', 'startMonth'] as const).find((id) => table.has(id))
  return {
    isStopped: table.kind.change === 'stopped' || (previous > 0 && current === 0),
    isNew: table.kind.change === 'added' || !(previous > 0 || table.kind.change === 'stopped'),
    previous,
    current,
    month: month ? monthOf(table.date(month)[row]) : -1,
  }
}

/** The amount of a household, in fen. */
const amountOf = (one: Household | undefined): number =>
  one?.table.has('monthlyAmount') ? one.table.householdNumber('monthlyAmount')[one.index] : Number.NaN
