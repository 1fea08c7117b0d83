import { type FieldId, field } from '../../facts/fields.ts'
import { quantityIn } from '../../register/headers/item-columns.ts'
import { isNumeric, type MappedColumn, type RegisterTable } from '../../register/index.ts'
import { firstNotBelow } from '../../register/layout/sum-rows.ts'
import { isUnits, type TotalKind } from '../../register/layout/words.ts'
import {
  fail,
  type RegisterView,
  registerCheck,
  type Severity,
  type SheetCell,
  unknownHere,
  type Verdict,
  yuan,
} from '../engine/index.ts'
import { figureIn, sumOf } from '../money/sums.ts'
import { tablesAbove, tablesBeside } from '../money/tables-of-sheet.ts'
import { CLASSES, PLACES } from '../words/places.ts'

const CENT = 0.005

/**
 * Columns whose sum means nothing, so that what stands in a total row is one only where it is far above each of them.
 */
const NEVER_SUMMED = new Set<FieldId>([
  'standard',
  'perCapitaIncome',
  'perCapitaYearlyIncome',
  'averageAmount',
  'price',
])

/**
 * I01. A 合计 or 小计 row must be the sum of the rows that it stands for. It is right where any sensible set of rows
 * gives it: those since the last total of its name, since any total, of its page or village, all above, those below it,
 * those of the class or place that it names (孤儿小计), or those of all tables above on the sheet; but of the usual
 * rows alone where several of its other figures are sums of them. Where a note says that nobody is counted twice, a
 * total of people may be less; one of some of the rows by its own words (合计(追缴类)) is but doubted. What stands once
 * for a household is summed once a household; a register that repeats it on each member's row and sums the rows is in
 * order too.
 */
export default registerCheck({
  catalogue: 'I01',
  severity: 'error',
  citation: '登记规范（表内合计应与明细一致）',
  needs: [],
  *judge(register) {
    const all = totals(register)
    if (all.length === 0) return
    const above = tablesAbove(register)
    const others = above.length > 0 ? above : tablesBeside(register)
    const unnamed = unnamedFigures(register)
    for (const one of all) {
      const total = isOfUsualRows(one, unnamed, register) ? { ...one, spans: one.spans.slice(0, 1) } : one
      const blocks = total.kind === 'total' && others.length > 0 ? [...others, register.table] : []
      const judged = register.table.columns.flatMap((one) => fieldTotal(one, total, blocks, register) ?? [])
      const isOfTheseRows =
        above.length === 0 && (judged.includes('is-sum') || unnamed.some((one) => isSumOf(one, total, register)))
      const found = [
        ...itemTotals(total, blocks, register),
        ...judged.filter((one) => one !== 'is-sum'),
        ...unnamed.flatMap((one) => unnamedTotal(one, total, blocks, isOfTheseRows, register)),
      ]
      yield* found.length > 0 && isOfSome(total.row, register) ? found.map(inDoubt) : found
    }
  },
})

const inDoubt = (one: Verdict): Verdict =>
  one.outcome === 'fail' ? { ...one, details: { ...one.details, severity: 'doubt' } } : one

/** A note that those who stand in several rows are counted once in the total, which is then less than the sum. */
const COUNTED_ONCE = /去重|去除重复|剔除重复|不重复(计|统)/

/**
 * What a total says of a field: the sum of rows that it may stand for, another figure, or nothing that can be judged.
 */
function fieldTotal(
  { field: id, column }: MappedColumn,
  { row: sheetRow, spans, named }: Total,
  blocks: readonly RegisterTable[],
  register: RegisterView,
): Verdict | 'is-sum' | undefined {
  const { type } = field(id)
  if (type !== 'money' && type !== 'count') return undefined
  const { table } = register
  const stated = figureIn(sheetRow, id, register)
  if (stated === undefined || (NEVER_SUMMED.has(id) && !isAboveAll(stated / 2, id, register))) return undefined
  const sums = spans.flatMap(([from, to]) => sumOf(table, id, from, to))
  const ofNamed = named ? sumsOver(table, id, named.spans) : []
  if (sums.includes(stated) || ofNamed.includes(stated)) return 'is-sum'
  if (stated === sumOfFields(blocks, id)) return undefined
  const last = table.number(id)[spans[0][1] - 1]
  if (isBalance(table, column) && stated === last) return undefined
  const isOnceEach = type === 'count' && register.words.some((line) => COUNTED_ONCE.test(line))
  if (isOnceEach && stated < sums[0] && isAboveAll(stated, id, register)) return undefined
  const unread = unreadFigures(id, register)
  const unreadIn = ([from, to]: Span) => unread.filter((row) => row >= from && row < to).length
  const largest = largestOf(id, register)
  const mayBe = (span: Span) => sumOf(table, id, ...span).some((sum) => isFilled(stated - sum, unreadIn(span), largest))
  if (unread.length > 0) {
    const possible = isOfUsual({ row: sheetRow, spans }, register) ? spans.slice(0, 1) : spans
    if (blocks.length > 0 || possible.some(mayBe)) return unknownHere(id)
  }
  const show = (value: number) => (type === 'money' ? yuan(value) : value)
  const [usual] = named ? ofNamed : sums
  const [expected, missing] = [show(usual), unreadIn(spans[0])]
  const rows = rowsOf(table, named?.spans ?? spans.slice(0, 1))
  const params = { expected, stated: show(stated), difference: show(stated - usual), rows }
  const details =
    missing > 0 ? { variant: 'unread', params: { ...params, missing } } : { expected, variant: 'field', params }
  return fail(id, details, { sheetRow, column })
}

/** What is left after each row: of it a total line repeats the last. */
const isBalance = ({ layout }: RegisterTable, column: number): boolean =>
  /结余|余额|结存|库存|累计/.test(layout.headers[column]?.join('') ?? '')

/** The sums of a field over several blocks of rows, what is a household's once a household, and by rows. */
function sumsOver(table: RegisterTable, id: FieldId, spans: readonly Span[]): number[] {
  const sums = spans.map(([from, to]) => sumOf(table, id, from, to))
  return [0, -1].map((which) => sums.reduce((total, one) => total + (one.at(which) ?? 0), 0))
}

/** So many figures of a total that are sums of the rows for which it usually stands: what is none is no other sum. */
const FEWEST_OF_USUAL = 3

function isOfUsualRows(total: Total, unnamed: readonly UnnamedColumn[], register: RegisterView): boolean {
  const usual = { ...total, spans: total.spans.slice(0, 1) }
  const ofFields = register.table.columns.filter((one) => isSumOfUsual(one, total, register)).length
  return ofFields + unnamed.filter((one) => isSumOf(one, usual, register)).length >= FEWEST_OF_USUAL
}

/** Whether another of its totals is the sum of the rows that it usually stands for. */
const isOfUsual = (total: Pick<Total, 'row' | 'spans'>, register: RegisterView): boolean =>
  register.table.columns.some((one) => isSumOfUsual(one, total, register))

function isSumOfUsual(
  { field: id }: MappedColumn,
  { row, spans: [usual] }: Pick<Total, 'row' | 'spans'>,
  register: RegisterView,
): boolean {
  const stated = isNumeric(field(id).type) ? figureIn(row, id, register) : undefined
  return stated !== undefined && stated > 0 && sumOf(register.table, id, ...usual).includes(stated)
}

/** A cell that cannot be read may hold so many times what the largest of the others holds. */
const MOST_TIMES = 10

/** Whether so many cells that cannot be read may hold what is left of a total. */
const isFilled = (left: number, unread: number, largest: number): boolean =>
  unread > 0 && left >= 0 && left <= unread * largest * MOST_TIMES

/** 合计(追缴类): of some of the rows, as its own words say. */
const isOfSome = (sheetRow: number, register: RegisterView): boolean =>
  register.cellsIn(sheetRow).some((cell) => OF_SOME.test(register.shownAt(cell).normalize('NFKC')))
const OF_SOME = /计\((?!.*(\d|元|单位))[^()]+\)$/

/** Whether no row of a field has more. */
const isAboveAll = (figure: number, id: FieldId, register: RegisterView): boolean => largestOf(id, register) <= figure

const largestOf = (id: FieldId, { rows }: RegisterView): number => {
  let largest = Number.NEGATIVE_INFINITY
  for (const { [id]: own } of rows) if (typeof own === 'number' && own > largest) largest = own
  return largest
}

/** What the rows of all tables on the sheet sum up to; undefined where one lacks the field. */
const sumOfFields = (blocks: readonly RegisterTable[], id: FieldId): number | undefined =>
  blocks.length > 0 && blocks.every((one) => one.has(id))
    ? blocks.reduce((sum, one) => sum + sumOf(one, id)[0], 0)
    : undefined

/** The same of a column that no field is for, and that each of them heads alike. */
function sumOfCells(
  blocks: readonly RegisterTable[],
  column: number,
  figureIn: (sheetRow: number) => number | undefined,
): number[] {
  const headers = new Set(blocks.map(({ layout }) => layout.headers[column]?.join(' ')))
  if (headers.size !== 1) return []
  const rows = blocks.flatMap(({ sheetRows }) => [...new Set(sheetRows)])
  return [rows.reduce((sum, row) => sum + (figureIn(row) || 0), 0)]
}

/** The rows in which the column has something that is no figure, so that no sum over them is known. */
const unreadFigures = (id: FieldId, register: RegisterView): number[] =>
  register.rowsWhere((row) => row[id] === undefined && row.shown(id).trim() !== '')

/** Totals of the columns that each are for one kind of goods. */
function* itemTotals(
  { row: sheetRow, spans, named }: Total,
  blocks: readonly RegisterTable[],
  register: RegisterView,
): Iterable<Verdict> {
  for (const { column, item } of register.table.items) {
    const quantityOf = (row: number) => quantityIn(register.shownAt({ sheetRow: row, column }))
    const stated = quantityOf(sheetRow)
    if (Number.isNaN(stated)) continue
    const quantities = Array.from(register.table.sheetRows, (row) => quantityOf(row) || 0)
    yield* otherThanSums(
      { cell: { sheetRow, column }, item, stated, within: 1e-6 },
      [...sumsNamed(quantities, named), ...sumsIn(quantities, spans), ...sumOfCells(blocks, column, quantityOf)],
      named?.spans ?? spans.slice(0, 1),
      register,
    )
  }
}

/** A column that no field is for, with its figure in each row; a blank is 0. */
interface UnnamedColumn {
  column: number
  figures: readonly number[]
}

/** The columns that no field is for and that hold figures only. */
function unnamedFigures(register: RegisterView): UnnamedColumn[] {
  const { table, context } = register
  return (context.set.unmapped.get(table) ?? []).flatMap((column) => {
    if (/率|占比|比例|比重|均|%|％/.test(table.layout.headers[column].join(''))) return []
    const figures = Array.from(table.sheetRows, (sheetRow, at) => {
      const cell = { sheetRow, column }
      // a row that several people share is summed once
      const shown = register.shownAt(cell).trim()
      const isBlank = sheetRow === table.sheetRows[at - 1] || shown === ''
      // shares are not summed
      if (/[%％]$/.test(shown)) return undefined
      return isBlank ? 0 : register.figureAt(cell)
    }).filter((figure) => figure !== undefined)
    return figures.length < register.rowCount ? [] : [{ column, figures }]
  })
}

/** Words of figures that are summed. */
const SUMMED =
  /^(?!.*(标准|单价|每)).*(合计|小计|总计|金额|资金|救助金|保障金|供养金|小写|人数|户数|户|人$|元|款|额$|应发|实发|发放|补发|津贴|补助|费$)/

/**
 * Whether a total line has the sum of such a column, which is then of these rows; a column of noughts tells nothing.
 */
function isSumOf({ column, figures }: UnnamedColumn, { row, spans }: Total, register: RegisterView): boolean {
  const stated = register.figureAt({ sheetRow: row, column }) ?? 0
  return stated > 0 && sumsIn(figures, spans).some((sum) => Math.abs(sum - stated) < CENT)
}

const sumsIn = (figures: readonly number[], spans: readonly Span[]): number[] =>
  spans.map(([from, to]) => figures.slice(from, to).reduce((sum, figure) => sum + figure, 0))

/**
 * Such a column can be summed too. A doubt, for what its figures are is not known (averages, for one); an error where
 * its header says that it is summed and the total is above every figure, as no average is, in a line whose other totals
 * are the sums of these rows.
 */
function unnamedTotal(
  { column, figures }: UnnamedColumn,
  { row: sheetRow, spans, named }: Total,
  blocks: readonly RegisterTable[],
  isOfTheseRows: boolean,
  register: RegisterView,
): Verdict[] {
  const stated = register.figureAt({ sheetRow, column })
  if (stated === undefined) return []
  const header = register.table.layout.headers[column]
  if (isBalance(register.table, column) && Math.abs(stated - figures[spans[0][1] - 1]) < CENT) return []
  const isSum = isOfTheseRows && SUMMED.test(header.join('')) && figures.every((figure) => figure < stated)
  const severity = isSum ? undefined : 'doubt'
  const item = header.join(' ')
  return otherThanSums(
    { cell: { sheetRow, column }, item, stated, within: CENT, severity },
    [
      ...sumsNamed(figures, named),
      ...sumsIn(figures, spans),
      ...sumOfCells(blocks, column, (row) => register.figureAt({ sheetRow: row, column })),
    ],
    named?.spans ?? spans.slice(0, 1),
    register,
  )
}

const sumsNamed = (figures: readonly number[], named: Total['named']): number[] =>
  named ? [sumsIn(figures, named.spans).reduce((sum, one) => sum + one, 0)] : []

interface ItemTotal {
  cell: SheetCell
  item: string
  stated: number
  /** by how much rounding may part it from a sum */
  within: number
  severity?: Severity
}

/** That the total of a column is none of the sums that it may be. */
function otherThanSums(
  { cell, item, stated, within, severity }: ItemTotal,
  sums: readonly number[],
  spans: readonly Span[],
  { table }: RegisterView,
): Verdict[] {
  if (sums.some((sum) => Math.abs(sum - stated) < within)) return []
  const [expected, difference] = [sums[0], stated - sums[0]].map((figure) => Math.round(figure * 1e6) / 1e6)
  const params = { item, expected, stated, difference, rows: rowsOf(table, spans) }
  return [fail('quantity', { severity, variant: 'item', expected, params }, cell)]
}

const MOST_BLOCKS = 6

/** The sheet's rows that are summed: 4–9; 4–9、12. */
const rowsOf = ({ sheetRows }: RegisterTable, spans: readonly Span[]): string =>
  spans
    .map(([from, to]) => [sheetRows[from] + 1, sheetRows[to - 1] + 1])
    .map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`))
    .slice(0, MOST_BLOCKS)
    .join('、') + (spans.length > MOST_BLOCKS ? '…' : '')

/** Table rows, from and to (not included), that a total row may stand for. */
type Span = readonly [from: number, to: number]

interface Total {
  row: number
  kind: TotalKind
  spans: readonly Span[]
  /** blocks of rows that are of the class or place that it names */
  named?: { spans: readonly Span[] }
}

/** The totals with the sets of rows that each may sum, the usual one first. */
function totals(register: RegisterView): Total[] {
  const { table } = register
  const all = table.layout.totalRows.map((total) => ({ ...total, at: firstNotBelow(table.sheetRows, total.row) }))
  const above = nearest(all)
  const below = nearest(all.map((one) => ({ ...one, at: -one.at })).reverse())
    .map(({ any, like }) => ({ any: any === 0 ? table.rowCount : -any, like: like === 0 ? table.rowCount : -like }))
    .reverse()
  const pages = pageBreaks(table)
  return all
    .map(({ row, kind, at }, nth) => {
      const since: Span[] = [above[nth].any, above[nth].like, pages(at), 0].map((from) => [from, at])
      const until: Span[] = [below[nth].any, below[nth].like].map((to) => [at, to])
      const usual: Span = [kind === 'total' ? 0 : above[nth].like, at]
      const spans = kind === 'leading' || at === 0 ? [...until, ...since] : [usual, ...since, ...until]
      return { row, kind, spans: spans.filter(([from, to]) => to > from), named: rowsNamed(row, register) }
    })
    .filter(({ row, spans }) => spans.length > 0 && !isIndicator(row, register))
}

/** 低保人数合计 | 人 of a table of 指标 | 单位 | 数量: a figure of its own, for the rows above count other things. */
const isIndicator = (sheetRow: number, register: RegisterView): boolean =>
  register
    .cellsIn(sheetRow)
    .some(
      (cell) =>
        /单位/.test(register.table.layout.headers[cell.column]?.at(-1) ?? '') &&
        isUnits([register.shownAt(cell).normalize('NFKC').trim()]),
    )

/** 孤儿小计: the words of a total before those for a sum. */
const NAMED_TOTAL = /^(.{2,12}?)(?:小计|合计|共计|总计|计)$/

/** The rows of the class or place that a total names, wherever they stand; undefined where it names none. */
function rowsNamed(sheetRow: number, register: RegisterView): Total['named'] {
  const { table } = register
  for (const cell of register.cellsIn(sheetRow)) {
    const [, name] = NAMED_TOTAL.exec(register.shownAt(cell).normalize('NFKC').replace(/\s/g, '')) ?? []
    if (!name) continue
    for (const id of [...CLASSES, ...PLACES]) {
      const spans = table.has(id) ? blocksOf(register.rowsWhere((row) => row.said(id).startsWith(name))) : []
      if (spans.length > 0) return { spans }
    }
  }
  return undefined
}

/** Rows in ascending order as blocks of rows that follow each other. */
function blocksOf(rows: readonly number[]): Span[] {
  const blocks: [from: number, to: number][] = []
  for (const row of rows) {
    const last = blocks.at(-1)
    if (last?.[1] === row) last[1]++
    else blocks.push([row, row + 1])
  }
  return blocks
}

/** Of ascending totals, where the last one before each ends: of any name, and of its own; 0 where there is none. */
function nearest(totals: readonly { at: number; label: string }[]): { any: number; like: number }[] {
  const any = new Edges()
  const byLabel = new Map<string, Edges>()
  return totals.map(({ at, label }) => {
    const like = byLabel.get(label) ?? new Edges()
    byLabel.set(label, like)
    return { any: any.before(at), like: like.before(at) }
  })
}

/** Ascending places, asked for the last one that lies before each. */
class Edges {
  private last = 0
  private previous = 0

  before(at: number): number {
    if (at !== this.last) [this.previous, this.last] = [this.last, at]
    return this.previous
  }
}

/** Where the page or the village begins that a table row is of: below a repeated header or title, or a heading. */
function pageBreaks({ layout, sheetRows }: RegisterTable): (at: number) => number {
  const rows = [
    ...layout.headings.filter(({ row }) => row > layout.headerBottom),
    ...layout.dropped.filter(({ why }) => why === 'header' || why === 'title'),
  ].map(({ row }) => firstNotBelow(sheetRows, row))
  const breaks = Int32Array.from([0, ...rows]).sort()
  return (at) => breaks[firstNotBelow(breaks, at) - 1] ?? 0
}
