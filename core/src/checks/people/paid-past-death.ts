import { type FieldId, field } from '../../facts/fields.ts'
import { kindsOf, type Reader, type RowView, type Subjects } from '../engine/index.ts'
import { hasBackPay, paidAmong } from '../money/payments.ts'
import { paidMonthsReader } from '../time/paid-months.ts'
import { payMonthReader } from '../time/pay-month.ts'
import { firstMonthReader, monthOf, periodOf } from '../time/period.ts'
import { monthsInRemark } from '../words/months-told.ts'
import { endsWithPerson, monthOfDeath, saysPaidUpTo, stopInRemark } from './deaths.ts'

/** What a row may be paid, as it goes by months. */
export const MONTHLY_PAY = [
  'paidAmount',
  'monthlyAmount',
  'allowanceAmount',
  'livingAllowance',
  'careAllowance',
  'careAmount',
] as const satisfies FieldId[]

/** The registers whose rows say what is paid for which months. */
export const PAID_BY_MONTHS = [
  { lists: 'people', role: 'register', pays: 'monthly' },
  { role: 'payment' },
] as const satisfies Subjects

/** Whether G05 speaks of a row, so that nothing else need tell the death. */
export const isPaidPastDeath = (row: RowView): boolean =>
  kindsOf(PAID_BY_MONTHS).includes(row.table.kindId) && paidPastDeath(row) !== undefined

/** That a row pays for a month after the death that it tells itself. Months are counted as in `Period`. */
export interface PaidPastDeath {
  death: number
  /** the first and the last month that it may be paid for */
  first: number
  paid: number
  /** the first unpaid month by the remark; 0 where it gives none */
  stop: number
  /** the column of what is paid; undefined where columns of months tell it */
  amount: (typeof MONTHLY_PAY)[number] | undefined
  /** nobody is left to be paid */
  alone: boolean
  /** the household's persons covered are all who are listed, the dead with them */
  isCounted: boolean
}

/** What is granted because somebody has died: 丧葬补助, 遇难人员家属抚慰金. */
const FOR_DEATH = /(?:丧葬|殡葬|火化|安葬)(?!(?:事宜|后事)?[已均]*(?:由|办|料理|完|结束))|抚慰金|抚恤/
const ITEMS = ['remarks', 'payItem'] as const

/**
 * Whether a row of a register or of a list of payments is paid for a month after the death that its column or its
 * remark tells; not where it says up to when he was paid, or for how many months.
 */
export function paidPastDeath(row: RowView): PaidPastDeath | undefined {
  const { deathDate, remarks } = row
  if (deathDate === undefined && !remarks) return undefined
  const amount = amountPaid(row)
  if (!amount && !row.use(paidMonthsReader)?.months?.length) return undefined
  const { death, stop } = deathOf(row)
  if (death < 0) return undefined
  const stated = row.use(payMonthReader)
  const paid = stated >= 0 ? stated : lastMonthOf(row)
  if (paid <= death || hasBackPay(row)) return undefined
  const alone = endsWithPerson(row)
  const first = stated >= 0 && row.has('payMonth') ? paid : Math.min(paid, row.use(firstMonthReader))
  const isList = row.table.kind.role === 'payment'
  if (isPaidUpTo(row, death, isList ? first : death)) return undefined
  const isStopped = stop > death && stop <= paid
  // the months of the list before it are his, and the burial grant is paid after
  if (isStopped && stop > row.use(firstMonthReader) && row.paidMonths === undefined) return undefined
  if (isForDeath(row)) return undefined
  const isCounted = !alone && row.use(countsAll)
  if (!alone && !isList && !isStopped && !isCounted) return undefined
  return { death, first, paid, stop: isStopped ? stop : 0, amount, alone, isCounted }
}

/** Whether the row, or the title of the list, says that the money is for a death. */
export const isForDeath = (row: RowView): boolean =>
  row.table.layout.titles.some((title) => FOR_DEATH.test(title)) || ITEMS.some((id) => FOR_DEATH.test(row.said(id)))

/** The column of what a row, or its household, is paid; undefined where it is paid nothing. */
export const amountPaid = (row: RowView): (typeof MONTHLY_PAY)[number] | undefined =>
  row.use(amountsReader).find((id) => amountOf(row, id) > 0)

/** What a row is paid; of a household of several rows the first may tell it for all. */
const amountOf = (row: RowView, id: (typeof MONTHLY_PAY)[number]): number =>
  row[id] ?? (row.table.rowIs === 'member' && field(id).of === 'household' ? row.household[id] : undefined) ?? 0

/** The last month that a row without one of its own can be paid for. */
function lastMonthOf(row: RowView): number {
  const { months, count, period } = row.use(paidMonthsReader) ?? {}
  if (months) return months.at(-1) ?? -1
  const { from, to } = period ?? periodOf(row.table) ?? { from: 0, to: Number.POSITIVE_INFINITY }
  return Math.min(count === undefined ? to : from + count - 1, monthOf(row.today))
}

const amountsReader: Reader<readonly (typeof MONTHLY_PAY)[number][]> = (table) => {
  const paid = paidAmong(MONTHLY_PAY, table)
  return () => paid
}

/** Whether the row says that nothing was paid after the month of the death. */
function isPaidUpTo(row: RowView, death: number, first: number): boolean {
  const { remarks = '', paidMonths = monthsInRemark(remarks) } = row
  // columns of months say themselves which are paid
  if (!row.use(paidMonthsReader)?.months && first <= death && saysPaidUpTo(remarks)) return true
  return paidMonths !== undefined && row.use(firstMonthReader) + paidMonths - 1 <= death
}

function deathOf(row: RowView): { death: number; stop: number } {
  const { remarks = '', today } = row
  return { death: monthOfDeath(row), stop: stopInRemark(remarks, Math.floor(today / 10000)) }
}

/** Whether the household's persons covered are all who are listed, so that whoever died is one of them. */
const countsAll: Reader<boolean> = (table) => {
  if (table.rowIs !== 'member' || !table.has('insuredPersons')) return () => false
  const covered = table.householdNumber('insuredPersons')
  const { of, start } = table.households
  return (row) => start[of[row] + 1] - start[of[row]] === covered[of[row]]
}
