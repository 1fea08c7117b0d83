import { field } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import { CellKind, cellKind } from '../../workbook/index.ts'
import { figureAt } from '../time/month-columns.ts'

/** A column whose figures, in almost all rows of a table, are the sum or the product of others. */
export interface ColumnRelation {
  kind: 'sum' | 'product'
  target: FigureColumn
  parts: readonly FigureColumn[]
  /** rows in which it holds, and rows that have the figures to tell */
  holds: number
  judged: number
}

/** A column of figures as its cells show them, in yuan, persons, months; NaN where a row has none. */
export interface FigureColumn {
  column: number
  /** the header path, top to bottom */
  path: readonly string[]
  figures: Float64Array
  /** taken off where it is a part of a sum; its figures are then below 0 */
  isDeducted?: boolean
}

/** A relation is one only where this share of the rows and as many rows as this show it: else it may be chance. */
const SHARE = 0.75
const FEWEST_ROWS = 4
/** a relation is looked for in the first rows, and counted in all */
const PROBED_ROWS = 200
const MOST_PARTS = 12
/** how far before and after a product its factors stand */
const FACTORS_WITHIN = 6
const FACTORS_AFTER = 3

const TOTAL = /合计|小计|总计|共计|总额|总费用|总金额|总支出|总人数|总户数/
const AMOUNT = /金额|资金|款|额|补贴|补助|合计|小计|应发|实发|保障金|救助金|津贴/
const FACTOR = /人数|人口|月数|个月|数量|户数|标准|人均|比例|天数|单价|次数|补差/
const SHARE_HEADER = /比例|率/
const NO_FIGURE = /序号|编号|号码|账号|帐号|卡号|电话|年龄|岁|日期|时间|年月|月份|年度|代码|等级|级别/

const CENT = 0.011
const HALF_YUAN = 0.51

/** Every relation between the figures of a table that its own rows prove. */
export function columnRelations(table: RegisterTable): ColumnRelation[] {
  if (table.rowCount < FEWEST_ROWS) return []
  const columns = figureColumns(table)
  return columns.flatMap((target) => {
    const found = best([...sumsFor(target, columns), ...productsFor(target, columns)], table.rowCount)
    return found ? [found] : []
  })
}

/** What a relation says that a row's figure is; NaN where the row lacks a figure for it. */
export function figureBy(
  { kind, target, parts }: Pick<ColumnRelation, 'kind' | 'target' | 'parts'>,
  row: number,
): number {
  if (Number.isNaN(target.figures[row])) return Number.NaN
  if (kind === 'product') return parts.reduce((product, { figures }) => product * figures[row], 1)
  const stated = parts.filter(({ figures }) => !Number.isNaN(figures[row]))
  return stated.length === 0 ? Number.NaN : stated.reduce((sum, { figures }) => sum + figures[row], 0)
}

export const agrees = (
  { kind, target }: Pick<ColumnRelation, 'kind' | 'target'>,
  row: number,
  figure: number,
): boolean => Math.abs(figure - target.figures[row]) < (kind === 'sum' ? CENT : HALF_YUAN)

export const headerOf = ({ path }: FigureColumn): string => path.join('/')

/** 基本＋照料－扣款, 人均×人数 */
export const formulaOf = ({ kind, parts }: Pick<ColumnRelation, 'kind' | 'parts'>): string =>
  parts
    .map((part, at) => (at === 0 ? '' : kind === 'product' ? '×' : part.isDeducted ? '－' : '＋') + headerOf(part))
    .join('')

function figureColumns(table: RegisterTable): FigureColumn[] {
  const byColumn = new Map(table.columns.map((one) => [one.column, one.field]))
  return table.layout.headers.flatMap((path, column) => {
    if (path.length === 0 || NO_FIGURE.test(path.at(-1) as string)) return []
    const id = byColumn.get(column)
    const figures = id && table.has(id) ? mappedFigures(table, id) : ownFigures(table, column)
    if (!figures) return []
    if (SHARE_HEADER.test(path.join('')) && figures.some((one) => one > 1))
      return [{ column, path, figures: figures.map((one) => one / 100) }]
    return [{ column, path, figures }]
  })
}

function mappedFigures(table: RegisterTable, id: Parameters<RegisterTable['number']>[0]): Float64Array | undefined {
  const { type } = field(id)
  if (type !== 'money' && type !== 'count' && type !== 'number' && type !== 'percent') return undefined
  const values = table.number(id)
  return type === 'money' ? values.map((fen) => fen / 100) : Float64Array.from(values)
}

/** Of a column that no field is for, where more of the cells that are filled hold figures than anything else. */
function ownFigures(table: RegisterTable, column: number): Float64Array | undefined {
  let figures = 0
  let others = 0
  for (const row of table.sheetRows.subarray(0, PROBED_ROWS)) {
    if (!Number.isNaN(figureAt(table, row, column))) figures++
    else if (cellKind(table.sheet, row, column) !== CellKind.empty) others++
  }
  return figures > others ? Float64Array.from(table.sheetRows, (row) => figureAt(table, row, column)) : undefined
}

type Candidate = Pick<ColumnRelation, 'kind' | 'target' | 'parts'>

/** Parts that stand beside a total: those before it, those after it, and those of the same name in the groups beside it. */
function sumsFor(target: FigureColumn, columns: readonly FigureColumn[]): Candidate[] {
  const groups = target.path.slice(0, -1)
  const leaf = target.path.at(-1)
  if (!target.path.some((part) => TOTAL.test(part))) return []
  const at = columns.indexOf(target)
  const runs: FigureColumn[][] = []
  for (let length = 2; length <= MOST_PARTS; length++) {
    if (at - length >= 0) runs.push(columns.slice(at - length, at))
    if (at + length < columns.length) runs.push(columns.slice(at + 1, at + 1 + length))
  }
  if (groups.some((part) => TOTAL.test(part)))
    runs.push(
      columns.filter((one) => one !== target && one.path.at(-1) === leaf && !one.path.some((part) => TOTAL.test(part))),
    )
  const sums = runs.filter(({ length }) => length > 1)
  const less = sums.filter((parts) => parts.some(isDeduction)).map((parts) => parts.map(deducted))
  return [...sums, ...less].map((parts) => ({ kind: 'sum', target, parts }))
}

/** 扣款, 追回; 减免 may be a part of a bill as well. */
const isDeduction = ({ path }: FigureColumn): boolean => /扣|减|追回|退回|抵/.test(path.at(-1) ?? '')

/** Written as 100 or as −100. */
const deducted = (one: FigureColumn): FigureColumn =>
  isDeduction(one) ? { ...one, isDeducted: true, figures: one.figures.map((figure) => -Math.abs(figure)) } : one

/** Two or three figures beside an amount, one of them a number, a rate or a share. */
function productsFor(target: FigureColumn, columns: readonly FigureColumn[]): Candidate[] {
  if (!AMOUNT.test(headerOf(target))) return []
  const at = columns.indexOf(target)
  const beside = [
    ...columns.slice(Math.max(0, at - FACTORS_WITHIN), at),
    ...columns.slice(at + 1, at + 1 + FACTORS_AFTER),
  ]
  const pairs = beside.flatMap((one, index) => beside.slice(index + 1).map((other) => [one, other]))
  const triples = pairs.flatMap((pair) =>
    beside.filter((one) => one.column > pair[1].column).map((one) => [...pair, one]),
  )
  return [...pairs, ...triples]
    .filter((parts) => parts.some((one) => FACTOR.test(headerOf(one))))
    .map((parts) => ({ kind: 'product', target, parts }))
}

/** The candidate that most rows show, the one with more parts where two do; none where too few rows do, or all say the same. */
function best(candidates: readonly Candidate[], rowCount: number): ColumnRelation | undefined {
  const probed = candidates.filter((one) => isShown(counted(one, Math.min(rowCount, PROBED_ROWS))))
  let found: ColumnRelation | undefined
  for (const candidate of probed) {
    const one = counted(candidate, rowCount)
    if (!isShown(one)) continue
    if (!found || one.holds > found.holds || (one.holds === found.holds && one.parts.length < found.parts.length))
      found = one
  }
  return found
}

const isShown = ({ holds, judged }: ColumnRelation): boolean => holds >= FEWEST_ROWS && holds >= judged * SHARE

/** Rows in which a relation holds. A row with one part beside zeros, or a factor of one, proves nothing and is not counted. */
function counted(candidate: Candidate, rowCount: number): ColumnRelation {
  const { kind, target, parts } = candidate
  const idle = kind === 'sum' ? 0 : 1
  let [holds, judged] = [0, 0]
  for (let row = 0; row < rowCount; row++) {
    const figure = figureBy(candidate, row)
    if (Number.isNaN(figure)) continue
    const telling = parts.filter(({ figures }) => !Number.isNaN(figures[row]) && figures[row] !== idle).length
    if (telling < 2 || target.figures[row] === 0) continue
    judged++
    if (agrees(candidate, row, figure)) holds++
  }
  return { ...candidate, holds, judged }
}
