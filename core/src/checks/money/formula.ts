import { type FigureColumn, productOf } from './figure-columns.ts'
import { DUE, isToppedUp, NET } from './figure-words.ts'
import type { Partition } from './partitions.ts'

/** That one figure of a row is the sum, the product or the quotient of others. */
export interface Formula {
  kind: 'sum' | 'product' | 'quotient'
  target: FigureColumn
  parts: readonly FigureColumn[]
  /** of a sum: the headers say that these are the parts of it, and all of them */
  partition?: Partition
  /** what was there before, more what came, less what left; beside it the figure may be the sum of its classes */
  isBalance?: true
  /** of an amount by the month or the year: for how many months it is */
  months?: number
  /** the figure may be less, for the rest is still open */
  isSoFar?: boolean
  /** of a sum: what is left of a figure after others are taken off */
  isRest?: true
  /** of a product: as much for each as nearly all rows have */
  flatRate?: number
  /** no word of the headers speaks for it, so that nearly all rows must */
  isWordless?: true
  /** of a sum: 合计 of a summary, and all the figures before it */
  isOfAllBefore?: boolean
}

/** A formula that almost all rows of a table show. */
export interface ColumnRelation extends Formula {
  /** rows in which it holds, and rows that have the figures to tell */
  holds: number
  judged: number
  /** rows that do not break it, those too that tell nothing: one part beside zeros, a factor of one */
  agrees: number
  breaks: number
  /** the headers say it too */
  isDeclared: boolean
  /** the rows that have a figure and the parts of it: those that break the formula, and the others */
  broken(): Iterable<number>
  agreeing(): Iterable<number>
}

/** What a relation says that a row's figure is; undefined where the row lacks a figure for it. */
export function figureBy({ kind, parts }: Formula, row: number): number | undefined {
  if (kind === 'sum') return sumOf(parts, row)
  if (kind === 'product') return productOf(parts, row)
  const [above, below] = [parts[0].at(row), parts[1].at(row)]
  return above === undefined || below === undefined || (above === 0 && below === 0) ? undefined : above / below
}

export function sumOf(parts: readonly FigureColumn[], row: number): number | undefined {
  let sum: number | undefined
  for (const part of parts) {
    const figure = part.at(row)
    if (figure !== undefined) sum = sum === undefined ? figure : sum + figure
  }
  return sum
}

/** 基本＋照料－扣款, 人均×人数 */
export const formulaOf = ({ kind, parts }: Formula): string =>
  parts.map((part, at) => (at === 0 ? '' : signOf(part, kind)) + part.header).join('')

function signOf({ isDeducted, header }: FigureColumn, kind: Formula['kind']): string {
  if (isDeducted) return '－'
  return header.startsWith('÷') ? '' : SIGNS[kind]
}

const SIGNS = { sum: '＋', product: '×', quotient: '÷' } as const

/** 应发＋补发－扣款＝实发, and 月补贴×发放月数, 单价×数量, 人均×人数: a rate beside the number of what it is for. */
export function isDeclared({ kind, target, parts, partition, flatRate, isOfAllBefore }: Formula): boolean {
  if (kind === 'sum') {
    if (partition || isOfAllBefore) return true
    const [due, ...others] = parts
    const isNet = NET.test(target.header) && DUE.test(due.header) && others.some(({ isDeducted }) => isDeducted)
    return isNet && others.every((one) => one.isDeducted || isToppedUp(one))
  }
  if (kind !== 'product' || parts.length !== 2) return false
  if (flatRate !== undefined) return true
  const [one, other] = parts.map((part) => part.leaf)
  return (RATE.test(one) && NUMBER.test(other)) || (RATE.test(other) && NUMBER.test(one))
}

const RATE = /单价|月(补贴|津贴|标准|补助|保障|供养)|人均|标准|每人/
const NUMBER = /月数|个月|人数|人口|口数|几口人|数量|天数|次数/
