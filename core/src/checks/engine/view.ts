import { type FieldId, field, fieldIds, type fields } from '../../facts/fields.ts'
import { type Money, NO_MONEY } from '../../facts/money.ts'
import type { Area, ParameterId, ParameterResult } from '../../policy/index.ts'
import { isNumeric, noteReads, Reads, type RegisterTable, recordedMaking } from '../../register/index.ts'
import type { CheckContext } from './context.ts'
import { unreadReader } from './reading.ts'
import type { Relied } from './reliance.ts'

type ValueOf<Type> = Type extends 'money'
  ? Money
  : Type extends 'count' | 'number' | 'percent' | 'date'
    ? number
    : string

/**
 * The facts of a unit by name: texts, numbers, money, dates as yyyymmdd (a month yyyymm00); undefined where a cell is
 * blank or has no such value.
 */
export type Values = { readonly [Id in FieldId]: ValueOf<(typeof fields)[Id]['type']> | undefined }
/** The facts that are there, because a check asks for them. */
export type Known<Id extends FieldId> = { readonly [One in Id]: ValueOf<(typeof fields)[One]['type']> }
/**
 * Of a household they are there where they are facts of the household: a member's may be blank on one row and not on
 * another.
 */
export type KnownOfHousehold<Id extends FieldId> = {
  readonly [One in Id as (typeof fields)[One]['of'] extends 'household' ? One : never]: ValueOf<
    (typeof fields)[One]['type']
  >
}
type FieldOf<Value> = { [Id in FieldId]: Values[Id] extends Value | undefined ? Id : never }[FieldId]
export type MoneyField = FieldOf<Money>
export type TextField = FieldOf<string>

/** What works something out for each row or household of a table; kept by a view once it was asked for. */
export type Reader<T> = (table: RegisterTable, context: CheckContext) => (unit: number) => T

interface Services {
  /** row of the table, or household */
  readonly at: number
  /** Whether the register has a column for it, or the page a field. */
  has(id: FieldId): boolean
  /** What the cell shows, untouched: '' where it is blank or the register has no such column. */
  shown(id: FieldId): string
  /** What the cell says, as texts are compared; '' where it says nothing or the register has no such column. */
  said(id: FieldId): string
  /**
   * Whether the cell holds something from which no value of the field could be read: a masked number, a text that is no
   * date.
   */
  isUnread(id: FieldId): boolean
  /** A parameter of the law at the unit's place and area, on the date of the check. */
  parameter<Id extends ParameterId>(id: Id): ParameterResult<Id>
  /** urban or rural, as far as the register tells */
  readonly area: Area | undefined
  /** date of the check as yyyymmdd */
  readonly today: number
  /** the last day that it may be */
  readonly latest: number
  readonly table: RegisterTable
  readonly context: CheckContext
  /** What a reader tells of this unit. */
  use<T>(reader: Reader<T>): T
  /** What a text means, worked out once for each text. */
  meaning<T>(text: string, read: (text: string) => T): T
}

/** One row. A view moves from row to row: what is read of it holds until the check has judged. */
export interface RowView extends Values, Services {
  readonly household: HouseholdView
  /**
   * Whether the row above is of the same household and says the same: what stands once for the household is told once.
   */
  repeatsAbove(id: FieldId): boolean
  /** of people joined in the cells of one row, the first and those after him */
  readonly isOneOfSeveral: boolean
}

/** A household: of each fact the first that its rows give. */
export interface HouseholdView extends Values, Services {
  /** its rows, one after the other through one moving view, so that no two loops may run over them at once */
  readonly members: Iterable<RowView>
  readonly firstRow: number
  /** One of its rows, for what a row says and the household itself does not; the next call moves it. */
  row(at: number): RowView
  /** the first of its rows, as `row` gives it */
  readonly first: RowView
  /** how many rows it has */
  readonly rowCount: number
  /** The sum over its rows; blanks count nothing, a cell merged over several of them counts once. */
  sum(id: MoneyField): Money
}

/** null of a field that the table does not have: no unit has a value in it */
type ValueColumn = Int32Array | Float64Array | null

/** What the views of rows and of households share. */
abstract class View {
  at = 0
  /**
   * by a field's place among all; looked up when a check first asks for the field, and thereby recorded as read by it
   */
  readonly columns = new Array<ValueColumn | undefined>(fieldIds.length)
  readonly texts: readonly string[]
  private readonly readers = new Map<unknown, Kept>()
  /** the reader that was asked last: most checks ask one */
  private asked: unknown
  private kept: Kept | undefined
  private readonly meanings = new Map<unknown, Map<string, { is: unknown }>>()
  private readonly unread = new Map<FieldId, (row: number) => boolean>()

  constructor(
    readonly table: RegisterTable,
    readonly context: CheckContext,
  ) {
    this.texts = table.dictionary.texts
  }

  /** A row that the unit has. */
  protected abstract get anyRow(): number
  /** The row of the unit that gives a field. */
  protected abstract rowOf(id: FieldId): number
  abstract columnOf(id: FieldId): Int32Array | Float64Array

  open(place: number): ValueColumn {
    const id = fieldIds[place]
    const column = this.table.has(id) ? this.columnOf(id) : null
    this.columns[place] = column
    return column
  }

  has(id: FieldId): boolean {
    return this.table.has(id)
  }

  shown(id: FieldId): string {
    this.context.reliance.addColumn(this.table, id)
    return this.table.shown(id, this.rowOf(id))
  }

  said(id: FieldId): string {
    this.context.reliance.addColumn(this.table, id)
    return this.table.said(id, this.rowOf(id))
  }

  isUnread(id: FieldId): boolean {
    this.context.reliance.addColumn(this.table, id)
    const known = this.unread.get(id) ?? unreadReader(this.table, id)
    this.unread.set(id, known)
    return known(this.rowOf(id))
  }

  get today(): number {
    return this.context.dateNumber
  }

  get latest(): number {
    this.context.reliance.date = true
    return this.context.latestNumber
  }

  get area(): Area | undefined {
    return this.context.areaOf(this.table, this.anyRow)
  }

  parameter<Id extends ParameterId>(id: Id): ParameterResult<Id> {
    const known = this.readers.get(id) ?? this.keep(id, (table, context) => context.parameterOf(id, table))
    this.context.reliance.add(known.reliance)
    return known.read(this.anyRow) as ParameterResult<Id>
  }

  use<T>(reader: Reader<T>): T {
    if (this.asked !== reader) {
      this.kept = this.readers.get(reader) ?? this.keep(reader, reader)
      this.asked = reader
    }
    const known = this.kept as Kept
    if (known.isOpen) this.context.reliance.add(known.reliance)
    return known.read(this.at) as T
  }

  meaning<T>(text: string, read: (text: string) => T): T {
    let known = this.meanings.get(read)
    if (!known) {
      known = new Map()
      this.meanings.set(read, known)
    }
    let meaning = known.get(text)
    if (!meaning) {
      meaning = { is: read(text) }
      known.set(text, meaning)
    }
    return meaning.is as T
  }

  /** What a reader prepares is prepared once, and what it relied on then holds for each unit. */
  private keep(key: unknown, reader: Reader<unknown>): Kept {
    let read: (unit: number) => unknown = () => undefined
    const reads = new Reads()
    const reliance = this.context.reliance.during(() => {
      noteReads(reads)
      read = recordedMaking(reads, () => reader(this.table, this.context))
    })
    const made = { read, reliance, isOpen: reliance.place || reliance.date || reliance.column }
    this.readers.set(key, made)
    return made
  }
}

interface Kept {
  read(unit: number): unknown
  reliance: Relied
  /** whether it relies on anything */
  isOpen: boolean
}

class OneRow extends View {
  /** shared with the rows that stay */
  private readonly own: { household?: HouseholdView } = {}

  protected get anyRow(): number {
    return this.at
  }

  protected rowOf(): number {
    return this.at
  }

  columnOf(id: FieldId): Int32Array | Float64Array {
    const { type } = field(id)
    if (isNumeric(type)) return this.table.number(id)
    return type === 'date' ? this.table.date(id) : this.table.text(id)
  }

  repeatsAbove(id: FieldId): boolean {
    const { of } = this.table.households
    if (this.at === 0 || of[this.at] !== of[this.at - 1]) return false
    this.context.reliance.addColumn(this.table, id)
    const column = this.columnOf(id)
    return column[this.at] === column[this.at - 1]
  }

  get isOneOfSeveral(): boolean {
    return (this.table.personAt(this.at)?.place ?? 0) > 0
  }

  get household(): HouseholdView {
    this.own.household ??= householdView(this.table, this.context)
    return moved(this.own.household, this.table.households.of[this.at])
  }
}

class OneHousehold extends View {
  private readonly rows = this.table.households.rows
  private readonly start = this.table.households.start
  private memberRows: Members | undefined
  private oneRow: RowView | undefined

  get firstRow(): number {
    return this.rows[this.start[this.at]]
  }

  protected get anyRow(): number {
    return this.firstRow
  }

  protected rowOf(id: FieldId): number {
    return this.table.householdRow(id, this.at)
  }

  get first(): RowView {
    return this.row(this.firstRow)
  }

  row(at: number): RowView {
    this.oneRow ??= rowView(this.table, this.context)
    return moved(this.oneRow, at)
  }

  columnOf(id: FieldId): Int32Array | Float64Array {
    const { type } = field(id)
    if (isNumeric(type)) return this.table.householdNumber(id)
    return type === 'date' ? this.table.householdDate(id) : this.table.householdText(id)
  }

  get members(): Iterable<RowView> {
    this.memberRows ??= new Members(rowView(this.table, this.context))
    return this.memberRows.of(this.at)
  }

  get rowCount(): number {
    return this.start[this.at + 1] - this.start[this.at]
  }

  sum(id: MoneyField): Money {
    if (!this.table.has(id)) return NO_MONEY
    this.context.reliance.addColumn(this.table, id)
    const values = this.table.number(id)
    const end = this.start[this.at + 1]
    let sum = 0
    for (let i = this.start[this.at]; i < end; i++) {
      const row = this.rows[i]
      if (this.table.cornerRow(id, row) === this.table.sheetRows[row]) sum += values[row] || 0
    }
    return sum as Money
  }
}

/**
 * The rows of a household through one view and one result: a generator would make both anew at each step, and take
 * thrice the time.
 */
class Members implements IterableIterator<RowView> {
  private upcoming = 0
  private end = 0
  private readonly rows: Int32Array
  private readonly start: Int32Array
  private readonly step: { done: boolean; value: RowView }

  constructor(row: RowView) {
    const { rows, start } = row.table.households
    this.rows = rows
    this.start = start
    this.step = { done: false, value: row }
  }

  of(household: number): this {
    this.upcoming = this.start[household]
    this.end = this.start[household + 1]
    return this
  }

  [Symbol.iterator](): this {
    return this
  }

  next(): IteratorResult<RowView> {
    this.step.done = this.upcoming >= this.end
    if (!this.step.done) moved(this.step.value, this.rows[this.upcoming++])
    return this.step
  }
}

/** Of a table with columns that are only guessed: who reads one of them relies on it. */
class OneGuessedRow extends OneRow {}
class OneGuessedHousehold extends OneHousehold {}

/** One accessor a field for all views of a kind, so that every check and table runs the same compiled code. */
for (const [place, id] of fieldIds.entries()) {
  const get = accessor(id, place)
  for (const kind of [OneRow, OneHousehold]) Object.defineProperty(kind.prototype, id, { get })
  for (const kind of [OneGuessedRow, OneGuessedHousehold])
    Object.defineProperty(kind.prototype, id, {
      get(this: View) {
        this.context.reliance.addColumn(this.table, id)
        return get.call(this)
      },
    })
}

/** Each has its own code for its own kind of array, so that it reads it without asking which it is. */
function accessor(id: FieldId, place: number): (this: View) => unknown {
  const { type } = field(id)
  if (isNumeric(type))
    return function (this: View) {
      const known = this.columns[place]
      const column = known === undefined ? this.open(place) : known
      if (column === null) return undefined
      const value = column[this.at]
      return Number.isNaN(value) ? undefined : value
    }
  if (type === 'date')
    return function (this: View) {
      const known = this.columns[place]
      const column = known === undefined ? this.open(place) : known
      if (column === null) return undefined
      const value = column[this.at]
      return value > 0 ? value : undefined
    }
  return function (this: View) {
    const known = this.columns[place]
    const column = known === undefined ? this.open(place) : known
    if (column === null) return undefined
    const code = column[this.at]
    return code >= 0 ? this.texts[code] : undefined
  }
}

/** A view of a table's rows, for one check: what the check reads through it is recorded as read by it. */
export function rowView(table: RegisterTable, context: CheckContext): RowView {
  const kind = context.reliance.guessed.areIn(table) ? OneGuessedRow : OneRow
  return new kind(table, context) as unknown as RowView
}

export function householdView(table: RegisterTable, context: CheckContext): HouseholdView {
  const kind = context.reliance.guessed.areIn(table) ? OneGuessedHousehold : OneHousehold
  return new kind(table, context) as unknown as HouseholdView
}

/** Moves a view to a unit. */
export function moved<View extends { readonly at: number }>(view: View, unit: number): View {
  ;(view as { at: number }).at = unit
  return view
}

/** A row that stays where it is while others are looked at; it shares what its table's view has opened. */
export function fixedRow(view: RowView, at: number): RowView {
  return moved(Object.create(view) as RowView, at)
}
