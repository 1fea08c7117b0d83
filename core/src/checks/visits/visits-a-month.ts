import { setCheck } from '../check.ts'
import { KnownPeople, PERSON_CELLS, PERSON_FIELDS, whomReader } from '../known-people.ts'
import { endOfMonth, monthOf, showMonth } from '../period.ts'

/** J08. A household of the cadres' list (else of the ledger of people in need) was visited less often in a month than the pack asks. Only months that are over. */
export default setCheck({
  catalogue: 'J08',
  severity: 'doubt',
  citation: '干部包户登记规范(每月走访次数)',
  needs: [],
  compares: [['cadre-pairing', 'hardship-ledger'], ['visit-log']],
  parameter: 'visits.perMonth',
  concerns: (id) => [...PERSON_FIELDS, 'visitDate'].includes(id),
  run(context, report) {
    const least = context.parameter('visits.perMonth')
    if (!least.known) return
    const paired = context.tables('cadre-pairing')
    const households = new KnownPeople(paired.length > 0 ? paired : context.tables('hardship-ledger'), context)
    const visits = new Map<string, number>()
    const months = new Set<number>()
    for (const table of context.tables('visit-log')) {
      if (!table.has('visitDate')) {
        report(table).unknown(-1, ['visitDate'])
        continue
      }
      const whomOf = whomReader(table, context)
      const dates = table.date('visitDate')
      for (let row = 0; row < table.rowCount; row++) {
        const month = monthOf(dates[row])
        if (month < 0) continue
        months.add(month)
        const one = households.match(whomOf([row]))?.one
        if (!one) continue
        const key = `${households.tables.indexOf(one.table)} ${one.table.households.of[one.row]} ${month}`
        visits.set(key, (visits.get(key) ?? 0) + 1)
      }
    }
    const first = Math.min(...months)
    const span = months.size === 0 ? [] : Array.from({ length: Math.max(...months) - first + 1 }, (_, at) => first + at)
    const over = span.filter((month) => endOfMonth(month) <= context.dateNumber)
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
