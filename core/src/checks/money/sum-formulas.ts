import type { FieldId } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import type { FigureColumn } from './figure-columns.ts'
import { AMOUNT, NET, PIECES } from './figure-words.ts'
import type { Formula } from './formula.ts'
import { mayShareUnit, partitionIn } from './partitions.ts'

const MOST_PARTS = 12

/** of so many figures one may be no part of the sum: an amount a head beside that of all, days */
const MOST_WITH_ONE_LEFT_OUT = 5

/** how many columns stand between the figure of a place and its parts, and how many those are */
const MOST_BETWEEN = 2

const MOST_CLASSES = 8
const MOST_GROUPS = 4

const TOTAL =
  /合计|小计|总计|共计|总额|总费用|总金额|总支出|总收入|总人数|总户数|(参评|参会|到会|参加|表决)(人数|票数)|总票数|累计/

/** Figures that an amount is worked out from, and that are none themselves. */
const MULTIPLIED = /数量|单价|件数|人数|人口|标准|月数|天数|次数|比例/

/** What is counted and no part of an amount. */
export const COUNT = /天数|月数|次数/

/** What a figure may be the sum of by its header and by what stands beside it, and what is left of another. */
export const sumFormulas = (
  target: FigureColumn,
  columns: readonly FigureColumn[],
  table: RegisterTable,
): Formula[] => [
  ...sumsFor(target, columns, table),
  ...balancesOf(target, columns, table),
  ...openOf(target, columns),
  ...ownShareOf(target, columns),
  ...restsFor(target, columns),
]

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
export function openOf(target: FigureColumn, columns: readonly FigureColumn[]): Formula[] {
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
/** 三季度末 | … | 四季度末: two days of one sort, of which the later closes */
const AT_THE_END = /^[^/]{0,6}[月季度年][末底]/
/** 人口变动净增减: with its sign */
const NET_MOVE = /增减|净[增减变]/
const CAME = /新增|增加|纳入|[调迁购收转]入/
const LEFT = /退出|停发|停保|减少|取消|注销|死亡|[调迁转]出|发出|支出/

/** Of them I05 speaks in a list of figures. */
const BALANCED: ReadonlySet<FieldId | undefined> = new Set<FieldId>(['closingHouseholds', 'closingPersons'])

/** 上月人数＋本月新增－本月退出＝本月人数: all columns between the two count who came and who left. */
function balancesOf(target: FigureColumn, columns: readonly FigureColumn[], { kind }: RegisterTable): Formula[] {
  if (kind.lists === 'figures' && BALANCED.has(target.field)) return []
  const isMove = ({ path }: FigureColumn) =>
    path.some((part) => CAME.test(part) || LEFT.test(part) || NET_MOVE.test(part))
  const isAtTheEnd = AT_THE_END.test(target.header)
  if (isMove(target) || !(isAtTheEnd || target.path.some((part) => CLOSING.test(part)))) return []
  const before = columns.slice(0, columns.indexOf(target)).filter((one) => mayShareUnit(one, target))
  const whose = ({ header }: FigureColumn) => header.replace(AT_THE_END, '')
  const opens = (one: FigureColumn) =>
    one.path.some((part) => OPENING.test(part)) ||
    (isAtTheEnd && AT_THE_END.test(one.header) && whose(one) === whose(target))
  const at = before.findLastIndex((one) => opens(one) && !isMove(one))
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
const isDeduction = ({ leaf, header }: FigureColumn): boolean => /扣|减|追回|退回|抵/.test(header) || DRAWN.test(leaf)

/** Written as 100 or as −100. */
const deducted = (one: FigureColumn): FigureColumn => (isDeduction(one) ? one.deducted() : one)
