import type { FieldId } from '../../facts/fields.ts'
import { type Located, setCheck } from '../engine/index.ts'
import { servedUnitsReader } from '../words/units.ts'

const SERVED_BY = ['leader', 'department'] as const satisfies readonly FieldId[]

/**
 * J11. Every town and community of the list has a leader and a department; the two may stand in different rows, sheets
 * or files.
 */
export default setCheck({
  catalogue: 'J11',
  severity: 'error',
  citation: '活动实施方案（领导挂点、部门联系）',
  needs: [],
  compares: [{ lists: 'leaders' }],
  run(context, report) {
    const tables = context.tables({ lists: 'leaders' })
    const units = new Map<string, { first: Located; by: Set<FieldId> }>()
    for (const table of tables) {
      const unitsOf = servedUnitsReader(table, context)
      const blanks = SERVED_BY.map((id) => [id, table.blank(id)] as const)
      for (let row = 0; row < table.rowCount; row++) {
        const named = unitsOf(row)
        if (named.length === 0) report(table).unknown(row, ['targetUnit'])
        for (const unit of named) {
          const known = units.get(unit) ?? { first: { table, row }, by: new Set() }
          for (const [id, blank] of blanks) if (!blank[row]) known.by.add(id)
          units.set(unit, known)
        }
      }
    }
    for (const id of SERVED_BY) {
      if (!tables.some((table) => table.has(id))) {
        report(tables[0]).unknown(-1, [id])
        continue
      }
      for (const [unit, { first, by }] of units)
        if (!by.has(id))
          report(first.table).fail(first.row, [id, 'targetUnit', 'town'], { variant: id, params: { unit } })
    }
  },
})
