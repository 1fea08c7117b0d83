import { fieldsForLabel } from '../../facts/fields.ts'
import { normaliseLabel } from '../../facts/label.ts'
import { yuan } from '../../facts/money.ts'
import type { RegisterTable } from '../../register/index.ts'
import { onceATable } from '../engine/index.ts'
import { standardOfSheet } from '../law/standard-of-household.ts'
import { type Expression, expressionIn, resultOf, wordsIn } from '../words/expressions.ts'
import { FigureColumn, figureColumns } from './figure-columns.ts'
import { usualOf } from './proved-by-others.ts'

/** That a line of a sheet says how a column is worked out, and its rows show it. */
export interface StatedReckoning {
  target: FigureColumn
  /** as the line writes it */
  formula: string
  /** how many rows hold it, of those that can tell */
  holds: number
  judged: number
  /** rows that do not */
  odd: readonly OddFigure[]
  /** the line leaves room for less, or for more, than the formula gives */
  mayBeLess: boolean
  mayBeMore: boolean
}

interface OddFigure {
  row: number
  stated: number
  expected: number
  /** what the formula names and nearly all rows have alike, of which the row has another: with the usual it holds */
  rate?: { column: FigureColumn; usual: number }
}

/** A formula as a line states it. */
interface StatedFormula {
  of: string
  /** what the line speaks of before its colon: 低保 of 低保：本人补差＝950－人均收入 */
  topic: string
  text: string
  expression: Expression
  line: string
}

const EQUATION = /(?:([^=:,;。、()\s]{2,12}):)?([^=:,;。、()\s]{2,})=([^=,;。、:]+)/g
/** 按（1050－月人均收入）×人数计发 */
const BY = /按([^,;。、:]*[×*✕＋+－\-—÷/][^,;。、:]*?)(?:计[发算]|发放|核[发定]|补助|救助|确定)/g
/** What stands before the name of a figure: 1., 注, 其中, 标准1120元. */
const BEFORE = /^(?:.*\d(?:元|%)?(?:\/[人户年月·]+)?\.?)?(?:注|说明|备注|其中|计算(?:公式|方法)|公式)*/
const MOST = /(?:封顶线?|最高|不超过|上限)[^\d,;。]{0,6}(\d+(?:\.\d+)?)(万)?元/g
/** a limit of the amount: no 不超过3个月 */
const LIMITS = /(?:封顶|最高|不超过|上限)(?!\D{0,3}\d+(?:个月|次|[天日]))/
const LOWERS = /起付|除外|另/
const RAISES = /最低|不低于|下限|除外|另/
const TEN_THOUSAND = 10_000

const formulasIn = onceATable(({ layout }: RegisterTable): readonly StatedFormula[] =>
  [...new Set([...layout.titles, ...layout.lines].flatMap((text) => text.split(/\s{2,}/)))].flatMap((raw) => {
    const line = raw.normalize('NFKC')
    const equations = [...line.matchAll(EQUATION)].map(([, topic = '', of, body]) => ({
      topic: normaliseLabel(topic.replace(BEFORE, '')),
      of: of.replace(BEFORE, ''),
      body,
    }))
    const others = equations.length > 0 ? [] : [...line.matchAll(BY)].map(([, body]) => ({ topic: '', of: '', body }))
    return [...equations, ...others].flatMap(({ topic, of, body }) => {
      const plain = balanced(
        body.replace(/\((?:保留|取整|四舍五入|精确|单位|不超过|不得超过|最[高多长])[^)]*\)/g, '').trim(),
      )
      const expression = expressionIn(plain)
      return expression
        ? [{ topic, of: normaliseLabel(of), text: of ? `${of}＝${plain}` : plain, expression, line }]
        : []
    })
  }),
)

/** What the line says beside the formula: each most, and other room for less or for more. */
function boundsIn(line: string): Pick<StatedReckoning, 'mayBeLess' | 'mayBeMore'> & { mosts: number[] } {
  const mosts = [...line.matchAll(MOST)].map(([, figure, unit]) => Number(figure) * (unit ? TEN_THOUSAND : 1))
  const isLimited = LIMITS.test(line) && mosts.length === 0
  return { mosts, mayBeLess: isLimited || LOWERS.test(line), mayBeMore: RAISES.test(line) }
}

/** Without what closes the bracket that the whole formula stands in. */
const balanced = (text: string): string =>
  text.endsWith(')') && text.split(')').length > text.split('(').length ? text.slice(0, -1) : text

/** Words of which one stands for another: 人数, 保障人口; 收入, 家庭月收入. */
const KINDS_OF_FIGURE = [/人数|人口|人$/, /收入/, /标准/, /月数|个月/, /自付|自负|合规|政策内|范围内/, /比例|比率/]
const AMOUNT = /金额|补助|保障金|救助金|供养金|补贴|补差|低保金|发放|津贴/

/** What a head has may be rounded, so that times the persons it is by half a yuan for each. */
const HALF = 0.5
/** beside the last decimal of a column's figures, which may be rounded up or down */
const ROUNDING = 1.005
const MOST_DECIMALS = 4
const FEWEST = 4
const SHARE = 0.75
const MOST_CHOICES = 4
const MOST_TRIED = 64
const PROBED_ROWS = 300
/** of a monthly figure what a quarter, half a year or a year has */
const MONTHS = [1, 3, 6, 12, 2]
/** of a share that its cells write as it is, or in hundredths */
const PARTS_OF_SHARE = [1, 100]

/** How the lines of a table say that its columns are worked out, where its rows show it; each column once. */
export function statedReckonings(table: RegisterTable): StatedReckoning[] {
  const formulas = formulasIn(table)
  if (formulas.length === 0) return []
  const columns = figureColumns(table)
  const found = formulas.flatMap((formula) => shownBy(formula, columns, table))
  const taken = new Set<number>()
  return found.filter(({ target: { column } }) => !taken.has(column) && taken.add(column))
}

/** The columns of which the sheet says how they are worked out, and its rows show it. */
export const columnsReckoned = (table: RegisterTable): number[] =>
  statedReckonings(table).map(({ target }) => target.column)

type Choice = ReadonlyMap<string, FigureColumn>

/** Columns by whose values a formula may be for some of the rows alone: 支出型救助＝低保标准×家庭人口×救助月数. */
const CLASSES = ['aidKind', 'category', 'aidStatus', 'classLetter', 'familyType', 'livelihood'] as const
const FEWEST_LETTERS = 2

/** A class of rows that the name of a figure begins with, with the rest of the name. */
interface NamedClass {
  rest: string
  /** the other classes of its column */
  others: readonly string[]
  includes(row: number): boolean
}

function classNamed(of: string, table: RegisterTable): NamedClass | undefined {
  for (const id of CLASSES) {
    if (!table.has(id)) continue
    const codes = table.text(id)
    const nameOf = (code: number) => (code < 0 ? '' : normaliseLabel(table.dictionary.texts[code]))
    const names = [...new Set([...new Set(codes)].map(nameOf))].filter(({ length }) => length >= FEWEST_LETTERS)
    const named = names.find((name) => of.startsWith(name))
    if (named === undefined) continue
    const rest = of.slice(named.length)
    return { rest, others: names.filter((name) => name !== named), includes: (row) => nameOf(codes[row]) === named }
  }
  return undefined
}

/** What the rows show of a formula; of 年审前 and 年审后 each its own. */
function shownBy(
  { topic, of, text, expression, line }: StatedFormula,
  columns: readonly FigureColumn[],
  table: RegisterTable,
) {
  const ofClass = classNamed(of, table)
  const name = ofClass ? ofClass.rest : of
  const includes = ofClass?.includes ?? (() => true)
  // of known shares I10 and L08 speak
  const judged = columns.filter(({ isShare, field }) => !isShare || field === undefined)
  const own = name === '' ? [] : columnsNamed(name, judged)
  const named = own.length > 0 || topic === '' ? own : columnsNamed(topic, judged)
  const targets =
    name === '' || (ofClass && named.length === 0)
      ? columns.filter(({ leaf, isShare }) => AMOUNT.test(leaf) && !isShare)
      : named
  const choices = choicesOf(wordsIn(expression), columns, table)
  const told = ofClass
    ? line.split(/[;。]/).filter((part) => !ofClass.others.some((other) => part.includes(other)))
    : [line]
  const { mosts, ...bounds } = boundsIn(told.join(';'))
  return targets.slice(0, MOST_CHOICES).flatMap((target): StatedReckoning[] => {
    const times = target.isShare ? PARTS_OF_SHARE : MONTHS
    const [best] = choices
      .flatMap((choice) => times.map((months) => ({ choice, months, mosts, table, includes })))
      .filter(({ choice }) => ![...choice.values()].includes(target))
      .map((way) => tryOut(expression, target, way))
      .filter(({ holds, judged }) => judged >= FEWEST && holds >= judged * SHARE)
      .sort((one, other) => other.holds - one.holds)
    if (!best) return []
    const { way, holds, judged } = best
    const odd = best.odd.map((one) => ({ ...asWritten(one, way, target), rate: oddRate(one, expression, target, way) }))
    return [{ target, formula: text, holds, judged, odd, ...bounds }]
  })
}

/** A share in hundredths. */
function asWritten(odd: OddFigure, { months }: Trial, { isShare }: FigureColumn): OddFigure {
  if (!isShare || months !== 1) return odd
  return { ...odd, stated: inHundredths(odd.stated), expected: inHundredths(odd.expected) }
}

const inHundredths = (share: number): number => Math.round(share * 10_000) / 100

/** The columns that a word may name, the likeliest first. */
function columnsNamed(word: string, columns: readonly FigureColumn[]): FigureColumn[] {
  const label = normaliseLabel(word)
  const fields = new Set<unknown>(fieldsForLabel(label))
  const likeness = ({ leaf, path, field }: FigureColumn): number => {
    const header = normaliseLabel(leaf)
    if (header === label) return 4
    if (field !== undefined && fields.has(field)) return 3
    if (header.includes(label) || (header.length > 1 && label.includes(header))) return 2
    if (normaliseLabel(path.join('')).includes(label)) return 2
    return KINDS_OF_FIGURE.some((kind) => kind.test(label) && kind.test(header)) ? 1 : 0
  }
  return columns
    .map((column) => ({ column, like: likeness(column) }))
    .filter(({ like }) => like > 0)
    .sort((one, other) => other.like - one.like)
    .map(({ column }) => column)
}

/** The columns that stand for each word, in every way that may be meant; none where a word names no column. */
function choicesOf(words: readonly string[], columns: readonly FigureColumn[], table: RegisterTable): Choice[] {
  let choices: Choice[] = [new Map()]
  for (const word of words) {
    const named = columnsNamed(word, columns).slice(0, MOST_CHOICES)
    const standard = standardOfSheet(table)
    if (/标准/.test(word) && standard !== undefined) named.push(FigureColumn.constant(table, yuan(standard), word))
    choices = choices.flatMap((choice) =>
      named
        .filter((column) => ![...choice.values()].includes(column))
        .map((column) => new Map([...choice, [word, column]])),
    )
  }
  return choices.slice(0, MOST_TRIED)
}

interface Trial {
  choice: Choice
  months: number
  /** the line's mosts, which may be of this figure, of another, or of some of the rows */
  mosts: readonly number[]
  table: RegisterTable
  /** whether the formula is for a row */
  includes(row: number): boolean
}

/** How many of the rows hold a formula, and which do not; of a long table its first rows tell whether any do. */
function tryOut(expression: Expression, target: FigureColumn, way: Trial) {
  const { choice, months, mosts, table, includes } = way
  const odd: OddFigure[] = []
  const unit = lastUnit(target, table) * ROUNDING
  let [holds, judged] = [0, 0]
  for (let row = 0; row < table.rowCount; row++) {
    if (row === PROBED_ROWS && holds < judged * SHARE) break
    const stated = target.isCovered(row) || !includes(row) ? undefined : target.at(row)
    const result = resultOf(expression, (word) => choice.get(word)?.at(row))
    if (stated === undefined || result === undefined || !Number.isFinite(result)) continue
    const whole = result * months
    // nothing is due by the formula: another rule let it in
    if (whole <= 0 && !target.isShare) continue
    judged++
    const slack = Math.max(unit, ofHeads(choice, row))
    const given = [whole, ...mosts.filter((most) => most < whole)]
    if (given.some((one) => Math.abs(stated - one) <= slack)) holds++
    else odd.push({ row, stated, expected: Math.max(...given.slice(given.length > 1 ? 1 : 0)) })
  }
  return { way, holds, judged, odd }
}

/** The rate of a row that is the odd one of its column, and with the usual one of which the formula holds. */
function oddRate(
  { row, stated }: OddFigure,
  expression: Expression,
  target: FigureColumn,
  { choice, months, table }: Trial,
): OddFigure['rate'] {
  const slack = Math.max(lastUnit(target, table) * ROUNDING, ofHeads(choice, row))
  for (const column of choice.values()) {
    if (!RATE.test(column.leaf)) continue
    const usual = usualOf(Array.from({ length: table.rowCount }, (_, at) => column.at(at)).filter(isFigure))
    if (usual === undefined || column.at(row) === usual) continue
    const result = resultOf(expression, (word) => {
      const named = choice.get(word)
      return named === column ? usual : named?.at(row)
    })
    if (result !== undefined && Math.abs(stated - result * months) <= slack) return { column, usual }
  }
  return undefined
}

const RATE = /标准|比例|单价|定额|[^效]率$/
const isFigure = (figure: number | undefined): figure is number => figure !== undefined

/** One of the last decimal that nearly all figures of a column have. */
function lastUnit(target: FigureColumn, { rowCount }: RegisterTable): number {
  const figures = Array.from({ length: Math.min(rowCount, PROBED_ROWS) }, (_, row) => target.at(row) ?? 0)
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals++) {
    const whole = figures.filter(
      (figure) => Math.abs(figure * 10 ** decimals - Math.round(figure * 10 ** decimals)) < 1e-6,
    )
    if (whole.length >= figures.length * SHARE) return 10 ** -decimals
  }
  return 10 ** -MOST_DECIMALS
}

/** By how much the rounding of what a head has may part the two. */
function ofHeads(choice: Choice, row: number): number {
  const columns = [...choice.values()]
  const isAHead = columns.some(({ field, leaf }) => field === 'perCapitaIncome' || /人均/.test(leaf))
  const persons = columns.find(({ leaf }) => /人数|人口|人$/.test(leaf))?.at(row) ?? 1
  return isAHead ? persons * HALF : 0
}
