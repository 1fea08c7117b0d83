import type { FieldId } from '../../facts/fields.ts'
import { field } from '../../facts/fields.ts'
import { isNumeric, type RegisterTable } from '../../register/index.ts'
import { CellKind, cellKind, cellText } from '../../workbook/index.ts'
import { type Details, fail, onceATable, remembered, unknown, type Verdict } from '../engine/index.ts'
import { figureAt } from '../time/month-columns.ts'
import { saysNothing } from '../words/words.ts'

const SHARE_HEADER = /比例|率|比重|占.{0,6}比|[%％]/
const NO_FIGURE = /序号|编号|号码|账号|帐号|卡号|电话|年龄|岁|日期|时间|年月|月份|年度|代码|等级|级别/
const AGES = /\d岁|百岁/
/** so many rows tell whether a column that no field is for holds figures */
const PROBED_ROWS = 200
const FEN = 100
const THOUSAND = 1000
const PERCENT = 100

/**
 * The figures of a column: as the register holds them, NaN where a row has none, each one of them through `divisor`.
 */
interface Figures {
  /** undefined for a column that no field is for */
  field: FieldId | undefined
  values: Float64Array
  divisor: number
}

/** A column of figures as its cells show them: in yuan, persons, months; a share as one of 1. */
export class FigureColumn {
  readonly field: FieldId | undefined
  /** the header path, top to bottom, as one text */
  readonly header: string
  /** Written as 95 it is 0.95. */
  readonly isShare: boolean
  private readonly values: Float64Array
  private readonly divisor: number

  constructor(
    private readonly table: RegisterTable,
    readonly column: number,
    /** the header path, top to bottom */
    readonly path: readonly string[],
    figures: Figures,
    /** taken off where it is a part of a sum; its figures are then below 0 */
    readonly isDeducted = false,
  ) {
    this.field = figures.field
    this.header = path.join('/')
    this.isShare = SHARE_HEADER.test(path.join(''))
    this.values = figures.values
    const isPercent = this.isShare && figures.values.some((value) => value / figures.divisor > 1)
    this.divisor = figures.divisor * (isPercent ? PERCENT : 1)
  }

  /** A figure that every row has without writing it. */
  static constant(table: RegisterTable, figure: number, header = String(figure)): FigureColumn {
    const values = new Float64Array(table.rowCount).fill(figure)
    return new FigureColumn(table, -1, [header], { field: undefined, values, divisor: 1 })
  }

  /** The last part of the header. */
  get leaf(): string {
    return this.path.at(-1) ?? ''
  }

  /** What a formula that names it calls it; more than one where it is reckoned from several. */
  get terms(): readonly string[] {
    return [this.leaf]
  }

  /** The figure of a row; undefined where it has none. */
  at(row: number): number | undefined {
    const figure = this.values[row] / this.divisor
    if (Number.isNaN(figure)) return undefined
    return this.isDeducted ? -Math.abs(figure) : figure
  }

  /** Whether a row's cell is one with that of a row above; what several people of one line share is its first one's. */
  isCovered(row: number): boolean {
    const { sheetRows } = this.table
    return this.table.cornerOf(this.column, row) !== sheetRows[row] || sheetRows[row] === sheetRows[row - 1]
  }

  deducted(): FigureColumn {
    const { table, column, path, field, values, divisor } = this
    return new FigureColumn(table, column, path, { field, values, divisor }, true)
  }

  /** How many yuan one of its cells' units is: 10,000 of 万元. */
  get unit(): number {
    const factor = (this.field && this.table.column(this.field)?.unit?.factor) ?? 1
    return factor < THOUSAND ? 1 : factor
  }

  /** The column in the unit of its cells. */
  asWritten(): FigureColumn {
    const { table, column, path, field: id, values, divisor, unit, isDeducted } = this
    if (unit === 1) return this
    return new FigureColumn(table, column, path, { field: id, values, divisor: divisor * unit }, isDeducted)
  }

  /** Its figures less those of another, which a row may leave blank. */
  less(other: FigureColumn): FigureColumn {
    return new Pair(this.table, this, other, '－')
  }

  /** Its figures and those of another, which a row may leave blank. */
  plus(other: FigureColumn): FigureColumn {
    return new Pair(this.table, this, other, '＋')
  }

  /** Whether it shows the figures of a field. */
  reads(id: FieldId): boolean {
    return this.field === id
  }

  /** That a row's figure is wrong: at its field, and the field of another column beside it, else at its cell. */
  fail(row: number, details: Details, beside?: FigureColumn): Verdict {
    if (this.field) return fail(beside?.field ? [this.field, beside.field] : this.field, details, { at: row })
    return fail('quantity', details, { sheetRow: this.table.sheetRows[row], column: this.column })
  }

  /** Of each row whose cell holds something that is no figure, that it cannot be told. */
  *unread(): Iterable<Verdict> {
    const { workbook, sheet, sheetRows } = this.table
    for (const [row, value] of this.values.entries())
      if (Number.isNaN(value) && !saysNothing(cellText(workbook, sheet, sheetRows[row], this.column).trim()))
        yield unknown(this.field ?? 'quantity', { at: row })
  }
}

/** One figure with another: 自付－起付线, 已完成＋基本完成. */
class Pair extends FigureColumn {
  constructor(
    table: RegisterTable,
    private readonly one: FigureColumn,
    private readonly other: FigureColumn,
    private readonly sign: '＋' | '－',
  ) {
    const path = [`（${one.header}${sign}${other.header}）`]
    super(table, one.column, path, { field: one.field, values: NO_FIGURES, divisor: 1 })
  }

  override get terms(): readonly string[] {
    return [...this.one.terms, ...this.other.terms]
  }

  override at(row: number): number | undefined {
    const figure = this.one.at(row)
    if (figure === undefined) return undefined
    const other = this.other.at(row) ?? 0
    return this.sign === '＋' ? figure + other : figure - other
  }

  override reads(id: FieldId): boolean {
    return this.one.reads(id) || this.other.reads(id)
  }
}

const NO_FIGURES = new Float64Array()

/** The fields of a table's columns, by the place of the column. */
export const fieldsByColumn = (table: RegisterTable): ReadonlyMap<number, FieldId> =>
  new Map(table.columns.flatMap(({ column, field: id }) => (table.has(id) ? [[column, id]] : [])))

/** The columns of figures of a table, or those of them that pass `isMeant` by their header and field. */
export function figureColumns(
  table: RegisterTable,
  isMeant: (leaf: string, id: FieldId | undefined) => boolean = () => true,
): FigureColumn[] {
  const byColumn = fieldsByColumn(table)
  return table.layout.headers.flatMap((path, column) => {
    const leaf = path.at(-1) ?? ''
    // 80-89岁 of a summary counts those of these ages
    if (path.length === 0) return []
    if (NO_FIGURE.test(leaf) && !(table.kind.rowIs === 'place' && AGES.test(leaf))) return []
    const id = byColumn.get(column)
    if (!isMeant(leaf, id)) return []
    const figures = id ? mapped(table, id) : unmapped(table)(column)
    return figures ? [new FigureColumn(table, column, path, figures)] : []
  })
}

function mapped(table: RegisterTable, id: FieldId): Figures | undefined {
  const { type } = field(id)
  const divisor = (type === 'money' ? FEN : 1) / monthsWritten(table, id)
  return isNumeric(type) ? { field: id, values: table.number(id), divisor } : undefined
}

const YEAR = 12

/** Twelve where a column writes a year's amount of what the register holds by the month, else one. */
export function monthsWritten(table: RegisterTable, id: FieldId): number {
  const unit = table.column(id)?.unit
  return unit?.period === 'year' && !Number.isInteger(unit.factor ?? 1) ? YEAR : 1
}

/** Of columns that no field is for: an edit of one has the table read anew. */
const unmapped = onceATable((table) => remembered((column: number) => unmappedIn(table, column)))

/** Of a column that no field is for, where more of the cells that are filled hold figures than anything else. */
function unmappedIn(table: RegisterTable, column: number): Figures | undefined {
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

/** The figures of a row multiplied; undefined where it lacks one of them. */
export function productOf(parts: readonly FigureColumn[], row: number): number | undefined {
  let product = 1
  for (const part of parts) {
    const figure = part.at(row)
    if (figure === undefined) return undefined
    product *= figure
  }
  return product
}
