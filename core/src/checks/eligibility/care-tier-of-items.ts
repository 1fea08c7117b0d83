import { fail, PASS, rowCheck, unknownHere } from '../engine/index.ts'

const TIERS = {
  'self-care': /全自理|完全自理|^自理$/,
  'half-care': /半(自理|护理)|部分/,
  'full-care': /全护理|不能自理|完全丧失|全失能/,
} as const
const WORDS: Readonly<Record<string, string>> = { 'self-care': '全自理', 'half-care': '半护理', 'full-care': '全护理' }

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
    const entries = Object.entries(tiers.value) as [keyof typeof TIERS, [number, number]][]
    const [expected] = entries.find(([, [from, to]]) => from <= row.selfCareFailed && row.selfCareFailed <= to) ?? []
    const stated = entries.find(([tier]) => TIERS[tier].test(row.selfCare))?.[0]
    if (!expected || !stated || expected === stated) return PASS
    return fail(['selfCare', 'selfCareFailed', 'name'], {
      expected: WORDS[expected],
      params: { items: row.selfCareFailed, expected: WORDS[expected], stated: row.selfCare },
    })
  },
})
