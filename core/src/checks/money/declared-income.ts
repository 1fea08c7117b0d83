import type { FieldId } from '../../facts/fields.ts'
import { type Money, NO_MONEY, over, sumOf, times } from '../../facts/money.ts'
import type { HouseholdView, MoneyField } from '../engine/index.ts'

/**
 * Below that share of what a list says, an income is not the one of the list: net pay, employment costs and last year's
 * figure explain less.
 */
const FAR_LESS = 0.5

const WHOLE = [
  'monthlyHouseholdIncome',
  'yearlyHouseholdIncome',
  'perCapitaIncome',
] as const satisfies readonly FieldId[]

/** How a household's declared income stands to what a list says that a member draws. */
export type Declared = 'nothing' | 'less' | 'enough'

/**
 * Whether a household's rows declare, in these columns or else as a whole, an income that can hold the listed amount (a
 * month; where the list gives none, anything above nothing is enough). What a whole is made of cannot be seen.
 * `amount`: what is declared a month. Undefined where no such column is there.
 */
export function declaredIncome(
  household: HouseholdView,
  columns: readonly MoneyField[],
  listed: Money = NO_MONEY,
): { is: Declared; amount: Money } | undefined {
  const present = columns.filter((id) => household.has(id))
  const amount = present.length > 0 ? sumOf(present.map((id) => household.sum(id))) : wholeIncome(household)
  if (amount === undefined) return undefined
  if (amount <= 0) return { is: 'nothing', amount: NO_MONEY }
  return { is: amount < times(listed, FAR_LESS) ? 'less' : 'enough', amount }
}

function wholeIncome(household: HouseholdView): Money | undefined {
  const { monthlyHouseholdIncome: month, yearlyHouseholdIncome: year, perCapitaIncome: each } = household
  const size = household.householdSize || household.rowCount
  const amounts = [month, year && over(year, 12), each && times(each, size)].filter((one) => one !== undefined)
  if (amounts.length > 0) return Math.max(...amounts) as Money
  return WHOLE.some((id) => household.has(id)) ? NO_MONEY : undefined
}
