import { householdCheck } from '../check.ts'
import { yuan } from '../context.ts'
import { placeOfStandard } from '../other-tier.ts'

/**
 * C03. The standard is that of another place of the same city: 成都东部新区 for a household of 简阳, or the other way round. A doubt, because three towns
 * follow the other place in part only, and the day on which two more were added was not found; a pack can say so.
 */
export default householdCheck({
  catalogue: 'C03',
  severity: 'doubt',
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
      const stated = yuan(standards[household])
      if (found.value === stated) return
      const other = placeOfStandard(context, context.placeOf(table, first), stated)
      if (other)
        report.fail(table.householdRow('standard', household), ['standard'], {
          expected: found.value,
          params: { stated, other, expected: found.value },
        })
    }
  },
})
