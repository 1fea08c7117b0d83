import type { FieldId } from '../../facts/fields.ts'
import { field } from '../../facts/fields.ts'
import { isNumeric, type RegisterTable } from '../../register/index.ts'
import { CellKind, cellKind, cellText } from '../../workbook/index.ts'
import type { Report } from '../engine/index.ts'
import { figureAt } from '../time/month-columns.ts'
import { saysNothing } from '../words/words.ts'

/** A column of figures as its cells show them: in yuan, persons, months. */
export interface FigureColumn {
  column: number
  /** undefined for a column that no field is for */
  field: FieldId | undefined
  /** the header path, top to bottom */
  path: readonly string[]
  /** as the register holds them, NaN where a row has none; a figure is one of them through `divisor` */
  values: Float64Array
  divisor: number
  /** whether a row's cell is one with that of a row above */
  isCovered: (row: number) => boolean
  /** taken off where it is a part of a sum; its figures are then below 0 */
  isDeducted?: boolean
}

const SHARE_HEADER = /比例|率/
const NO_FIGURE = /序号|编号|号码|账号|帐号|卡号|电话|年龄|岁|日期|时间|年月|月份|年度|代码|等级|级别/
/** so many rows tell whether a column that no field is for holds figures */
const PROBED_ROWS = 200
const FEN = 100
const PERCENT = 100

export function figureOf({ values, divisor, isDeducted }: FigureColumn, row: number): number {
  const figure = values[row] / divisor
  return isDeducted ? -Math.abs(figure) : figure
}

/** Says of which rows the cell holds something that is no figure. */
export function tellUnread(table: RegisterTable, { column, field: id, values }: FigureColumn, report: Report): void {
  for (let row = 0; row < values.length; row++)
    if (
      Number.isNaN(values[row]) &&
      !saysNothing(cellText(table.workbook, table.sheet, table.sheetRows[row], column).trim())
    )
      report.unknown(row, [id ?? 'quantity'])
}

/** The fields of a table's columns, by the place of the column. */
export const fieldsByColumn = (table: RegisterTable): ReadonlyMap<number, FieldId> =>
  new Map(table.columns.flatMap(({ column, field: id }) => (table.has(id) ? [[column, id]] : [])))

export const headerOf = ({ path }: FigureColumn): string => path.join('/')

/** Written as 95 it is 0.95. */
export const isShare = ({ path }: FigureColumn): boolean => SHARE_HEADER.test(path.join(''))

export function figureColumns(table: RegisterTable): FigureColumn[] {
  const byColumn = fieldsByColumn(table)
  return table.layout.headers.flatMap((path, column) => {
    if (path.length === 0 || NO_FIGURE.test(path.at(-1) as string)) return []
    const id = byColumn.get(column)
    const own = id ? mapped(table, id) : unmapped(table, column)
    if (!own) return []
    // what several people of one line share is its first one's
    const isCovered = (row: number) =>
      table.cornerOf(column, row) !== table.sheetRows[row] || table.sheetRows[row] === table.sheetRows[row - 1]
    const one: FigureColumn = { column, path, isCovered, ...own }
    const isPercent = isShare(one) && one.values.some((value) => value / one.divisor > 1)
    return [isPercent ? { ...one, divisor: one.divisor * PERCENT } : one]
  })
}

type Values = Pick<FigureColumn, 'field' | 'values' | 'divisor'>

function mapped(table: RegisterTable, id: FieldId): Values | undefined {
  const { type } = field(id)
  return isNumeric(type) ? { field: id, values: table.number(id), divisor: type === 'money' ? FEN : 1 } : undefined
}

/** Of a column that no field is for, where more of the cells that are filled hold figures than anything else. */
function unmapped(table: RegisterTable, column: number): Values | undefined {
  let figures = 0
  let others = 0
  for (const row of table.sheetRows.subarray(0, PROBED_ROWS)) {
    if (!Number.isNaN(figureAt(table, row, column))) figures++
    else if (cellKind(table.sheet, row, column) !== CellKind.empty) others++
  }
  if (figures <= others) return undefined
  const values = Float64Array.from(table.sheetRows, (_, row) => figureAt(table, table.cornerOf(column, row), column))
  return { field: undefined, values, divisor: 1 }
}
