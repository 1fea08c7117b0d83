import { isNear, type Money, plus, sumOf } from '../../facts/money.ts'
import type { HouseholdView, MoneyField } from '../engine/index.ts'
import { INCOME_HEADS } from './income-heads.ts'

/**
 * Whether a sum that no rule counts has been counted: the household's transfers are just this sum, a member's own
 * income is, or the household's income adds up only with it. Other figures may hide it; then nothing is found.
 */
export function isCounted(household: HouseholdView, id: MoneyField): boolean {
  const sum = household.sum(id)
  if (sum <= 0) return false
  for (const member of household.members) if (isAll(member.monthlyIncome, member[id])) return true
  if (household.has('transferIncome') && bothWays(household, ['transferIncome']).some((one) => isNear(one, sum)))
    return true
  const heads = INCOME_HEADS.filter((head) => household.has(head))
  const { monthlyHouseholdIncome: income } = household
  if (heads.length < 2 || income === undefined) return false
  return bothWays(household, heads).some((total) => !isNear(total, income) && isNear(plus(total, sum), income))
}

const isAll = (income: Money | undefined, part: Money | undefined): boolean =>
  income !== undefined && part !== undefined && part > 0 && isNear(income, part)

/** Where a figure stands once for the household, or is repeated on each row; and where each member has his own. */
const bothWays = (household: HouseholdView, ids: readonly MoneyField[]): Money[] => [
  sumOf(ids.map((id) => household[id])),
  sumOf(ids.map((id) => household.sum(id))),
]
