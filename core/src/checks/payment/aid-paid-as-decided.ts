import { type Money, NO_MONEY, sumOf, yuan } from '../../facts/money.ts'
import type { RegisterTable } from '../../register/index.ts'
import { type CheckContext, type RowView, relatedCells, setCheck, showDate } from '../engine/index.ts'
import { isUrgent } from '../law/temporary-aid.ts'
import { isProvedByOthers } from '../money/proved-by-others.ts'
import { standingIn } from '../people/same-person.ts'
import { isDay } from '../time/calendar.ts'

const AID = { programme: 'temporary-assistance' } as const

/**
 * G17. A list by which temporary aid is paid, beside the ledger of its decisions: where nearly all of its people stand
 * in the ledger, one who does not, another amount, a payment before the decision (urgent aid may be paid first), one
 * paid more often than granted, and one granted and not paid. A doubt: the list may go on over another month, or pay in
 * parts.
 */
export default setCheck({
  catalogue: 'G17',
  severity: 'doubt',
  citation: '登记规范（发放与审批一致）',
  needs: [],
  compares: [AID],
  run(context, report) {
    const tables = context.tables(AID)
    const [ledgers, lists] = [tables.filter(isLedger), tables.filter(isListOfPayments)]
    if (ledgers.length === 0 || lists.length === 0) return
    const granted = standingIn(ledgers, context, report)
    const paid = standingIn(lists, context, report)
    for (const table of lists) {
      const people = peopleOf(table, context)
      const known = people.filter(({ person }) => granted.has(person))
      if (!isProvedByOthers(known.length, people.length - known.length)) continue
      for (const { row, person } of people) {
        const grants = [...granted.rows(person).where(isGranted)]
        const payments = [...paid.rows(person)]
        const [first] = payments
        if (!granted.has(person)) report(table).fail(row, ['name', 'idNumber'], { variant: 'absent' })
        // what the payments of a person come to is told in the first of them
        else if (first?.at === row && first.table === table) {
          const odd = compared(grants, payments)
          if (odd)
            report(table).fail(payments[payments.length - 1].at, odd.fields, {
              variant: odd.variant,
              params: odd.params,
              related: relatedCells(grants.slice(0, 1), 'aidAmount'),
            })
        }
      }
      tellUnpaid(ledgers, (person) => paid.has(person), context, report)
    }
  },
})

type Report = Parameters<Parameters<typeof setCheck>[0]['run']>[1]

function tellUnpaid(
  ledgers: readonly RegisterTable[],
  isPaid: (person: number) => boolean,
  context: CheckContext,
  report: Report,
): void {
  for (const ledger of ledgers) {
    const people = peopleOf(ledger, context).filter(({ row }) => ledger.number('aidAmount')[row] > 0)
    const missing = people.filter(({ person }) => !isPaid(person))
    if (!isProvedByOthers(people.length - missing.length, missing.length)) continue
    for (const { row } of missing)
      if (ledger.said('remarks', row) === '') report(ledger).fail(row, ['name', 'aidAmount'], { variant: 'unpaid' })
  }
}

/** Decisions: why, and when it was asked for or granted. */
const isLedger = (table: RegisterTable): boolean =>
  table.has('aidAmount') && table.has('aidCause') && (table.has('decisionDate') || table.has('applicationDate'))

/** Payments alone. */
const isListOfPayments = (table: RegisterTable): boolean =>
  table.has('aidAmount') &&
  (table.has('account') || table.has('payDate')) &&
  !table.has('aidCause') &&
  !table.has('applicationDate') &&
  !table.has('decisionDate')

function peopleOf(table: RegisterTable, context: CheckContext): { row: number; person: number }[] {
  const persons = context.persons.of(table)
  return persons ? Array.from(persons, (person, row) => ({ row, person })).filter(({ person }) => person > 0) : []
}

const isGranted = (row: RowView): boolean => !/^(不|未|否)/.test(row.said('conclusion'))

interface Odd {
  variant: string
  fields: readonly ['aidAmount' | 'payDate', 'name']
  params: Record<string, string | number>
}

function compared(grants: readonly RowView[], payments: readonly RowView[]): Odd | undefined {
  const total = (rows: readonly RowView[]): Money => sumOf(rows.map((row) => row.aidAmount ?? NO_MONEY))
  const [due, paid] = [total(grants), total(payments)]
  const params = { due: yuan(due), paid: yuan(paid), times: payments.length }
  if (payments.length > grants.length && paid > due) return { variant: 'again', fields: ['aidAmount', 'name'], params }
  if (due > 0 && paid !== due) return { variant: 'amount', fields: ['aidAmount', 'name'], params }
  const [grant] = grants
  const [payment] = payments
  if (grants.length !== 1 || payments.length !== 1 || isUrgent(grant)) return undefined
  const { decisionDate: decided = 0 } = grant
  const { payDate = 0 } = payment
  if (!isDay(decided) || !isDay(payDate) || payDate >= decided) return undefined
  return {
    variant: 'early',
    fields: ['payDate', 'name'],
    params: { decided: showDate(decided), paidOn: showDate(payDate) },
  }
}
