import { type FieldId, field } from '../../facts/fields.ts'
import { quantityIn } from '../../register/headers/item-columns.ts'
import type { RegisterTable } from '../../register/index.ts'
import type { TotalKind } from '../../register/layout/words.ts'
import { cellText } from '../../workbook/index.ts'
import { type CheckContext, type Report, tableCheck, yuan } from '../engine/index.ts'
import { readFigure, sumOf } from '../money/sums.ts'
import { figureAt } from '../time/month-columns.ts'

const CENT = 0.005

/** Columns whose sum means nothing. */
const NEVER_SUMMED = new Set<FieldId>([
  'standard',
  'perCapitaIncome',
  'perCapitaYearlyIncome',
  'averageAmount',
  'price',
])

/**
 * I01. A 合计 or 小计 row must be the sum of the rows that it stands for: 小计 those since the last 小计, 合计 all, or all since the last 合计, or those of all tables above on the sheet; a village's line with figures those below it.
 * What stands once for a household is summed once a household; a register that repeats it on each member's row and sums the rows is in order too.
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
    const unnamed = unnamedFigures(table, context)
    for (const { row, kind, spans } of all) {
      judgeItems(table, row, spans, report)
      for (const one of unnamed) judgeUnnamed(table, one, row, spans, report)
      for (const { field: id, column } of table.columns) {
        const { type } = field(id)
        if ((type !== 'money' && type !== 'count') || NEVER_SUMMED.has(id)) continue
        const stated = readFigure(table, row, id)
        if (Number.isNaN(stated)) continue
        const sums = spans.flatMap(([from, to]) => sumOf(table, id, from, to))
        if (sums.some((sum) => sum === stated)) continue
        if (kind === 'total' && stated === sumWith(above, table, id)) continue
        if (hasUnreadFigures(table, id)) {
          report.unknown(-1, [id])
          continue
        }
        const show = (value: number) => (type === 'money' ? yuan(value) : value)
        const expected = show(sums[0])
        report.failCell(row, column, id, {
          expected,
          variant: 'field',
          params: { expected, stated: show(stated), difference: show(stated - sums[0]) },
        })
      }
    }
  },
})

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
      params: { item: one.item, expected, stated, difference: stated - expected },
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
    const isBlank = (row: number) => cellText(table.workbook, table.sheet, row, column).trim() === ''
    const figures = Float64Array.from(table.sheetRows, (row) => (isBlank(row) ? 0 : figureAt(table, row, column)))
    return figures.some(Number.isNaN) ? [] : [{ column, figures }]
  })
}

/** Such a column can be summed too. A doubt: what its figures are is not known (averages, for one). */
function judgeUnnamed(
  table: RegisterTable,
  { column, figures }: UnnamedColumn,
  sheetRow: number,
  spans: readonly Span[],
  report: Report,
): void {
  const stated = figureAt(table, sheetRow, column)
  if (Number.isNaN(stated)) return
  const sums = spans.map(([from, to]) => figures.subarray(from, to).reduce((sum, figure) => sum + figure, 0))
  if (sums.some((sum) => Math.abs(sum - stated) < CENT)) return
  const expected = Math.round(sums[0] * 100) / 100
  report.failCell(sheetRow, column, 'quantity', {
    severity: 'doubt',
    variant: 'item',
    expected,
    params: {
      item: table.layout.headers[column].join(' '),
      expected,
      stated,
      difference: Math.round((stated - expected) * 100) / 100,
    },
  })
}

/** True where a cell of the column has something that is no figure, so that its sum is not known. */
function hasUnreadFigures(table: RegisterTable, id: FieldId): boolean {
  const blank = table.blank(id)
  return blank.some((isBlank, row) => isBlank === 1 && table.shown(id, row).trim() !== '')
}

/** Table rows, from and to (not included), that a total row may stand for. */
type Span = readonly [from: number, to: number]

function totals(table: RegisterTable): { row: number; kind: TotalKind; spans: Span[] }[] {
  const whole: Span = [0, table.rowCount]
  let sinceSubtotal = 0
  let sinceTotal = 0
  return table.layout.totalRows
    .map(({ row, kind }, at, all) => {
      const here = rowsBefore(table, row)
      if (kind === 'leading')
        return { row, kind, spans: [[here, rowsBefore(table, all[at + 1]?.row ?? table.sheet.rowCount)] as Span] }
      const spans: Span[] =
        here === 0
          ? [whole]
          : kind === 'subtotal'
            ? [[sinceSubtotal, here]]
            : [
                [0, here],
                [sinceTotal, here],
              ]
      if (kind === 'subtotal') sinceSubtotal = here
      else {
        sinceTotal = here
        sinceSubtotal = here
      }
      return { row, kind, spans: spans.filter(([from, to]) => to > from) }
    })
    .filter(({ spans }) => spans.length > 0)
}

function rowsBefore(table: RegisterTable, sheetRow: number): number {
  let low = 0
  let high = table.rowCount
  while (low < high) {
    const middle = (low + high) >> 1
    if (table.sheetRows[middle] < sheetRow) low = middle + 1
    else high = middle
  }
  return low
}
