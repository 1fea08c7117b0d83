import { rowCheck } from '../engine/index.ts'
import { textReader } from '../people/people.ts'
import { personReader } from '../people/same-person.ts'
import { saysNothing } from '../words/words.ts'

/** J13. The list itself says that a cadre is kin of the household, or the cadre's ID number is a member's. */
export default rowCheck({
  catalogue: 'J13',
  severity: 'doubt',
  citation: '干部包户登记规范（近亲属回避、备案）',
  needs: ['cadre'],
  oneOf: [['kinRelation', 'cadreIdNumber']],
  for: { lists: 'cadre-pairings' },
  bind(table, context, report) {
    const relation = textReader(table, context, 'kinRelation')
    const cadre = personReader(table, context, 'cadreIdNumber')
    const members = (['idNumber', 'headIdNumber'] as const).flatMap((id) => personReader(table, context, id) ?? [])
    return (row) => {
      const stated = relation(row)
      if (!saysNothing(stated) && !/^(非亲属|无关系|无亲属关系|干群|帮扶|结对)/.test(stated)) {
        report.fail(row, ['kinRelation', 'cadre'], { variant: 'stated' })
        return
      }
      const own = cadre?.(row)
      if (own && members.some((member) => member(row) === own))
        report.fail(row, ['cadreIdNumber', 'cadre'], { variant: 'self' })
    }
  },
})
