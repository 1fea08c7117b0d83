import { fail, householdCheck, PASS, unknown, unknownHere } from '../engine/index.ts'
import { PROPERTY } from '../law/clauses.ts'
import { personsOf } from '../law/property-limits.ts'
import { isRefused } from '../law/refused.ts'

/** E02. More homes than the place allows, or two and more with a larger area a head than it allows. */
export default householdCheck({
  catalogue: 'E02',
  severity: 'doubt',
  citation: PROPERTY,
  parameter: 'property.homesLimit',
  needs: ['housingCount'],
  for: { class: 'low-income' },
  judge(household) {
    if (isRefused(household)) return PASS
    const { housingCount: homes, housingArea } = household
    const limit = household.parameter('property.homesLimit')
    const perPerson = household.parameter('property.homeAreaPerPerson')
    if (!limit.known) return unknownHere(limit.path)
    if (homes > limit.value) return fail('housingCount', { variant: 'count', params: { homes, limit: limit.value } })
    if (homes < 2) return PASS
    if (!perPerson.known) return unknown(perPerson.path, 'housingCount')
    if (housingArea === undefined) return unknown('housingArea', 'housingCount')
    const area = housingArea / personsOf(household)
    if (area <= perPerson.value) return PASS
    const params = { area: Math.round(area * 10) / 10, limit: perPerson.value }
    return fail(['housingArea', 'housingCount'], { variant: 'area', params }, 'housingCount')
  },
})
