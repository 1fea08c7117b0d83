import type { Located } from '../check.ts'

/** Whether a payment came back from the bank. */
export function isReturned({ table, row }: Located): boolean {
  if (table.has('returnDate') && table.date('returnDate')[row] > 0) return true
  return table.has('paymentStatus') && /退|失败|不成功|未成功|未到账/.test(table.shown('paymentStatus', row))
}

/** Whether a row says that earlier months are paid with it. */
export function hasBackPay({ table, row }: Located): boolean {
  return (['backPayMonths', 'backPayAmount'] as const).some((id) => table.has(id) && table.number(id)[row] > 0)
}
