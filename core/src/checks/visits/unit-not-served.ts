import type { FieldId } from '../../facts/fields.ts'
import { type Subject, setCheck } from '../engine/index.ts'
import { textReader } from '../people/people.ts'
import { servedUnitsReader, unitsIn } from '../words/units.ts'

const LISTS = [
  { lists: 'campaign-figures' },
  { lists: 'scores' },
  { lists: 'ratings' },
  { lists: 'figures' },
] as const satisfies readonly Subject[]
const UNITS = ['inspectedUnit', 'town'] as const satisfies readonly FieldId[]

/** J11. A town or community of the summaries stands nowhere in the list of leaders and departments. */
export default setCheck({
  catalogue: 'J11',
  severity: 'doubt',
  citation: '活动实施方案（领导挂点、部门联系）',
  needs: [],
  compares: [LISTS, { lists: 'leaders' }],
  run(context, report) {
    const served = new Set<string>()
    for (const table of context.tables({ lists: 'leaders' })) {
      const unitsOf = servedUnitsReader(table, context)
      for (let row = 0; row < table.rowCount; row++) for (const unit of unitsOf(row)) served.add(unit)
    }
    const told = new Set<string>()
    for (const table of context.tables(...LISTS)) {
      const id = UNITS.find((one) => table.has(one))
      if (!id) {
        // a table of villages is no list of units that are served
        if (!table.has('village')) report(table).unknown(-1, ['town'])
        continue
      }
      const text = textReader(table, context, id)
      for (let row = 0; row < table.rowCount; row++) {
        // other bodies are rated too: only places are served
        const places = /[乡镇]$|街道$|街道办事处$|社区$/.test(text(row)) ? unitsIn(text(row)) : []
        for (const unit of places) {
          if (served.has(unit) || told.has(unit)) continue
          told.add(unit)
          report(table).fail(row, [id])
        }
      }
    }
  },
})
