import type { FieldId } from '../../facts/fields.ts'
import { noteAsked, noteReads, Reads, type RegisterTable, recordedMaking, restOnAround } from '../../register/index.ts'
import { ReadersOfColumns } from './readers-of-columns.ts'
import type { Reliance, Relied } from './reliance.ts'

/** Data as a text, so that other data are another text. */
const asText = (data: unknown): string =>
  JSON.stringify(data, (_, one) => {
    if (one instanceof Map || one instanceof Set) return [...one]
    return typeof one === 'number' && !Number.isFinite(one) ? String(one) : one
  })

type Values = Uint8Array | Int8Array | Int32Array | Float64Array

/** Something worked out from a table that can take a changed cell, and tells whether it now says anything else. */
interface Refreshable {
  refresh(row: number, id: FieldId): boolean
  readAll(): void
}

/**
 * How a value takes a change of what it was worked out from: a cell of its table, or anything else. Each tells whether
 * all that was judged by it is open again.
 */
interface Takes {
  cell(row: number, id: FieldId): boolean
  anything(): boolean
}

interface Derived {
  table: RegisterTable
  value: unknown
  /** what it is worked out from */
  reads: Reads
  /** what whoever uses it has read thereby: the same cells, or nothing but the value as a whole */
  read: Reads
  takes: Takes
  reliance: Relied
}

/**
 * What is worked out from a table and kept for all checks: columns, such as an age from an ID number, and what whole
 * columns show.
 */
export class DerivedColumns {
  private readonly ofTable = new Map<RegisterTable, Map<unknown, Derived>>()
  /** each after those that it is worked out from */
  private readonly all: Derived[] = []
  private readonly readers = new ReadersOfColumns<Derived>()
  /** what all of it has read, which nothing forgets */
  private readonly reads = new Reads()

  constructor(private readonly reliance: Reliance) {}

  /**
   * The column of that name; where it is new, `bind` gives what fills it from one unit up to another, and `kind` the
   * array that holds it. Each has a loop of its own, for one that calls what differs from column to column is slow.
   */
  column<T extends Values>(
    table: RegisterTable,
    name: string,
    units: 'row' | 'household',
    kind: new (length: number) => T,
    bind: () => (values: T, from: number, end: number) => void,
  ): T {
    const reads = new Reads()
    return this.derived(table, name, [reads, reads], () => {
      const values = new kind(units === 'row' ? table.rowCount : table.households.count)
      const fill = bind()
      const fillAll = () => {
        fill(values, 0, values.length)
        return true
      }
      fillAll()
      const cell = (row: number) => {
        const { of, rows, start } = table.households
        const household = of[row]
        if (units === 'household') fill(values, household, household + 1)
        else for (let i = start[household]; i < start[household + 1]; i++) fill(values, rows[i], rows[i] + 1)
        return false
      }
      return { value: values, takes: { cell, anything: fillAll } }
    })
  }

  /**
   * What whole columns of a table show, by a name of its own or by what reads it; made once, and told of each changed
   * cell that it was worked out from. Whatever was judged by it is judged again when it says something else, and only
   * then.
   */
  kept<T extends Refreshable>(table: RegisterTable, name: unknown, make: () => T): T {
    return this.derived(table, name, [new Reads(), new Reads()], () => {
      const value = make()
      const anything = () => {
        value.readAll()
        return true
      }
      return { value, takes: { cell: (row, id) => value.refresh(row, id), anything } }
    })
  }

  /**
   * One thing that whole columns of a table show, such as a habit in which most of their cells are written; asked for
   * at each unit, for an edit may change it, and then, and only then, the units that have asked are judged again. Data,
   * no functions; its name may be what reads it.
   */
  whole<T>(table: RegisterTable, name: unknown, work: () => T): () => T {
    const read = new Reads()
    return this.derived(table, name, [new Reads(), read, 'when asked'], () => {
      let now = work()
      const again = () => {
        const before = asText(now)
        now = work()
        return asText(now) !== before
      }
      const ask = () => {
        noteAsked(read)
        return now
      }
      return { value: ask, takes: { cell: again, anything: again } }
    })
  }

  private derived<T>(
    table: RegisterTable,
    name: unknown,
    [reads, read, isRead]: readonly [reads: Reads, read: Reads, isRead?: 'when asked'],
    make: () => { value: T; takes: Takes },
  ): T {
    const known = this.ofTable.get(table) ?? new Map<unknown, Derived>()
    this.ofTable.set(table, known)
    const found = known.get(name)
    if (found) {
      if (isRead !== 'when asked') noteReads(found.read)
      this.reliance.add(found.reliance)
      return found.value as T
    }
    let made: ReturnType<typeof make> | undefined
    const reliance = this.reliance.during(() => {
      try {
        made = recordedMaking(reads, make)
      } catch (error) {
        // an edit of what it read may mend it
        noteReads(reads)
        throw error
      }
    })
    restOnAround(reads)
    if (isRead !== 'when asked') noteReads(read)
    restOnAround(reads)
    const { value, takes } = made as ReturnType<typeof make>
    const one = { table, value, reads, read, takes, reliance }
    known.set(name, one)
    this.all.push(one)
    this.readers.add(one)
    this.reads.addAll(reads)
    this.reads.addAll(read)
    return value
  }

  /**
   * Works out again what a changed cell may have changed, and gives what of it says something else. Whoever has read it
   * must judge everything again, and who has asked for it the units that have.
   */
  refresh(table: RegisterTable, id: FieldId, row: number): readonly Reads[] {
    const opened = new Map<Reads, ReadonlySet<Reads>>()
    const take = ({ reads, read, takes }: Derived, change: (takes: Takes) => boolean) => {
      if (recordedMaking(reads, () => change(takes))) opened.set(read, read.users)
    }
    for (const one of this.readers.of(table, id))
      take(one, (takes) => (one.table === table ? takes.cell(row, id) : takes.anything()))
    if (opened.size === 0) return NOTHING
    const isOpen = (one: Derived) => {
      for (const [read, users] of opened) if (read !== one.read && users.has(one.reads)) return true
      return false
    }
    for (const one of this.all) if (isOpen(one)) take(one, (takes) => takes.anything())
    return [...opened.keys()]
  }
}

const NOTHING: readonly Reads[] = []
