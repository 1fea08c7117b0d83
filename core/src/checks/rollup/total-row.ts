import { type FieldId, field } from '../../facts/fields.ts'
import { quantityIn } from '../../register/headers/item-columns.ts'
import type { RegisterTable } from '../../register/index.ts'
import { firstNotBelow } from '../../register/layout/sum-rows.ts'
import type { TotalKind } from '../../register/layout/words.ts'
import { cellText } from '../../workbook/index.ts'
import { type CheckContext, type Report, tableCheck, yuan } from '../engine/index.ts'
import { readFigure, sumOf } from '../money/sums.ts'
import { figureAt } from '../time/month-columns.ts'

const CENT = 0.005

/** Columns whose sum means nothing, so that what stands in a total row is one only where it is far above each of them. */
const NEVER_SUMMED = new Set<FieldId>([
  'standard',
  'perCapitaIncome',
  'perCapitaYearlyIncome',
  'averageAmount',
  'price',
])

/**
 * I01. A 合计 or 小计 row must be the sum of the rows that it stands for. It is right where any sensible set of rows gives it: those since the last
 * total of its name, since any total, of its page or village, all above, those below it, or those of all tables above on the sheet.
 * Where a note says that nobody is counted twice, a total of people may be less. What stands once for a household is summed once a household; a register that repeats it on each member's row and sums the rows is in order too.
 */
export default tableCheck({
  catalogue: 'I01',
  severity: 'error',
  citation: '登记规范（表内合计应与明细一致）',
  needs: [],
  run(table, context, report) {
    const all = totals(table)
    if (all.length === 0) return
    const above = tablesAbove(table, context)
    const isOnceEach = COUNTED_ONCE.test([...table.layout.lines, ...table.layout.titles].join(' '))
    const unnamed = unnamedFigures(table, context)
    for (const { row, kind, spans } of all) {
      judgeItems(table, row, spans, report)
      let isProved = false
      for (const { field: id, column } of table.columns) {
        const { type } = field(id)
        if (type !== 'money' && type !== 'count') continue
        const stated = readFigure(table, row, id)
        if (Number.isNaN(stated) || (NEVER_SUMMED.has(id) && !isFarAbove(stated, table.number(id)))) continue
        const sums = spans.flatMap(([from, to]) => sumOf(table, id, from, to))
        if (sums.some((sum) => sum === stated)) {
          isProved = true
          continue
        }
        if (kind === 'total' && stated === sumWith(above, table, id)) continue
        if (isOnceEach && type === 'count' && stated < sums[0] && table.number(id).every((one) => !(one > stated)))
          continue
        if (hasUnreadFigures(table, id)) {
          report.unknown(-1, [id])
          continue
        }
        const show = (value: number) => (type === 'money' ? yuan(value) : value)
        const expected = show(sums[0])
        report.failCell(row, column, id, {
          expected,
          variant: 'field',
          params: { expected, stated: show(stated), difference: show(stated - sums[0]), rows: rowsOf(table, spans[0]) },
        })
      }
      const isOfTheseRows =
        above.length === 0 && (isProved || unnamed.some((one) => isSumOf(table, one, { row, spans })))
      for (const one of unnamed) judgeUnnamed(table, one, { row, kind, spans }, isOfTheseRows, report)
    }
  },
})

/** A note that those who stand in several rows are counted once in the total, which is then less than the sum. */
const COUNTED_ONCE = /去重|去除重复|剔除重复|不重复(计|统)/

/** The tables of the same kind that stand above on the sheet: the last total may be of all. */
function tablesAbove(table: RegisterTable, context: CheckContext): RegisterTable[] {
  return context
    .tablesLike(table)
    .filter(
      ({ file, sheet, layout }) =>
        file === table.file && sheet === table.sheet && layout.headerTop < table.layout.headerTop,
    )
}

function sumWith(above: readonly RegisterTable[], table: RegisterTable, id: FieldId): number {
  if (above.length === 0 || !above.every((one) => one.has(id))) return Number.NaN
  return [...above, table].reduce((sum, one) => sum + sumOf(one, id)[0], 0)
}

/** Totals of the columns that each are for one kind of goods. */
function judgeItems(table: RegisterTable, sheetRow: number, spans: readonly Span[], report: Report): void {
  for (const one of table.items) {
    const stated = quantityIn(cellText(table.workbook, table.sheet, sheetRow, one.column))
    if (Number.isNaN(stated)) continue
    const sums = spans.map(([from, to]) => {
      let sum = 0
      for (let row = from; row < to; row++) sum += table.itemQuantity(one, row) || 0
      return sum
    })
    if (sums.some((sum) => Math.abs(sum - stated) < 1e-6)) continue
    const [expected] = sums
    report.failCell(sheetRow, one.column, 'quantity', {
      variant: 'item',
      expected,
      params: { item: one.item, expected, stated, difference: stated - expected, rows: rowsOf(table, spans[0]) },
    })
  }
}

/** A column that no field is for, with its figure in each row; a blank is 0. */
interface UnnamedColumn {
  column: number
  figures: Float64Array
}

/** The columns that no field is for and that hold figures only. */
function unnamedFigures(table: RegisterTable, context: CheckContext): UnnamedColumn[] {
  return (context.set.unmapped.get(table) ?? []).flatMap((column) => {
    if (/率|占比|比例|比重|均|%|％/.test(table.layout.headers[column].join(''))) return []
    // a row that several people share is summed once
    const isBlank = (row: number, at: number) =>
      row === table.sheetRows[at - 1] || cellText(table.workbook, table.sheet, row, column).trim() === ''
    const figures = Float64Array.from(table.sheetRows, (row, at) =>
      isBlank(row, at) ? 0 : figureAt(table, row, column),
    )
    return figures.some(Number.isNaN) ? [] : [{ column, figures }]
  })
}

/** Words of figures that are summed. */
const SUMMED =
  /^(?!.*(标准|单价|每)).*(合计|小计|总计|金额|资金|人数|户数|户|人$|元|款|额$|应发|实发|发放|补发|津贴|补助|费$)/

/** Whether a total line has the sum of such a column, which is then of these rows; a column of noughts tells nothing. */
function isSumOf(
  table: RegisterTable,
  { column, figures }: UnnamedColumn,
  { row, spans }: Omit<Total, 'kind'>,
): boolean {
  const stated = figureAt(table, row, column)
  return stated > 0 && sumsIn(figures, spans).some((sum) => Math.abs(sum - stated) < CENT)
}

const sumsIn = (figures: Float64Array, spans: readonly Span[]): number[] =>
  spans.map(([from, to]) => figures.subarray(from, to).reduce((sum, figure) => sum + figure, 0))

/**
 * Such a column can be summed too. A doubt, for what its figures are is not known (averages, for one); an error where its header says that it is summed
 * and the total is above every figure, as no average is, in a line whose other totals are the sums of these rows.
 */
function judgeUnnamed(
  table: RegisterTable,
  { column, figures }: UnnamedColumn,
  { row: sheetRow, spans }: Total,
  isOfTheseRows: boolean,
  report: Report,
): void {
  const stated = figureAt(table, sheetRow, column)
  if (Number.isNaN(stated)) return
  const sums = sumsIn(figures, spans)
  if (sums.some((sum) => Math.abs(sum - stated) < CENT)) return
  const expected = Math.round(sums[0] * 100) / 100
  const isSum =
    isOfTheseRows && SUMMED.test(table.layout.headers[column].join('')) && figures.every((figure) => figure < stated)
  report.failCell(sheetRow, column, 'quantity', {
    ...(!isSum && { severity: 'doubt' }),
    variant: 'item',
    expected,
    params: {
      item: table.layout.headers[column].join(' '),
      expected,
      stated,
      difference: Math.round((stated - expected) * 100) / 100,
      rows: rowsOf(table, spans[0]),
    },
  })
}

const isFarAbove = (stated: number, figures: Float64Array): boolean => figures.every((figure) => !(2 * figure > stated))

/** The sheet's rows that are summed: 4–9. */
function rowsOf({ sheetRows }: RegisterTable, [from, to]: Span): string {
  const [first, last] = [sheetRows[from] + 1, sheetRows[to - 1] + 1]
  return first === last ? `${first}` : `${first}–${last}`
}

/** True where a cell of the column has something that is no figure, so that its sum is not known. */
function hasUnreadFigures(table: RegisterTable, id: FieldId): boolean {
  const blank = table.blank(id)
  return blank.some((isBlank, row) => isBlank === 1 && table.shown(id, row).trim() !== '')
}

/** Table rows, from and to (not included), that a total row may stand for. */
type Span = readonly [from: number, to: number]

interface Total {
  row: number
  kind: TotalKind
  spans: readonly Span[]
}

/** The totals with the sets of rows that each may sum, the usual one first. */
function totals(table: RegisterTable): Total[] {
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
      return { row, kind, spans: spans.filter(([from, to]) => to > from) }
    })
    .filter(({ spans }) => spans.length > 0)
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
