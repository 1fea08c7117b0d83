import type { FieldId } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import type { RowView } from '../engine/index.ts'
import { payMonthReader } from '../time/pay-month.ts'
import { monthOf } from '../time/period.ts'

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

/** Of amounts, those by which a table says what a row is paid: 发放金额 alone, beside 月标准, where any row has it. */
export function paidAmong<Id extends FieldId>(amounts: readonly Id[], table: RegisterTable): readonly Id[] {
  const paid = amounts.filter((id) => id === 'paidAmount' && table.has(id) && table.number(id).some((sum) => sum > 0))
  return paid.length > 0 ? paid : amounts.filter((id) => table.has(id))
}

/** What the rows of a register sum up as money whose kind says nothing of it. */
const MONTHLY: NonNullable<RegisterTable['kind']['amounts']> = [['monthlyAmount']]

/** The amounts that a register of its kind gives, any sum of some of them. */
export const amountsOfKind = ({ kind }: RegisterTable) => kind.amounts ?? MONTHLY

/**
 * Whether a row is paid something, of a table that shows it: somebody whose aid has ended may stand there with nothing.
 */
export function paidReader(table: RegisterTable): ((row: number) => boolean) | undefined {
  const columns = paidAmong(amountsOfKind(table).flat(), table).map((id) => table.number(id))
  return columns.length > 0 ? (row) => columns.some((amounts) => amounts[row] > 0) : undefined
}
