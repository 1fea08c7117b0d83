import type { FieldId } from '../../facts/fields.ts'
import { Reads, type RegisterTable, recorded } from '../../register/index.ts'
import { type BoundCheck, bindCheck } from './bind.ts'
import type {
  GroupCheck,
  HouseholdCheck,
  MembersCheck,
  PersonCheck,
  RegisterCheck,
  RowCheck,
  ValueCheck,
} from './check.ts'
import { Comparison } from './comparison.ts'
import type { CheckContext } from './context.ts'
import type { Finding, NotChecked } from './finding.ts'
import { groupCodes, groupRow, judgeOfGroups } from './groups.ts'
import type { Located } from './located.ts'
import { makeReport } from './report.ts'
import { crashOf, type NamedCheck, runOne, scopeOf } from './run.ts'
import { judgeRegister } from './tell.ts'

/**
 * A check with what it found, by unit, and what it read to find it: an edit of what was read has it judge again, and no
 * other.
 */
export abstract class Watcher {
  readonly reads = new Reads()
  readonly found = new Map<number, Finding[]>()
  protected readonly sink: Finding[] = []
  /** that the check throws on what stands there now, as a full run lists it; what it found before stays */
  crashed: NotChecked | undefined

  constructor(protected readonly named: NamedCheck) {}

  /** Prepares to judge and gives the units to judge. */
  protected abstract bind(): Iterable<number>
  /** Judges a unit; what it finds goes to the sink. */
  protected abstract judge(unit: number): void
  /** The units that a changed cell concerns; undefined where it may concern all, and what they are bound to. */
  protected abstract unitsOf(table: RegisterTable, row: number, id: FieldId): Iterable<number> | undefined

  get all(): Finding[] {
    return [...this.found.values()].flat()
  }

  /** Judges everything as if for the first time. */
  start(): void {
    this.reads.forget()
    this.found.clear()
    this.crashed = undefined
    this.attempt(() => {
      for (const unit of this.bind()) this.keep(unit)
    })
  }

  /** The units to judge again after an edit; undefined: all, as if for the first time. */
  concerned(table: RegisterTable, row: number, id: FieldId): Iterable<number> | undefined {
    return this.crashed ? undefined : this.unitsOf(table, row, id)
  }

  judgeAgain(unit: number): Finding[] {
    let findings = NOTHING
    this.attempt(() => {
      findings = this.keep(unit)
    })
    if (this.crashed) this.found.delete(unit)
    return findings
  }

  private attempt(step: () => void): void {
    try {
      recorded(this.reads, step)
    } catch (error) {
      this.sink.length = 0
      this.crashed = crashOf(this.named, error)
    }
  }

  private keep(unit: number): Finding[] {
    this.judge(unit)
    if (this.sink.length === 0) {
      this.found.delete(unit)
      return NOTHING
    }
    const findings = this.sink.splice(0)
    this.found.set(unit, findings)
    return findings
  }
}
const NOTHING: Finding[] = []

/** The watchers of a check: one a table where it judges values, rows or households, else one. */
export function watchersOf(named: NamedCheck, context: CheckContext): Watcher[] {
  const [, check] = named
  const { runs, tables, circles } = scopeOf(named, context)
  if (!runs) return []
  if (check.scope === 'set') return [new WholeWatcher(named, context)]
  if (check.scope === 'register') return tables.map((table) => new RegisterWatcher(named, check, table, context))
  if (check.scope === 'person' || check.scope === 'members')
    return circles.map((circle) => new ComparisonWatcher(named, check, circle))
  if (check.scope === 'group')
    return context.byEdition(tables).map((own) => new GroupWatcher(named, check, own, context))
  return tables.map((table) => new UnitWatcher(named, check, table, context))
}

/** Values, rows or households of one table. */
class UnitWatcher extends Watcher {
  private bound!: BoundCheck

  constructor(
    named: NamedCheck,
    private readonly check: ValueCheck | RowCheck | HouseholdCheck,
    private readonly table: RegisterTable,
    private readonly context: CheckContext,
  ) {
    super(named)
  }

  protected bind(): Iterable<number> {
    const { check, table, context } = this
    const [id] = this.named
    const report = makeReport(id, check, table, context, (finding) => this.sink.push(finding))
    this.bound = bindCheck(id, check, table, context.of(table), report)
    return upTo(check.scope === 'household' ? table.households.count : table.rowCount)
  }

  protected judge(unit: number): void {
    this.reads.unit = unit
    try {
      this.bound.judge(unit)
    } finally {
      this.reads.unit = undefined
    }
  }

  /** The household or its rows: a check of a row may look at its household, and a finding names it. */
  protected unitsOf(table: RegisterTable, row: number): Iterable<number> | undefined {
    if (table !== this.table) return undefined
    const { of, rows, start } = table.households
    return this.bound.units === 'household' ? [of[row]] : rows.subarray(start[of[row]], start[of[row] + 1])
  }
}

/** Rows that share a text; a unit is the code of the text. */
class GroupWatcher extends Watcher {
  private readonly members = new Map<number, Set<number>>()
  /** a unit of a table as one number, so that members keep the order of tables and rows */
  private readonly width: number
  private readonly codes: Int32Array[]
  private judgeGroup!: (group: readonly Located[]) => void
  private readonly report = (table: RegisterTable) =>
    makeReport(this.named[0], this.check, table, this.context, (finding) => this.sink.push(finding))

  constructor(
    named: NamedCheck,
    private readonly check: GroupCheck,
    private readonly tables: readonly RegisterTable[],
    private readonly context: CheckContext,
  ) {
    super(named)
    this.width = Math.max(1, ...tables.map((table) => table.rowCount))
    const unitsIn = ({ rowCount, households }: RegisterTable) => (check.unit === 'row' ? rowCount : households.count)
    this.codes = tables.map((table) => new Int32Array(unitsIn(table)).fill(-1))
  }

  protected bind(): Iterable<number> {
    for (const [index, table] of this.tables.entries()) {
      const now = groupCodes(this.check, table)
      now.forEach((_, unit) => {
        this.follow(index, unit, now)
      })
    }
    this.judgeGroup = judgeOfGroups(this.check, this.context, this.report)
    return [...this.members.keys()]
  }

  protected judge(code: number): void {
    const units = [...(this.members.get(code) ?? [])].sort((a, b) => a - b)
    if (units.length < 2) return
    const located: Located[] = units.map((unit) => {
      const table = this.tables[Math.floor(unit / this.width)]
      return { table, row: groupRow(this.check, table, unit % this.width) }
    })
    this.judgeGroup(located)
  }

  /**
   * The groups of the row's household, for a finding may look at the household of each of its rows; and the one that
   * the row has left.
   */
  protected unitsOf(table: RegisterTable, row: number): Iterable<number> | undefined {
    const index = this.tables.indexOf(table)
    if (index < 0) return undefined
    const { of, rows, start } = table.households
    const isRow = this.check.unit === 'row'
    const unit = isRow ? row : of[row]
    const now = groupCodes(this.check, table)
    const before = this.codes[index][unit]
    this.follow(index, unit, now)
    const units = isRow ? rows.subarray(start[of[row]], start[of[row] + 1]) : [unit]
    return new Set([before, ...Array.from(units, (one) => now[one])].filter((code) => code >= 0))
  }

  /** Puts a unit of a table among those of its group, if that is another now. */
  private follow(index: number, unit: number, now: Int32Array): void {
    const before = this.codes[index][unit]
    if (before === now[unit]) return
    this.members.get(before)?.delete(index * this.width + unit)
    this.join(now[unit], index * this.width + unit)
    this.codes[index][unit] = now[unit]
  }

  private join(code: number, member: number): void {
    if (code < 0) return
    const members = this.members.get(code)
    if (members) members.add(member)
    else this.members.set(code, new Set([member]))
  }
}

/** People who stand in several registers. */
class ComparisonWatcher extends Watcher {
  private comparison!: Comparison

  constructor(
    named: NamedCheck,
    private readonly check: PersonCheck | MembersCheck,
    private readonly context: CheckContext,
  ) {
    super(named)
  }

  protected bind(): Iterable<number> {
    const { check, context } = this
    const report = (table: RegisterTable) =>
      makeReport(this.named[0], check, table, context, (finding) => this.sink.push(finding))
    this.comparison = new Comparison(check, context, report)
    return this.comparison.units()
  }

  protected judge(unit: number): void {
    this.comparison.judge(unit)
  }

  protected unitsOf(table: RegisterTable, row: number): Iterable<number> | undefined {
    return this.comparison.concerned(table, row)
  }
}

const WHOLE = [0]

/** One register as a whole. */
class RegisterWatcher extends Watcher {
  constructor(
    named: NamedCheck,
    private readonly check: RegisterCheck,
    private readonly table: RegisterTable,
    private readonly context: CheckContext,
  ) {
    super(named)
  }

  protected bind(): Iterable<number> {
    return WHOLE
  }

  protected judge(): void {
    const { check, table, context } = this
    const report = makeReport(this.named[0], check, table, context, (finding) => this.sink.push(finding))
    judgeRegister(check, table, context.of(table), report)
  }

  protected unitsOf(): undefined {
    return undefined
  }
}

/** A comparison of registers runs again as a whole. */
class WholeWatcher extends Watcher {
  constructor(
    named: NamedCheck,
    private readonly context: CheckContext,
  ) {
    super(named)
  }

  protected bind(): Iterable<number> {
    return WHOLE
  }

  protected judge(): void {
    runOne(this.named, this.context, { findings: this.sink, notChecked: [] })
  }

  protected unitsOf(): undefined {
    return undefined
  }
}

function* upTo(count: number): Iterable<number> {
  for (let unit = 0; unit < count; unit++) yield unit
}
