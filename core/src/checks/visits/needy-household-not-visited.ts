import { setCheck } from '../engine/index.ts'
import { KnownPeople, lookUpHouseholds, reportAbsent } from '../people/known-people.ts'

/** J01. Every household of the ledger of people in need stands in the log of visits. */
export default setCheck({
  catalogue: 'J01',
  severity: 'error',
  citation: '走访调查登记规范（困难户必访）',
  needs: [],
  compares: [{ lists: 'people', role: 'ledger' }, { lists: 'visits' }],
  run(context, report) {
    const visited = new KnownPeople(context.tables({ lists: 'visits' }), context)
    if (visited.tables.length === 0) return
    reportAbsent(
      lookUpHouseholds(context.tables({ lists: 'people', role: 'ledger' }), visited, context),
      visited,
      report,
    )
  },
})
