import { type Located, setCheck } from '../check.ts'
import { monthOf, payMonthReader, showMonth } from '../period.ts'
import { programmeNamed, programmeReader } from '../programme-words.ts'
import { GRANT_REGISTERS } from '../register-groups.ts'
import { relatedCells } from '../related.ts'
import { eachMatch, personAt, rowsByPerson, saysWho } from '../same-person.ts'
import { hasBackPay } from './payments.ts'

/**
 * G06. Paid for a month after the one in which the grant was ended. In order: another programme than the ended one, or a new grant since. An error where both
 * lists name the same programme and nothing is paid back; else a doubt. The end may stand on a list of those stopped, or in the register itself.
 */
export default setCheck({
  catalogue: 'G06',
  severity: 'error',
  citation: '民发〔2021〕57号 第三十二条',
  needs: [],
  compares: [['payment-list'], ['stopped', ...GRANT_REGISTERS]],
  concerns: (id) =>
    saysWho(id) ||
    [
      'payMonth',
      'payDate',
      'stopMonth',
      'startMonth',
      'decisionDate',
      'transferredTo',
      'payItem',
      'category',
      'allowanceKind',
      'backPayMonths',
      'backPayAmount',
      'remarks',
    ].includes(id),
  run(context, report) {
    const lists = context.tables('payment-list')
    const months = new Map(lists.map((table) => [table, payMonthReader(table)]))
    const enders = [
      ...context.tables('stopped'),
      ...context.tables(...GRANT_REGISTERS).filter((table) => table.has('stopMonth')),
    ]
    const programmes = new Map([...lists, ...enders].map((table) => [table, programmeReader(table)]))
    const regranted = rowsByPerson(context.tables('added'), context, report)
    const programmeOf = ({ table, row }: Located) => programmes.get(table)?.(row) ?? ''
    eachMatch(lists, enders, context, report, (one, stops) => {
      const { table, row } = one
      const paid = months.get(table)?.(row) ?? -1
      const stop = stops.find((each) => stopOf(each) >= 0)
      if (!stop || paid < 0) {
        if (stop) report(table).unknown(row, ['payMonth'])
        else if (stops[0].table.kindId === 'stopped') report(stops[0].table).unknown(stops[0].row, ['stopMonth'])
        return
      }
      if (paid <= stopOf(stop) || (stop.table.kindId !== 'stopped' && startOf(stop) > stopOf(stop))) return
      const [now, then] = [programmeOf(one), programmeOf(stop)]
      const next = stop.table.has('transferredTo') ? programmeNamed(stop.table.shown('transferredTo', stop.row)) : ''
      if ((now && then && now !== then) || (next && next === now)) return
      const again = regranted.get(personAt(one, context)) ?? []
      if (again.some((each) => startOf(each) > stopOf(stop))) return
      report(table).fail(row, ['payMonth', 'paidAmount', 'idNumber'], {
        severity: now && now === then && !hasBackPay(one) ? 'error' : 'doubt',
        params: { stop: showMonth(stopOf(stop)), month: showMonth(paid) },
        related: relatedCells([stop], 'stopMonth'),
      })
    })
  },
})

const stopOf = ({ table, row }: Located): number =>
  table.has('stopMonth') ? monthOf(table.date('stopMonth')[row]) : -1

function startOf({ table, row }: Located): number {
  const id = (['startMonth', 'decisionDate'] as const).find((one) => table.has(one))
  return id ? monthOf(table.date(id)[row]) : -1
}
