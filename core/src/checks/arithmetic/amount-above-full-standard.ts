import { plus, times, yuan } from '../../facts/money.ts'
import { fail, householdCheck, PASS, unknown } from '../engine/index.ts'
import { isGrantOf } from '../law/programme-of.ts'
import { noStandard, standardOf } from '../law/standard-of-household.ts'
import { personsCovered } from '../people/persons.ts'

/**
 * D06. More than the standard (of its column, else the one in force) for every person covered. A doubt: a supplement,
 * back-pay, several months or a price subsidy explain it.
 */
export default householdCheck({
  catalogue: 'D06',
  severity: 'doubt',
  citation: [
    ['1999-10-01', '国务院令第271号 第八条', '国发〔2007〕19号'],
    ['2012-12-12', '民发〔2012〕220号 第二十七条、第二十八条'],
    ['2014-05-01', '国务院令第649号 第十二条；民发〔2012〕220号 第二十七条、第二十八条'],
    ['2021-07-01', '国务院令第649号 第十二条；民发〔2021〕57号 第二十三条、第二十七条'],
    ['2026-07-01', '社会救助法 第十八条、第二十条；民发〔2021〕57号 第二十三条、第二十七条'],
  ],
  needs: ['monthlyAmount'],
  for: [{ role: 'register', programme: 'dibao' }, { change: 'added' }],
  oneOf: [['insuredPersons', 'householdSize']],
  judge(household) {
    if (!isGrantOf(household, 'dibao')) return PASS
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
