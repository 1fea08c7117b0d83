import { endOfMonth } from '../../register/index.ts'
import { fail, type RegisterView, registerCheck, relatedCells } from '../engine/index.ts'
import { isDay } from '../time/calendar.ts'
import { monthOf, showMonth, statedPeriod } from '../time/period.ts'

/** 每名干部每月走访不少于4次 */
const ASKED =
  /每(?:名|位|个)?(?:\S{0,6}干部|网格员|走访人员|工作人员)每月(?:入户|走访|入户走访)?(?:不少于|不低于|至少)(\d{1,2})[次户]/

/**
 * J21. The log's own title or line asks each cadre for so many visits a month, and one made fewer in a month that is
 * over. A doubt: leave, or visits in another log. Days that are none, or of no month of the log, may belong to any
 * month. Not judged: a month without any visit of a cadre, who may not have been sent then.
 */
export default registerCheck({
  catalogue: 'J21',
  severity: 'doubt',
  citation: '本表所注标准、条件',
  needs: ['visitDate', 'visitor'],
  for: { lists: 'visits' },
  *judge(register) {
    const { table, context } = register
    const least = askedIn(register)
    const period = statedPeriod(table)
    if (least === 0 || !period) return
    for (const [visitor, { months, open }] of visitsByCadre(register)) {
      const own = [...months.keys()].filter((month) => month >= period.from && month <= period.to)
      const strays = open + [...months].reduce((sum, [month, rows]) => sum + (own.includes(month) ? 0 : rows.length), 0)
      for (const month of own) {
        const [first, ...others] = months.get(month) ?? []
        const visits = others.length + 1
        if (visits + strays >= least || endOfMonth(month) > context.dateNumber) continue
        const related = relatedCells(
          others.map((row) => ({ table, row })),
          'visitDate',
        )
        const params = { visitor, month: showMonth(month), visits, least }
        yield fail(['visitor', 'visitDate'], { params, related }, { at: first })
      }
    }
  },
})

/** So many visits a cadre and month; 0 where the sheet asks none. */
function askedIn({ words }: RegisterView): number {
  const text = words.join(' ').normalize('NFKC').replace(/\s/g, '')
  return Number(ASKED.exec(text)?.[1] ?? 0)
}

interface Visits {
  /** rows by month */
  months: Map<number, number[]>
  /** visits on days that are none */
  open: number
}

function visitsByCadre({ rows }: RegisterView): ReadonlyMap<string, Visits> {
  const found = new Map<string, Visits>()
  for (const { at, visitor: visitors = '', visitDate = 0 } of rows)
    for (const visitor of visitors.split(/[、,，;；\s]+/).filter(Boolean)) {
      const own = found.get(visitor) ?? { months: new Map<number, number[]>(), open: 0 }
      found.set(visitor, own)
      const month = isDay(visitDate) ? monthOf(visitDate) : -1
      if (month < 0) own.open++
      else own.months.set(month, [...(own.months.get(month) ?? []), at])
    }
  return found
}
