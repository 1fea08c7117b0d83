import { type Located, relatedCells, remembered, setCheck } from '../engine/index.ts'
import { PROPERTY_IN_PRACTICE } from '../law/clauses.ts'
import { eachHouseholdMatch } from '../people/same-person.ts'

const GONE = /转让|过户|出售|变卖|赠与|赠予|转出|转移/

/** E09. The lists of vehicles and real estate say that something was sold or given away. When is for people to see: the lists give no day of it. */
export default setCheck({
  catalogue: 'E09',
  severity: 'doubt',
  citation: PROPERTY_IN_PRACTICE,
  needs: [],
  compares: [{ class: 'low-income' }, { lists: ['vehicles', 'houses'] }],
  run(context, report) {
    const lists = context.tables({ lists: ['vehicles', 'houses'] })
    for (const table of lists) if (!table.has('status') && !table.has('remarks')) report(table).unknown(-1, ['remarks'])
    const goneOf = remembered((rows: readonly Located[]) => rows.filter((one) => GONE.test(noteOf(one))))
    eachHouseholdMatch(context.tables({ class: 'low-income' }), lists, context, report, ({ table, row }, others) => {
      const gone = goneOf(others)
      if (gone.length === 0) return
      report(table).fail(row, ['name', 'idNumber'], {
        params: { note: noteOf(gone[0]) },
        related: relatedCells(gone, 'idNumber'),
      })
    })
  },
})

function noteOf({ table, row }: Located): string {
  return (['status', 'remarks'] as const)
    .map((id) => (table.has(id) ? table.shown(id, row).trim() : ''))
    .filter(Boolean)
    .join('、')
}
