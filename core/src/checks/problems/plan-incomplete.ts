import type { FieldId } from '../../facts/fields.ts'
import { fail, rowCheck, unknownHere } from '../engine/index.ts'
import { PERSON_CELLS } from '../people/known-people.ts'

/** What a plan must have, by the column that is named where it lacks. */
const PARTS: readonly (readonly FieldId[])[] = [['measure'], ['measureDeadline'], ['cadre', 'secretary']]

/** L12. A plan to raise a household's income names a measure, a deadline and a responsible cadre. */
export default rowCheck({
  catalogue: 'L12',
  severity: 'doubt',
  citation: '增收计划登记规范（措施、时限、责任人）',
  needs: [],
  oneOf: [['measure', 'incomeTarget']],
  for: { lists: 'secretary-plans' },
  judge: (plan) =>
    PARTS.flatMap((columns) => {
      const [named] = columns.filter((id) => plan.has(id))
      if (!named) return unknownHere(columns[0])
      const isNone = plan.measure === undefined && plan.incomeTarget === undefined
      if (isNone || columns.some((id) => plan[id] !== undefined)) return []
      return fail([named, ...PERSON_CELLS], { variant: columns[0] })
    }),
})
