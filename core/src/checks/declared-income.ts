import type { FieldId } from '../facts/fields.ts'
import type { RegisterTable } from '../register/index.ts'

/**
 * Whether a household's rows declare an income of these columns: true or false, or undefined where no such column is there. A whole household income
 * above nothing counts as declared: what it is made of cannot be seen.
 */
export function declares(table: RegisterTable, household: number, columns: readonly FieldId[]): boolean | undefined {
  const present = columns.filter((id) => table.has(id))
  const { rows, start } = table.households
  for (const id of present) {
    const values = table.number(id)
    for (let i = start[household]; i < start[household + 1]; i++) if (values[rows[i]] > 0) return true
  }
  if (present.length > 0) return false
  const whole = (['monthlyHouseholdIncome', 'yearlyHouseholdIncome', 'perCapitaIncome'] as const).filter((id) =>
    table.has(id),
  )
  if (whole.length === 0) return undefined
  return whole.some((id) => table.householdNumber(id)[household] > 0)
}
