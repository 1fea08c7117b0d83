import type { FieldId } from '../../facts/fields.ts'
import { tableCheck } from '../engine/index.ts'
import { PERSON_CELLS } from '../people/known-people.ts'

const PLAN = ['measure', 'incomeTarget'] as const satisfies readonly FieldId[]
/** What a plan must have, by the column that is named where it lacks. */
const PARTS: readonly (readonly FieldId[])[] = [['measure'], ['measureDeadline'], ['cadre', 'secretary']]

/** L12. A plan to raise a household's income names a measure, a deadline and a responsible cadre. */
export default tableCheck({
  catalogue: 'L12',
  severity: 'doubt',
  citation: '增收计划登记规范（措施、时限、责任人）',
  needs: [],
  oneOf: [[...PLAN]],
  for: { lists: 'secretary-plans' },
  run(table, _context, report) {
    const noPlan = PLAN.map((id) => table.blank(id))
    for (const columns of PARTS) {
      const present = columns.filter((id) => table.has(id))
      if (present.length === 0) {
        report.unknown(-1, [columns[0]])
        continue
      }
      const blanks = present.map((id) => table.blank(id))
      for (let row = 0; row < table.rowCount; row++) {
        if (noPlan.every((blank) => blank[row]) || !blanks.every((blank) => blank[row])) continue
        report.fail(row, [present[0], ...PERSON_CELLS], { variant: columns[0] })
      }
    }
  },
})
