import type { FieldId } from '../../facts/fields.ts'
import { fail, PASS, type Reader, type RowView, rowCheck, type Severity } from '../engine/index.ts'
import { DEATH } from '../law/clauses.ts'
import { programmesReader } from '../law/programme-of.ts'
import { hasBackPay, paidAmong } from '../money/payments.ts'
import { endsWithPerson, reviewMonths, saysPaidUpTo, stopInRemark, toldDeath } from '../people/deaths.ts'
import { paidMonthsReader } from '../time/paid-months.ts'
import { firstMonthReader, monthOf, payMonthReader, periodOf, showMonth } from '../time/period.ts'
import { monthsInRemark } from '../words/months-told.ts'

const AMOUNTS = [
  'paidAmount',
  'monthlyAmount',
  'allowanceAmount',
  'livingAllowance',
  'careAllowance',
  'careAmount',
] as const satisfies FieldId[]

const BURIAL = /丧葬/

/**
 * G05. The row itself gives the person's death, in its column or in the remarks, and pays for a later month. An error
 * where nobody else can have drawn it, and the remarks say that the grant had stopped by then or the months of review
 * after a death (民发〔2022〕83号; one for a personal allowance) have passed before all that the list pays for, also
 * where a household's persons covered are all who are listed, the dead with them; else a doubt. A register of a quarter
 * or of the people of a day still lists who died in it: where it says up to when he was paid, or for how many months,
 * nothing is said.
 */
export default rowCheck({
  catalogue: 'G05',
  severity: 'error',
  citation: DEATH,
  needs: [],
  oneOf: [['deathDate', 'remarks']],
  for: [{ lists: 'people', role: 'register', pays: 'monthly' }, { role: 'payment' }],
  judge(row) {
    const { deathDate, remarks } = row
    if (deathDate === undefined && !remarks) return PASS
    const amount = row.use(amountsReader).find((id) => (row[id] ?? 0) > 0)
    if (!amount && !row.use(paidMonthsReader)?.months?.length) return PASS
    const { death, stop } = deathOf(row)
    if (death < 0) return PASS
    const stated = row.use(payMonthReader)
    const paid = stated >= 0 ? stated : lastMonthOf(row)
    if (paid <= death || hasBackPay(row)) return PASS
    const alone = endsWithPerson(row)
    const first = stated >= 0 && row.has('payMonth') ? paid : Math.min(paid, row.use(firstMonthReader))
    const isList = row.table.kind.role === 'payment'
    if (isPaidUpTo(row, death, isList ? first : death)) return PASS
    const isStopped = stop > death && stop <= paid
    // the months of the list before it are his, and the burial grant is paid after
    if (isStopped && stop > row.use(firstMonthReader) && row.paidMonths === undefined) return PASS
    if (BURIAL.test(remarks ?? '')) return PASS
    const isCounted = !alone && row.use(countsAll)
    if (!alone && !isList && !isStopped && !isCounted) return PASS
    return fail([deathDate === undefined ? 'remarks' : 'deathDate', ...(amount ? [amount] : []), 'name'], {
      severity: severityOf(
        row,
        isStopped && (isList || row.use(firstMonthReader) > death),
        { alone, isCounted },
        first - death,
      ),
      variant: isStopped ? 'stopped' : isCounted ? 'counted' : 'paid',
      params: { death: showMonth(death), month: showMonth(paid), stop: isStopped ? showMonth(stop) : '' },
    })
  },
})

/** The last month that a row without one of its own can be paid for. */
function lastMonthOf(row: RowView): number {
  const { months, count, period } = row.use(paidMonthsReader) ?? {}
  if (months) return months.at(-1) ?? -1
  const { from, to } = period ?? periodOf(row.table) ?? { from: 0, to: Number.POSITIVE_INFINITY }
  return Math.min(count === undefined ? to : from + count - 1, monthOf(row.today))
}

const amountsReader: Reader<readonly (typeof AMOUNTS)[number][]> = (table) => {
  const paid = paidAmong(AMOUNTS, table)
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
  const { deathDate, remarks = '', today } = row
  const death = deathDate === undefined ? (row.use(toldDeath)?.month ?? -1) : monthOf(deathDate)
  return { death, stop: stopInRemark(remarks, Math.floor(today / 10000)) }
}

function severityOf(
  row: RowView,
  isStopped: boolean,
  { alone, isCounted }: { alone: boolean; isCounted: boolean },
  after: number,
): Severity {
  // what stopped may be one member's part of the household's grant
  if (isStopped && (alone || isCounted || row.table.rowIs === 'person')) return 'error'
  const limit = row.parameter('dibao.deathReviewMonths')
  const isReviewed = after > reviewMonths(row.use(programmesReader), limit)
  // a household that goes on was looked at again once a year before
  return isReviewed && (alone || (isCounted && limit.known)) ? 'error' : 'doubt'
}

/** Whether the household's persons covered are all who are listed, so that whoever died is one of them. */
const countsAll: Reader<boolean> = (table) => {
  if (table.rowIs !== 'member' || !table.has('insuredPersons')) return () => false
  const covered = table.householdNumber('insuredPersons')
  const { of, start } = table.households
  return (row) => start[of[row] + 1] - start[of[row]] === covered[of[row]]
}
