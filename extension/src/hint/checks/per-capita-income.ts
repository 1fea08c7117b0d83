import { countOf, fenOf } from '../../page/amount.ts'
import type { HintAt, HintCheck } from '../hint.ts'

const YUAN = 100

/** D01: income a head × persons = income of the household, to the yuan that a form may round to. */
export const perCapitaIncome: HintCheck = {
  id: 'per-capita-income',
  *check({ groups }): Generator<HintAt> {
    for (const household of groups) {
      const at = household.get('perCapitaIncome')
      const total = household.get('monthlyHouseholdIncome')
      const size = household.get('householdSize')
      const [stated, income, persons] = [at && fenOf(at), total && fenOf(total), size && countOf(size)]
      if (!at || stated === undefined || income === undefined || !persons) continue
      const covered = household.get('insuredPersons')
      const divisors = [persons, (covered && countOf(covered)) || persons]
      if (divisors.some((divisor) => Math.abs(stated - income / divisor) < YUAN)) continue
      const params = { income: income / YUAN, persons, expected: Math.round(income / persons) / YUAN }
      yield { check: 'per-capita-income', catalogue: 'D01', severity: 'error', variant: '', params, citation: '', at }
    }
  },
}
