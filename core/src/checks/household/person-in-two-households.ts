import { groupCheck, MOST_TOLD, relatedCells, toldOf } from '../engine/index.ts'
import { MEMBERS } from '../law/clauses.ts'
import { namesOne } from '../people/same-person.ts'

/** B06. One person in two households of a register: a move or a marriage that was entered on one side only. */
export default groupCheck({
  catalogue: 'B06',
  severity: 'doubt',
  citation: MEMBERS,
  needs: ['idNumber'],
  for: { lists: 'people', person: 'once' },
  by: 'idNumber',
  unit: 'row',
  judge(rows, context, report) {
    if (!namesOne(context.textOf(rows[0].table.text('idNumber')[rows[0].row]))) return
    for (const kind of new Set(rows.map(({ table }) => table.kindId))) {
      const same = rows.filter(({ table }) => table.kindId === kind && table.rowIs === 'member')
      const [first, ...others] = same
      if (!first) continue
      const apart = others.filter(
        ({ table, row }) => table !== first.table || table.households.of[row] !== first.table.households.of[first.row],
      )
      const isLarge = apart.length > MOST_TOLD
      for (const one of apart.slice(0, MOST_TOLD))
        report(one.table).fail(one.row, ['idNumber', 'name'], {
          params: toldOf(apart.length),
          related: isLarge ? relatedCells(same, 'idNumber', one) : relatedCells([first], 'idNumber'),
        })
    }
  },
})
