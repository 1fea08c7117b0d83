import { yuan } from '../../facts/money.ts'
import { fail, householdCheck, PASS, unitsWhere } from '../engine/index.ts'
import { AMOUNT } from '../law/clauses.ts'
import { isGrantOf } from '../law/programme-of.ts'
import { differenceOf, isRoundedPerHead } from '../money/difference.ts'
import { coveredIn, personsCovered } from '../people/persons.ts'

/**
 * D05. The amount was rounded to the yuan for one head and multiplied back, so that the household gets some yuan more
 * or less than standard × persons − income. Where a place rounds that way by rule, it is in order.
 */
export default householdCheck({
  catalogue: 'D05',
  severity: 'doubt',
  citation: AMOUNT,
  needs: ['monthlyAmount', 'standard', 'monthlyHouseholdIncome'],
  for: { role: 'register', programme: 'dibao' },
  oneOf: [['insuredPersons', 'householdSize']],
  overColumns: {
    measured: '21 → 7 ms',
    bind(table) {
      const [amounts, standards] = [table.householdNumber('monthlyAmount'), table.householdNumber('standard')]
      const [incomes, persons] = [table.householdNumber('monthlyHouseholdIncome'), coveredIn(table)]
      return unitsWhere(
        amounts.length,
        (household) => amounts[household] !== standards[household] * persons[household] - incomes[household],
      )
    },
  },
  judge(household) {
    const { monthlyAmount: amount, standard, monthlyHouseholdIncome: income } = household
    const persons = personsCovered(household)
    if (!isGrantOf(household, 'dibao')) return PASS
    if (persons === undefined || !isRoundedPerHead(amount, standard, persons, income)) return PASS
    const expected = yuan(differenceOf(standard, persons, income))
    return fail('monthlyAmount', {
      expected,
      params: { stated: yuan(amount), expected, standard: yuan(standard), persons, income: yuan(income) },
    })
  },
})
