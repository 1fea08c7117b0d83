import { fromYuan, type Money, NO_MONEY, yuan } from '../../facts/money.ts'
import { fail, ofRegister, PASS, rowCheck } from '../engine/index.ts'
import { PROPERTY } from '../law/clauses.ts'
import { assetLimit } from '../law/property-limits.ts'
import { isRefused } from '../law/refused.ts'
import { isProvedByOthers } from '../money/proved-by-others.ts'
import { hasRemark } from '../words/remarks.ts'

/** So many times the next greatest savings, and so much, are no savings of a household in need. */
const TIMES = 10
const MUCH = fromYuan(100_000)

/**
 * E11. Where the local limit is not known: a household has several homes, and nearly all others of its list one at
 * most; its savings are many times those of all others. A doubt: the limit is a local one, and a nought may be typed
 * too many.
 */
export default rowCheck({
  catalogue: 'E11',
  severity: 'doubt',
  byOthers: true,
  citation: PROPERTY,
  needs: [],
  oneOf: [['housingCount', 'financialAssets']],
  for: { class: 'low-income' },
  judge(row) {
    if (isRefused(row)) return PASS
    const { housingCount: homes = 0, financialAssets: assets = NO_MONEY } = row
    if ((homes < 2 && assets < MUCH) || hasRemark(row)) return PASS
    if (homes >= 2 && row.use(ownOne) && !row.parameter('property.homesLimit').known)
      return fail(['housingCount', 'name'], { variant: 'homes', params: { homes } })
    const next = assets < MUCH ? NO_MONEY : row.use(nextAssets)
    return next > 0 && assets >= next * TIMES && !assetLimit(row.household).known
      ? fail(['financialAssets', 'name'], { variant: 'assets', params: { assets: yuan(assets), next: yuan(next) } })
      : PASS
  },
})

const ownOne = ofRegister(({ table }): boolean => {
  const counts = table.has('housingCount') ? table.number('housingCount') : new Float64Array()
  const given = counts.filter((count) => count >= 0)
  const several = given.filter((count) => count >= 2).length
  return isProvedByOthers(given.length - several, several)
})

const FEWEST = 8

/** The savings of the household that has the most but one; nothing where too few are given. */
const nextAssets = ofRegister(({ table }): Money => {
  if (!table.has('financialAssets')) return NO_MONEY
  const given = table.householdNumber('financialAssets').filter((assets) => assets > 0)
  return given.length < FEWEST ? NO_MONEY : (given.sort().at(-2) as Money)
})
