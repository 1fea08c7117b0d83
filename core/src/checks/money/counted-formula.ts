import type { FieldId } from '../../facts/fields.ts'
import type { FigureColumn } from './figure-columns.ts'
import { type ColumnRelation, type Formula, figureBy, isDeclared } from './formula.ts'
import type { Partition } from './partitions.ts'
import { areNearlyAll } from './proved-by-others.ts'

const JUDGED = 1
const HOLDS = 2
const BROKEN = 4
const AGREES = 8

/** A relation is one only where this share of the rows and as many rows as this show it: else it may be chance. */
const SHARE = 0.75
export const FEWEST_ROWS = 4
export const FEWEST_OF_ONE = 8
const SHARE_OF_ONE = 0.9
/** a relation is looked for in the first rows, and counted in all */
export const PROBED_ROWS = 200

/** by how much rounding may part a sum, a product or a share from its figures */
export const CENT = 0.011
const HALF_YUAN = 0.51
const HALF_PERCENT = 0.0051

const TEN_THOUSANDS = /万元|亿元/

/**
 * A formula with what each row says of it. A row with one part beside zeros, or a factor of one, proves nothing and is
 * not counted.
 */
export class CountedFormula implements ColumnRelation {
  readonly kind: Formula['kind']
  readonly target: FigureColumn
  readonly parts: readonly FigureColumn[]
  readonly partition: Partition | undefined
  readonly months: number | undefined
  readonly isBalance: true | undefined
  readonly isSoFar: boolean | undefined
  readonly isRest: true | undefined
  readonly flatRate: number | undefined
  readonly isWordless: true | undefined
  holds = 0
  judged = 0
  agrees = 0
  breaks = 0
  readonly isDeclared: boolean
  /** its figures are in 万元, each of them rounded by itself */
  private readonly isRounded: boolean
  /** of the first rows, and of all once those show the formula */
  private verdicts = new Uint8Array(0)

  constructor(
    formula: Formula,
    private readonly rowCount: number,
  ) {
    const { kind, target, parts, partition, months, isBalance, isSoFar, isRest, flatRate, isWordless } = formula
    this.kind = kind
    this.target = target
    this.parts = parts
    this.partition = partition
    this.months = months
    this.isBalance = isBalance
    this.isSoFar = isSoFar
    this.isRest = isRest
    this.flatRate = flatRate
    this.isWordless = isWordless
    this.isDeclared = isDeclared(formula)
    this.isRounded = kind === 'sum' && [target, ...parts].some((one) => one.unit > 1 || TEN_THOUSANDS.test(one.header))
    this.countTo(Math.min(rowCount, PROBED_ROWS))
  }

  reads(id: FieldId): boolean {
    return this.target.reads(id) || this.parts.some((one) => one.reads(id))
  }

  /** Whether the rows that were counted show it: the first ones, and where these do all. */
  isShown(): boolean {
    if (!this.isShownNow()) return false
    this.countTo(this.rowCount)
    return this.isShownNow()
  }

  private isShownNow(): boolean {
    const { holds, judged, agrees, breaks } = this
    // a summary has few rows; what its headers say need only not be belied
    if (this.partition && this.partition !== 'fees') return holds > 0 && agrees >= breaks
    if (this.isWordless) return areNearlyAll(holds, judged) && areNearlyAll(agrees, agrees + breaks)
    if (this.isRest) return holds >= FEWEST_OF_ONE && holds >= judged * SHARE_OF_ONE
    if (this.flatRate !== undefined) return areNearlyAll(agrees, agrees + breaks)
    // where every factor is one, the rate of nearly all rows is their amount
    const [fewest, share] = holds > 0 ? [FEWEST_ROWS, SHARE] : [FEWEST_OF_ONE, SHARE_OF_ONE]
    if (this.isDeclared && (holds > 0 || this.kind === 'product'))
      return agrees >= fewest && agrees >= (agrees + breaks) * share
    return holds >= FEWEST_ROWS && holds >= judged * SHARE
  }

  verdictOf(row: number): number {
    return this.verdicts[row]
  }

  hasFigure(row: number): boolean {
    return this.target.at(row) !== undefined
  }

  breaksIn(row: number): boolean {
    return (this.verdicts[row] & BROKEN) !== 0
  }

  /** Counts a row, or counts it anew. */
  count(row: number): void {
    if (row >= this.verdicts.length) return
    const [before, now] = [this.verdicts[row], this.judge(row)]
    this.verdicts[row] = now
    this.judged += (now & JUDGED) - (before & JUDGED)
    this.holds += ((now & HOLDS) - (before & HOLDS)) / HOLDS
    this.agrees += ((now & AGREES) - (before & AGREES)) / AGREES
    this.breaks += ((now & BROKEN) - (before & BROKEN)) / BROKEN
  }

  *broken(): Iterable<number> {
    for (let row = 0; row < this.verdicts.length; row++) if (this.breaksIn(row)) yield row
  }

  *agreeing(): Iterable<number> {
    for (let row = 0; row < this.verdicts.length; row++) if ((this.verdicts[row] & AGREES) !== 0) yield row
  }

  private countTo(end: number): void {
    const from = this.verdicts.length
    if (end <= from) return
    const longer = new Uint8Array(end)
    longer.set(this.verdicts)
    this.verdicts = longer
    for (let row = from; row < end; row++) this.count(row)
  }

  private judge(row: number): number {
    const stated = this.target.at(row)
    const figure = stated === undefined ? undefined : figureBy(this, row)
    if (stated === undefined || figure === undefined || this.target.isCovered(row)) return 0
    if (this.isSoFar && stated < figure) return 0
    const isFloor = (this.kind === 'product' || this.isRest) && figure < 0 && stated === 0
    const agrees = isFloor || Math.abs(figure - stated) < this.slackIn(row)
    // 增减额 of an amount that stayed is nought, and proves as much
    const isTelling = (stated !== 0 || (agrees && this.kind === 'sum')) && this.partsThatTell(row) > 1
    return (agrees ? AGREES : BROKEN) | (isTelling ? JUDGED : 0) | (isTelling && agrees ? HOLDS : 0)
  }

  /** By how much rounding may part the two. */
  private slackIn(row: number): number {
    if (this.kind === 'product') return HALF_YUAN
    if (this.kind === 'quotient') return this.target.isShare ? HALF_PERCENT : HALF_YUAN
    if (!this.isRounded) return CENT
    const figures = [this.target, ...this.parts].map((one) => one.at(row) ?? 0)
    return (figures.length * lastUnit(figures)) / 2 + CENT / 1000
  }

  private partsThatTell(row: number): number {
    if (this.kind === 'quotient') return 2
    const idle = this.kind === 'sum' ? 0 : 1
    let count = 0
    for (const part of this.parts) {
      const figure = part.at(row)
      if (figure !== undefined && figure !== idle) count++
    }
    return count
  }
}

/** One unit of the last decimal of the finest of some figures. */
function lastUnit(figures: readonly number[]): number {
  let decimals = 0
  for (const figure of figures) {
    const digits = Math.round(Math.abs(figure) * 1e6) / 1e6
    decimals = Math.max(decimals, /\.(\d+)/.exec(String(digits))?.[1].length ?? 0)
  }
  return 10 ** -decimals
}
