import { yuan } from '../../facts/money.ts'
import { fail, householdCheck, PASS, unknown, unknownHere } from '../engine/index.ts'
import { INCOME } from '../law/clauses.ts'
import { isGrantOf } from '../law/programme-of.ts'
import { isRefused, isStopped } from '../law/refused.ts'
import { INCOME_COLUMNS, incomeAHead, incomeCondition, personsOfIncome } from '../money/household-income.ts'
import { remarksOfHousehold, SINGLE_OR_GRACE } from '../words/remarks.ts'

/**
 * C01. Dibao needs a monthly income a head below the standard (equal is not below), by the programme's own criterion.
 * Always a doubt: the grace period, a single-person application from an edge household, exempt income or the freeze
 * between reviews explain it (notes/criteria.md §8.4); where the remarks say so, nothing is asked.
 */
export default householdCheck({
  catalogue: 'C01',
  severity: 'doubt',
  citation: INCOME,
  needs: [],
  oneOf: [INCOME_COLUMNS],
  for: [{ role: 'register', programme: 'dibao' }, { change: 'added' }],
  judge(household) {
    if (!isGrantOf(household, 'dibao')) return PASS
    const income = incomeAHead(household)
    if (income === undefined)
      return unknown(household.monthlyHouseholdIncome === undefined ? 'monthlyHouseholdIncome' : 'householdSize')
    const verdict = incomeCondition(household, 'dibao.income')
    if (verdict === 'pass' || isRefused(household) || isStopped(household)) return PASS
    if (remarksOfHousehold(household, SINGLE_OR_GRACE)) return PASS
    const found = household.parameter('dibao.standard')
    if (!found.known) return unknownHere(found.path)
    if (verdict !== 'fail') return PASS
    const isOfTheWhole =
      household.has('monthlyHouseholdIncome') || !household.has('perCapitaIncome') || personsOfIncome(household) > 1
    return fail(
      ['monthlyHouseholdIncome', 'perCapitaIncome', 'monthlyAmount'],
      {
        params: {
          perCapita: yuan(income),
          standard: found.value,
          source: found.source.number ?? found.source.document,
        },
      },
      isOfTheWhole ? 'monthlyHouseholdIncome' : 'perCapitaIncome',
    )
  },
})
