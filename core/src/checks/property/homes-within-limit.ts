import { householdCheck } from '../engine/index.ts'
import { personsOf } from '../law/property-limits.ts'

/** E02. More homes than the place allows, or two and more with a larger area a head than it allows. */
export default householdCheck({
  catalogue: 'E02',
  severity: 'doubt',
  citation: '民发〔2021〕57号 第十四条；本地财产规定',
  parameter: 'property.homesLimit',
  needs: ['housingCount'],
  for: { class: 'low-income' },
  bind(table, context, report) {
    const homes = table.householdNumber('housingCount')
    const areas = table.has('housingArea') ? table.householdNumber('housingArea') : undefined
    const limitOf = context.parameterOf('property.homesLimit', table)
    const areaOf = context.parameterOf('property.homeAreaPerPerson', table)
    return (household) => {
      const row = table.householdRow('housingCount', household)
      const [limit, perPerson] = [limitOf(row), areaOf(row)]
      if (!limit.known) return report.unknown(-1, [limit.path])
      if (homes[household] > limit.value)
        return report.fail(row, ['housingCount'], {
          variant: 'count',
          params: { homes: homes[household], limit: limit.value },
        })
      if (homes[household] < 2) return
      const area = (areas?.[household] ?? Number.NaN) / personsOf(table, household)
      if (!perPerson.known || Number.isNaN(area))
        return report.unknown(row, [perPerson.known ? 'housingArea' : perPerson.path])
      if (area > perPerson.value)
        report.fail(row, ['housingArea', 'housingCount'], {
          variant: 'area',
          params: { area: Math.round(area * 10) / 10, limit: perPerson.value },
        })
    }
  },
})
