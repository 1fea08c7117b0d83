import { endOfMonth, type RegisterTable } from '../../register/index.ts'
import { type CheckContext, relatedCells, tableCheck } from '../engine/index.ts'
import { textReader } from '../people/people.ts'
import { isDay } from '../time/calendar.ts'
import { monthOf, showMonth, statedPeriod } from '../time/period.ts'

/** 每名干部每月走访不少于4次 */
const ASKED =
  /每(?:名|位|个)?(?:\S{0,6}干部|网格员|走访人员|工作人员)每月(?:入户|走访|入户走访)?(?:不少于|不低于|至少)(\d{1,2})[次户]/

/**
 * J21. The log's own title or line asks each cadre for so many visits a month, and one made fewer in a month that is over. A doubt: leave, or visits in another log. Days that are none, or of no month of the
 * log, may belong to any month. Not judged: a month without any visit of a cadre, who may not have been sent then.
 */
export default tableCheck({
  catalogue: 'J21',
  severity: 'doubt',
  citation: '本表所注标准、条件',
  needs: ['visitDate', 'visitor'],
  for: { lists: 'visits' },
  run(table, context, report) {
    const least = askedIn(table)
    const period = statedPeriod(table)
    if (least === 0 || !period) return
    for (const [visitor, { months, open }] of visitsByCadre(table, context)) {
      const own = [...months.keys()].filter((month) => month >= period.from && month <= period.to)
      const strays = open + [...months].reduce((sum, [month, rows]) => sum + (own.includes(month) ? 0 : rows.length), 0)
      for (const month of own) {
        const rows = months.get(month) ?? []
        if (rows.length + strays >= least || endOfMonth(month) > context.dateNumber) continue
        report.fail(rows[0], ['visitor', 'visitDate'], {
          params: { visitor, month: showMonth(month), visits: rows.length, least },
          related: relatedCells(
            rows.slice(1).map((row) => ({ table, row })),
            'visitDate',
          ),
        })
      }
    }
  },
})

/** So many visits a cadre and month; 0 where the sheet asks none. */
function askedIn({ layout }: RegisterTable): number {
  const text = [...layout.titles, ...layout.lines].join(' ').normalize('NFKC').replace(/\s/g, '')
  return Number(ASKED.exec(text)?.[1] ?? 0)
}

interface Visits {
  /** rows by month */
  months: Map<number, number[]>
  /** visits on days that are none */
  open: number
}

function visitsByCadre(table: RegisterTable, context: CheckContext): ReadonlyMap<string, Visits> {
  const visitors = textReader(table, context, 'visitor')
  const dates = table.date('visitDate')
  const found = new Map<string, Visits>()
  for (let row = 0; row < table.rowCount; row++)
    for (const visitor of visitors(row)
      .split(/[、,，;；\s]+/)
      .filter(Boolean)) {
      const own = found.get(visitor) ?? { months: new Map<number, number[]>(), open: 0 }
      found.set(visitor, own)
      const month = isDay(dates[row]) ? monthOf(dates[row]) : -1
      if (month < 0) own.open++
      else own.months.set(month, [...(own.months.get(month) ?? []), row])
    }
  return found
}
