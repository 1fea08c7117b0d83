import { type FieldId, type FieldType, field } from '../../facts/fields.ts'
import { normaliseIdNumber } from '../../identity/id-number.ts'
import { isMaskedIdNumber, isOtherDocument } from '../../identity/mend.ts'
import { address, cellText, serialToDate } from '../../workbook/index.ts'
import { CellKind, type CellRange, type Column, KIND_MASK, type Sheet, type Workbook } from '../../workbook/types.ts'
import { CONFIDENT, type MappedColumn } from '../headers/headers.ts'
import { type ItemColumn, quantityIn } from '../headers/item-columns.ts'
import { isTicked, type TickField } from '../headers/tick-columns.ts'
import type { RegisterKind, RowUnit } from '../kinds/kind.ts'
import type { DroppedRow, Layout } from '../layout/layout.ts'
import { noteRead } from '../reads.ts'
import type { KindId } from '../recognise.ts'
import { registerDate, registerYear } from '../register-date.ts'
import { readDate, readDateNumber, readNumber } from '../values.ts'
import type { Dictionary } from './dictionary.ts'
import { groupHouseholds, type Households } from './households.ts'
import { joinedNames, splitJoined } from './joined.ts'
import type { Members } from './members.ts'
import { marksNothing, type TextColumn, type WorkbookReader } from './texts.ts'

/** Number of each row, money in fen; NaN where the cell is blank or no number. */
export type NumberColumn = Float64Array
/** yyyymmdd of each row (a month yyyymm00); 0 where the cell is blank, -1 where it is no date. */
export type DateColumn = Int32Array

export const isNumeric = (type: FieldType): boolean =>
  type === 'money' || type === 'count' || type === 'number' || type === 'percent'
const isDate = (type: FieldType): boolean => type === 'date'

/** A field that no column of its own gives: headings above the rows do, or columns to tick. */
interface Supplied {
  texts: readonly string[]
  /** place in `texts` by table row; -1 where the row has none */
  of: Int32Array
  /** the cell that gives a row's value, from 0 */
  cell: (row: number) => { row: number; column: number }
}

export interface TableSource {
  file: number
  path: string
  reader: WorkbookReader
  sheet: Sheet
  layout: Layout
  kindId: KindId
  kind: RegisterKind
  /** what a row stands for, where the columns show something else than the kind says */
  rowIs?: RowUnit
  /** how rows form households, where that is known beforehand */
  households?: Households
  columns: readonly MappedColumn[]
  items?: readonly ItemColumn[]
  ticks?: readonly TickField[]
  /** people of whom several stand in one row */
  members?: Members
}

/** Fields that group rows into households or name what a row is. */
const SHAPING = new Set<FieldId>(['householdNumber', 'sequence', 'headName', 'relation'])
/** A word in one of the first columns can make a row a total, a header or a signature line. */
const SHAPING_COLUMNS = 5

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
  private readonly householdBlanks = new Map<FieldId, Uint8Array>()
  private readonly householdValues = new Map<string, Float64Array | Int32Array>()
  /** how many cells were read again */
  edits = 0
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
    for (const id of ['town', 'village'] as const) this.takeHeadings(id)
    for (const ticks of this.ticks) this.takeTicks(ticks)
  }

  /** Where no column gives a row's village, the heading above it does. */
  private takeHeadings(id: 'town' | 'village'): void {
    const headings = this.layout.headings.filter((one) => one[id] !== undefined)
    if (headings.length === 0 || this.byField.has(id) || !this.kind.fields.includes(id)) return
    const of = new Int32Array(this.rowCount).fill(-1)
    for (let row = 0, at = -1; row < this.rowCount; row++) {
      while (at + 1 < headings.length && headings[at + 1].row < this.sheetRows[row]) at++
      of[row] = at
    }
    const [{ column }] = headings
    this.supply(id, column, {
      texts: headings.map((heading) => heading[id] as string),
      of,
      cell: (row) => headings[of[row]] ?? { row: this.sheetRows[row], column },
    })
  }

  /** The value over the ticked column; of several that are ticked, all. */
  private takeTicks({ field: id, columns }: TickField): void {
    const texts: string[] = []
    const of = new Int32Array(this.rowCount).fill(-1)
    const first = new Int32Array(this.rowCount).fill(columns[0].column)
    for (let row = 0; row < this.rowCount; row++) {
      const ticked = columns.filter(({ column }) => isTicked(this.workbook, this.sheet, this.sheetRows[row], column))
      if (ticked.length === 0) continue
      const text = ticked.map(({ value }) => value).join('、')
      of[row] = texts.indexOf(text)
      if (of[row] < 0) of[row] = texts.push(text) - 1
      first[row] = ticked[0].column
    }
    this.supply(id, columns[0].column, {
      texts,
      of,
      cell: (row) => ({ row: this.sheetRows[row], column: first[row] }),
    })
  }

  private supply(id: FieldId, column: number, supplied: Supplied): void {
    this.supplied.set(id, supplied)
    this.byField.set(id, { column, header: '', field: id, confidence: 0.9, by: 'content' })
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

  /** Whether a field's cell is not empty, also where what it holds gives no value: words, a formula without a result. */
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

  /** How many rows are hidden. */
  get hiddenRows(): number {
    const { hiddenRows } = this.sheet
    return hiddenRows ? this.sheetRows.reduce((count, at) => count + hiddenRows[at], 0) : 0
  }

  text(id: FieldId): TextColumn {
    noteRead(this, id)
    return cached(this.texts, id, () => this.filled(id, this.readText(id, new Int32Array(this.rowCount))))
  }

  number(id: FieldId): NumberColumn {
    noteRead(this, id)
    return cached(this.numbers, id, () => this.filled(id, this.readNumbers(id, new Float64Array(this.rowCount))))
  }

  /** Tells of the rows whose own cell is read as another text than the one that stands there. */
  rewritten(id: FieldId): (row: number) => boolean {
    this.text(id)
    const { changed } = this.reader.for(field(id).type)
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
    return cached(this.dates, id, () => this.filled(id, this.readDates(id, new Int32Array(this.rowCount))))
  }

  /** 1 for the rows whose cell has no usable value. */
  blank(id: FieldId): Uint8Array {
    noteRead(this, id)
    return cached(this.blanks, id, () => {
      const blank = new Uint8Array(this.rowCount)
      return this.has(id) ? this.markBlanks(id, blank, 0, this.rowCount) : blank.fill(1)
    })
  }

  /** 1 for the households none of whose rows has a usable value. */
  blankInHousehold(id: FieldId): Uint8Array {
    noteRead(this, id)
    return cached(this.householdBlanks, id, () => {
      const blank = this.blank(id)
      const { of, count } = this.households
      const out = new Uint8Array(count).fill(1)
      for (let row = 0; row < this.rowCount; row++) if (!blank[row]) out[of[row]] = 0
      return out
    })
  }

  get households(): Households {
    this.grouped ??= groupHouseholds(this)
    return this.grouped
  }

  /** First value that a household's rows give, by household. */
  householdText(id: FieldId): TextColumn {
    noteRead(this, id)
    return this.ofHousehold(`text ${id}`, () =>
      this.firstOf(this.text(id), new Int32Array(this.households.count).fill(-1), id),
    )
  }

  householdNumber(id: FieldId): NumberColumn {
    noteRead(this, id)
    return this.ofHousehold(`number ${id}`, () =>
      this.firstOf(this.number(id), new Float64Array(this.households.count).fill(Number.NaN), id),
    )
  }

  householdDate(id: FieldId): DateColumn {
    noteRead(this, id)
    return this.ofHousehold(`date ${id}`, () => this.firstOf(this.date(id), new Int32Array(this.households.count), id))
  }

  /** The row of a household that gives a field's value: the first that is not blank, else the household's first. */
  householdRow(id: FieldId, household: number): number {
    const blank = this.blank(id)
    const { rows, start } = this.households
    for (let i = start[household]; i < start[household + 1]; i++) if (!blank[rows[i]]) return rows[i]
    return rows[start[household]]
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
    if (isNumeric(type)) {
      const values = this.number(id)
      for (let row = first; row < end; row++) blank[row] = Number.isNaN(values[row]) ? 1 : 0
    } else {
      const values = isDate(type) ? this.date(id) : this.text(id)
      const lowest = isDate(type) ? 1 : 0
      for (let row = first; row < end; row++) blank[row] = values[row] < lowest ? 1 : 0
    }
    return blank
  }

  /**
   * Whether a new value for a field's cell leaves the table's shape as it is, so that `refresh` is enough: no merged cell, nothing that
   * groups the households, no word that would make the row a total, a header or a signature line, no row that becomes empty.
   */
  takesValue(id: FieldId, value: string | number | boolean | null): boolean {
    const column = this.byField.get(id)
    if (this.members?.columnOf.has(id)) return false
    if (!column || column.by === 'content' || SHAPING.has(id) || column.column < SHAPING_COLUMNS) return false
    if (this.mergeTops(column.column)) return false
    // whether 0.95 is a share is seen by all figures of the column
    if (field(id).type === 'percent') return false
    // whether the heads are among the members is seen by all their names
    if (id === 'name' && this.has('headName') && this.has('relation')) return false
    return value !== null && value !== ''
  }

  /** Reads one cell again, after `takesValue` allowed its edit; every array that was handed out stays the same. */
  refresh(id: FieldId, row: number): void {
    this.edits++
    const texts = this.texts.get(id)
    if (texts) this.readText(id, texts, row, row + 1)
    const numbers = this.numbers.get(id)
    if (numbers) this.readNumbers(id, numbers, row, row + 1)
    const dates = this.dates.get(id)
    if (dates) this.readDates(id, dates, row, row + 1)
    const blank = this.blanks.get(id)
    if (blank) this.markBlanks(id, blank, row, row + 1)
    if (this.grouped) this.refreshHousehold(id, this.grouped.of[row])
  }

  private refreshHousehold(id: FieldId, household: number): void {
    const blank = this.blank(id)
    const row = this.householdRow(id, household)
    const blanks = this.householdBlanks.get(id)
    if (blanks) blanks[household] = blank[row]
    const [texts, numbers, dates] = ['text', 'number', 'date'].map((kind) => this.householdValues.get(`${kind} ${id}`))
    if (texts) texts[household] = blank[row] ? -1 : this.text(id)[row]
    if (numbers) numbers[household] = blank[row] ? Number.NaN : this.number(id)[row]
    if (dates) dates[household] = blank[row] ? 0 : this.date(id)[row]
  }

  private ofHousehold<T extends Float64Array | Int32Array>(key: string, make: () => T): T {
    const known = this.householdValues.get(key)
    if (known) return known as T
    const made = make()
    this.householdValues.set(key, made)
    return made
  }

  private firstOf<T extends Float64Array | Int32Array>(values: T, out: T, id: FieldId): T {
    const blank = this.blank(id)
    const { count, rows, start } = this.households
    for (let household = 0; household < count; household++)
      for (let at = start[household]; at < start[household + 1]; at++) {
        const row = rows[at]
        if (blank[row]) continue
        out[household] = values[row]
        break
      }
    return out
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

  /** The cells of a field with the place of each table row's among them. For bulk code that asks how they are written. */
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
    this.reader.for(field(id).type).read(found.cells, found.rows, out, first, end)
    if (id === 'idNumber') this.leaveOutOtherPapers(out, first, end)
    else if (id === 'name') this.leaveOutJoinedNames(out, first, end)
    return out
  }

  /** The names of several people in one cell name nobody. */
  private leaveOutJoinedNames(out: TextColumn, first: number, end: number): void {
    const isJoined = new Map<number, boolean>()
    for (let row = first; row < end; row++) {
      const code = out[row]
      if (code < 0) continue
      if (this.dictionary.texts[code].length < 5) continue
      const known = isJoined.get(code)
      const joined = known ?? joinedNames(this.dictionary.texts[code]).length > 1
      if (known === undefined) isJoined.set(code, joined)
      if (joined) out[row] = -1
    }
  }

  /** The numbers of passes, passports and the like are none that the rules for ID numbers are for. */
  private leaveOutOtherPapers(out: TextColumn, first: number, end: number): void {
    const header = this.byField.get('idNumber')?.header ?? ''
    const takesBirths = /出生/.test(header)
    const takesAny = /证件号/.test(header.replace(/身份证件/, ''))
    if (!takesAny && !takesBirths && !this.has('documentType')) return
    for (let row = first; row < end; row++) {
      if (out[row] < 0) continue
      const text = this.dictionary.texts[out[row]]
      if ((takesBirths && readDate(text) > 0) || this.isOfOtherPaper(text, row, takesAny)) out[row] = -1
    }
  }

  private isOfOtherPaper(text: string, row: number, takesAny: boolean): boolean {
    if (text.length === 18 || text.length === 15) return false
    const paper = this.has('documentType') ? this.shown('documentType', row).trim() : ''
    return paper === '' ? takesAny && isOtherDocument(text) : !/居民身份证|^身份证|户口/.test(paper)
  }

  /** Whether a cell holds a number that no rule can check: masked for a public notice, of another paper than the ID card, or several people's. */
  isUncheckable(id: FieldId, row: number): boolean {
    const text = normaliseIdNumber(this.shown(id, row))
    if (this.text(id)[row] < 0 && splitJoined(id, this.shown(id, row)).length > 1) return true
    return text !== '' && (isMaskedIdNumber(text) || (this.text(id)[row] < 0 && isOtherDocument(text)))
  }

  private readNumbers(id: FieldId, out: NumberColumn, first = 0, end = this.rowCount): NumberColumn {
    const found = this.cells(id)
    if (!found?.cells) return out.fill(Number.NaN, first, end)
    const { kinds, codes, numbers } = found.cells
    const { type } = field(id)
    const factor = (found.column.unit?.factor ?? 1) * (type === 'money' ? 100 : 1)
    const parse = type === 'percent' ? readPercent : readNumber
    const isShare = type === 'percent' ? this.sharesIn(found.cells, found.rows) : () => false
    const known = new Map<number, number>()
    for (let row = first; row < end; row++) {
      const at = found.rows[row]
      const kind = kinds[at] & KIND_MASK
      let value = Number.NaN
      if (kind === CellKind.number) {
        value = (numbers as Float64Array)[at]
        if (isShare(at)) value *= 100
      } else if (kind === CellKind.text) {
        const code = (codes as Int32Array)[at]
        const before = known.get(code)
        value = before ?? parse(this.workbook.strings[code])
        if (before === undefined) known.set(code, value)
      }
      out[row] = type === 'money' ? Math.round(value * factor) : value * factor
    }
    return out
  }

  /** Tells of which cells 0.95 means 95 %: those formatted as percentages, and all where no plain number is above 1. */
  private sharesIn({ kinds, numbers, formats }: Column, rows: Int32Array): (sheetRow: number) => boolean {
    const isPercent = (at: number) => /%/.test(this.workbook.numberFormats[formats?.[at] ?? 0]?.code ?? '')
    let largest = 0
    for (const at of rows)
      if ((kinds[at] & KIND_MASK) === CellKind.number && !isPercent(at))
        largest = Math.max(largest, Math.abs((numbers as Float64Array)[at]))
    return largest <= 1 ? () => true : isPercent
  }

  private readDates(id: FieldId, out: DateColumn, first = 0, end = this.rowCount): DateColumn {
    const found = this.cells(id)
    if (!found?.cells) return out.fill(0, first, end)
    const { kinds, codes, numbers, formats } = found.cells
    // 0: not read yet
    const known = new Int32Array(end - first > 1 ? this.workbook.strings.length : 0)
    const toDate = (serial: number) => serialToDate(serial, this.workbook.date1904) || 0
    for (let row = first; row < end; row++) {
      const at = found.rows[row]
      const kind = kinds[at] & KIND_MASK
      if (kind === CellKind.number) {
        const isDateFormat = this.workbook.numberFormats[formats?.[at] ?? 0]?.kind === 'date'
        out[row] = readDateNumber((numbers as Float64Array)[at], isDateFormat, toDate) || -1
      } else if (kind === CellKind.text) {
        const code = (codes as Int32Array)[at]
        const before = known[code]
        if (before) {
          out[row] = before === NO_DATE ? 0 : before
          continue
        }
        const text = this.workbook.strings[code]
        const value = dateIn(text) < 0 && id !== 'birth' ? this.dateInItsYear(text) : dateIn(text)
        known[code] = value || NO_DATE
        out[row] = value
      }
    }
    return out
  }

  /** 11月10日上午9时 in a table that gives its year; -1 for what is no such date. */
  private dateInItsYear(text: string): number {
    const [, month, day] = /^(\d{1,2})月(\d{1,2})日/.exec(text.normalize('NFKC').replace(/\s/g, '')) ?? []
    if (!day) return -1
    this.year ??= Math.floor(registerDate(this) / 10000) || registerYear(this)
    return this.year > 0 ? readDate(`${this.year}年${month}月${day}日`) || -1 : -1
  }

  private year: number | undefined
  private merged: Map<number, CellRange[]> | undefined
  private readonly tops = new Map<number, Int32Array>()

  /** The merges downwards of a column, below the header. */
  private mergesIn(column: number): readonly CellRange[] {
    if (!this.merged) {
      this.merged = new Map()
      for (const merge of this.sheet.merges) {
        if (merge.bottom === merge.top || merge.top <= this.layout.headerBottom) continue
        for (let at = merge.left; at <= Math.min(merge.right, this.layout.lastColumn); at++)
          cached(this.merged, at, () => []).push(merge)
      }
    }
    return this.merged.get(column) ?? []
  }

  /** For a column with cells merged downwards: sheet row of the corner above each table row; -1 where no merge covers it. */
  private mergeTops(column: number): Int32Array | undefined {
    const merges = this.mergesIn(column)
    if (merges.length === 0) return undefined
    return cached(this.tops, column, () => {
      const tops = new Int32Array(this.rowCount).fill(-1)
      for (const { top, bottom } of merges)
        for (let row = top + 1; row <= Math.min(bottom, this.sheet.rowCount - 1); row++) {
          const at = this.rowAt(row)
          if (at >= 0) tops[at] = top
        }
      return tops
    })
  }

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
    const top = this.mergeTops(column)?.[row] ?? -1
    return top >= 0 ? top : this.sheetRows[row]
  }

  /** How many rows have their cell of a field covered by a merge from above. */
  coveredRows(id: FieldId): number {
    const column = this.byField.get(id)
    const tops = column && this.mergeTops(column.column)
    return tops ? tops.reduce((count, top) => (top >= 0 ? count + 1 : count), 0) : 0
  }

  /** The values of a column, with those of merged cells in each row that they cover. */
  private filled<T extends Int32Array | Float64Array>(id: FieldId, values: T): T {
    const tops =
      this.supplied.has(id) || this.members?.columnOf.has(id)
        ? undefined
        : this.mergeTops(this.byField.get(id)?.column ?? -1)
    if (!tops) return values
    for (let row = 0; row < this.rowCount; row++) {
      if (tops[row] < 0) continue
      const from = this.rowAt(tops[row])
      if (from >= 0) values[row] = values[from]
    }
    return values
  }
}

/** In a list of dates that are already read: the text stands for none. */
const NO_DATE = -2

/** yyyymmdd; 0 where a text says that there is none, -1 where it is no date. */
function dateIn(text: string): number {
  const isNone = marksNothing(text) || /^(长期|至今|永久|无固定)$/.test(text.trim())
  return isNone ? 0 : readDate(text) || -1
}

function readPercent(text: string): number {
  const value = readNumber(text)
  return /%|％/.test(text) || Math.abs(value) > 1 ? value : value * 100
}

function cached<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
