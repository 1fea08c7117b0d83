import {
  type Located,
  relatedCells,
  remembered,
  type Severity,
  type Subject,
  setCheck,
  toIso,
} from '../engine/index.ts'
import { DEATH } from '../law/clauses.ts'
import { programmesReader } from '../law/programme-of.ts'
import { hasBackPay } from '../money/payments.ts'
import { aloneReader, dayOfDeath, endsWithPerson, PERSONAL, reviewMonths } from '../people/deaths.ts'
import { eachMatch, nameAt, personReader } from '../people/same-person.ts'
import { monthOf, payMonthReader, periodOf, showMonth } from '../time/period.ts'

/** Lists of payments, and registers of allowances that end with the person, which say what each month is paid. */
const PAYERS = [
  { role: 'payment' },
  { lists: 'people', role: 'register', programme: [...PERSONAL] },
] as const satisfies readonly Subject[]

/**
 * G05. Paid for a month after the person's death, by the list of deaths. Back-pay for earlier months is in order. An error where name and number agree, the
 * months of review after a death (民发〔2022〕83号; one for a personal allowance) have passed, and nobody else can have drawn the money; else a doubt: the household may go on, tekun
 * has its burial grant.
 */
export default setCheck({
  catalogue: 'G05',
  severity: 'error',
  citation: DEATH,
  needs: [],
  compares: [PAYERS, [{ lists: 'deaths' }, { change: 'died' }]],
  run(context, report) {
    const review = context.parameter('dibao.deathReviewMonths')
    const payers = context.tables(...PAYERS)
    const months = new Map(payers.map((table) => [table, payMonthReader(table)]))
    const programmes = new Map(payers.map((table) => [table, programmesReader(table)]))
    const personOf = new Map(payers.map((table) => [table, personReader(table, context)]))
    const isAlone = aloneReader(context)
    const deathIn = remembered((rows: readonly Located[]) => rows.find((one) => dayOfDeath(one) > 0))
    eachMatch(
      payers,
      context.tables({ lists: 'deaths' }, { change: 'died' }),
      context,
      report,
      ({ table, row }, deaths) => {
        const stated = months.get(table)?.(row) ?? -1
        // a register is of its own month
        const paid = stated < 0 && table.kind.role === 'register' ? monthOf(context.of(table).dateNumber) : stated
        const death = deathIn(deaths)
        if (!death || paid < 0) {
          if (death) report(table).unknown(row, ['payMonth'])
          else report(deaths[0].table).unknown(deaths[0].row, ['deathDate'])
          return
        }
        const after = paid - monthOf(dayOfDeath(death))
        if (after <= 0 || hasBackPay({ table, row })) return
        const programmesOfRow = programmes.get(table)?.(row) ?? []
        const alone = endsWithPerson(programmesOfRow, { table, row }) || isAlone(personOf.get(table)?.(row) ?? '')
        const reviewed = reviewMonths(programmesOfRow, review)
        const period = table.has('payMonth') ? undefined : periodOf(table)
        const first = period ? Math.min(period.from, paid) - monthOf(dayOfDeath(death)) : after
        const sameName = nameAt({ table, row }) === nameAt(death)
        const severity: Severity = alone && sameName && reviewed !== undefined && first > reviewed ? 'error' : 'doubt'
        report(table).fail(row, ['payMonth', 'paidAmount', 'allowanceAmount', 'idNumber', 'name'], {
          severity,
          variant: sameName ? 'paid' : 'other-name',
          params: { death: toIso(dayOfDeath(death)), month: showMonth(paid), after },
          related: relatedCells([death], 'deathDate'),
        })
      },
    )
  },
})
