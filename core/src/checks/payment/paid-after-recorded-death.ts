import { fail, PASS, type Reader, type RowView, rowCheck, type Severity, unknown } from '../engine/index.ts'
import { DEATH } from '../law/clauses.ts'
import { programmesReader } from '../law/programme-of.ts'
import { reviewMonths, toldDeath } from '../people/deaths.ts'
import { MONTHLY_PAY, PAID_BY_MONTHS, type PaidPastDeath, paidPastDeath } from '../people/paid-past-death.ts'
import { monthColumns } from '../time/month-columns.ts'
import { firstMonthReader, showMonth } from '../time/period.ts'

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
  for: PAID_BY_MONTHS,
  judge(row) {
    if (!row.use(tellsPay)) return tellsDeath(row) ? unknown(MONTHLY_PAY[0]) : PASS
    const found = paidPastDeath(row)
    if (!found) return PASS
    const { death, paid, stop, amount, isCounted } = found
    return fail([row.deathDate === undefined ? 'remarks' : 'deathDate', ...(amount ? [amount] : []), 'name'], {
      severity: severityOf(row, found),
      variant: stop > 0 ? 'stopped' : isCounted ? 'counted' : 'paid',
      params: { death: showMonth(death), month: showMonth(paid), stop: stop > 0 ? showMonth(stop) : '' },
    })
  },
})

const tellsPay: Reader<boolean> = (table) => {
  const isTold = MONTHLY_PAY.some((id) => table.has(id)) || monthColumns(table).length > 0
  return () => isTold
}

const tellsDeath = (row: RowView): boolean => row.deathDate !== undefined || row.use(toldDeath) !== undefined

function severityOf(row: RowView, { alone, isCounted, death, first, stop }: PaidPastDeath): Severity {
  const isSure = stop > 0 && (row.table.kind.role === 'payment' || row.use(firstMonthReader) > death)
  // what stopped may be one member's part of the household's grant
  if (isSure && (alone || isCounted || row.table.rowIs === 'person')) return 'error'
  const limit = row.parameter('dibao.deathReviewMonths')
  const isReviewed = first - death > reviewMonths(row.use(programmesReader), limit)
  // a household that goes on was looked at again once a year before
  return isReviewed && (alone || (isCounted && limit.known)) ? 'error' : 'doubt'
}
