import { endOfMonth } from '../../register/index.ts'
import { type CheckContext, fromIso, setCheck } from '../engine/index.ts'
import { KnownPeople, PERSON_CELLS, whomReader } from '../people/known-people.ts'
import { monthOf, showMonth } from '../time/period.ts'

/**
 * J08. A household of the cadres' list (else of the ledger of people in need) was visited less often in a month than
 * the pack asks. Only months that are over.
 */
export default setCheck({
  catalogue: 'J08',
  severity: 'doubt',
  citation: '干部包户登记规范（每月走访次数）',
  needs: [],
  compares: [[{ lists: 'cadre-pairings' }, { lists: 'people', role: 'ledger' }], { lists: 'visits' }],
  parameter: 'visits.perMonth',
  run(context, report) {
    const least = context.parameter('visits.perMonth')
    if (!least.known) return
    const paired = context.tables({ lists: 'cadre-pairings' })
    const households = new KnownPeople(
      paired.length > 0 ? paired : context.tables({ lists: 'people', role: 'ledger' }),
      context,
    )
    const visits = new Map<string, number>()
    const visitsOfMonth = new Map<number, number>()
    for (const table of context.tables({ lists: 'visits' })) {
      if (!table.has('visitDate')) {
        report(table).unknown(-1, ['visitDate'])
        continue
      }
      const whomOf = whomReader(table, context)
      const dates = table.date('visitDate')
      for (let row = 0; row < table.rowCount; row++) {
        const month = monthOf(dates[row])
        if (month < 0) continue
        visitsOfMonth.set(month, (visitsOfMonth.get(month) ?? 0) + 1)
        const one = households.match(whomOf([row]))?.one
        if (!one) continue
        const key = `${households.tables.indexOf(one.table)} ${one.table.households.of[one.row]} ${month}`
        visits.set(key, (visits.get(key) ?? 0) + 1)
      }
    }
    const over = monthsOf(visitsOfMonth, context).filter((month) => endOfMonth(month) <= context.dateNumber)
    households.tables.forEach((table, index) => {
      const { count, rows, start } = table.households
      for (let household = 0; household < count; household++) {
        const visitsIn = (month: number) => visits.get(`${index} ${household} ${month}`) ?? 0
        const short = over.filter((month) => visitsIn(month) < least.value)
        if (short.length === 0) continue
        report(table).fail(rows[start[household]], PERSON_CELLS, {
          params: { months: short.map(showMonth).join('、'), visits: visitsIn(short[0]), least: least.value },
        })
      }
    })
  },
})

/** A month with a smaller share of the visits than this, before or after the others, is a date mistyped. */
const STRAY = 0.05

/** The months of the campaign where a pack gives it, else from the first to the last that the visits fall into. */
function monthsOf(visits: ReadonlyMap<number, number>, context: CheckContext): number[] {
  const campaign = context.parameter('visits.campaign')
  const total = [...visits.values()].reduce((sum, count) => sum + count, 0)
  const usual = [...visits].filter(([, count]) => count >= STRAY * total).map(([month]) => month)
  const ends = campaign.known ? [campaign.value.from, campaign.value.until].map((day) => monthOf(fromIso(day))) : usual
  if (ends.length === 0) return []
  const first = Math.min(...ends)
  return Array.from({ length: Math.max(...ends) - first + 1 }, (_, at) => first + at)
}
