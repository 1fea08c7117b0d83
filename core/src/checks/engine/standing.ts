import type { FieldId } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import type { CheckContext } from './context.ts'
import type { PersonIndex } from './persons.ts'
import type { Relied } from './reliance.ts'
import { RowViews } from './row-views.ts'
import { RowList, type Rows } from './rows.ts'
import type { RowView } from './view.ts'

/** A person with more rows than this is asked about so often that they are kept. */
const MANY = 8

/** Who stands in some registers, with his rows there as views, for one check. */
export class Standing {
  /** what it rests on that somebody is found there */
  readonly reliance: Relied
  private index!: PersonIndex
  private readonly nowhere: Rows
  private readonly viewOf: (table: RegisterTable, row: number) => RowView
  private readonly kept = new Map<number, RowList>()

  constructor(
    readonly tables: readonly RegisterTable[],
    private readonly context: CheckContext,
    by: FieldId | undefined,
  ) {
    this.reliance = context.reliance.during(() => {
      this.index = context.persons.index(tables, by)
    })
    const views = new RowViews(context)
    this.viewOf = (table, row) => views.row(table, row)
    this.nowhere = new RowList([], context.reliance)
  }

  get isEmpty(): boolean {
    return this.index.isEmpty
  }

  has(person: number): boolean {
    return this.index.has(person)
  }

  /** Everybody who stands there more than once. */
  repeated(): Iterable<number> {
    return this.index.repeated()
  }

  rows(person: number): Rows {
    if (!this.index.has(person)) return this.nowhere
    const known = this.kept.get(person)
    if (known) return known
    const rows = new RowList(this.index.rows(person, this.viewOf), this.context.reliance)
    if (rows.count > MANY) this.kept.set(person, rows)
    return rows
  }

  /** The rows of several people. */
  rowsOf(people: readonly number[]): Rows {
    if (people.length === 1) return this.rows(people[0])
    return new RowList(
      people.flatMap((person) => [...this.rows(person)]),
      this.context.reliance,
    )
  }

  /** The people of whom an edited row may tell otherwise now. */
  forgetAt(table: RegisterTable, row: number): ReadonlySet<number> {
    const people = this.index.concernedBy(table, row)
    for (const person of people) this.kept.delete(person)
    return people
  }
}
