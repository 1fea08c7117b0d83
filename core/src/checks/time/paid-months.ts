import type { FieldId } from '../../facts/fields.ts'
import type { Period, RegisterTable } from '../../register/index.ts'
import { figureAt, type MonthColumn, monthColumns } from './month-columns.ts'
import { periodOf } from './period.ts'

/** For how many months of a list's period it pays somebody, and for which where columns of months tell. */
export interface PaidMonths {
  count: number
  /** counted as in `Period`; of a quarter the first */
  months: readonly number[] | undefined
  period: Period
}

const lastOf = ({ month, months }: MonthColumn): number => month + months - 1

/** The months that a list of several is for, where it tells for which of them it pays a row. */
export function periodOfPaidMonths(table: RegisterTable): Period | undefined {
  const columns = monthColumns(table)
  if (columns.length === 0 && !table.has('paidMonths')) return undefined
  const period =
    periodOf(table) ??
    (columns.length > 0 ? { from: columns[0].month, to: lastOf(columns[columns.length - 1]) } : undefined)
  return period && period.to !== period.from ? period : undefined
}

/** What a list of several months tells of the months for which it pays a row; undefined where it tells nothing. */
export function paidMonthsReader(table: RegisterTable): (row: number) => PaidMonths | undefined {
  const columns = monthColumns(table)
  const period = periodOfPaidMonths(table)
  if (!period) return () => undefined
  if (columns.length > 0)
    return (row) => {
      const paid = columns.filter(({ column }) => figureAt(table, table.sheetRows[row], column) > 0)
      const count = paid.reduce((sum, { months }) => sum + months, 0)
      return { count, months: paid.map(({ month }) => month), period }
    }
  const counts = table.number('paidMonths')
  return (row) => (counts[row] >= 0 ? { count: counts[row], months: undefined, period } : undefined)
}

/** Whether not all months are paid, and none after this one, in which somebody's time on the list ended. */
export function paysUpTo({ count, months, period: { from, to } }: PaidMonths, end: number): boolean {
  if (count > to - from) return false
  return months ? months.every((month) => month <= end) : count <= end - from + 1
}

/** Whether two rows are for months of which none is the same, as far as they tell. */
export function areApart(one: PaidMonths, other: PaidMonths): boolean {
  if (one.months && other.months) return !one.months.some((month) => other.months?.includes(month))
  return isSameStart(one.period, other.period) && one.count + other.count <= one.period.to - one.period.from + 1
}

/** 第三季度 without its year is that of the list beside it. */
const isSameStart = (one: Period, other: Period): boolean =>
  one.from === other.from || ((one.from < YEAR || other.from < YEAR) && one.from % YEAR === other.from % YEAR)
const YEAR = 12

const MONTHS = /月数|月份数/

/** 月标准 | 月数 | 金额 under one header: whether these amounts are each for the months that stand beside it. */
export function ofItsMonthsReader(table: RegisterTable): () => (ids: readonly FieldId[]) => boolean {
  const groupOf = (path: readonly string[]) => path.slice(0, -1).join('/')
  const { headers } = table.layout
  const groups = new Set(headers.filter((path) => MONTHS.test(path.at(-1) ?? '')).map(groupOf))
  groups.delete('')
  const isOfMonths = (id: FieldId) => groups.has(groupOf(headers[table.column(id)?.column ?? -1] ?? []))
  return () => (ids) => ids.every(isOfMonths)
}
