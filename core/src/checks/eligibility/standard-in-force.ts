import type { ParameterResult } from '../../policy/index.ts'
import { householdCheck } from '../check.ts'
import { yuan } from '../context.ts'

/** C02. The standard that the register uses must be the one in force at the household's town on the date of the register. */
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
      const expected = amountOf(found)
      if (Math.round(expected * 100) === standards[household]) return
      report.fail(table.householdRow('standard', household), ['standard'], {
        expected,
        params: { expected, stated: yuan(standards[household]), from: found.from, source: found.source.number ?? found.source.document },
      })
    }
  },
})

function amountOf(found: Extract<ParameterResult, { known: true }>): number {
  return found.value as number
}
