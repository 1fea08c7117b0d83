import type { FieldId } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import type { Lookup, MembersCheck, PersonCheck } from './check.ts'
import type { CheckContext } from './context.ts'
import { NOBODY, ownNumber } from './persons.ts'
import { Reliance } from './reliance.ts'
import { remembered } from './remembered.ts'
import type { Report } from './reporting.ts'
import type { Rows } from './rows.ts'
import { Standing } from './standing.ts'
import { tell } from './tell.ts'
import { type Judgement, unknown } from './verdict.ts'
import { type HouseholdView, householdView, moved, type RowView, rowView } from './view.ts'

/** A register whose people are judged. */
interface Side {
  table: RegisterTable
  by: FieldId
  /** its first unit among those of all sides */
  offset: number
  count: number
  /** whom each row names */
  persons: Int32Array
  /** of the columns in which a blank is passed over */
  blanks: readonly Uint8Array[]
  view: RowView | HouseholdView
}

/** The unit that stands for what registers lack as a whole. */
const COLUMNS = -1

/**
 * A check of people who stand in several registers, made ready: it judges all of its units, or one of them after an
 * edit.
 */
export class Comparison {
  private readonly sides: Side[] = []
  private readonly there: Standing
  private readonly beside: readonly (readonly [string, Standing])[]
  private readonly lacking: { table: RegisterTable; column: FieldId }[] = []
  private readonly reportOf: (table: RegisterTable) => Report
  private readonly wasEmpty: string
  private count = 0

  constructor(
    private readonly check: PersonCheck | MembersCheck,
    private readonly context: CheckContext,
    report: (table: RegisterTable) => Report,
  ) {
    this.reportOf = remembered(report)
    const [mine, ...others] = check.compares
    const theirs = others.length > 0 ? others : [mine]
    this.there = this.lookUp(check.there ?? {}, context.tables(...theirs.flat()))
    this.beside = Object.entries(check.beside ?? {}).map(([name, lookup]) => [
      name,
      this.lookUp(lookup, context.tables(...[lookup.in].flat())),
    ])
    this.wasEmpty = this.emptiness()
    // where nobody is named, nobody is missing
    if (check.finds === 'absent' && this.there.isEmpty) return
    if (check.there?.oneHas && this.there.tables.length === 0) return
    for (const table of context.tables(...[mine].flat())) if (context.tellsOf(table)) this.addSide(table)
  }

  private lookUp({ by, needs = [], oneHas, isUsed }: Lookup, tables: readonly RegisterTable[]): Standing {
    const haveIt = oneHas ? tables.filter((table) => table.has(oneHas)) : tables
    if (oneHas && haveIt.length === 0) for (const table of tables) this.lacking.push({ table, column: oneHas })
    const used = haveIt.filter((table) => {
      const group = needs.find((one) => !one.some((id) => table.has(id)))
      if (group) this.lacking.push({ table, column: group[0] })
      return !group && (isUsed?.(table) ?? true)
    })
    for (const table of used)
      if (by ? !table.has(by) : !ownNumber(table)) this.lacking.push({ table, column: by ?? 'idNumber' })
    return new Standing(used, this.context, by)
  }

  private addSide(table: RegisterTable): void {
    const { check, context } = this
    const { when = [] } = check
    if (!when.every((id) => table.has(id) || check.needs.includes(id))) return
    const by = ownNumber(table)
    const column = by ? check.needs.find((id) => !table.has(id)) : 'idNumber'
    if (!by || column) {
      this.lacking.push({ table, column: column ?? 'idNumber' })
      return
    }
    const ofRows = check.scope === 'person'
    const own = context.of(table)
    this.sides.push({
      table,
      by,
      offset: this.count,
      count: ofRows ? table.rowCount : table.households.count,
      persons: context.persons.in(table, by),
      blanks: when.map((id) => (ofRows ? table.blank(id) : table.blankInHousehold(id))),
      view: ofRows ? rowView(table, own) : householdView(table, own),
    })
    this.count += this.sides.at(-1)?.count ?? 0
  }

  *units(): Iterable<number> {
    for (let unit = COLUMNS; unit < this.count; unit++) yield unit
  }

  judgeAll(): void {
    this.tellLacking()
    for (const side of this.sides) for (let unit = 0; unit < side.count; unit++) this.judgeOf(side, unit)
  }

  judge(unit: number): void {
    if (unit === COLUMNS) this.tellLacking()
    const side = this.sides.findLast(({ offset }) => offset <= unit)
    if (side) this.judgeOf(side, unit - side.offset)
  }

  /**
   * The units that an edited row concerns: those of its household, and whoever is looked up in it; undefined where it
   * may be all.
   */
  concerned(table: RegisterTable, row: number): ReadonlySet<number> | undefined {
    if (this.wasEmpty !== this.emptiness()) return undefined
    const places = this.places().filter(({ tables }) => tables.includes(table))
    const mine = this.sides.map((side) => side.table)
    if (places.length === 0 && !mine.includes(table)) return undefined
    const index = this.context.persons.index(mine)
    const { of, rows, start } = table.households
    const units = new Set<number>()
    const add = (one: RegisterTable, at: number) => {
      const side = this.sides.find((each) => each.table === one)
      if (side) units.add(side.offset + (this.check.scope === 'person' ? at : one.households.of[at]))
    }
    for (let i = start[of[row]]; i < start[of[row] + 1]; i++) add(table, rows[i])
    for (const standing of places) for (const person of standing.forgetAt(table, row)) index.rows(person, add)
    return units
  }

  private places(): readonly Standing[] {
    return [this.there, ...this.beside.map(([, standing]) => standing)]
  }

  private emptiness(): string {
    return this.places()
      .map(({ isEmpty }) => isEmpty)
      .join()
  }

  private tellLacking(): void {
    this.context.reliance.clear()
    for (const { table, column } of this.lacking) this.reportOf(table).unknown(-1, [column])
  }

  private judgeOf(side: Side, unit: number): void {
    for (const blank of side.blanks) if (blank[unit]) return
    if (this.check.scope === 'person') this.judgePerson(this.check, side, unit)
    else this.judgeMembers(this.check, side, unit)
  }

  private judgePerson(check: PersonCheck, side: Side, row: number): void {
    const person = side.persons[row]
    if (!this.isAsked(this.there.has(person))) return
    this.rely(side)
    const judgement = check.judge(moved(side.view as RowView, row), this.there.rows(person), this.rowsBeside([person]))
    this.tell(side, row, judgement, person === NOBODY)
  }

  private judgeMembers(check: MembersCheck, side: Side, household: number): void {
    const { there } = this
    const { rows, start } = side.table.households
    const end = start[household + 1]
    let found = start[household]
    while (found < end && !there.has(side.persons[rows[found]])) found++
    if (!this.isAsked(found < end)) return
    this.rely(side)
    const people = new Set<number>()
    for (let i = start[household]; i < end; i++) people.add(side.persons[rows[i]])
    people.delete(NOBODY)
    const judgement = check.judge(
      moved(side.view as HouseholdView, household),
      there.rowsOf([...people].filter((person) => there.has(person))),
      this.rowsBeside([...people]),
      (member) => there.rows(side.persons[member.at]),
    )
    this.tell(side, rows[found < end ? found : start[household]], judgement, people.size === 0)
  }

  private isAsked(isThere: boolean): boolean {
    const { finds } = this.check
    return finds === 'either' || isThere === (finds !== 'absent')
  }

  private rowsBeside(people: readonly number[]): Readonly<Record<string, Rows | undefined>> {
    if (this.beside.length === 0) return NONE
    return Object.fromEntries(
      this.beside.map(([name, standing]) => [name, standing.isEmpty ? undefined : standing.rowsOf(people)]),
    )
  }

  /** A unit rests on the columns by which its people are found. */
  private rely({ table, by }: Side): void {
    const { reliance } = this.context
    reliance.clear()
    Reliance.current = reliance
    reliance.addColumn(table, by)
    reliance.add(this.there.reliance)
    for (const [, standing] of this.beside) reliance.add(standing.reliance)
  }

  /** Of somebody whose number is not told it cannot be told whether he stands there. */
  private tell({ table }: Side, at: number, judgement: Judgement, isNobody: boolean): void {
    if (!judgement) return
    const isOpen = isNobody && this.check.finds === 'absent'
    tell(isOpen ? unknown('idNumber') : judgement, { table, at }, this.context.reliance, this.reportOf)
  }
}

const NONE = {}
