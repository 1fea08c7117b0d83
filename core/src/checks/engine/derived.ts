import type { FieldId } from '../../facts/fields.ts'
import { noteReads, Reads, type RegisterTable, recorded } from '../../register/index.ts'
import type { Reliance, Relied } from './reliance.ts'

type Values = Uint8Array | Int32Array | Float64Array

/** Something worked out from a table that can take a changed cell. */
interface Refreshable {
  refresh(row: number, id: FieldId): void
}

/** Takes a changed cell and tells whether all that was judged by the value is open again, and not only what was judged of the cell's household. */
type Refresh = (row: number, id: FieldId) => boolean

interface Derived {
  value: unknown
  /** what it is worked out from */
  reads: Reads
  refresh: Refresh
  reliance: Relied
}

/** What is worked out from a table and kept for all checks: columns, such as an age from an ID number, and what whole columns show. */
export class DerivedColumns {
  private readonly ofTable = new Map<RegisterTable, Map<string, Derived>>()

  constructor(private readonly reliance: Reliance) {}

  /** The column of that name; where it is new, `bind` gives how one value is worked out, and `kind` the array that holds them. */
  column<T extends Values>(
    table: RegisterTable,
    name: string,
    units: 'row' | 'household',
    kind: new (length: number) => T,
    bind: () => (unit: number) => number,
  ): T {
    return this.derived(table, name, () => {
      const values = new kind(units === 'row' ? table.rowCount : table.households.count)
      const work = bind()
      for (let unit = 0; unit < values.length; unit++) values[unit] = work(unit)
      const refresh = (row: number) => {
        const { of, rows, start } = table.households
        const household = of[row]
        if (units === 'household') values[household] = work(household)
        else for (let i = start[household]; i < start[household + 1]; i++) values[rows[i]] = work(rows[i])
        return false
      }
      return { value: values, refresh }
    })
  }

  /** What whole columns of a table show, by a name of its own; made once, and told of each changed cell that it was worked out from. */
  kept<T extends Refreshable>(table: RegisterTable, name: string, make: () => T): T {
    return this.derived(table, name, () => {
      const value = make()
      const refresh: Refresh = (row, id) => {
        value.refresh(row, id)
        return false
      }
      return { value, refresh }
    })
  }

  /**
   * One thing that whole columns of a table show, such as a habit in which most of their cells are written; asked for at each unit, for an edit
   * may change it, and then whatever was judged by it is judged again. Data, no functions.
   */
  whole<T>(table: RegisterTable, name: string, work: () => T): () => T {
    return this.derived(table, name, () => {
      let now = work()
      const refresh: Refresh = () => {
        const before = JSON.stringify(now)
        now = work()
        return JSON.stringify(now) !== before
      }
      return { value: () => now, refresh }
    })
  }

  private derived<T>(table: RegisterTable, name: string, make: () => { value: T; refresh: Refresh }): T {
    const known = this.ofTable.get(table) ?? new Map<string, Derived>()
    this.ofTable.set(table, known)
    const found = known.get(name)
    if (found) {
      noteReads(found.reads)
      this.reliance.add(found.reliance)
      return found.value as T
    }
    const reads = new Reads()
    let made: ReturnType<typeof make> | undefined
    const reliance = this.reliance.during(() => {
      // also where it throws: an edit of what it read may mend it
      noteReads(reads)
      made = recorded(reads, make)
    })
    const { value, refresh } = made as ReturnType<typeof make>
    // after those that it is worked out from, so that `refresh` keeps their order
    known.set(name, { value, reads, refresh, reliance })
    return value
  }

  /**
   * Works out again what a changed cell of a row may have changed: for a column, the values of its household and of that household's rows. Whoever has
   * read what it gives must judge everything again.
   */
  refresh(table: RegisterTable, id: FieldId, row: number): Reads[] {
    const all = [...(this.ofTable.get(table)?.values() ?? [])]
    return all
      .filter(({ reads, refresh }) => reads.hasField(table, id) && recorded(reads, () => refresh(row, id)))
      .map(({ reads }) => reads)
  }
}
