import type { FieldId } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import { rowsOf } from '../people/people.ts'
import { householdSums, INCOME_HEADS, isNear, sumOfColumns } from './income-heads.ts'

/**
 * Whether a sum that no rule counts has been counted: the household's transfers are just this sum, a member's own income is, or the household's
 * income adds up only with it. Other figures may hide it; then nothing is found.
 */
export function isCounted(table: RegisterTable, id: FieldId, household: number): boolean {
  const { byRows: sum } = householdSums(table, id, household)
  if (!(sum > 0)) return false
  const figures = table.number(id)
  const own = table.has('monthlyIncome') ? table.number('monthlyIncome') : undefined
  if (own && rowsOf(table, household).some((row) => figures[row] > 0 && isNear(own[row], figures[row]))) return true
  const transfers = table.has('transferIncome') ? householdSums(table, 'transferIncome', household) : undefined
  if (transfers && (isNear(transfers.once, sum) || isNear(transfers.byRows, sum))) return true
  const heads = INCOME_HEADS.filter((head) => table.has(head))
  if (heads.length < 2 || !table.has('monthlyHouseholdIncome')) return false
  const income = table.householdNumber('monthlyHouseholdIncome')[household]
  const total = sumOfColumns(table, heads, household)
  return [total.once, total.byRows].some((one) => !isNear(one, income) && isNear(one + sum, income))
}
