import type { FieldId } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'

/** Below that share of what a list says, an income is not the one of the list: net pay, employment costs and last year's figure explain less. */
const FAR_LESS = 0.5

const WHOLE = [
  'monthlyHouseholdIncome',
  'yearlyHouseholdIncome',
  'perCapitaIncome',
] as const satisfies readonly FieldId[]

/** How a household's declared income stands to what a list says that a member draws. */
export type Declared = 'nothing' | 'less' | 'enough'

/**
 * Whether a household's rows declare, in these columns or else as a whole, an income that can hold the listed amount (fen a month; NaN where the list gives
 * none: then anything above nothing is enough). What a whole is made of cannot be seen. `amount`: what is declared, in fen a month. Undefined where no such column is there.
 */
export function declaredIncome(
  table: RegisterTable,
  household: number,
  columns: readonly FieldId[],
  listed = Number.NaN,
): { is: Declared; amount: number } | undefined {
  const amount = sumOver(table, household, columns) ?? wholeIncome(table, household)
  if (amount === undefined) return undefined
  if (amount <= 0) return { is: 'nothing', amount: 0 }
  return { is: amount < listed * FAR_LESS ? 'less' : 'enough', amount }
}

function sumOver(table: RegisterTable, household: number, columns: readonly FieldId[]): number | undefined {
  const present = columns.filter((id) => table.has(id))
  if (present.length === 0) return undefined
  const { rows, start } = table.households
  let sum = 0
  for (const id of present) {
    const values = table.number(id)
    for (let at = start[household]; at < start[household + 1]; at++) sum += values[rows[at]] || 0
  }
  return sum
}

function wholeIncome(table: RegisterTable, household: number): number | undefined {
  const of = (id: FieldId) => (table.has(id) ? table.householdNumber(id)[household] : Number.NaN)
  const { start } = table.households
  const size = of('householdSize') || start[household + 1] - start[household]
  const amounts = [of('monthlyHouseholdIncome'), of('yearlyHouseholdIncome') / 12, of('perCapitaIncome') * size]
  const known = amounts.filter((amount) => !Number.isNaN(amount))
  if (known.length > 0) return Math.max(...known)
  return WHOLE.some((id) => table.has(id)) ? 0 : undefined
}
