import type { FieldId } from '../../facts/fields.ts'
import { personOf } from '../../identity/id-number.ts'
import type { RegisterTable } from '../../register/index.ts'
import type { DerivedColumns } from './derived.ts'

/** Columns with the ID number of the one whom a row is about, the surest first. */
const OWN_NUMBER = [
  'idNumber',
  'headIdNumber',
  'recipientIdNumber',
  'visiteeIdNumber',
  'kinIdNumber',
] as const satisfies readonly FieldId[]

/** The column with the ID number of the one whom a row is about. */
export const ownNumber = (table: RegisterTable): FieldId | undefined => OWN_NUMBER.find((id) => table.has(id))

/** The number of nobody. */
export const NOBODY = 0

/**
 * The people of a set of registers, each a number from 1, by ID number; where each of them stands is found once for all
 * checks.
 */
export class Persons {
  private readonly numbers = new Map([['', NOBODY]])
  private readonly indexes = new Map<string, PersonIndex>()
  private readonly places = new Map<RegisterTable, number>()

  constructor(
    private readonly derived: DerivedColumns,
    private readonly read: (meaning: (text: string) => number) => (code: number) => number,
  ) {}

  /** Whom a column names in each row; 0 where the cell names nobody for certain. */
  in(table: RegisterTable, id: FieldId): Int32Array {
    return this.derived.column(table, `person by ${id}`, 'row', Int32Array, () => {
      const codes = table.text(id)
      const meaning = this.read((text) => this.numberOf(personOf(text)))
      return (values, from, end) => {
        for (let row = from; row < end; row++) values[row] = codes[row] < 0 ? NOBODY : meaning(codes[row])
      }
    })
  }

  /** Whom each row is about; undefined where the table has no ID numbers. */
  of(table: RegisterTable): Int32Array | undefined {
    const id = ownNumber(table)
    return id && this.in(table, id)
  }

  /**
   * Where people stand in some tables, by a column or by that of whom each row is about; tables without it are left
   * out.
   */
  index(tables: readonly RegisterTable[], by?: FieldId): PersonIndex {
    const key = [by, ...tables.map((table) => this.placeOf(table))].join(' ')
    const index = this.indexes.get(key) ?? new PersonIndex(tables)
    this.indexes.set(key, index)
    // from the last on, so that each is put before those that follow it
    for (const table of [...tables].reverse()) {
      const id = by ?? ownNumber(table)
      if (!id || !table.has(id)) continue
      // whoever looks somebody up has read the numbers there, and is asked whom an edit concerns
      this.in(table, id)
      this.derived.kept(table, `rows of ${key}`, () => index.take(table, this.in(table, id)))
    }
    return index
  }

  private placeOf(table: RegisterTable): number {
    const place = this.places.get(table) ?? this.places.size
    this.places.set(table, place)
    return place
  }

  private numberOf(person: string): number {
    const number = this.numbers.get(person) ?? this.numbers.size
    this.numbers.set(person, number)
    return number
  }
}

const NONE = -1

/**
 * The rows of each person in some tables, in their order, as chains: the first of each person, and the next of each
 * row.
 */
export class PersonIndex {
  private first = new Int32Array(0)
  private readonly next: Int32Array
  /** who is linked at each row of all tables, counted through */
  private readonly linked: Int32Array
  private readonly offsets: number[] = []
  private readonly persons = new Map<RegisterTable, Int32Array>()
  private rowCount = 0
  /** whom the row that was edited last named before */
  private left = NOBODY

  constructor(readonly tables: readonly RegisterTable[]) {
    let count = 0
    for (const table of tables) {
      this.offsets.push(count)
      count += table.rowCount
    }
    this.next = new Int32Array(count)
    this.linked = new Int32Array(count)
  }

  /** Takes up a table, and then each of its rows that was edited. */
  take(table: RegisterTable, persons: Int32Array): { refresh(row: number): boolean; readAll(): void } {
    const offset = this.offsetOf(table)
    this.persons.set(table, persons)
    for (let row = persons.length - 1; row >= 0; row--) this.link(offset + row, persons[row])
    const refresh = (row: number): boolean => {
      this.move(offset + row, persons[row])
      return false
    }
    const readAll = () => {
      for (let row = 0; row < persons.length; row++) refresh(row)
    }
    return { refresh, readAll }
  }

  get isEmpty(): boolean {
    return this.rowCount === 0
  }

  has(person: number): boolean {
    return person !== NOBODY && person < this.first.length && this.first[person] !== NONE
  }

  /** Everybody who stands there more than once. */
  *repeated(): Iterable<number> {
    for (let person = 0; person < this.first.length; person++)
      if (this.first[person] !== NONE && this.next[this.first[person]] !== NONE) yield person
  }

  /** The rows of a person, each as `make` has it. */
  rows<T>(person: number, make: (table: RegisterTable, row: number) => T): T[] {
    const rows: T[] = []
    if (!this.has(person)) return rows
    for (let at = this.first[person]; at !== NONE; at = this.next[at]) {
      const place = this.placeOf(at)
      rows.push(make(this.tables[place], at - this.offsets[place]))
    }
    return rows
  }

  /**
   * The people of a row's household, and whom the edited row named before: what is said of them may look at the row.
   */
  concernedBy(table: RegisterTable, row: number): Set<number> {
    const { of, rows, start } = table.households
    const persons = this.persons.get(table)
    const concerned = new Set([this.left])
    if (persons) for (let i = start[of[row]]; i < start[of[row] + 1]; i++) concerned.add(persons[rows[i]])
    concerned.delete(NOBODY)
    return concerned
  }

  /** Which of the tables has a row. */
  private placeOf(at: number): number {
    let place = this.offsets.length - 1
    while (this.offsets[place] > at) place--
    return place
  }

  private offsetOf(table: RegisterTable): number {
    return this.offsets[this.tables.indexOf(table)]
  }

  private move(at: number, person: number): void {
    const before = this.linked[at]
    if (before === person) return
    this.left = before
    if (before !== NOBODY) this.unlink(at, before)
    this.link(at, person)
  }

  private link(at: number, person: number): void {
    this.linked[at] = person
    if (person === NOBODY) return
    this.rowCount++
    if (person >= this.first.length) this.grow(person)
    let earlier = NONE
    for (let one = this.first[person]; one !== NONE && one < at; one = this.next[one]) earlier = one
    this.next[at] = earlier === NONE ? this.first[person] : this.next[earlier]
    this.put(earlier, person, at)
  }

  private unlink(at: number, person: number): void {
    this.rowCount--
    let earlier = NONE
    for (let one = this.first[person]; one !== at; one = this.next[one]) earlier = one
    this.put(earlier, person, this.next[at])
  }

  /** Lets a row follow an earlier one of a person, or be his first. */
  private put(earlier: number, person: number, at: number): void {
    if (earlier === NONE) this.first[person] = at
    else this.next[earlier] = at
  }

  private grow(person: number): void {
    const wider = new Int32Array(Math.max(1024, person + 1, this.first.length * 2)).fill(NONE)
    wider.set(this.first)
    this.first = wider
  }
}
