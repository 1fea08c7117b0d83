import { grouped } from '../../facts/grouped.ts'
import type { Money } from '../../facts/money.ts'
import type { RegisterTable } from '../../register/index.ts'
import type { CheckContext, Located } from '../engine/index.ts'
import { nameAt } from '../people/same-person.ts'
import { periodOf } from '../time/period.ts'
import { programmesReader, shareProgramme } from './programme-of.ts'

/** Lists of what the bank handed back, and of what was then paid again. */
export const RETURNED = { lists: 'payments', role: 'comparison' } as const

/** 退票补发登记: it tells when each was paid again, and not when or why it came back. */
export const isOfRepayments = (table: RegisterTable): boolean =>
  table.has('repaidDate') && !table.has('returnDate') && !table.has('returnReason')

/** A row of what was returned or paid again, and the payments of other lists to the same person or account. */
export interface PaymentsOf {
  row: number
  amount: Money
  paid: readonly Located[]
}

export const amountIn = ({ table, row }: Located): Money => table.number('paidAmount')[row] as Money

/** All that somebody is paid may come back as one. */
export function hasOtherAmount({ amount, paid }: PaymentsOf): boolean {
  const amounts = paid.map(amountIn)
  if (Number.isNaN(amount) || amounts.some(Number.isNaN)) return false
  return !amounts.includes(amount) && amounts.reduce((sum, one) => sum + one, 0) !== amount
}

export const accountAt = ({ table, row }: Located): string =>
  table.has('account') ? table.shown('account', row).replace(/\D/g, '') : ''

/** The lists that a table may speak of: those of its workbook, else all; not of other months or other programmes. */
export function listsOf(table: RegisterTable, among: readonly RegisterTable[]): RegisterTable[] {
  const own = namedBy(table)
  const lists = among.filter((list) => {
    const [one, other] = [periodOf(list), periodOf(table)]
    const isSameTime = !one || !other || (one.from <= other.to && other.from <= one.to)
    const named = namedBy(list)
    return isSameTime && list.has('paidAmount') && (own.length * named.length === 0 || shareProgramme(own, named))
  })
  const beside = lists.filter(({ file }) => file === table.file)
  return beside.length > 0 ? beside : lists
}

export const namedBy = (table: RegisterTable) => programmesReader(table)(0)

/** The payments to whom each row names: by ID number, else by account, else, where it gives neither, by name. */
export function paymentsOf(table: RegisterTable, lists: readonly RegisterTable[], context: CheckContext): PaymentsOf[] {
  const personAt = (one: Located): number => context.persons.of(one.table)?.[one.row] ?? 0
  const rows = lists.flatMap((list) => Array.from({ length: list.rowCount }, (_, row) => ({ table: list, row })))
  const finds = [
    { read: personAt, none: 0 },
    { read: accountAt, none: '' },
    { read: nameAt, none: '' },
  ].map(({ read, none }) => ({ read, none, known: grouped<Located, number | string>(rows, read) }))
  const amounts = table.number('paidAmount')
  return Array.from(amounts, (amount, row) => {
    const at = { table, row }
    const isNamedAlone = finds.slice(0, 2).every(({ read, none }) => read(at) === none)
    const paid = (isNamedAlone ? finds : finds.slice(0, 2))
      .map(({ read, none, known }) => (read(at) === none ? [] : (known.get(read(at)) ?? [])))
      .find((found) => found.length > 0)
    return { row, amount: amount as Money, paid: paid ?? [] }
  })
}
