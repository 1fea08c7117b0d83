import type { ParameterResult } from '../../policy/index.ts'
import { householdCheck, yuan } from '../engine/index.ts'

type Known = Extract<ParameterResult<'tekun.standard' | 'tekun.floor'>, { known: true }>

/**
 * C02. The standard that a register of tekun uses is the one in force at the place, or at least the lowest that the province lets a place set.
 * Below that floor is a doubt: the column may hold what is paid to a person with income of his own.
 */
export default householdCheck({
  catalogue: 'C02',
  severity: 'error',
  citation: '社会救助暂行办法 第十五条',
  needs: ['standard'],
  for: { role: 'register', programme: 'tekun' },
  bind(table, context, report) {
    const standards = table.householdNumber('standard')
    const { rows, start } = table.households
    const standardOf = context.parameterOf('tekun.standard', table)
    const floorOf = context.parameterOf('tekun.floor', table)
    return (household) => {
      const row = table.householdRow('standard', household)
      const stated = yuan(standards[household])
      const inForce = standardOf(rows[start[household]])
      const floor = floorOf(rows[start[household]])
      const figures = ({ value, from, source }: Known) => ({
        expected: value,
        stated,
        from,
        source: source.number ?? source.document,
      })
      if (inForce.known) {
        if (stated === inForce.value) return
        report.fail(row, ['standard'], { variant: 'differs', expected: inForce.value, params: figures(inForce) })
      } else if (!floor.known) report.unknown(-1, [inForce.path])
      else if (stated < floor.value)
        report.fail(row, ['standard'], { variant: 'floor', severity: 'doubt', params: figures(floor) })
    }
  },
})
