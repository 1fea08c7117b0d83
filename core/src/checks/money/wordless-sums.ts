import type { RegisterTable } from '../../register/index.ts'
import { CENT, FEWEST_OF_ONE } from './counted-formula.ts'
import type { FigureColumn } from './figure-columns.ts'
import { type Formula, sumOf } from './formula.ts'
import { mayShareUnit } from './partitions.ts'

/** How many columns of a sum without words stand beside it, and how far off the two are that differ by it. */
const MOST_WORDLESS = 6

const DIFFERENCE_WITHIN = 4
export const TRIED_ROWS = 24
const MOST_FAILING = 4

/**
 * Sums of columns that follow each other beside a figure, and differences of two near it, which the first rows show:
 * 保障人数 | A类 | B类 | C类, 核前 | 核后 | 差.
 */
export function wordlessSums(
  target: FigureColumn,
  columns: readonly FigureColumn[],
  { rowCount }: RegisterTable,
): Formula[] {
  if (rowCount < FEWEST_OF_ONE || target.isShare) return []
  const at = columns.indexOf(target)
  const runs: FigureColumn[][] = []
  for (let length = 2; length <= MOST_WORDLESS; length++) {
    if (at - length >= 0) runs.push(columns.slice(at - length, at))
    if (at + length < columns.length) runs.push(columns.slice(at + 1, at + 1 + length))
  }
  const near = columns
    .slice(Math.max(0, at - DIFFERENCE_WITHIN), at + DIFFERENCE_WITHIN)
    .filter((one) => one !== target)
  const pairs = near.flatMap((whole) => near.filter((off) => off !== whole).map((off) => [whole, off.deducted()]))
  return [...runs, ...pairs]
    .filter((parts) => parts.every((one) => mayShareUnit(one, target)) && isFollowedAtFirst(target, parts, rowCount))
    .map((parts) => ({ kind: 'sum', target, parts, isWordless: true }))
}

function isFollowedAtFirst(target: FigureColumn, parts: readonly FigureColumn[], rowCount: number): boolean {
  let failing = 0
  for (let row = 0; row < Math.min(rowCount, TRIED_ROWS); row++) {
    const [stated, sum] = [target.at(row), sumOf(parts, row)]
    if (stated !== undefined && sum !== undefined && Math.abs(stated - sum) > CENT && ++failing > MOST_FAILING)
      return false
  }
  return true
}
