import { fail, groupCheck } from '../engine/index.ts'

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
  judge: (rows) =>
    rows
      .by(({ cadreUnit }) => cadreUnit)
      .flatMap((own) => {
        const { first, count } = own
        const most = first?.parameter('visits.cadreHouseholds')
        if (!most?.known || count <= most.value) return []
        const params = { households: count, most: most.value }
        return fail(['cadre', 'cadreUnit'], { params, related: own.cells('cadre', first) }, first)
      }),
})
