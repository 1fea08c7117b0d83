import type { RegisterTable } from '../../register/index.ts'
import type { RowView } from '../engine/index.ts'
import { monthOf, payMonthReader } from '../time/period.ts'

/** Whether a payment came back from the bank. */
export const isReturned = (row: RowView): boolean =>
  row.returnDate !== undefined || /(?<![无未否]|没有)退|失败|不成功|未成功|未到账/.test(row.said('paymentStatus'))

/** Whether a row says, in a column or in its remarks, that it pays for earlier months. */
export const hasBackPay = (row: RowView): boolean => row.use(backPayReader)

export function backPayReader(table: RegisterTable): (row: number) => boolean {
  const { texts } = table.dictionary
  const remarks = table.has('remarks') ? table.text('remarks') : undefined
  const figures = (['backPayMonths', 'backPayAmount'] as const)
    .filter((id) => table.has(id))
    .map((id) => table.number(id))
  return (row) =>
    /补发|补\d{1,2}月/.test(texts[remarks?.[row] ?? -1] ?? '') || figures.some((values) => values[row] > 0)
}

/** The month that a row is paid for; where nothing tells it, that of the day of the check. */
export function monthPaid(row: RowView): number {
  const stated = row.use(payMonthReader)
  return stated >= 0 ? stated : monthOf(row.today)
}
