import { groupCheck, type Located, relatedCells } from '../engine/index.ts'

/** J12. A cadre looks after more households than the pack allows. Namesakes of different units are different cadres. */
export default groupCheck({
  catalogue: 'J12',
  severity: 'doubt',
  citation: '干部包户登记规范（一名干部联系户数）',
  needs: ['cadre'],
  for: { lists: 'cadre-pairings' },
  by: 'cadre',
  unit: 'row',
  parameter: 'visits.cadreHouseholds',
  judge(rows, context, report) {
    const most = context.parameter('visits.cadreHouseholds')
    if (!most.known) return
    const units = new Map<number, Located[]>()
    for (const one of rows) {
      const unit = one.table.has('cadreUnit') ? one.table.text('cadreUnit')[one.row] : -1
      const own = units.get(unit)
      if (own) own.push(one)
      else units.set(unit, [one])
    }
    for (const own of units.values()) {
      if (own.length <= most.value) continue
      const [first] = own
      report(first.table).fail(first.row, ['cadre', 'cadreUnit'], {
        params: { households: own.length, most: most.value },
        related: relatedCells(own, 'cadre', first),
      })
    }
  },
})
