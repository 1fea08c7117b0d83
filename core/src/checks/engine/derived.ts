import type { FieldId } from '../../facts/fields.ts'
import { noteReads, Reads, type RegisterTable, recorded } from '../../register/index.ts'
import type { Reliance } from './reliance.ts'

type Values = Uint8Array | Int32Array | Float64Array

interface Derived {
  units: 'row' | 'household'
  values: Values
  /** what it is worked out from */
  reads: Reads
  work(unit: number): number
  reliance: { place: boolean; date: boolean }
}

/** Columns worked out from others for each row or household of a table (an age from an ID number), kept for all checks. */
export class DerivedColumns {
  private readonly ofTable = new Map<RegisterTable, Map<string, Derived>>()

  constructor(private readonly reliance: Reliance) {}

  /** The column of that name; where it is new, `bind` gives how one value is worked out, and `kind` the array that holds them. */
  column<T extends Values>(
    table: RegisterTable,
    name: string,
    units: Derived['units'],
    kind: new (length: number) => T,
    bind: () => (unit: number) => number,
  ): T {
    const known = this.ofTable.get(table) ?? new Map<string, Derived>()
    this.ofTable.set(table, known)
    const found = known.get(name)
    if (found) {
      noteReads(found.reads)
      this.reliance.add(found.reliance)
      return found.values as T
    }
    const reads = new Reads()
    const values = new kind(units === 'row' ? table.rowCount : table.households.count)
    let work: Derived['work'] = () => 0
    const reliance = this.reliance.during(() =>
      recorded(reads, () => {
        work = bind()
        for (let unit = 0; unit < values.length; unit++) values[unit] = work(unit)
      }),
    )
    // after those that it is worked out from, so that `refresh` keeps their order
    known.set(name, { units, values, reads, work, reliance })
    noteReads(reads)
    return values
  }

  /** Works out again what a changed cell of a row may have changed: the values of its household and of that household's rows. */
  refresh(table: RegisterTable, id: FieldId, row: number): void {
    const { of, rows, start } = table.households
    const household = of[row]
    for (const { units, values, reads, work } of this.ofTable.get(table)?.values() ?? []) {
      if (!reads.hasField(table, id)) continue
      recorded(reads, () => {
        if (units === 'household') values[household] = work(household)
        else for (let i = start[household]; i < start[household + 1]; i++) values[rows[i]] = work(rows[i])
      })
    }
  }
}
