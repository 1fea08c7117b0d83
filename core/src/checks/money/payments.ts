import type { Located } from '../engine/index.ts'

/** Whether a payment came back from the bank. */
export function isReturned({ table, row }: Located): boolean {
  if (table.has('returnDate') && table.date('returnDate')[row] > 0) return true
  return /退|失败|不成功|未成功|未到账/.test(table.said('paymentStatus', row))
}

/** Whether a row says, in a column or in its remarks, that it pays for earlier months. */
export function hasBackPay({ table, row }: Located): boolean {
  if (/补发|补\d{1,2}月/.test(table.said('remarks', row))) return true
  return (['backPayMonths', 'backPayAmount'] as const).some((id) => table.has(id) && table.number(id)[row] > 0)
}
