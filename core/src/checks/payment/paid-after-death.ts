import { type Located, relatedCells, remembered, type Severity, setCheck, toIso } from '../engine/index.ts'
import { programmesReader } from '../law/programme-of.ts'
import { hasBackPay } from '../money/payments.ts'
import { dayOfDeath, endsWithPerson } from '../people/deaths.ts'
import { eachMatch } from '../people/same-person.ts'
import { monthOf, payMonthReader, showMonth } from '../time/period.ts'

/**
 * G05. Paid for a month after the person's death, by the list of deaths. Back-pay for earlier months is in order. An error where name and number agree, the
 * months of review after a death (民发〔2022〕83号) have passed, and nobody else can have drawn the money; else a doubt: the household may go on, tekun
 * has its burial grant.
 */
export default setCheck({
  catalogue: 'G05',
  severity: 'error',
  citation: '民发〔2022〕83号；民发〔2021〕57号 第三十二条',
  needs: [],
  compares: [{ role: 'payment' }, [{ lists: 'deaths' }, { change: 'died' }]],
  run(context, report) {
    const review = context.parameter('dibao.deathReviewMonths')
    const months = new Map(context.tables({ role: 'payment' }).map((table) => [table, payMonthReader(table)]))
    const programmes = new Map(context.tables({ role: 'payment' }).map((table) => [table, programmesReader(table)]))
    const deathIn = remembered((rows: readonly Located[]) => rows.find((one) => dayOfDeath(one) > 0))
    eachMatch(
      [...months.keys()],
      context.tables({ lists: 'deaths' }, { change: 'died' }),
      context,
      report,
      ({ table, row }, deaths) => {
        const paid = months.get(table)?.(row) ?? -1
        const death = deathIn(deaths)
        if (!death || paid < 0) {
          if (death) report(table).unknown(row, ['payMonth'])
          else report(deaths[0].table).unknown(deaths[0].row, ['deathDate'])
          return
        }
        const after = paid - monthOf(dayOfDeath(death))
        if (after <= 0 || hasBackPay({ table, row })) return
        const alone = endsWithPerson(programmes.get(table)?.(row) ?? [], { table, row })
        const sameName = nameOf({ table, row }) === nameOf(death)
        const severity: Severity = alone && sameName && review.known && after > Number(review.value) ? 'error' : 'doubt'
        report(table).fail(row, ['payMonth', 'paidAmount', 'idNumber'], {
          severity,
          variant: sameName ? 'paid' : 'other-name',
          params: { death: toIso(dayOfDeath(death)), month: showMonth(paid), after },
          related: relatedCells([death], 'deathDate'),
        })
      },
    )
  },
})

const nameOf = ({ table, row }: Located): string =>
  table.has('name') ? table.shown('name', row).replace(/\s/g, '') : ''
