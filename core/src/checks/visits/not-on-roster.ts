import { type Subject, setCheck } from '../engine/index.ts'
import { KnownPeople, lookUpHouseholds, reportAbsent } from '../people/known-people.ts'

const MINE = [
  { lists: 'visits' },
  { lists: 'questionnaires' },
  { lists: 'people', role: 'ledger' },
  { lists: 'cadre-pairings' },
  { lists: 'secretary-plans' },
] as const satisfies readonly Subject[]

/**
 * J03. Somebody who was visited, surveyed or registered is not on the roster. A doubt: people may live apart from their
 * hukou.
 */
export default setCheck({
  catalogue: 'J03',
  severity: 'doubt',
  citation: '走访调查登记规范（对象应在户籍花名册内）',
  needs: [],
  compares: [MINE, { role: 'roster' }],
  run(context, report) {
    const residents = new KnownPeople(context.tables({ role: 'roster' }), context)
    if (residents.tables.length === 0) return
    for (const kind of MINE) reportAbsent(lookUpHouseholds(context.tables(kind), residents, context), residents, report)
  },
})
