import type { FieldId } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import { readNumber } from '../../register/values.ts'
import { cellNumber, cellText } from '../../workbook/index.ts'
import type { Reach } from './circles.ts'
import type { CheckContext } from './context.ts'
import type { Subject } from './subject.ts'
import type { SheetCell } from './verdict.ts'
import { type HouseholdView, householdView, moved, type Reader, type RowView, rowView, type TextField } from './view.ts'

/** A register as a whole: its rows, its households, and the cells around them. */
export class RegisterView {
  private one: RowView | undefined

  constructor(
    readonly table: RegisterTable,
    readonly context: CheckContext,
  ) {}

  has(id: FieldId): boolean {
    return this.table.has(id)
  }

  get rowCount(): number {
    return this.table.rowCount
  }

  get householdCount(): number {
    return this.table.households.count
  }

  /** Its rows, one after the other through one view that moves: keep the number `at` of a row, not the row. */
  get rows(): Iterable<RowView> {
    return new Moving(rowView(this.table, this.context), this.rowCount)
  }

  /** Its households, in the same way. */
  get households(): Iterable<HouseholdView> {
    return new Moving(householdView(this.table, this.context), this.householdCount)
  }

  /** One of its rows, beside those of a loop; the next call moves it. */
  row(at: number): RowView {
    this.one ??= rowView(this.table, this.context)
    return moved(this.one, at)
  }

  /** The tables of its kind, itself included, that are not the same register again; of its place, if not `anywhere`. */
  alike(reach: Reach = {}): RegisterView[] {
    return this.context.tablesLike(this.table, reach).map((table) => new RegisterView(table, this.context.of(table)))
  }

  /** Of all registers that are given those that one of these subjects asks for. */
  registers(...subjects: readonly Subject[]): RegisterView[] {
    return this.context.tables(...subjects).map((table) => new RegisterView(table, this.context.of(table)))
  }

  /** Every text that stands in one of these columns. */
  valuesOf(...fields: readonly TextField[]): Set<string> {
    const found = new Set<string>()
    for (const id of fields.filter((one) => this.has(one)))
      for (const row of this.rows) {
        const text = row[id]
        if (text !== undefined) found.add(text)
      }
    return found
  }

  /** The row of a household that gives a field's value, else its first. */
  rowOf(household: HouseholdView, id: FieldId): { readonly at: number } {
    return { at: this.table.householdRow(id, household.at) }
  }

  /** The rows of which something is true, by number. */
  rowsWhere(is: (row: RowView) => boolean): number[] {
    const found: number[] = []
    for (const row of this.rows) if (is(row)) found.push(row.at)
    return found
  }

  /**
   * The rows that have something in common, by number, in the order in which it first stands there; rows without it are
   * left out.
   */
  rowsBy<Key>(keyOf: (row: RowView) => Key | undefined): Map<Key, number[]> {
    const groups = new Map<Key, number[]>()
    for (const row of this.rows) {
      const key = keyOf(row)
      if (key === undefined) continue
      const group = groups.get(key)
      if (group) group.push(row.at)
      else groups.set(key, [row.at])
    }
    return groups
  }

  /** The titles above it and the lines below it. */
  get words(): readonly string[] {
    const { titles, lines } = this.table.layout
    return [...titles, ...lines]
  }

  /** Where a row has a column, whether or not a field is for it. */
  cellOf(row: number, column: number): SheetCell {
    return { sheetRow: this.table.sheetRows[row], column }
  }

  /** The cells of a row of the sheet, within the table's columns. */
  cellsIn(sheetRow: number): SheetCell[] {
    const { firstColumn, lastColumn } = this.table.layout
    return Array.from({ length: lastColumn - firstColumn + 1 }, (_, at) => ({ sheetRow, column: firstColumn + at }))
  }

  /** The cell of a field's header. */
  headerOf(id: FieldId): SheetCell {
    return { sheetRow: this.table.layout.headerBottom, column: this.table.column(id)?.column ?? 0 }
  }

  /** The figure that a cell of the sheet shows, if it shows one. */
  figureAt(cell: SheetCell): number | undefined {
    const held = cellNumber(this.table.sheet, cell.sheetRow, cell.column)
    const figure = Number.isNaN(held) ? readNumber(this.shownAt(cell)) : held
    return Number.isNaN(figure) ? undefined : figure
  }

  /** What a cell of the sheet shows. */
  shownAt({ sheetRow, column }: SheetCell): string {
    return cellText(this.table.workbook, this.table.sheet, sheetRow, column)
  }
}

/**
 * What a register as a whole shows, for its rows and households to be judged by; worked out once, and again after an
 * edit of what it was read from. Data, no functions.
 */
export const ofRegister =
  <T>(read: (register: RegisterView) => T): Reader<T> =>
  (table, context) =>
    context.derived.whole(table, read, () => read(new RegisterView(table, context.of(table))))

/** One view that moves over all units, and one result: a generator would make both anew at each step. */
class Moving<View extends { readonly at: number }> implements IterableIterator<View> {
  private upcoming = 0
  private readonly step: { done: boolean; value: View }

  constructor(
    view: View,
    private readonly count: number,
  ) {
    this.step = { done: false, value: view }
  }

  [Symbol.iterator](): this {
    return this
  }

  next(): IteratorResult<View> {
    this.step.done = this.upcoming >= this.count
    if (!this.step.done) moved(this.step.value, this.upcoming++)
    return this.step
  }
}
