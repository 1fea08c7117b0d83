import { householdCheck } from '../check.ts'
import { yuan } from '../context.ts'
import { placeOfStandard } from '../other-tier.ts'

/**
 * C02. The standard that the register uses must be the one in force at the household's town on the date of the register.
 * The standard of another place of the same city is C03.
 */
export default householdCheck({
  catalogue: 'C02',
  severity: 'error',
  citation: '社会救助暂行办法 第十条',
  needs: ['standard'],
  kinds: ['dibao'],
  bind(table, context, report) {
    const standards = table.householdNumber('standard')
    const { rows, start } = table.households
    const standardOf = context.parameterOf('dibao.standard', table)
    return (household) => {
      const first = rows[start[household]]
      const found = standardOf(first)
      if (!found.known) {
        report.unknown(-1, [found.path])
        return
      }
      const expected = found.value
      if (Math.round(expected * 100) === standards[household]) return
      const stated = yuan(standards[household])
      if (placeOfStandard(context, context.placeOf(table, first), stated)) return
      report.fail(table.householdRow('standard', household), ['standard'], {
        expected,
        params: { expected, stated, from: found.from, source: found.source.number ?? found.source.document },
      })
    }
  },
})
