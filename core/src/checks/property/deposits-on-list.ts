import { type Money, sumOf, yuan } from '../../facts/money.ts'
import { fail, membersCheck, PASS, type Rows, unknownHere } from '../engine/index.ts'
import { PROPERTY } from '../law/clauses.ts'
import { assetLimit } from '../law/property-limits.ts'

/**
 * E04. The bank balances of a household's members, together, are above the limit, or above what the household declares.
 */
export default membersCheck({
  catalogue: 'E04',
  severity: 'doubt',
  citation: PROPERTY,
  needs: [],
  compares: [{ class: 'low-income' }, { lists: 'deposits' }],
  judge(household, there) {
    const total = there.use(depositsIn)
    if (total === 0) return PASS
    const limit = assetLimit(household)
    const related = there.cells('deposit')
    if (limit.known && total > limit.value)
      return fail(['name', 'financialAssets'], {
        variant: 'limit',
        params: { total: yuan(total), limit: yuan(limit.value), months: limit.months, standard: limit.standard },
        related,
      })
    const declared = household.financialAssets
    if (declared !== undefined && declared < total)
      return fail(['name', 'financialAssets'], {
        variant: 'undeclared',
        params: { total: yuan(total), declared: yuan(declared) },
        related,
      })
    return limit.known ? PASS : unknownHere(limit.path)
  },
})

/** Deposits and securities together. */
const depositsIn = (rows: Rows): Money => sumOf([...rows].flatMap(({ deposit, securities }) => [deposit, securities]))
