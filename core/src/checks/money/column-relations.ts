import type { FieldId } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import type { CheckContext, HouseholdView, Reader, RowView } from '../engine/index.ts'
import { FigureColumn, figureColumns, productOf } from './figure-columns.ts'
import { mayShareUnit, type Partition, partitionIn } from './partitions.ts'
import { areNearlyAll } from './proved-by-others.ts'

/**
 * Figures whose arithmetic is a check of its own: the scores of L10, the values of K01, the shares of I10 and L08 and
 * the income a head of D01.
 */
const JUDGED_ELSEWHERE: ReadonlySet<FieldId | undefined> = new Set<FieldId>([
  'perCapitaIncome',
  'score',
  'goodsAmount',
  'visitRate',
  'returnRate',
  'satisfactionRate',
])
/** Only as sums: income a head times the persons is D01's too. */
export const INCOMES: ReadonlySet<FieldId | undefined> = new Set<FieldId>([
  'monthlyHouseholdIncome',
  'yearlyHouseholdIncome',
])

/** That one figure of a row is the sum, the product or the quotient of others. */
interface Formula {
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

/** A relation is one only where this share of the rows and as many rows as this show it: else it may be chance. */
const SHARE = 0.75
const FEWEST_ROWS = 4
const FEWEST_OF_ONE = 8
const SHARE_OF_ONE = 0.9
/** a relation is looked for in the first rows, and counted in all */
const PROBED_ROWS = 200
const MOST_PARTS = 12
/** of so many figures one may be no part of the sum: an amount a head beside that of all, days */
const MOST_WITH_ONE_LEFT_OUT = 5
/** how many columns stand between the figure of a place and its parts, and how many those are */
const MOST_BETWEEN = 2
const MOST_CLASSES = 8
/** how far before and after a product its factors stand */
const FACTORS_WITHIN = 6
const FACTORS_AFTER = 3
/** how far before a share its two figures stand */
const QUOTIENT_WITHIN = 7

const TOTAL =
  /合计|小计|总计|共计|总额|总费用|总金额|总支出|总收入|总人数|总户数|(参评|参会|到会|参加|表决)(人数|票数)|总票数|累计/
/** Figures that an amount is worked out from, and that are none themselves. */
const MULTIPLIED = /数量|单价|件数|人数|人口|标准|月数|天数|次数|比例/
const MOST_GROUPS = 4
/** What is left after something was taken off or added: 应发－扣款＝实发, 诉求＝已解决＋需上级解决. */
const DUE = /应发|应领|应付/
export const NET = /实发|实领|实付|实际发放|打卡|到账|到卡/
const RATE = /单价|月(补贴|津贴|标准|补助|保障|供养)|人均|标准|每人/
const NUMBER = /月数|个月|人数|人口|口数|几口人|数量|天数|次数/
const RATIO = /率$|比例|占.{0,6}比|比重|人均|户均|平均|[%％]/
const AMOUNT = /金额|资金|款|额|补贴|补助|合计|小计|应发|实发|保障金|救助金|津贴|供养金|[月季户][补发领享]/
const FACTOR = /人数|人口|口数|几口人|月数|个月|数量|户数|标准|人均|每人|比例|天数|单价|次数|补差/

const CENT = 0.011
const HALF_YUAN = 0.51
const HALF_PERCENT = 0.0051

/**
 * Every relation between the figures of a table that its own rows prove. Kept with the table: after an edit only the
 * changed row is counted anew.
 */
export function columnRelations(table: RegisterTable, context: CheckContext): readonly ColumnRelation[] {
  if (table.rowCount < FEWEST_ROWS && table.kind.rowIs !== 'place') return []
  return context.derived.kept(table, 'relations between columns', () => new Relations(table)).found
}

/** Whether the rows of a table prove a figure to be a sum, or a share, of others: of it D17 speaks. */
export const isProven = (unit: RowView | HouseholdView, id: FieldId, kind: Formula['kind']): boolean =>
  unit.use(provenReader).includes(`${kind} ${id}`)

const provenReader: Reader<readonly string[]> = (table, context) =>
  context.derived.whole(table, 'figures that are proven', () =>
    columnRelations(table, context).map(({ kind, target }) => `${kind} ${target.field}`),
  )

/** What a relation says that a row's figure is; undefined where the row lacks a figure for it. */
export function figureBy({ kind, parts }: Formula, row: number): number | undefined {
  if (kind === 'sum') return sumOf(parts, row)
  if (kind === 'product') return productOf(parts, row)
  const [above, below] = [parts[0].at(row), parts[1].at(row)]
  return above === undefined || below === undefined || (above === 0 && below === 0) ? undefined : above / below
}

function sumOf(parts: readonly FigureColumn[], row: number): number | undefined {
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

/** A figure may be a sum of some columns and a product of others. */
const KINDS = ['sum', 'product', 'quotient'] as const
const SIGNS = { sum: '＋', product: '×', quotient: '÷' } as const

/** All formulas that a table may follow, and those that it does. */
class Relations {
  private columns: readonly FigureColumn[] = []
  private candidates: readonly (readonly Candidate[])[] = []
  found: readonly Candidate[] = []

  constructor(private readonly table: RegisterTable) {
    this.readAll()
  }

  readAll(): void {
    const columns = figureColumns(this.table)
    const { rowCount } = this.table
    this.columns = columns
    // what is added up stands in one unit, which the cells are in; what is multiplied is not
    const written = columns.map((one) => one.asWritten())
    this.candidates = columns.map((target, at) =>
      [...sumFormulas(written[at], written, this.table), ...otherFormulas(target, columns, this.table)].map(
        (one) => new Candidate(one, rowCount),
      ),
    )
    this.find()
  }

  private find(): void {
    const found = this.candidates.flatMap((ofTarget) =>
      KINDS.flatMap((kind) =>
        [undefined, true].flatMap(
          (isBalance) =>
            best(ofTarget.filter((one) => one.kind === kind && one.isBalance === isBalance && !one.isWordless)) ?? [],
        ),
      ),
    )
    const wordless = this.candidates.flatMap((ofTarget) => best(ofTarget.filter((one) => one.isWordless)) ?? [])
    this.found = [
      ...found.filter(
        (one) => !((one.kind === 'quotient' || one.isRest) && found.some((other) => isInverse(one, other))),
      ),
      ...eachOnce(wordless).filter((one) => !found.some((other) => other.kind === 'sum' && isOfSame(one, other))),
    ]
  }

  /**
   * Tells whether other relations hold now, or whether the row stands to one of them in another way, breaks it or lacks
   * its figure.
   */
  refresh(row: number, id: FieldId): boolean {
    const changed = this.columns.find((one) => one.field === id)
    if (!changed) return false
    // whether 95 is a share, and what each one gets, is seen by all figures of the column; what has no words by the
    // first
    if (
      row < TRIED_ROWS ||
      changed.isShare ||
      this.candidates.flat().some((one) => one.flatRate !== undefined && one.reads(id))
    ) {
      this.readAll()
      return true
    }
    const before = this.found.map((one) => ({ one, verdict: one.verdictOf(row) }))
    for (const ofTarget of this.candidates) for (const one of ofTarget) if (one.reads(id)) one.count(row)
    this.find()
    const isAsBefore = (one: Candidate, at: number) =>
      before[at].one === one && before[at].verdict === one.verdictOf(row) && !one.breaksIn(row) && one.hasFigure(row)
    return this.found.length !== before.length || !this.found.every(isAsBefore)
  }
}

const columnsOf = ({ target, parts }: Formula): string =>
  [target, ...parts]
    .map(({ column }) => column)
    .sort((one, other) => one - other)
    .join(' ')

/** Of the same columns, whichever is reckoned from the others; or about the same figure. */
const isOfSame = (one: Formula, other: Formula): boolean =>
  columnsOf(one) === columnsOf(other) || one.target.column === other.target.column

/** Of those that say the same the sum of several, else what stands last. */
function eachOnce(found: readonly Candidate[]): Candidate[] {
  const byColumns = new Map<string, Candidate>()
  const isOfAll = ({ parts }: Formula) => parts.length > 2
  for (const one of found) {
    const known = byColumns.get(columnsOf(one))
    if (!known || (!isOfAll(known) && one.target.column > known.target.column)) byColumns.set(columnsOf(one), one)
  }
  return [...byColumns.values()]
}

const isLeftToOthers = ({ field: id }: FigureColumn, table: RegisterTable): boolean =>
  (id === 'averageAmount' && table.has('totalAmount')) || JUDGED_ELSEWHERE.has(id)

function sumFormulas(target: FigureColumn, columns: readonly FigureColumn[], table: RegisterTable): Formula[] {
  if (isLeftToOthers(target, table)) return []
  return [
    ...sumsFor(target, columns, table),
    ...balancesOf(target, columns, table),
    ...openOf(target, columns),
    ...ownShareOf(target, columns),
    ...restsFor(target, columns),
    ...wordless(target, columns, table),
  ]
}

/** How many columns of a sum without words stand beside it, and how far off the two are that differ by it. */
const MOST_WORDLESS = 6
const DIFFERENCE_WITHIN = 4
const TRIED_ROWS = 24
const MOST_FAILING = 4

/**
 * Sums of columns that follow each other beside a figure, and differences of two near it, which the first rows show:
 * 保障人数 | A类 | B类 | C类, 核前 | 核后 | 差.
 */
function wordless(target: FigureColumn, columns: readonly FigureColumn[], { rowCount }: RegisterTable): Formula[] {
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

function otherFormulas(target: FigureColumn, columns: readonly FigureColumn[], table: RegisterTable): Formula[] {
  if (isLeftToOthers(target, table) || INCOMES.has(target.field)) return []
  // what is there of a due so far may be less than all of it
  const isSoFar = columns.some((open) => openOf(open, columns).some(({ parts }) => parts[1].column === target.column))
  const products = [...productsFor(target, columns), ...flatRatesFor(target, columns, table)].map((one) =>
    isSoFar ? { ...one, isSoFar } : one,
  )
  return [...products, ...spansFor(target, columns, table), ...quotientsFor(target, columns)]
}

/**
 * Parts that stand beside a total: those before it, those after it, and those of the same name in the groups beside it.
 */
function sumsFor(target: FigureColumn, columns: readonly FigureColumn[], { kind, items }: RegisterTable): Formula[] {
  const groups = target.path.slice(0, -1)
  const { leaf } = target
  const at = columns.indexOf(target)
  const isTotal = target.path.some((part) => TOTAL.test(part))
  // figures of places stand before their parts without a word for the sum
  if (CHANGE.test(leaf)) return changesOf(target, columns, kind)
  if (!isTotal && kind.rowIs === 'place') return declared(sumsOf(target, runsAfter(columns, at)), columns, kind)
  const shares = partsNamed(columns.slice(at + 1))
  // days stand between what is paid and its parts: 基本生活费 | 护理费 | 在院天数 | 本月金额
  const amounts = columns.slice(0, at).filter((one) => !COUNT.test(one.leaf))
  const before = AMOUNT.test(leaf) ? [2, 3].filter((parts) => parts <= amounts.length) : []
  const topUp = DRAWN.test(columns[at - 1]?.leaf ?? '') ? [columns.slice(Math.max(0, at - 2), at)] : []
  if (!isTotal && !NET.test(leaf))
    return sumsOf(target, [shares, ...topUp, ...before.map((parts) => amounts.slice(-parts))])
  const runs: FigureColumn[][] = []
  for (let length = 2; length <= MOST_PARTS; length++) {
    if (at - length >= 0) runs.push(columns.slice(at - length, at))
    if (at + length < columns.length) runs.push(columns.slice(at + 1, at + 1 + length))
  }
  // 大米 and 油, each with 数量, 单价, 金额, and 慰问金 beside them; 慰问金 | 大米（袋） | 油（桶） | 折价
  const isOfGoods = ({ leaf, column }: FigureColumn) =>
    MULTIPLIED.test(leaf) || PIECES.test(leaf) || items.some((item) => item.column === column)
  const money = columns.slice(0, at).filter((one) => !isOfGoods(one))
  for (let length = 2; length <= MOST_GROUPS; length++) if (length <= money.length) runs.push(money.slice(-length))
  for (const run of runs.filter(({ length }) => length > 2 && length <= MOST_WITH_ONE_LEFT_OUT))
    runs.push(...run.map((left) => run.filter((one) => one !== left)))
  if (groups.some((part) => TOTAL.test(part))) {
    const alike = columns.filter((one) => one !== target && one.leaf === leaf)
    runs.push(alike.filter((one) => !one.path.some((part) => TOTAL.test(part))))
    // 上月累计 | 本月 | 累计, each with the same columns
    runs.push(alike.filter((one) => one.column < target.column).slice(-2))
  }
  return declared(sumsOf(target, runs), columns, kind)
}

const declared = (sums: Formula[], columns: readonly FigureColumn[], { rowIs }: RegisterTable['kind']): Formula[] =>
  sums.map((one) => ({
    ...one,
    partition: partitionIn(one.target, one.parts, columns),
    isOfAllBefore:
      rowIs === 'place' &&
      /^(合计|总计)$/.test(one.target.path.join('')) &&
      one.parts.length === columns.indexOf(one.target) &&
      one.parts.every(({ column }) => column < one.target.column),
  }))

/**
 * 增减额 of 原月保障金 and 现月保障金: what is now less what was before. In a summary 差额 is what the two amounts
 * before it differ by.
 */
function changesOf(
  target: FigureColumn,
  columns: readonly FigureColumn[],
  { rowIs }: RegisterTable['kind'],
): Formula[] {
  const at = columns.indexOf(target)
  const beside = columns.slice(Math.max(0, at - 2), at)
  if (rowIs === 'place' && /^差额/.test(target.leaf) && beside.length === 2 && beside.every(isOfMoney)) {
    const [one, other] = beside
    return [{ kind: 'sum', target, parts: [one, other.deducted()], partition: 'all' }]
  }
  const [before, now] = [BEFORE, NOW].map((words) => columns.filter(({ header }) => words.test(header)))
  return now.flatMap((one) =>
    before
      .filter((other) => isAlike(one, other))
      .map((other) => ({ kind: 'sum' as const, target, parts: [one, other.deducted()] })),
  )
}

const OPEN = /^(尚|还)?未/

/** 未追回资金＝应追回资金－已追回资金 */
function openOf(target: FigureColumn, columns: readonly FigureColumn[]): Formula[] {
  if (!OPEN.test(target.leaf)) return []
  const [due, done] = ['应', '已'].map((word) => columns.find(({ leaf }) => leaf === target.leaf.replace(OPEN, word)))
  return due && done ? [{ kind: 'sum', target, parts: [due, done.deducted()], partition: 'all' }] : []
}

/** 个人缴纳＝缴费标准－资助金额, where one column has all that is paid for somebody */
function ownShareOf(target: FigureColumn, columns: readonly FigureColumn[]): Formula[] {
  if (!/^个人(实际?|自)?(缴纳|缴费?)(金额)?$/.test(target.leaf)) return []
  const [rates, aid] = [/缴费标准$/, /资助|补助|补贴|减免|代缴/].map((words) =>
    columns.filter(({ leaf }) => words.test(leaf)),
  )
  return rates.length === 1 && aid.length === 1
    ? [{ kind: 'sum', target, parts: [rates[0], aid[0].deducted()], partition: 'all' }]
    : []
}

const REST = /自付|自负|个人(负担|承担)|补差|差额|余额|结余|剩余/
const REST_WITHIN = 7
/** so many are taken off at most */
const MOST_TAKEN_OFF = 3

/** 自付＝范围内费用－基本医保－大病保险, 人均补差＝标准－人均收入 */
function restsFor(target: FigureColumn, columns: readonly FigureColumn[]): Formula[] {
  if (!REST.test(target.leaf)) return []
  const at = columns.indexOf(target)
  const before = columns.slice(Math.max(0, at - REST_WITHIN), at).filter((one) => mayShareUnit(one, target))
  const pairs = before.flatMap((whole) => before.filter((one) => one !== whole).map((off) => [whole, off]))
  const runs = before.flatMap((whole, index) =>
    Array.from({ length: MOST_TAKEN_OFF - 1 }, (_, more) => before.slice(-more - 2))
      .filter((off) => before.length - off.length > index)
      .map((off) => [whole, ...off]),
  )
  return [...pairs, ...runs].map(([whole, ...off]) => ({
    kind: 'sum',
    target,
    parts: [whole, ...off.map((one) => one.deducted())],
    isRest: true,
  }))
}

const OPENING = /^上(?:月|期|季度?|年)|^[期月季年]初/
const CLOSING = /^[本当](?:月|期|季度?|年)|^[期月季年]末|^现有|^结[存余]/
const CAME = /新增|增加|纳入|[调迁购收转]入/
const LEFT = /退出|停发|停保|减少|取消|注销|死亡|[调迁转]出|发出|支出/

/** Of them I05 speaks in a list of figures. */
const BALANCED: ReadonlySet<FieldId | undefined> = new Set<FieldId>(['closingHouseholds', 'closingPersons'])

/** 上月人数＋本月新增－本月退出＝本月人数: all columns between the two count who came and who left. */
function balancesOf(target: FigureColumn, columns: readonly FigureColumn[], { kind }: RegisterTable): Formula[] {
  if (kind.lists === 'figures' && BALANCED.has(target.field)) return []
  const isMove = ({ path }: FigureColumn) => path.some((part) => CAME.test(part) || LEFT.test(part))
  if (isMove(target) || !target.path.some((part) => CLOSING.test(part))) return []
  const before = columns.slice(0, columns.indexOf(target)).filter((one) => mayShareUnit(one, target))
  const at = before.findLastIndex((one) => one.path.some((part) => OPENING.test(part)) && !isMove(one))
  const moves = before.slice(at + 1)
  if (at < 0 || moves.length < 2 || !moves.every(isMove)) return []
  const isOut = ({ path }: FigureColumn) => path.some((part) => LEFT.test(part))
  if (moves.every(isOut) || !moves.some(isOut)) return []
  const parts = [before[at], ...moves.map((one) => (isOut(one) ? one.deducted() : one))]
  return [{ kind: 'sum', target, parts, partition: 'all', isBalance: true }]
}

const isOfMoney = ({ leaf }: FigureColumn): boolean => /金额|总额|资金/.test(leaf)

const CHANGE = /^月?(增减|变动|调整|增加|差额)(金?额|资金)?([(（].{0,6}[)）])?$/
const BEFORE = /^(原|(调整|变[动更]|[核复]查|复核)前|上月)/
const NOW = /^(现|(调整|变[动更]|[核复]查|复核)后|本月|新)/
/** The same words but for the time: 原月保障金, 现月保障金. */
const isAlike = (one: FigureColumn, other: FigureColumn): boolean =>
  one.header.replace(NOW, '') === other.header.replace(BEFORE, '')

/** Parts that begin behind the next column, or behind one or two others: 户数 | 人数 | A类户数 | B类户数 | C类户数. */
function runsAfter(columns: readonly FigureColumn[], at: number): FigureColumn[][] {
  const runs: FigureColumn[][] = []
  for (let from = at + 1; from <= at + MOST_BETWEEN + 1; from++)
    for (let end = from + 2; end <= Math.min(from + MOST_CLASSES, columns.length); end++)
      runs.push(columns.slice(from, end))
  return runs
}

/** The columns that call themselves parts of the one before them: 其中零花钱, 其中伙食费. */
function partsNamed(after: readonly FigureColumn[]): FigureColumn[] {
  const end = after.findIndex((one) => !/^其中/.test(one.leaf))
  return after.slice(0, end < 0 ? after.length : end)
}

function sumsOf(target: FigureColumn, runs: readonly FigureColumn[][]): Formula[] {
  const sums = runs.filter(({ length }) => length > 1)
  const less = sums.filter((parts) => parts.some(isDeduction)).map((parts) => parts.map(deducted))
  return [...sums, ...less].map((parts) => ({ kind: 'sum', target, parts }))
}

/** 已领低保等: what somebody draws already, so that he is paid the rest */
const DRAWN = /已(领|享受|发)/
/** 扣款, 追回; 减免 may be a part of a bill as well. */
const isDeduction = ({ leaf }: FigureColumn): boolean => /扣|减|追回|退回|抵/.test(leaf) || DRAWN.test(leaf)

/** Written as 100 or as −100. */
const deducted = (one: FigureColumn): FigureColumn => (isDeduction(one) ? one.deducted() : one)

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
const PIECES = /[(（][件袋桶床套双箱盒只份公斤千米]{1,2}[)）]|数量$/

/** 棉衣每人1件, 每人180元: as much for each as nearly all rows have. Of what the law pays other checks tell. */
function flatRatesFor(target: FigureColumn, columns: readonly FigureColumn[], table: RegisterTable): Formula[] {
  if (target.field !== undefined || !(AMOUNT.test(target.header) || PIECES.test(target.leaf))) return []
  return columns.flatMap((count): Formula[] => {
    const flatRate = COUNTED.test(count.leaf) && count !== target ? usualRate(target, count, table) : undefined
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

/** What is counted and no part of an amount. */
const COUNT = /天数|月数|次数/

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

/** A share or an average of two of the figures before it. */
function quotientsFor(target: FigureColumn, columns: readonly FigureColumn[]): Formula[] {
  if (!RATIO.test(target.leaf)) return []
  const at = columns.indexOf(target)
  const before = columns.slice(Math.max(0, at - QUOTIENT_WITHIN), at)
  return before.flatMap((above) =>
    before
      .filter((below) => below !== above)
      .map(
        (below): Formula => ({
          kind: 'quotient',
          target,
          parts: [above, below],
          partition: shareIn(target, above, below),
        }),
      ),
  )
}

/** 低保户占比 of 低保户数 and 总户数, 新增占上月% of 本月新增 and 上月人数: the header says of which share it is. */
function shareIn(target: FigureColumn, above: FigureColumn, below: FigureColumn): Partition | undefined {
  const [, of, whole] = /^(.{2,}?)占(.*?)(?:的?(?:百分)?比[例重率]?)?(?:[(（]?[%％][)）]?)?$/.exec(target.leaf) ?? []
  const unit = of?.at(-1)
  if (!unit) return undefined
  const isOfWhole = whole ? below.leaf.includes(whole) : below.leaf.startsWith(`总${unit}`)
  return isOfWhole && (whole ? above.leaf.includes(of) : above.leaf.startsWith(of)) ? 'all' : undefined
}

/** What is paid beside what was due; 人均补差 is the due itself. */
export const isToppedUp = ({ leaf }: FigureColumn): boolean => /补发|(?<!均月?)补差|增发|加发/.test(leaf)

/** 应发＋补发－扣款＝实发, and 月补贴×发放月数, 单价×数量, 人均×人数: a rate beside the number of what it is for. */
function isDeclared({ kind, target, parts, partition, flatRate, isOfAllBefore }: Formula): boolean {
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

/** Amount ÷ persons where persons × rate is the amount, a rest where all add up to the whole: the same once more. */
const isInverse = (one: Formula, { kind, target, parts, isRest }: Formula): boolean =>
  !isRest &&
  kind === (one.isRest ? 'sum' : 'product') &&
  parts.includes(one.target) &&
  one.parts.some(({ column }) => column === target.column)

/**
 * The candidate that most rows show, where two do the one that fewer break, then the one with fewer parts; none where
 * too few rows do, or all say the same.
 */
function best(candidates: readonly Candidate[]): Candidate | undefined {
  let found: Candidate | undefined
  for (const one of candidates) {
    if (!one.isShown()) continue
    if (!found || isSurer(one, found)) found = one
  }
  return found
}

function isSurer(one: Candidate, other: Candidate): boolean {
  if (one.holds !== other.holds) return one.holds > other.holds
  return one.breaks === other.breaks ? one.parts.length < other.parts.length : one.breaks < other.breaks
}

const TEN_THOUSANDS = /万元|亿元/

/** One unit of the last decimal of the finest of some figures. */
function lastUnit(figures: readonly number[]): number {
  let decimals = 0
  for (const figure of figures) {
    const digits = Math.round(Math.abs(figure) * 1e6) / 1e6
    decimals = Math.max(decimals, /\.(\d+)/.exec(String(digits))?.[1].length ?? 0)
  }
  return 10 ** -decimals
}

const JUDGED = 1
const HOLDS = 2
const BROKEN = 4
const AGREES = 8

/**
 * A formula with what each row says of it. A row with one part beside zeros, or a factor of one, proves nothing and is
 * not counted.
 */
class Candidate implements ColumnRelation {
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
