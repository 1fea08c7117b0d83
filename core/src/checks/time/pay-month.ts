import type { RegisterTable } from '../../register/index.ts'
import { figureAt, monthColumns } from './month-columns.ts'
import { monthOf, periodOf } from './period.ts'

/**
 * The month that each row of a payment list is for: its own column, else the last month paid of those that have a
 * column each, else the table's one month, else the month of payment; −1 where none tells.
 */
export function payMonthReader(table: RegisterTable): (row: number) => number {
  const own = table.has('payMonth') ? table.date('payMonth') : undefined
  const months = own ? [] : monthColumns(table).reverse()
  if (months.length > 0)
    return (row) => months.find(({ column }) => figureAt(table, table.sheetRows[row], column) > 0)?.month ?? -1
  const period = periodOf(table)
  const whole = period && period.from === period.to && period.from >= 12 ? period.from : -1
  const dates = table.has('payDate') ? table.date('payDate') : undefined
  return (row) => {
    const month = own ? monthOf(own[row]) : -1
    if (month >= 0) return month
    return whole >= 0 ? whole : dates ? monthOf(dates[row]) : -1
  }
}
