import { type Money, yuan } from '../../facts/money.ts'
import { fail, householdCheck, PASS, unknown, unknownHere } from '../engine/index.ts'
import { INCOME } from '../law/clauses.ts'
import { isGrantOf } from '../law/programme-of.ts'
import { isRefused, isStopped } from '../law/refused.ts'
import { standardOf } from '../law/standard-of-household.ts'
import { INCOME_COLUMNS, incomeAHead, incomeCondition, notBelow, personsOfIncome } from '../money/household-income.ts'
import { isSingleOrGrace } from '../words/remarks.ts'

/**
 * C01. Dibao needs a monthly income a head below the standard (equal is not below), by the programme's own criterion;
 * a yearly one is divided by twelve.
 * Always a doubt: the grace period, a single-person application from an edge household, exempt income or the freeze
 * between reviews explain it (notes/criteria.md §8.4); where the register says so, nothing is asked.
 */
export default householdCheck({
  catalogue: 'C01',
  severity: 'doubt',
  citation: INCOME,
  needs: [],
  oneOf: [INCOME_COLUMNS],
  for: [{ role: 'register', programme: 'dibao' }, { change: 'added' }, { role: 'payment' }],
  overColumns: { measured: '29 → 19 ms', bind: (table, context) => notBelow('dibao.income', table, context) },
  judge(household) {
    if (!isGrantOf(household, 'dibao')) return PASS
    const income = incomeAHead(household)
    const [aHead, whole] =
      household.has('perCapitaIncome') || household.has('monthlyHouseholdIncome') ? MONTHLY : YEARLY
    if (income === undefined) return unknown(household[whole] === undefined ? whole : 'householdSize')
    const verdict = incomeCondition(household, 'dibao.income')
    if (verdict === 'pass' || isRefused(household) || isStopped(household)) return PASS
    if (isSingleOrGrace(household)) return PASS
    const found = household.parameter('dibao.standard')
    // where the standard in force is not known, that of the register itself
    const stated = found.known ? undefined : standardOf(household)
    if (!found.known && stated === undefined) return unknownHere(found.path)
    if (stated === undefined ? verdict !== 'fail' : income < stated) return PASS
    const isOfTheWhole = household.has(whole) || !household.has(aHead) || personsOfIncome(household) > 1
    return fail(
      [whole, aHead, household.has('monthlyAmount') ? 'monthlyAmount' : 'paidAmount'],
      {
        variant: found.known ? 'in-force' : 'stated',
        params: {
          perCapita: yuan(income),
          standard: found.known ? found.value : yuan(stated as Money),
          ...(found.known && { source: found.source.number ?? found.source.document }),
        },
      },
      isOfTheWhole ? whole : aHead,
    )
  },
})

const MONTHLY = ['perCapitaIncome', 'monthlyHouseholdIncome'] as const
const YEARLY = ['perCapitaYearlyIncome', 'yearlyHouseholdIncome'] as const
