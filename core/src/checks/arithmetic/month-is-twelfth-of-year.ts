import { isNear, over, yuan } from '../../facts/money.ts'
import { fail, type HouseholdView, householdCheck, PASS, type Verdict } from '../engine/index.ts'
import { INCOME } from '../law/clauses.ts'

const MONTHS = 12

/** D03. The monthly figure is a twelfth of the yearly one, within one yuan. The same figure in both columns is D16. */
export default householdCheck({
  catalogue: 'D03',
  severity: 'error',
  citation: INCOME,
  needs: [],
  for: [{ class: 'low-income' }, { lists: 'people', role: 'ledger' }],
  oneOf: [
    ['monthlyHouseholdIncome', 'perCapitaIncome'],
    ['yearlyHouseholdIncome', 'perCapitaYearlyIncome'],
  ],
  judge(household) {
    const ofHousehold = judged(household, 'monthlyHouseholdIncome', 'yearlyHouseholdIncome')
    const aHead = judged(household, 'perCapitaIncome', 'perCapitaYearlyIncome')
    return ofHousehold && aHead ? [ofHousehold, aHead] : (ofHousehold ?? aHead)
  },
})

function judged(
  household: HouseholdView,
  monthly: 'monthlyHouseholdIncome' | 'perCapitaIncome',
  yearly: 'yearlyHouseholdIncome' | 'perCapitaYearlyIncome',
): Verdict | undefined {
  const { [monthly]: month, [yearly]: year } = household
  if (month === undefined || year === undefined || month === year) return PASS
  const expected = over(year, MONTHS)
  if (isNear(expected, month)) return PASS
  return fail([monthly, yearly], {
    expected: yuan(expected),
    params: { stated: yuan(month), yearly: yuan(year), expected: yuan(expected) },
  })
}
