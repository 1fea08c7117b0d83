import { areNearlyAll } from '../money/proved-by-others.ts'
import type { CodedColumn } from './coded-columns.ts'

/** A column that may decide what stands in another. */
export interface Pair {
  by: CodedColumn
  of: CodedColumn
}

/** That what stands in one column follows from the other, and the rows in which it does not. */
export interface Rule extends Pair {
  agreeing: number
  odd: readonly { at: number; usual: number; rows: number }[]
}

/** How many rows show that a column follows from another. */
export interface Limits {
  /** a class of fewer rows says nothing */
  ofClass: number
  /** rows of its class beside an odd one */
  besideOdd: number
  /** rows that have another value than most have: else it is alike for all */
  others: number
}

export const MOST_ODD = 3
/** Whether the first rows of a pair, in which a class may stand too seldom to tell, show that it may follow. */
export const isShown = (pair: Pair, limits: Limits): boolean => counted(pair, limits, false) !== undefined

/** The rule that all rows of a pair show, where some of them break it. */
export const ruleOf = (pair: Pair, limits: Limits): Rule | undefined => counted(pair, limits, true)

function counted({ by, of }: Pair, limits: Limits, isWhole: boolean): Rule | undefined {
  const rows = by.codes.length
  const width = of.texts.length
  const counts = new Int32Array(by.texts.length * width)
  for (let row = 0; row < rows; row++)
    if (by.codes[row] >= 0 && of.codes[row] >= 0) counts[by.codes[row] * width + of.codes[row]]++
  const usual = new Int32Array(by.texts.length).fill(-1)
  const having = new Int32Array(width)
  let [agreeing, odd] = [0, 0]
  for (let one = 0; one < by.texts.length; one++) {
    const own = counts.subarray(one * width, (one + 1) * width)
    const most = own.indexOf(Math.max(...own))
    const others = own.reduce((sum, count) => sum + count, 0) - own[most]
    if (own[most] + others < limits.ofClass) continue
    if (others > 1 || (others === 1 && own[most] < limits.besideOdd)) {
      if (isWhole || others > MOST_ODD) return undefined
      continue
    }
    odd += others
    agreeing += own[most]
    usual[one] = most
    having[most] += own[most]
  }
  if (odd > MOST_ODD || agreeing - Math.max(...having) < limits.others) return undefined
  if (!isWhole) return { by, of, agreeing, odd: [] }
  if (odd === 0 || !areNearlyAll(agreeing, agreeing + odd)) return undefined
  const found: Rule['odd'][number][] = []
  for (let row = 0; row < rows; row++) {
    const [one, other] = [by.codes[row], of.codes[row]]
    if (one >= 0 && other >= 0 && usual[one] >= 0 && usual[one] !== other)
      found.push({ at: row, usual: usual[one], rows: counts[one * width + usual[one]] })
  }
  return { by, of, agreeing, odd: found }
}
