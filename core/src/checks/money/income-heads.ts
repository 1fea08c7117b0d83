import type { FieldId } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import { rowsOf } from '../people/people.ts'

/** The heads of income of 57号 第十三条, as far as registers have columns for them. */
export const FOUR_HEADS = ['wageIncome', 'businessIncome', 'propertyIncome', 'transferIncome'] as const
export const INCOME_HEADS = [...FOUR_HEADS, 'otherIncome'] as const

/** One yuan, in fen: what rounding may make of a sum. */
export const ONE_YUAN = 100

export interface Sums {
  /** the household's figure where it stands once (or is repeated on each row) */
  once: number
  /** the sum of its rows, where each member has his own figure */
  byRows: number
}

/** A money column of a household: its first figure, and the sum of its rows; blanks count nothing. */
export function householdSums(table: RegisterTable, id: FieldId, household: number): Sums {
  const values = table.number(id)
  let once = Number.NaN
  let byRows = 0
  for (const row of rowsOf(table, household)) {
    const value = values[row]
    if (Number.isNaN(value)) continue
    if (Number.isNaN(once)) once = value
    byRows += value
  }
  return { once: Number.isNaN(once) ? 0 : once, byRows }
}

/** Sum of several columns of a household, both ways. */
export function sumOfColumns(table: RegisterTable, ids: readonly FieldId[], household: number): Sums {
  const sums = ids.map((id) => householdSums(table, id, household))
  return {
    once: sums.reduce((total, one) => total + one.once, 0),
    byRows: sums.reduce((total, one) => total + one.byRows, 0),
  }
}

/** Whether two sums of money are equal but for rounding to the yuan. */
export const isNear = (a: number, b: number): boolean => Math.abs(a - b) < ONE_YUAN
