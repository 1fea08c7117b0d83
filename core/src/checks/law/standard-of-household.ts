import type { RegisterTable } from '../../register/index.ts'
import type { CheckContext } from '../engine/index.ts'

/** The dibao standard of a household in fen a head and month: of the register's own column, where it has one, else the one in force; NaN where neither tells. */
export function standardReader(table: RegisterTable, context: CheckContext): (household: number) => number {
  if (table.has('standard')) {
    const standards = table.householdNumber('standard')
    return (household) => standards[household]
  }
  const inForce = context.parameterOf('dibao.standard', table)
  const { rows, start } = table.households
  return (household) => {
    const found = inForce(rows[start[household]])
    return found.known ? found.value * 100 : Number.NaN
  }
}
