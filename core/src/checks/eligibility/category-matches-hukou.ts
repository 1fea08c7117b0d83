import { hukouKindOf } from '../../facts/words.ts'
import { fail, householdCheck, PASS, unknown } from '../engine/index.ts'
import { headOf } from '../people/person.ts'

/**
 * C14. Until 2021-06 urban dibao was for 非农业户口, rural dibao for 农业户口 (令271 第二条, 220号 第六条). A unified
 * hukou goes by residence, and the members of a mixed household apply apart (220号 第十一条).
 */
export default householdCheck({
  catalogue: 'C14',
  severity: 'doubt',
  citation: [
    ['1999-10-01', '国务院令第271号 第二条'],
    ['2012-12-12', '民发〔2012〕220号 第六条'],
  ],
  until: '2021-06-30',
  needs: ['category', 'hukouKind'],
  for: { role: 'register', programme: 'dibao' },
  judge(household) {
    const { category } = household
    const expected = category === undefined ? undefined : household.meaning(category, hukouOf)
    if (!expected) return PASS
    const head = headOf(household) ?? household.first
    const { hukouKind: hukou } = head
    if (hukou === undefined) return unknown('hukouKind', head)
    const kind = head.meaning(hukou, hukouKindOf)
    if (kind === undefined || kind === 'unified' || kind === expected) return PASS
    return fail(['category', 'hukouKind'], { params: { category, hukou } }, head)
  },
})

/** The hukou that a kind of dibao is for; undefined where the words name none. */
function hukouOf(category: string): 'non-agricultural' | 'agricultural' | undefined {
  if (/城市|城镇|城低/.test(category)) return 'non-agricultural'
  return /农村|农低/.test(category) ? 'agricultural' : undefined
}
