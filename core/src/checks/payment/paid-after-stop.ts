import { programmesNamed } from '../../facts/programmes.ts'
import { type Located, relatedCells, setCheck } from '../engine/index.ts'
import { CHANGE } from '../law/clauses.ts'
import { programmesReader, shareProgramme } from '../law/programme-of.ts'
import { hasBackPay } from '../money/payments.ts'
import { eachMatch, personAt, rowsByPerson } from '../people/same-person.ts'
import { monthOf, payMonthReader, showMonth } from '../time/period.ts'

/**
 * G06. Paid for a month after the one in which the grant was ended. In order: another programme than the ended one, or a new grant since. An error where both
 * lists name the same programme and nothing is paid back; else a doubt. The end may stand on a list of those stopped, or in the register itself.
 * Paid for the month itself is one where a list of those stopped heads its column 停发 and gives no later day than the first, for that month is not paid; 停保 may mean
 * the last month paid.
 */
export default setCheck({
  catalogue: 'G06',
  severity: 'error',
  citation: CHANGE,
  needs: [],
  compares: [{ role: 'payment' }, [{ lists: 'people', pays: 'monthly' }, { change: 'stopped' }]],
  run(context, report) {
    const lists = context.tables({ role: 'payment' })
    const months = new Map(lists.map((table) => [table, payMonthReader(table)]))
    const enders = [
      ...context.tables({ change: 'stopped' }),
      ...context.tables({ lists: 'people', pays: 'monthly' }).filter((table) => table.has('stopMonth')),
    ]
    const programmes = new Map([...lists, ...enders].map((table) => [table, programmesReader(table)]))
    const regranted = rowsByPerson(context.tables({ change: 'added' }), context, report)
    const programmeOf = ({ table, row }: Located) => programmes.get(table)?.(row) ?? []
    eachMatch(lists, enders, context, report, (one, stops) => {
      const { table, row } = one
      const paid = months.get(table)?.(row) ?? -1
      const stop = stops.find((each) => stopOf(each) >= 0)
      if (!stop || paid < 0) {
        if (stop) report(table).unknown(row, ['payMonth'])
        else if (isListOfStopped(stops[0])) report(stops[0].table).unknown(stops[0].row, ['stopMonth'])
        return
      }
      const isFirstUnpaid = paid === stopOf(stop) && isListOfStopped(stop) && saysUnpaid(stop)
      if ((paid <= stopOf(stop) && !isFirstUnpaid) || (!isListOfStopped(stop) && startOf(stop) > stopOf(stop))) return
      const [now, then] = [programmeOf(one), programmeOf(stop)]
      const next = programmesNamed(stop.table.said('transferredTo', stop.row))
      const isSame = shareProgramme(now, then)
      if ((now.length > 0 && then.length > 0 && !isSame) || shareProgramme(next, now)) return
      const again = regranted.get(personAt(one, context)) ?? []
      if (again.some((each) => startOf(each) > stopOf(stop))) return
      report(table).fail(row, ['payMonth', 'paidAmount', 'idNumber'], {
        severity: isSame && !hasBackPay(one) ? 'error' : 'doubt',
        variant: isFirstUnpaid ? 'month-itself' : 'later',
        params: { stop: showMonth(stopOf(stop)), month: showMonth(paid) },
        related: relatedCells([stop], 'stopMonth'),
      })
    })
  },
})

const isListOfStopped = ({ table }: Located): boolean => table.kind.change === 'stopped'

/** Headed 停发, without a day or from the first on: the month from which nothing is paid. */
const saysUnpaid = ({ table, row }: Located): boolean =>
  /停发|停止发/.test(table.column('stopMonth')?.header ?? '') && table.date('stopMonth')[row] % 100 <= 1

const stopOf = ({ table, row }: Located): number =>
  table.has('stopMonth') ? monthOf(table.date('stopMonth')[row]) : -1

function startOf({ table, row }: Located): number {
  const id = (['startMonth', 'decisionDate'] as const).find((one) => table.has(one))
  return id ? monthOf(table.date(id)[row]) : -1
}
