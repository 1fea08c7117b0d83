import { personOf } from '../../identity/id-number.ts'
import { fail, PASS, rowCheck } from '../engine/index.ts'
import { saysNothing } from '../words/words.ts'

/** J13. The list itself says that a cadre is kin of the household, or the cadre's ID number is a member's. */
export default rowCheck({
  catalogue: 'J13',
  severity: 'doubt',
  citation: '干部包户登记规范（近亲属回避、备案）',
  needs: ['cadre'],
  oneOf: [['kinRelation', 'cadreIdNumber']],
  for: { lists: 'cadre-pairings' },
  judge(row) {
    const { kinRelation = '' } = row
    if (!saysNothing(kinRelation) && !NO_KIN.test(kinRelation))
      return fail(['kinRelation', 'cadre'], { variant: 'stated' })
    const [cadre, ...members] = PEOPLE.map((id) => row.meaning(row[id] ?? '', personOf))
    return cadre && members.includes(cadre) ? fail(['cadreIdNumber', 'cadre'], { variant: 'self' }) : PASS
  },
})

const NO_KIN = /^(非亲属|无关系|无亲属关系|干群|帮扶|结对)/
const PEOPLE = ['cadreIdNumber', 'idNumber', 'headIdNumber'] as const
