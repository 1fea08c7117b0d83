import { plus, times, yuan } from '../../facts/money.ts'
import { fail, householdCheck, PASS, unknown } from '../engine/index.ts'
import { noStandard, standardOf } from '../law/standard-of-household.ts'
import { personsCovered } from '../people/persons.ts'

/** D06. More than the standard (of its column, else the one in force) for every person covered. A doubt: a supplement, back-pay, several months or a price subsidy explain it. */
export default householdCheck({
  catalogue: 'D06',
  severity: 'doubt',
  citation: '民发〔2021〕57号 第二十三条、第二十七条',
  needs: ['monthlyAmount'],
  for: { role: 'register', programme: 'dibao' },
  oneOf: [['insuredPersons', 'householdSize']],
  judge(household) {
    const persons = personsCovered(household)
    if (persons === undefined) return unknown('insuredPersons')
    const standard = standardOf(household)
    if (standard === undefined) return noStandard(household)
    const full = times(standard, persons)
    const { monthlyAmount } = household
    if (monthlyAmount <= plus(full, household.sum('supplement'))) return PASS
    return fail('monthlyAmount', {
      params: { standard: yuan(standard), persons, full: yuan(full), stated: yuan(monthlyAmount) },
    })
  },
})
