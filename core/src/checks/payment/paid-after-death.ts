import type { RegisterTable } from '../../register/index.ts'
import {
  fail,
  PASS,
  personCheck,
  relatedCells,
  type Severity,
  type Subject,
  showDate,
  unknown,
} from '../engine/index.ts'
import { DEATH } from '../law/clauses.ts'
import { programmesReader } from '../law/programme-of.ts'
import { hasBackPay, monthPaid } from '../money/payments.ts'
import { dayOfDeath, endsWithPerson, isAlone, PERSONAL, reviewMonths, saysDeath, saysPay } from '../people/deaths.ts'
import { nameOf } from '../people/person.ts'
import { payMonthReader } from '../time/pay-month.ts'
import { monthOf, periodOf, showMonth } from '../time/period.ts'

/** Lists of payments, and registers of what ends with the person, which say what each month is paid. */
const PAYERS = [
  { role: 'payment' },
  { lists: 'people', role: 'register', programme: [...PERSONAL, 'tekun'] },
] as const satisfies readonly Subject[]

/**
 * G05. Paid for a month after the person's death, by the list of deaths. Back-pay for earlier months is in order. An
 * error where name and number agree, the months of review after a death (民发〔2022〕83号; one for a personal
 * allowance) have passed, and nobody else can have drawn the money; else a doubt: the household may go on, tekun has
 * its burial grant, which is no rate that others are paid as well.
 */
export default personCheck({
  catalogue: 'G05',
  severity: 'error',
  citation: DEATH,
  needs: [],
  whenever: true,
  compares: [PAYERS, [{ lists: 'deaths' }, { change: 'died' }]],
  beside: { dibao: { in: { role: 'register', programme: 'dibao' }, isUsed: hasNumbers } },
  judge(row, deaths, { dibao }) {
    const death = deaths.find(saysDeath)
    if (!death) return unknown('deathDate', deaths.first)
    const paid = row.table.kind.role === 'register' ? monthPaid(row) : row.use(payMonthReader)
    if (paid < 0) return unknown('payMonth')
    // of the others H10 speaks
    if (row.table.kind.role === 'register' && !saysPay(row)) return PASS
    const month = monthOf(dayOfDeath(death))
    const after = paid - month
    if (after <= 0 || hasBackPay(row)) return PASS
    const period = row.has('payMonth') ? undefined : periodOf(row.table)
    const first = period ? Math.min(period.from, paid) - month : after
    const reviewed = reviewMonths(row.use(programmesReader), row.parameter('dibao.deathReviewMonths'))
    const sameName = nameOf(row) === nameOf(death)
    const alone = endsWithPerson(row) || dibao?.some(isAlone)
    const severity: Severity = alone && sameName && first > reviewed ? 'error' : 'doubt'
    return fail(['payMonth', 'paidAmount', 'monthlyAmount', 'allowanceAmount', 'idNumber', 'name'], {
      severity,
      variant: sameName ? 'paid' : 'other-name',
      params: { death: showDate(dayOfDeath(death)), month: showMonth(paid), after },
      related: relatedCells([death], 'deathDate'),
    })
  },
})

function hasNumbers(table: RegisterTable): boolean {
  return table.has('idNumber') || table.has('headIdNumber')
}
