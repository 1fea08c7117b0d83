import { type FieldId, type FieldType, field } from '../../facts/fields.ts'
import { normaliseIdNumber } from '../../identity/id-number.ts'
import { isMaskedIdNumber, isOtherDocument, namesOtherPaper } from '../../identity/mend.ts'
import { address, cellText } from '../../workbook/index.ts'
import { CellKind, type Column, KIND_MASK, type Sheet, type Workbook } from '../../workbook/types.ts'
import { type ItemColumn, quantityIn } from '../headers/item-columns.ts'
import { CONFIDENT, type MappedColumn } from '../headers/mapped-column.ts'
import type { TickField } from '../headers/tick-columns.ts'
import type { RegisterKind, RowUnit } from '../kinds/kind.ts'
import type { KindId } from '../known-kinds.ts'
import type { DroppedRow, Layout } from '../layout/layout.ts'
import { noteRead } from '../reads.ts'
import { overNewYear, registerDate, registerYear, yearWithin } from '../register-date.ts'
import { endOfSpan, MONTH_COUNTS, monthsNamed, namesMonths, spanIn } from '../spans.ts'
import { cached } from './cached.ts'
import type { Dictionary } from './dictionary.ts'
import {
  areDaysAlone,
  areMonthsAlone,
  type DateColumn,
  dateIn,
  dateInYear,
  isDayAlone,
  isMonthAlone,
  mayBeDayAlone,
  type NumberColumn,
  readDates,
  readNumbers,
  type YearsOf,
} from './figures.ts'
import { HouseholdColumns } from './household-columns.ts'
import { groupHouseholds, type Households } from './households.ts'
import { splitJoined } from './joined.ts'
import { leaveOutJoinedNames, leaveOutOtherPapers } from './left-out.ts'
import type { Members } from './members.ts'
import { ColumnMerges } from './merges.ts'
import type { TableSource } from './source.ts'
import { type Supplied, suppliedTo } from './supplied.ts'
import { readAs, type TextColumn, type WorkbookReader } from './texts.ts'

export const isNumeric = (type: FieldType): boolean =>
  type === 'money' || type === 'count' || type === 'number' || type === 'percent'
const isDate = (type: FieldType): boolean => type === 'date'

/** Fields that group rows into households or name what a row is. */
const SHAPING = new Set<FieldId>(['householdNumber', 'sequence', 'headName', 'relation'])
/** A word in one of the first columns can make a row a total, a header or a signature line. */
const SHAPING_COLUMNS = 5

/** Later than the day of any table. */
const LAST_OF_ALL = 99991231

/** A register as columns over its data rows, with the way back to the cells. Columns are read when first asked for. */
export class RegisterTable {
  readonly file: number
  readonly path: string
  readonly workbook: Workbook
  readonly sheet: Sheet
  readonly layout: Layout
  readonly kindId: KindId
  readonly kind: RegisterKind
  readonly rowIs: RowUnit
  readonly columns: readonly MappedColumn[]
  /** columns for one kind of goods each, beside the mapped ones */
  readonly items: readonly ItemColumn[]
  /** fields with a column to tick for each value */
  readonly ticks: readonly TickField[]
  readonly dictionary: Dictionary
  readonly rowCount: number
  /** sheet row of each table row, from 0; several people of one row share it */
  readonly sheetRows: Int32Array
  /** people of whom several stand in one row, unfolded */
  readonly members: Members | undefined
  private readonly reader: WorkbookReader
  private readonly byField = new Map<FieldId, MappedColumn>()
  private readonly texts = new Map<FieldId, TextColumn>()
  private readonly numbers = new Map<FieldId, NumberColumn>()
  private readonly dates = new Map<FieldId, DateColumn>()
  private readonly blanks = new Map<FieldId, Uint8Array>()
  private readonly blankCounts = new Map<FieldId, number>()
  private readonly ofHouseholds = new HouseholdColumns(this)
  /** how many cells were read again, in all and by field */
  edits = 0
  readonly edited = new Map<FieldId, number>()
  private grouped: Households | undefined
  private tableRows: Int32Array | undefined
  private readonly supplied = new Map<FieldId, Supplied>()

  constructor(source: TableSource) {
    this.file = source.file
    this.path = source.path
    this.reader = source.reader
    this.workbook = source.reader.workbook
    this.dictionary = source.reader.dictionary
    this.sheet = source.sheet
    this.layout = source.layout
    this.kindId = source.kindId
    this.kind = source.kind
    this.rowIs = source.rowIs ?? source.kind.rowIs
    this.grouped = source.households
    this.columns = source.columns
    this.items = source.items ?? []
    this.ticks = source.ticks ?? []
    this.members = source.members
    this.sheetRows = source.members?.sheetRows ?? source.layout.dataRows
    this.rowCount = this.sheetRows.length
    for (const column of source.columns) if (column.confidence >= CONFIDENT) this.byField.set(column.field, column)
    for (const [id, places] of this.members?.placeOf ?? [])
      if (!this.byField.has(id))
        this.byField.set(id, { column: places[0] ?? 0, header: '', field: id, confidence: 0.9, by: 'header' })
    for (const [id, supplied] of suppliedTo(this)) {
      this.supplied.set(id, supplied)
      this.byField.set(id, { column: supplied.column, header: '', field: id, confidence: 0.9, by: 'content' })
    }
  }

  /** Its titles and the name of its sheet, as one text. */
  get title(): string {
    return [...this.layout.titles, this.sheet.name].join(' ')
  }

  has(id: FieldId): boolean {
    return this.byField.has(id)
  }

  column(id: FieldId): MappedColumn | undefined {
    return this.byField.get(id)
  }

  /** A1 address of a field's cell in a table row; for a merged cell, of its corner. */
  cell(id: FieldId, row: number): string {
    const column = this.byField.get(id)
    if (!column) return ''
    const place = this.members?.placeOf.get(id)?.[row] ?? this.supplied.get(id)?.cell(row).column
    return address(this.cornerRow(id, row), place ?? column.column)
  }

  /** Name and place in the cell of a person who shares a row with others; undefined where each row is one person's. */
  personAt(row: number): { name: string; place: number } | undefined {
    return this.members && { name: this.shown('name', row), place: this.members.nth[row] }
  }

  /** What the cell shows, untouched. */
  shown(id: FieldId, row: number): string {
    noteRead(this, id, row)
    const column = this.byField.get(id)
    if (!column) return ''
    const supplied = this.supplied.get(id)
    if (supplied) return supplied.texts[supplied.of[row]] ?? ''
    const member = this.members?.columnOf.get(id)
    if (this.members && member !== undefined) return cellText(this.workbook, this.members.sheet, row, member)
    const own = cellText(this.workbook, this.sheet, this.sheetRows[row], column.column)
    const corner = own ? this.sheetRows[row] : this.cornerRow(id, row)
    return corner === this.sheetRows[row] ? own : cellText(this.workbook, this.sheet, corner, column.column)
  }

  /**
   * What the cell says, as texts are compared: widths, spaces and characters set apart made alike; '' where it says
   * nothing.
   */
  said(id: FieldId, row: number): string {
    return this.has(id) ? (this.dictionary.texts[this.text(id)[row]] ?? '') : ''
  }

  /**
   * Whether a field's cell is not empty, also where what it holds gives no value: words, a formula without a result.
   */
  holdsSomething(id: FieldId, row: number): boolean {
    const found = this.cellsOf(id)
    return (!!found && found.cells.kinds[found.rows[row]] !== CellKind.empty) || this.shown(id, row) !== ''
  }

  /** The quantity that a row has of the goods of one column; NaN where it has none. */
  itemQuantity({ column }: ItemColumn, row: number): number {
    return quantityIn(cellText(this.workbook, this.sheet, this.sheetRows[row], column))
  }

  /** The rows below its header that hold text and are no data. */
  get dropped(): readonly DroppedRow[] {
    return this.layout.dropped
  }

  /** True for a row hidden by hand or by a filter; it is read like every other. */
  isHidden(row: number): boolean {
    return this.sheet.hiddenRows?.[this.sheetRows[row]] === 1
  }

  get hiddenRows(): number {
    const { hiddenRows } = this.sheet
    return hiddenRows ? this.sheetRows.reduce((count, at) => count + hiddenRows[at], 0) : 0
  }

  text(id: FieldId): TextColumn {
    noteRead(this, id)
    return (
      this.texts.get(id) ??
      cached(this.texts, id, () => this.filled(id, this.readText(id, new Int32Array(this.rowCount))))
    )
  }

  number(id: FieldId): NumberColumn {
    noteRead(this, id)
    return (
      this.numbers.get(id) ??
      cached(this.numbers, id, () => this.filled(id, this.readNumbers(id, new Float64Array(this.rowCount))))
    )
  }

  /** Tells of the rows whose own cell is read as another text than the one that stands there. */
  rewritten(id: FieldId): (row: number) => boolean {
    this.text(id)
    const { changed } = this.reader.for(readAs(id))
    const found = this.cellsOf(id)
    return (row) => {
      if (changed.size === 0 || !found) return false
      const { cells, rows } = found
      const at = rows[row]
      return !!cells.codes && (cells.kinds[at] & KIND_MASK) === CellKind.text && changed.has(cells.codes[at])
    }
  }

  date(id: FieldId): DateColumn {
    noteRead(this, id)
    return (
      this.dates.get(id) ??
      cached(this.dates, id, () => this.filled(id, this.readDates(id, new Int32Array(this.rowCount))))
    )
  }

  /** 1 for the rows whose cell has no usable value. */
  blank(id: FieldId): Uint8Array {
    noteRead(this, id)
    return (
      this.blanks.get(id) ??
      cached(this.blanks, id, () => {
        const blank = new Uint8Array(this.rowCount)
        return this.has(id) ? this.markBlanks(id, blank, 0, this.rowCount) : blank.fill(1)
      })
    )
  }

  /** How many rows have a cell without a usable value. */
  blankCount(id: FieldId): number {
    const blank = this.blank(id)
    return cached(this.blankCounts, id, () => {
      let count = 0
      for (let row = blank.indexOf(1); row >= 0; row = blank.indexOf(1, row + 1)) count++
      return count
    })
  }

  /** 1 for the households none of whose rows has a usable value. */
  blankInHousehold(id: FieldId): Uint8Array {
    noteRead(this, id)
    return this.ofHouseholds.blank(id)
  }

  get households(): Households {
    this.grouped ??= groupHouseholds(this)
    return this.grouped
  }

  /** First value that a household's rows give, by household. */
  householdText(id: FieldId): TextColumn {
    noteRead(this, id)
    return this.ofHouseholds.text(id)
  }

  householdNumber(id: FieldId): NumberColumn {
    noteRead(this, id)
    return this.ofHouseholds.number(id)
  }

  householdDate(id: FieldId): DateColumn {
    noteRead(this, id)
    return this.ofHouseholds.date(id)
  }

  /** The row of a household that gives a field's value: the first that is not blank, else the household's first. */
  householdRow(id: FieldId, household: number): number {
    return this.ofHouseholds.row(id, household)
  }

  /** Table row of a sheet row; -1 where it is no data row. */
  rowAt(sheetRow: number): number {
    if (!this.tableRows) {
      this.tableRows = new Int32Array(this.sheet.rowCount).fill(-1)
      for (let row = this.rowCount - 1; row >= 0; row--) this.tableRows[this.sheetRows[row]] = row
    }
    return this.tableRows[sheetRow] ?? -1
  }

  private markBlanks(id: FieldId, blank: Uint8Array, first: number, end: number): Uint8Array {
    const { type } = field(id)
    if (isNumeric(type)) markNaN(this.number(id), blank, first, end)
    else if (isDate(type)) markBelow(1, this.date(id), blank, first, end)
    else markBelow(0, this.text(id), blank, first, end)
    return blank
  }

  /**
   * Whether a new value for a field's cell leaves the table's shape as it is, so that `refresh` is enough: no merged
   * cell, nothing that groups the households, no word that would make the row a total, a header or a signature line, no
   * row that becomes empty.
   */
  takesValue(id: FieldId, value: string | number | boolean | null): boolean {
    const column = this.byField.get(id)
    if (this.members?.columnOf.has(id)) return false
    if (!column || column.by === 'content' || SHAPING.has(id) || column.column < SHAPING_COLUMNS) return false
    if (this.merges.topsOf(column.column) || this.layout.repeated?.has(column.column)) return false
    // whether 0.95 is a share is seen by all figures of the column
    if (field(id).type === 'percent') return false
    // whether 4月 is a date of its year is seen by the first cells of the column
    if (isDate(field(id).type) && (isMonthAlone(String(value)) || this.hasMonthsAlone(id))) return false
    // whether the heads are among the members is seen by all their names
    if (id === 'name' && this.has('headName') && this.has('relation')) return false
    return value !== null && value !== ''
  }

  /** Reads one cell again, after `takesValue` allowed its edit; every array that was handed out stays the same. */
  refresh(id: FieldId, row: number): void {
    this.edits++
    this.edited.set(id, (this.edited.get(id) ?? 0) + 1)
    const texts = this.texts.get(id)
    if (texts) this.readText(id, texts, row, row + 1)
    const numbers = this.numbers.get(id)
    if (numbers) this.readNumbers(id, numbers, row, row + 1)
    const dates = this.dates.get(id)
    if (dates) this.readDates(id, dates, row, row + 1)
    const blank = this.blanks.get(id)
    if (blank) {
      const before = blank[row]
      this.markBlanks(id, blank, row, row + 1)
      const count = this.blankCounts.get(id)
      if (count !== undefined) this.blankCounts.set(id, count + blank[row] - before)
    }
    if (this.grouped) this.ofHouseholds.refresh(id, this.grouped.of[row])
  }

  private hasMonthsAlone(id: FieldId): boolean {
    const { cells, rows } = this.cells(id) ?? {}
    return cells !== undefined && rows !== undefined && areMonthsAlone({ cells, rows }, this.workbook)
  }

  private cells(id: FieldId): { cells: Column | undefined; column: MappedColumn; rows: Int32Array } | undefined {
    const column = this.byField.get(id)
    if (!column) return undefined
    const member = this.members?.columnOf.get(id)
    if (this.members && member !== undefined)
      return { cells: this.members.sheet.columns[member], column, rows: this.ownRows }
    return { cells: this.sheet.columns[column.column], column, rows: this.sheetRows }
  }

  private own: Int32Array | undefined
  private get ownRows(): Int32Array {
    this.own ??= Int32Array.from({ length: this.rowCount }, (_, row) => row)
    return this.own
  }

  /**
   * The cells of a field with the place of each table row's among them. For bulk code that asks how they are written.
   */
  cellsOf(id: FieldId): { cells: Column; rows: Int32Array } | undefined {
    const found = this.supplied.has(id) ? undefined : this.cells(id)
    return found?.cells && { cells: found.cells, rows: found.rows }
  }

  private readText(id: FieldId, out: TextColumn, first = 0, end = this.rowCount): TextColumn {
    const supplied = this.supplied.get(id)
    if (supplied) {
      const codes = supplied.texts.map((text) => this.dictionary.intern(text))
      for (let row = first; row < end; row++) out[row] = codes[supplied.of[row]] ?? -1
      return out
    }
    const found = this.cells(id)
    if (!found?.cells) return out.fill(-1, first, end)
    this.reader.for(readAs(id)).read(found.cells, found.rows, out, first, end)
    if (id === 'idNumber') leaveOutOtherPapers(this, out, first, end)
    else if (id === 'name') leaveOutJoinedNames(this.dictionary.texts, out, first, end)
    return out
  }

  /**
   * Whether a cell holds a number that no rule can check: masked for a public notice, of another paper than the ID
   * card, or several people's.
   */
  isUncheckable(id: FieldId, row: number): boolean {
    const text = normaliseIdNumber(this.shown(id, row))
    if (this.text(id)[row] < 0 && splitJoined(id, this.shown(id, row)).length > 1) return true
    if (text === '') return false
    return isMaskedIdNumber(text) || (this.text(id)[row] < 0 && (isOtherDocument(text) || namesOtherPaper(text)))
  }

  private readNumbers(id: FieldId, out: NumberColumn, first = 0, end = this.rowCount): NumberColumn {
    const found = this.cells(id)
    if (!found?.cells) return out.fill(Number.NaN, first, end)
    // 3月 are three months in a column of 月数, and one in a column of 月份
    const areNamed = MONTH_COUNTS.has(id) && !/数/.test(found.column.header)
    const measure = {
      type: field(id).type,
      unit: found.column.unit?.factor ?? 1,
      read: MONTH_COUNTS.has(id)
        ? (text: string) => (areNamed || namesMonths(text) ? monthsNamed(text) : undefined)
        : undefined,
    }
    return readNumbers({ cells: found.cells, rows: found.rows }, this.workbook, measure, out, first, end)
  }

  private readDates(id: FieldId, out: DateColumn, first = 0, end = this.rowCount): DateColumn {
    const supplied = this.supplied.get(id)
    if (supplied) {
      const dates = supplied.texts.map(dateIn)
      for (let row = first; row < end; row++) out[row] = dates[supplied.of[row]] ?? 0
      return out
    }
    const found = this.cells(id)
    if (!found?.cells) return out.fill(0, first, end)
    const side = endOfSpan(id)?.side
    const of = { cells: found.cells, rows: found.rows }
    let lastMonth: number | undefined
    let areDays: boolean | undefined
    const dateOf = (text: string) => {
      if (id === 'birth') return dateIn(text)
      if (mayBeDayAlone(text)) {
        areDays ??= areDaysAlone(of, this.workbook)
        return areDays || isDayAlone(text) ? dateInYear(text, this.years) : dateIn(text)
      }
      const date = dateIn(text)
      if (date >= 0) return date
      lastMonth ??= areMonthsAlone(of, this.workbook) ? this.ownDate || LAST_OF_ALL : 0
      return (side && spanIn(text, this.ownYear)?.[side]) || dateInYear(text, this.years, lastMonth)
    }
    return readDates(of, this.workbook, dateOf, out, first, end)
  }

  private ownDay: number | undefined
  /** The date that the table gives itself; 0 where it gives none. */
  private get ownDate(): number {
    this.ownDay ??= registerDate(this)
    return this.ownDay
  }

  private ownYears: YearsOf | undefined
  /** In a table over New Year, 2023-2024年度, a month is of the year in which it falls. */
  private get years(): YearsOf {
    if (this.ownYears) return this.ownYears
    const over = overNewYear(this)
    const yearOf = (month: number) => (over ? yearWithin(over, month) : over === null ? 0 : this.ownYear)
    this.ownYears = { yearOf, ownDay: over ? 0 : this.ownDate }
    return this.ownYears
  }

  private year: number | undefined
  /** The year that the table gives itself; 0 where it gives none. */
  get ownYear(): number {
    this.year ??= Math.floor(this.ownDate / 10000) || registerYear(this)
    return this.year
  }
  private readonly merges = new ColumnMerges(this)

  /** Sheet row of the corner of the merge that covers a field's cell, or the row itself. */
  cornerRow(id: FieldId, row: number): number {
    if (this.members?.columnOf.has(id)) return this.sheetRows[row]
    const supplied = this.supplied.get(id)
    if (supplied) return supplied.cell(row).row
    const column = this.byField.get(id)
    return column ? this.cornerOf(column.column, row) : this.sheetRows[row]
  }

  /** Sheet row of the corner of the merge that covers a cell of any column, or the row itself. */
  cornerOf(column: number, row: number): number {
    const top = this.merges.topsOf(column)?.[row] ?? -1
    return top >= 0 ? top : this.sheetRows[row]
  }

  /** How many rows have their cell of a field covered by a merge from above. */
  coveredRows(id: FieldId): number {
    const column = this.byField.get(id)
    const tops = column && this.merges.topsOf(column.column)
    return tops ? tops.reduce((count, top) => (top >= 0 ? count + 1 : count), 0) : 0
  }

  /** The values of a column, with those of merged cells in each row that they cover. */
  private filled<T extends Int32Array | Float64Array>(id: FieldId, values: T): T {
    const column = this.byField.get(id)?.column
    const isOwn = this.supplied.has(id) || this.members?.columnOf.has(id)
    return column === undefined || isOwn ? values : this.merges.fill(column, values)
  }
}

function markNaN(values: NumberColumn, blank: Uint8Array, first: number, end: number): void {
  for (let row = first; row < end; row++) blank[row] = Number.isNaN(values[row]) ? 1 : 0
}

function markBelow(lowest: number, values: Int32Array, blank: Uint8Array, first: number, end: number): void {
  for (let row = first; row < end; row++) blank[row] = values[row] < lowest ? 1 : 0
}
