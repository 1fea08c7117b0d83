import type { RegisterTable } from '../../register/index.ts'
import type { CheckContext } from './context.ts'
import { type HouseholdView, householdView, moved, type Reader, type RowView, rowView } from './view.ts'

const NOTHING = -1

/** What each unit shows; where that is a number, a column of them will do: one below nought shows nothing. */
export type Shows<Shown> =
  | ((unit: number) => Shown | undefined)
  | (Shown extends number ? Int32Array | Int8Array : never)

/**
 * What the rows, or the households, of a table show, each at most one thing, and how many show it. After an edit only
 * those of the edited household are looked at again.
 */
export class Tally<Shown> {
  /** a number for each thing that was ever shown */
  private readonly numbers = new Map<Shown, number>()
  private readonly things: Shown[] = []
  private readonly counts: number[] = []
  private readonly shownBy: Int32Array
  private readonly show: (unit: number) => Shown | undefined
  private readonly column: Int32Array | Int8Array | undefined
  /** the number that was asked for last */
  private last = NOTHING
  /** the units that show something, as they were asked for since one last came or went */
  private readonly listed = new Map<number, readonly number[]>()

  constructor(
    private readonly table: RegisterTable,
    private readonly units: 'row' | 'household',
    shows: Shows<Shown>,
  ) {
    this.column = typeof shows === 'function' ? undefined : shows
    this.show = typeof shows === 'function' ? shows : (unit) => (shows[unit] < 0 ? undefined : (shows[unit] as Shown))
    this.shownBy = new Int32Array(units === 'row' ? table.rowCount : table.households.count)
    this.readAll()
  }

  /** How many show something. */
  count(thing: Shown): number {
    return this.counts[this.numbers.get(thing) ?? NOTHING] ?? 0
  }

  /** Those that show something, in their order. */
  unitsWith(thing: Shown): readonly number[] {
    const number = this.numbers.get(thing)
    if (number === undefined) return []
    const known = this.listed.get(number)
    if (known) return known
    const { shownBy, counts } = this
    const units: number[] = []
    for (let unit = -1; units.length < counts[number]; ) {
      unit = shownBy.indexOf(number, unit + 1)
      units.push(unit)
    }
    this.listed.set(number, units)
    return units
  }

  /** How many different things are shown. */
  get size(): number {
    let size = 0
    for (const count of this.counts) if (count > 0) size++
    return size
  }

  /** What is shown, how often and where first; in the order of these first units. */
  [Symbol.iterator](): Iterator<readonly [thing: Shown, count: number, first: number]> {
    const { shownBy, counts, things } = this
    const isTold = new Uint8Array(counts.length)
    const told: (readonly [Shown, number, number])[] = []
    const size = this.size
    // a generator that goes through all units would be slow until it is compiled
    for (let unit = 0; told.length < size; unit++) {
      const number = shownBy[unit]
      if (number === NOTHING || isTold[number]) continue
      isTold[number] = 1
      told.push([things[number], counts[number], unit])
    }
    return told[Symbol.iterator]()
  }

  readAll(): void {
    this.counts.fill(0)
    this.listed.clear()
    if (this.column) this.readColumn(this.column)
    else
      for (let unit = 0; unit < this.shownBy.length; unit++) {
        const thing = this.show(unit)
        const number = thing === undefined ? NOTHING : this.numberOf(thing)
        this.shownBy[unit] = number
        if (number !== NOTHING) this.counts[number]++
      }
  }

  /** As for what is shown unit by unit, without a call for each: of a column of words most repeat the one above. */
  private readColumn(column: Int32Array | Int8Array): void {
    const { shownBy, counts } = this
    let [above, number] = [NOTHING, NOTHING]
    for (let unit = 0; unit < column.length; unit++) {
      const thing = column[unit]
      if (thing !== above) {
        above = thing
        number = thing < 0 ? NOTHING : this.numberOf(thing as Shown)
      }
      shownBy[unit] = number
      if (number !== NOTHING) counts[number]++
    }
  }

  /** Looks at a row's household again; tells whether anything of it shows something else. */
  refresh(row: number): boolean {
    const { of, rows, start } = this.table.households
    const household = of[row]
    if (this.units === 'household') return this.read(household)
    let isOther = false
    for (let i = start[household]; i < start[household + 1]; i++) isOther = this.read(rows[i]) || isOther
    return isOther
  }

  private read(unit: number): boolean {
    const thing = this.show(unit)
    const before = this.shownBy[unit]
    const now = thing === undefined ? NOTHING : this.numberOf(thing)
    if (now === before) return false
    this.shownBy[unit] = now
    if (before !== NOTHING) this.counts[before]--
    if (now !== NOTHING) this.counts[now]++
    this.listed.delete(before)
    this.listed.delete(now)
    return true
  }

  private numberOf(thing: Shown): number {
    // the next unit often shows the same
    if (this.things[this.last] === thing) return this.last
    const known = this.numbers.get(thing)
    this.last = known ?? this.things.push(thing) - 1
    if (known === undefined) {
      this.numbers.set(thing, this.last)
      this.counts.push(0)
    }
    return this.last
  }
}

/** Gives the tally of what each row, or each household, of a table shows: made once a table, and kept up with edits. */
export function tallyOf<Shown>(
  units: 'row' | 'household',
  shows: (table: RegisterTable, context: CheckContext) => Shows<Shown>,
): (table: RegisterTable, context: CheckContext) => Tally<Shown> {
  const tally = (table: RegisterTable, context: CheckContext): Tally<Shown> =>
    context.derived.kept(table, tally, () => new Tally(table, units, shows(table, context)))
  return tally
}

/** A reader of what one row says. */
export const ofRow =
  <T>(read: (row: RowView) => T): Reader<T> =>
  (table, context) => {
    const view = rowView(table, context)
    return (row) => read(moved(view, row))
  }

/** A reader of what one household says. */
export const ofHousehold =
  <T>(read: (household: HouseholdView) => T): Reader<T> =>
  (table, context) => {
    const view = householdView(table, context)
    return (household) => read(moved(view, household))
  }
