import type { FieldId } from '../../facts/fields.ts'
import { fail, registerCheck } from '../engine/index.ts'
import { isProvedByOthers } from '../money/proved-by-others.ts'
import { hasRemark } from '../words/remarks.ts'

/** Households with the persons in them; of 户数 and 人数 themselves I03 speaks. */
const PAIRS = [
  ['openingHouseholds', 'openingPersons'],
  ['addedHouseholds', 'addedPersons'],
  ['stoppedHouseholds', 'stoppedPersons'],
  ['closingHouseholds', 'closingPersons'],
  ['hardHouseholds', 'hardPersons'],
] as const satisfies readonly (readonly [households: FieldId, persons: FieldId])[]

/**
 * I28. There are no fewer persons than households, for each has one at least. An error where nearly all other rows show
 * the two columns to be of the same households; else a doubt.
 */
export default registerCheck({
  catalogue: 'I28',
  severity: 'error',
  citation: '登记规范（人数不少于户数）',
  needs: [],
  oneOf: [PAIRS.map(([households]) => households), PAIRS.map(([, persons]) => persons)],
  for: [{ lists: 'figures' }, { lists: 'campaign-figures' }],
  *judge(register) {
    for (const [of, inThem] of PAIRS) {
      if (!register.has(of) || !register.has(inThem)) continue
      const odd: { at: number; households: number; persons: number }[] = []
      let fitting = 0
      for (const { at, [of]: households = 0, [inThem]: persons } of register.rows) {
        if (persons === undefined || persons < 0 || households === 0) continue
        if (persons >= households) fitting++
        else odd.push({ at, households, persons })
      }
      const isProved = isProvedByOthers(fitting, odd.length)
      for (const { at, ...params } of odd) {
        const isSure = isProved && !hasRemark(register.row(at))
        yield fail([inThem, of], { ...(!isSure && { severity: 'doubt' as const }), params }, { at })
      }
    }
  },
})
