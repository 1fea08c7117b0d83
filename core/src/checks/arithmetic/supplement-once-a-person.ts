import { type Money, sumOf, yuan } from '../../facts/money.ts'
import { fail, ofRegister, PASS, rowCheck } from '../engine/index.ts'
import { SUPPLEMENT } from '../law/clauses.ts'

/**
 * D10. 分类施保 counts a person once, also where he falls under several types (old and severely disabled). What a type
 * carries is learned from those of the register who have it alone; whose supplement is the sum of two types has got
 * both. Local rules may allow it: a doubt.
 */
export default rowCheck({
  catalogue: 'D10',
  severity: 'doubt',
  citation: SUPPLEMENT,
  needs: ['supplementType', 'supplement'],
  when: ['supplementType', 'supplement'],
  for: { role: 'register', programme: 'dibao' },
  judge(row) {
    const { supplement } = row
    const own = row.meaning(row.supplementType, typesIn)
    if (supplement <= 0 || own.length < 2) return PASS
    const usual = row.use(usualAmounts)
    const each = own.flatMap((type) => usual.get(type) ?? [])
    if (each.length < own.length || supplement !== sumOf(each)) return PASS
    return fail(['supplement', 'supplementType'], {
      params: { types: own.join('、'), each: each.map(yuan).join(' + '), stated: yuan(supplement) },
    })
  },
})

const typesIn = (text: string): string[] =>
  text
    .split(/[、,，;；+/和及]/)
    .map((one) => one.trim())
    .filter(Boolean)

/** The commonest amount of each type among those who have it alone. */
const usualAmounts = ofRegister(({ rows }): Map<string, Money> => {
  const counts = new Map<string, Map<Money, number>>()
  for (const row of rows) {
    const { supplementType, supplement } = row
    if (supplementType === undefined || supplement === undefined || supplement <= 0) continue
    const [type, ...more] = row.meaning(supplementType, typesIn)
    if (more.length > 0) continue
    const ofType = counts.get(type) ?? new Map<Money, number>()
    counts.set(type, ofType.set(supplement, (ofType.get(supplement) ?? 0) + 1))
  }
  return new Map([...counts].map(([type, ofType]) => [type, [...ofType].sort((a, b) => b[1] - a[1])[0][0]]))
})
