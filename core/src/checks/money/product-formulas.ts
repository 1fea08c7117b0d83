import type { RegisterTable } from '../../register/index.ts'
import { PROBED_ROWS } from './counted-formula.ts'
import { FigureColumn } from './figure-columns.ts'
import { AMOUNT, PIECES } from './figure-words.ts'
import type { Formula } from './formula.ts'
import { mayShareUnit, type Partition } from './partitions.ts'
import { areNearlyAll } from './proved-by-others.ts'
import { openOf } from './sum-formulas.ts'

/** What an amount may be of figures beside it: products, so much for each, a month's for several, shares. */
export function productFormulas(
  target: FigureColumn,
  columns: readonly FigureColumn[],
  table: RegisterTable,
): Formula[] {
  // what is there of a due so far may be less than all of it
  const isSoFar = columns.some((open) => openOf(open, columns).some(({ parts }) => parts[1].column === target.column))
  const products = [...productsFor(target, columns), ...flatRatesFor(target, columns, table)].map((one) =>
    isSoFar ? { ...one, isSoFar } : one,
  )
  return [...products, ...spansFor(target, columns, table), ...quotientsFor(target, columns)]
}

/** how far before and after a product its factors stand */
const FACTORS_WITHIN = 6

const FACTORS_AFTER = 3
const FACTOR = /人数|人口|口数|几口人|月数|个月|数量|户数|标准|人均|每人|比例|天数|单价|次数|补差/

/** Two or three figures beside an amount, one of them a number, a rate or a share. */
function productsFor(target: FigureColumn, columns: readonly FigureColumn[]): Formula[] {
  if (!AMOUNT.test(target.header)) return []
  const at = columns.indexOf(target)
  const beside = [
    ...columns.slice(Math.max(0, at - FACTORS_WITHIN), at),
    ...columns.slice(at + 1, at + 1 + FACTORS_AFTER),
  ]
  const pairs = beside.flatMap((one, index) => beside.slice(index + 1).map((other) => [one, other]))
  const triples = pairs.flatMap((pair) =>
    beside.filter((one) => one.column > pair[1].column).map((one) => [...pair, one]),
  )
  return [...pairs, ...triples, ...aboveStartLine(beside)]
    .filter((parts) => parts.some((one) => FACTOR.test(one.header)))
    .map((parts) => ({ kind: 'product', target, parts }))
}

/** What a bill is above the line from which it is aided, and a share of it: （自付－起付线）×救助比例. */
function aboveStartLine(beside: readonly FigureColumn[]): FigureColumn[][] {
  const line = beside.find(({ leaf }) => START_LINE.test(leaf))
  if (!line) return []
  const shares = beside.filter(({ isShare }) => isShare)
  return beside
    .filter((one) => one !== line && !one.isShare)
    .flatMap((one) => shares.map((share) => [one.less(line), share]))
}

const START_LINE = /起付/
const COUNTED = /人数|人口|口数|户数|间数|月数|天数|亩/
/** 住房倒损（间） over 倒塌 */
const IN_COUNTED_UNITS = /[(（](?:间|亩|人|户|头|只|株|天)[)）]/

/** 棉衣每人1件, 每人180元: as much for each as nearly all rows have. Of what the law pays other checks tell. */
function flatRatesFor(target: FigureColumn, columns: readonly FigureColumn[], table: RegisterTable): Formula[] {
  if (target.field !== undefined || !(AMOUNT.test(target.header) || PIECES.test(target.leaf))) return []
  return columns.flatMap((count): Formula[] => {
    const isCount = COUNTED.test(count.leaf) || IN_COUNTED_UNITS.test(count.header)
    const flatRate = isCount && count !== target ? usualRate(target, count, table) : undefined
    if (flatRate === undefined) return []
    return [{ kind: 'product', target, parts: [count, FigureColumn.constant(table, flatRate)], flatRate }]
  })
}

/** so many rows count another number than most do: else it is an amount that is the same for all */
const FEWEST_OTHERS = 5

/** What nearly all of the first rows have for each that is counted. */
function usualRate(target: FigureColumn, count: FigureColumn, { rowCount }: RegisterTable): number | undefined {
  const [rates, counts] = [new Map<number, number>(), new Map<number, number>()]
  let judged = 0
  for (let row = 0; row < Math.min(rowCount, PROBED_ROWS); row++) {
    const [amount, number] = [target.at(row), count.at(row)]
    if (amount === undefined || !number || target.isCovered(row)) continue
    const rate = Math.round((amount / number) * 100) / 100
    judged++
    rates.set(rate, (rates.get(rate) ?? 0) + 1)
    counts.set(number, (counts.get(number) ?? 0) + 1)
  }
  if (judged - Math.max(0, ...counts.values()) < FEWEST_OTHERS) return undefined
  const [rate, rows] = [...rates].reduce((most, one) => (one[1] > most[1] ? one : most))
  return rate > 0 && areNearlyAll(rows, judged) ? rate : undefined
}

/** How many months a sum is for, by its header; a year's may be a standard's. */
const SPANS: readonly (readonly [header: RegExp, months: number])[] = [
  [/季/, 3],
  [/半年/, 6],
  [/^年|全年/, 12],
]

const MONTHLY = /^(?!.*(季|年)).*月.*(合计|发|补|津贴|金额|保障金|供养|标准|领|享)/
const SPANNED = /发|补|津贴|金额|保障金|供养|标准|合计|领|享/

/** 月发放×3＝季度发放, 月供养金×12＝年供养标准, 年供养标准÷4＝季度发放. */
function spansFor(target: FigureColumn, columns: readonly FigureColumn[], table: RegisterTable): Formula[] {
  const { leaf } = target
  const months = SPANNED.test(leaf)
    ? (SPANS.find(([header]) => header.test(leaf))?.[1] ?? monthsNamed(leaf))
    : undefined
  if (months === undefined) return []
  return columns.flatMap((one): Formula[] => {
    if (one === target) return []
    const isOfYear = YEARLY.test(one.leaf) && months < YEAR
    if (!isOfYear && !MONTHLY.test(one.leaf)) return []
    const times = isOfYear
      ? FigureColumn.constant(table, months / YEAR, `÷${YEAR / months}`)
      : FigureColumn.constant(table, months)
    return [{ kind: 'product', target, parts: [one, times], months }]
  })
}

/** 4-6月合计 */
function monthsNamed(header: string): number | undefined {
  const [, from, to] = /(?<![\d年])(\d{1,2})月?[-—~至到](\d{1,2})月/.exec(header.normalize('NFKC')) ?? []
  const months = Number(to) - Number(from) + 1
  return months > 1 && months < YEAR ? months : undefined
}

const YEAR = 12
const YEARLY = /^(每?年|全年).*(供养|标准|补助|补贴|津贴|保障金)/

/** how far before a share its two figures stand */
const QUOTIENT_WITHIN = 7

const RATIO = /率$|比例|占.{0,6}比|比重|人均|户均|平均|[%％]/

/** A share or an average of the figures before it: of one, or of two that follow each other, and another. */
function quotientsFor(target: FigureColumn, columns: readonly FigureColumn[]): Formula[] {
  if (!RATIO.test(target.leaf)) return []
  const at = columns.indexOf(target)
  const before = columns.slice(Math.max(0, at - QUOTIENT_WITHIN), at)
  // （已完成＋基本完成）÷问题数
  const pairs = before.slice(1).map((next, index) => [before[index], next])
  const ofOne = before.flatMap((above) =>
    before
      .filter((below) => below !== above)
      .map((below): Formula => {
        const partition = shareIn(target, above, below)
        return { kind: 'quotient', target, parts: [above, below], partition }
      }),
  )
  const ofTwo = pairs
    .filter(([one, next]) => mayShareUnit(one, next))
    .flatMap(([one, next]) =>
      before
        .filter((below) => below !== one && below !== next)
        .map((below): Formula => ({ kind: 'quotient', target, parts: [one.plus(next), below] })),
    )
  return [...ofOne, ...ofTwo]
}

/** 低保户占比 of 低保户数 and 总户数, 新增占上月% of 本月新增 and 上月人数: the header says of which share it is. */
function shareIn(target: FigureColumn, above: FigureColumn, below: FigureColumn): Partition | undefined {
  const [, of, whole] = /^(.{2,}?)占(.*?)(?:的?(?:百分)?比[例重率]?)?(?:[(（]?[%％][)）]?)?$/.exec(target.leaf) ?? []
  const unit = of?.at(-1)
  if (!unit) return undefined
  const isOfWhole = whole ? below.leaf.includes(whole) : below.leaf.startsWith(`总${unit}`)
  return isOfWhole && (whole ? above.leaf.includes(of) : above.leaf.startsWith(of)) ? 'all' : undefined
}
