import { type Period, registerYear } from '../../register/index.ts'
import type { RowView } from '../engine/index.ts'
import { monthOfDeath } from '../people/deaths.ts'
import { changeTold, monthsTold } from '../words/months-told.ts'
import { periodOf } from './period.ts'

const YEAR = 12

/**
 * The shares of the time of its list for which a row is paid, as its remarks tell it: 8月新增, 2011年8月去世,发至8月;
 * 发2个月. Two where they leave open whether a last month is paid; none where they tell nothing, or the list is of one
 * month.
 */
export function sharesTold(row: RowView): number[] {
  const period = periodOf(row.table) ?? wholeYear(registerYear(row.table))
  const months = period.to - period.from + 1
  return months > 1 ? monthsToldIn(row, period).flatMap((count) => (count < months ? [count / months] : [])) : []
}

/**
 * The shares of the time of its list before a row came into its class, as its remark tells the month:
 * 7月由集中转为分散. Two, for the month itself may be of either; none where it tells no change.
 */
export function sharesBeforeChange(row: RowView): number[] {
  const period = periodOf(row.table) ?? wholeYear(registerYear(row.table))
  const changed = changeTold(row.said('remarks'), Math.floor(period.from / YEAR))
  if (changed === undefined) return []
  const months = period.to - period.from + 1
  return [changed, changed + 1].map((one) => (one - period.from) / months).filter((share) => share > 0 && share < 1)
}

const wholeYear = (year: number): Period => ({ from: year * YEAR, to: year * YEAR + YEAR - 1 })

function monthsToldIn(row: RowView, { from, to }: Period): number[] {
  const { start, end, count } = monthsTold(row.said('remarks'), Math.floor(from / YEAR))
  if (count !== undefined) return [count]
  const death = monthOfDeath(row)
  const last = end ?? (death >= 0 ? death : undefined)
  if (start === undefined && last === undefined) return []
  const first = Math.max(start ?? from, from)
  // 9月停保 may be from that month on
  const lasts = last === undefined ? [to] : [last, last - 1]
  return lasts.map((one) => Math.min(one, to) - first + 1).filter((months) => months > 0)
}
