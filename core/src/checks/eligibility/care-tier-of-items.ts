import { selfCareOf } from '../../facts/words.ts'
import { fail, PASS, rowCheck, unknownHere } from '../engine/index.ts'

const WORDS = { 'self-care': '全自理', 'half-care': '半护理', 'full-care': '全护理' } as const

/**
 * C29. The tier of care follows from how many of the six items somebody cannot do alone (43号 第二十二条); a register
 * that counts them contradicts itself in another tier.
 */
export default rowCheck({
  catalogue: 'C29',
  severity: 'error',
  citation: '民发〔2021〕43号 第二十二条',
  from: '2021-07-01',
  needs: ['selfCareFailed', 'selfCare'],
  when: ['selfCareFailed', 'selfCare'],
  for: { role: 'register', programme: 'tekun' },
  judge(row) {
    const tiers = row.parameter('tekun.selfCareTiers')
    if (!tiers.known) return unknownHere(tiers.path)
    const entries = Object.entries(tiers.value) as [keyof typeof WORDS, [number, number]][]
    const [expected] = entries.find(([, [from, to]]) => from <= row.selfCareFailed && row.selfCareFailed <= to) ?? []
    const stated = selfCareOf(row.selfCare)
    if (!expected || !stated || expected === stated) return PASS
    return fail(['selfCare', 'selfCareFailed', 'name'], {
      expected: WORDS[expected],
      params: { items: row.selfCareFailed, expected: WORDS[expected], stated: row.selfCare },
    })
  },
})
