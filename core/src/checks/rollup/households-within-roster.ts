import type { FieldId } from '../../facts/fields.ts'
import { remembered, setCheck } from '../engine/index.ts'
import { householdsOf, placeOfRow } from '../words/places.ts'

const COUNTS = [
  'householdCount',
  'closingHouseholds',
  'hardHouseholds',
  'visitedHouseholds',
] as const satisfies readonly FieldId[]

/** I08. A summary gives a village more households than its roster has. A doubt: the roster may be of another day. */
export default setCheck({
  catalogue: 'I08',
  severity: 'doubt',
  citation: '登记规范（户数不得超过户籍花名册）',
  needs: [],
  compares: [{ role: 'summary' }, { role: 'roster' }],
  run(context, report) {
    const rosters = context.tables({ role: 'roster' })
    const inRoster = remembered((place: string) => householdsOf(place, rosters, context))
    for (const table of context.tables({ role: 'summary' })) {
      const counts = COUNTS.filter((id) => table.has(id))
      if (counts.length === 0) {
        report(table).unknown(-1, ['householdCount'])
        continue
      }
      for (let row = 0; row < table.rowCount; row++) {
        const place = placeOfRow(table, row)
        const households = place ? inRoster(place) : 0
        if (households === 0) continue
        for (const id of counts) {
          const stated = table.number(id)[row]
          if (stated > households) report(table).fail(row, [id], { params: { place, stated, households } })
        }
      }
    }
  },
})
