import { personOf } from '../../identity/id-number.ts'
import { fail, PASS, rowCheck } from '../engine/index.ts'
import { saysNothing } from '../words/words.ts'

/**
 * J13. The list itself says that a cadre is kin of the household, or the cadre's ID number is a member's. A column
 * 与户主关系 may be the member's own: only words that are of two people count there.
 */
export default rowCheck({
  catalogue: 'J13',
  severity: 'doubt',
  citation: '干部包户登记规范（近亲属回避、备案）',
  needs: ['cadre'],
  oneOf: [['kinRelation', 'relation', 'cadreIdNumber']],
  for: { lists: 'cadre-pairings' },
  judge(row) {
    const { kinRelation = '', relation = '' } = row
    if (!saysNothing(kinRelation) && !NO_KIN.test(kinRelation))
      return fail(['kinRelation', 'cadre'], { variant: 'stated' })
    if (KIN.test(relation)) return fail(['relation', 'cadre'], { variant: 'stated' })
    const [cadre, ...members] = PEOPLE.map((id) => row.meaning(row[id] ?? '', personOf))
    return cadre && members.includes(cadre) ? fail(['cadreIdNumber', 'cadre'], { variant: 'self' }) : PASS
  },
})

const NO_KIN = /^(非亲属|无关系|无亲属关系|干群|帮扶|结对)/
/** What two people are to each other; of a member of the household the same column says 配偶, 长子. */
const KIN =
  /^(父子|父女|母子|母女|夫妻|夫妇|兄弟|兄妹|姐弟|姐妹|姊妹|叔侄|伯侄|姑侄|舅甥|姨甥|甥舅|翁婿|岳婿|婆媳|翁媳|公媳|祖孙|爷孙|连襟|妯娌|郎舅|堂[兄弟姐妹]|表[兄弟姐妹亲叔]|姻亲|近亲属?|亲属|亲戚)/
const PEOPLE = ['cadreIdNumber', 'idNumber', 'headIdNumber'] as const
