import { fromYuan, minus, over, times, yuan } from '../../facts/money.ts'
import { fail, householdCheck, PASS, unknown } from '../engine/index.ts'
import { isGrantOf } from '../law/programme-of.ts'
import { personsCovered } from '../people/persons.ts'

/**
 * D09. Where a pack gives bands (分档, 57号 第二十三条), the amount a head, without the supplement of its own column,
 * is one of them.
 */
export default householdCheck({
  catalogue: 'D09',
  severity: 'doubt',
  citation: [
    ['2021-07-01', '民发〔2021〕57号 第二十三条'],
    ['2026-07-01', '社会救助法 第十八条；民发〔2021〕57号 第二十三条'],
  ],
  parameter: 'dibao.bands',
  needs: ['monthlyAmount'],
  oneOf: [['insuredPersons', 'householdSize']],
  for: { role: 'register', programme: 'dibao' },
  judge(household) {
    if (!isGrantOf(household, 'dibao')) return PASS
    const bands = household.parameter('dibao.bands')
    if (!bands.known) return PASS
    const persons = personsCovered(household)
    if (persons === undefined) return unknown('insuredPersons')
    const { monthlyAmount } = household
    const amounts = [monthlyAmount, minus(monthlyAmount, household.sum('supplement'))]
    const perHead = bands.value.map((band) => band.amount)
    if (perHead.some((band) => amounts.includes(times(fromYuan(band), persons)))) return PASS
    return fail('monthlyAmount', {
      params: { perHead: yuan(over(monthlyAmount, persons)), bands: perHead.join('、') },
    })
  },
})
