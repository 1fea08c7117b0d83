import type { FieldId } from '../../facts/fields.ts'
import { fail, rowCheck } from '../engine/index.ts'
import { namesIn } from '../people/known-people.ts'

/** Who does something, and for whom. */
const PAIRS = [
  { by: 'visitor', of: 'visitee' },
  { by: 'responsiblePerson', of: 'problemHousehold' },
  { by: 'handler', of: 'name' },
  { by: 'distributor', of: 'recipient' },
  { by: 'cadre', of: 'headName' },
  { by: 'cadre', of: 'name' },
  { by: 'secretary', of: 'headName' },
  { by: 'secretary', of: 'name' },
] as const satisfies readonly Record<'by' | 'of', FieldId>[]

/**
 * H18. Nobody visits or looks after himself, nor settles the problem that he himself raised, nor handles his own
 * application. A doubt: two people may have one name.
 */
export default rowCheck({
  catalogue: 'H18',
  severity: 'doubt',
  citation: '登记规范（经办人员回避本人事项）',
  needs: [],
  oneOf: [PAIRS.map(({ by }) => by), PAIRS.map(({ of }) => of)],
  for: [
    { lists: 'visits' },
    { lists: 'problems' },
    { lists: 'goods', role: 'aid' },
    { lists: 'cadre-pairings' },
    { lists: 'secretary-plans' },
    { lists: 'people', role: 'register' },
    { programme: 'temporary-assistance' },
  ],
  judge: (row) =>
    PAIRS.flatMap(({ by, of }) => {
      // of cadres whose numbers are listed J13 speaks
      if (by === 'cadre' && row.has('cadreIdNumber')) return []
      const { [by]: doers, [of]: person } = row
      if (doers === undefined || person === undefined || !row.meaning(doers, namesIn).includes(person)) return []
      return fail([by, of], { variant: by, params: { name: person } })
    }),
})
