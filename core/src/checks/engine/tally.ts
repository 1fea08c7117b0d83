import type { RegisterTable } from '../../register/index.ts'
import type { CheckContext } from './context.ts'
import { moved, type Reader, type RowView, rowView } from './view.ts'

const NOTHING = -1

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
  /** the number that was asked for last */
  private last = NOTHING

  constructor(
    private readonly table: RegisterTable,
    private readonly units: 'row' | 'household',
    private readonly show: (unit: number) => Shown | undefined,
  ) {
    this.shownBy = new Int32Array(units === 'row' ? table.rowCount : table.households.count).fill(NOTHING)
    this.readAll()
  }

  /** How many show something. */
  count(thing: Shown): number {
    return this.counts[this.numbers.get(thing) ?? NOTHING] ?? 0
  }

  /** Those that show something, in their order. */
  *unitsWith(thing: Shown): Iterable<number> {
    const number = this.numbers.get(thing)
    if (number === undefined || this.counts[number] === 0) return
    const { shownBy } = this
    for (let unit = shownBy.indexOf(number); unit >= 0; unit = shownBy.indexOf(number, unit + 1)) yield unit
  }

  /** How many different things are shown. */
  get size(): number {
    let size = 0
    for (const count of this.counts) if (count > 0) size++
    return size
  }

  /** What is shown, how often and where first; in the order of these first units. */
  *[Symbol.iterator](): Iterator<readonly [thing: Shown, count: number, first: number]> {
    const { shownBy, counts, things } = this
    const isTold = new Uint8Array(counts.length)
    let left = this.size
    for (let unit = 0; left > 0; unit++) {
      const number = shownBy[unit]
      if (number === NOTHING || isTold[number]) continue
      isTold[number] = 1
      left--
      yield [things[number], counts[number], unit]
    }
  }

  readAll(): void {
    for (let unit = 0; unit < this.shownBy.length; unit++) this.read(unit)
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
  shows: Reader<Shown | undefined>,
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
