import { fromYuan, yuan } from '../../facts/money.ts'
import { fail, householdCheck, PASS, unitsWhere, unknownHere } from '../engine/index.ts'
import { INCOME } from '../law/clauses.ts'
import { isGrantOf } from '../law/programme-of.ts'
import { standardsInForce } from '../law/standard-of-household.ts'
import { INCOME_COLUMNS, incomeAHead, incomesAHead } from '../money/household-income.ts'

/** in fen */
const ONE_YUAN = 100

/**
 * D14. The income a head is exactly one yuan below the standard: it may have been worked out backwards. Chance explains
 * single ones.
 */
export default householdCheck({
  catalogue: 'D14',
  severity: 'doubt',
  citation: INCOME,
  needs: [],
  oneOf: [INCOME_COLUMNS],
  for: { role: 'register', programme: 'dibao' },
  overColumns: {
    measured: '19 → 20 ms',
    bind(table, context) {
      const [incomes, standards] = [incomesAHead(table, context), standardsInForce(table, context)]
      return unitsWhere(incomes.length, (household) => {
        const below = standards[household] - incomes[household]
        return Number.isNaN(below) || Math.abs(below - ONE_YUAN) < 1
      })
    },
  },
  judge(household) {
    if (!isGrantOf(household, 'dibao')) return PASS
    const perHead = incomeAHead(household)
    if (perHead === undefined) return PASS
    const standard = household.parameter('dibao.standard')
    if (!standard.known) return unknownHere(standard.path)
    if (perHead !== fromYuan(standard.value - 1)) return PASS
    const params = { perCapita: yuan(perHead), standard: standard.value }
    return fail(
      INCOME_COLUMNS,
      { params },
      INCOME_COLUMNS.find((id) => household.has(id)),
    )
  },
})
