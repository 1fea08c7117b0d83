import type { FieldId } from '../../facts/fields.ts'
import type { Policy } from '../../policy/index.ts'
import {
  Reads,
  type RegisterFile,
  type RegisterSet,
  type RegisterTable,
  readRegisters,
  recorded,
} from '../../register/index.ts'
import { type CellValue, type Sheet, spliceRows, type Workbook, writeCell } from '../../workbook/index.ts'
import { cornersOf } from './circles.ts'
import { type CheckContext, checkContext } from './context.ts'
import type { Finding, NotChecked } from './finding.ts'
import { type Asked, occasionsOf } from './occasion.ts'
import { ReadersOfColumns } from './readers-of-columns.ts'
import { type NamedCheck, scopeOf } from './run.ts'
import { type Watcher, watchersOf } from './watch.ts'

/** The findings that an edit added and took away. */
export interface FindingChange {
  came: Finding[]
  went: Finding[]
}

/** What units found before they were judged again, and after, as far as it may have changed. */
interface Judged {
  before: Finding[]
  after: Finding[]
}

export interface LiveOptions extends Asked {
  policy: Policy
  checks: readonly NamedCheck[]
}

/**
 * Registers in memory that take edits and answer with the findings that came and went. After any sequence of edits the
 * findings are those of a full run. An edit of a value has those checks judge again that have read the cell: the row,
 * its household, the rows that share its text, whoever is looked up in it, or a comparison of registers as a whole. An
 * edit that changes the shape (a header, a household's number, a row added or removed) reads the registers again.
 */
export class LiveRegisters {
  /** as they were last read */
  private now: { set: RegisterSet; context: CheckContext } | undefined
  private watchers: Watcher[] = []
  /** the registers are to be read before the next answer */
  private isStale = true
  /** where and when the tables are judged, and what says so */
  private occasions = { reads: new Reads(), shown: '' }
  private watching = new ReadersOfColumns<Watcher>()

  constructor(
    private readonly files: readonly RegisterFile[],
    private readonly options: LiveOptions,
  ) {}

  /** The registers as they stand, and what checks may ask of them. */
  get current(): { set: RegisterSet; context: CheckContext } {
    for (const _ of this.reading());
    return this.now as NonNullable<typeof this.now>
  }

  /** Every finding as it stands, each once. */
  get findings(): Finding[] {
    return this.current && eachOnce(this.watchers)
  }

  /** Checks that do not run as it stands, with the reason. */
  get notChecked(): NotChecked[] {
    const { context } = this.current
    const { crashed } = this
    return this.options.checks.flatMap((named) => [
      ...scopeOf(named, context).notRun,
      ...crashed.filter(({ check }) => check === named[0]),
    ])
  }

  /** The checks that throw on what stands there now, each once: what they look at is not verified. */
  get crashed(): NotChecked[] {
    for (const _ of this.reading());
    const byCheck = new Map(this.watchers.flatMap(({ crashed }) => (crashed ? [[crashed.check, crashed]] : [])))
    return [...byCheck.values()]
  }

  /** Puts a value into a cell (row and column from 0). */
  setCell(file: number, sheetName: string, row: number, column: number, value: CellValue): FindingChange {
    const judged = this.current && this.put(file, sheetName, row, column, value)
    if (judged) return difference(judged.before, judged.after)
    // those of before still stand with the watchers
    return difference(eachOnce(this.watchers), this.findings)
  }

  /**
   * As `setCell`, for many edits in a row: gives what the edit had judged again, before and after; undefined where it
   * changes the shape, so that all is read again when next asked for.
   */
  put(
    file: number,
    sheetName: string,
    row: number,
    column: number,
    value: CellValue,
    format?: string,
  ): Judged | undefined {
    const { workbook } = this.files[file]
    const sheet = sheetNamed(workbook, sheetName)
    const set = this.isStale ? undefined : this.now?.set
    const table = set?.tables.find((one) => one.sheet === sheet && one.rowAt(row) >= 0)
    const mapped = table?.columns.find((one) => one.column === column)
    const isPlain = table && mapped && table.takesValue(mapped.field, value)
    writeCell(workbook, sheet, row, column, value, format)
    // a copy of the sheet may be none any more
    const hasCopy = set?.passed.some(({ reason }) => reason === 'copy')
    const judged = isPlain && !hasCopy ? this.judgeAgain(table, table.rowAt(row), mapped.field) : undefined
    if (!judged) this.isStale = true
    return judged
  }

  /** Puts rows in before a row (from 0), with the values of their cells from the first column on. */
  insertRows(file: number, sheetName: string, row: number, rows: readonly (readonly CellValue[])[]): FindingChange {
    const { workbook } = this.files[file]
    const sheet = sheetNamed(workbook, sheetName)
    return this.reread(() => {
      spliceRows(sheet, row, 0, rows.length)
      for (const [index, values] of rows.entries())
        for (const [column, value] of values.entries()) writeCell(workbook, sheet, row + index, column, value)
    })
  }

  removeRows(file: number, sheetName: string, row: number, count = 1): FindingChange {
    return this.reread(() => spliceRows(sheetNamed(this.files[file].workbook, sheetName), row, count, 0))
  }

  /** Reads everything again, after an edit of the shape. */
  private reread(edit: () => void): FindingChange {
    const before = this.findings
    edit()
    this.isStale = true
    return difference(before, this.findings)
  }

  /**
   * Reads and judges everything where that is due, a check at a time: a caller may take a turn of its own, or leave
   * off, after each.
   */
  *reading(): Generator<{ done: number; total: number }> {
    if (!this.isStale) return
    const { policy, checks } = this.options
    const set = readRegisters(this.files)
    const context = checkContext(set, policy, this.options)
    this.now = { set, context }
    this.occasions = { reads: new Reads(), shown: '' }
    this.occasions.shown = recorded(this.occasions.reads, () => this.showOccasions(set))
    this.watchers = checks.flatMap((named) => watchersOf(named, context))
    this.watching = new ReadersOfColumns()
    for (const watcher of this.watchers) this.watching.add(watcher)
    const total = this.watchers.length
    for (const [done, watcher] of this.watchers.entries()) {
      yield { done, total }
      watcher.start()
    }
    this.isStale = false
  }

  private showOccasions(set: RegisterSet): string {
    const { policy } = this.options
    const { of, editions } = occasionsOf(set, policy, this.options)
    return JSON.stringify([...of.values(), ...editions.values(), ...cornersOf(of, policy.places).values()])
  }

  /** Judges again what has read a cell; undefined where the edit changes when or where the tables are judged. */
  private judgeAgain(table: RegisterTable, row: number, id: FieldId): Judged | undefined {
    const { set, context } = this.current
    const judged: Judged = { before: [], after: [] }
    table.refresh(id, row)
    const { reads, shown } = this.occasions
    if (reads.has(table, id, row) && this.showOccasions(set) !== shown) return undefined
    let reopened: readonly Reads[]
    try {
      reopened = context.derived.refresh(table, id, row)
    } catch {
      // read again as a whole, those checks that work it out say that they failed
      return undefined
    }
    const readers = new Set(this.watching.of(table, id).filter(({ reads }) => reads.has(table, id, row)))
    const { isOpen, asked } = openedBy(reopened)
    for (const watcher of reopened.length === 0 ? readers : this.watchers) {
      const { reads } = watcher
      const alone = asked.get(reads)
      if (isOpen.has(reads) || (alone && watcher.crashed)) startAgain(judged, watcher)
      else if (readers.has(watcher)) judgeUnits(judged, watcher, watcher.concerned(table, row, id), alone)
      else if (alone) judgeUnits(judged, watcher, alone)
    }
    return judged
  }
}

/** Who is to judge everything again, and who those units alone that asked for what says something else. */
function openedBy(reopened: readonly Reads[]): { isOpen: Set<Reads>; asked: Map<Reads, Set<number>> } {
  const isOpen = new Set<Reads>()
  const asked = new Map<Reads, Set<number>>()
  for (const { users, askers } of reopened) {
    for (const user of users) isOpen.add(user)
    for (const [asker, units] of askers) asked.set(asker, new Set([...(asked.get(asker) ?? []), ...units]))
  }
  return { isOpen, asked }
}

function startAgain(judged: Judged, watcher: Watcher): void {
  const { all } = watcher
  watcher.start()
  addChanged(judged, all, watcher.all)
}

/** Has some units judged again; all of them, as if for the first time, where they are undefined. */
function judgeUnits(judged: Judged, watcher: Watcher, units: Iterable<number> | undefined, more?: Set<number>): void {
  if (!units) {
    startAgain(judged, watcher)
    return
  }
  for (const unit of more ? new Set([...units, ...more]) : units) {
    const known = watcher.found.get(unit) ?? NOTHING
    addChanged(judged, known, watcher.judgeAgain(unit))
  }
}

function sheetNamed(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheets.find((one) => one.name === name)
  if (!sheet) throw new RangeError(`no sheet ${name}`)
  return sheet
}

const NOTHING: readonly Finding[] = []
const isWhole = (finding: Finding): boolean => finding.outcome === 'unknown' && finding.row === null
const identity = (finding: Finding): string => JSON.stringify(finding)

/** What is missing for a whole table is told by every unit that misses it. */
function eachOnce(watchers: readonly Watcher[]): Finding[] {
  const told = new Set<string>()
  return watchers
    .flatMap(({ all }) => all)
    .filter((one) => {
      if (!isWhole(one)) return true
      const key = identity(one)
      if (told.has(key)) return false
      told.add(key)
      return true
    })
}

/** What is in one list and not in the other; a finding that changed went and came. */
function difference(before: readonly Finding[], after: readonly Finding[]): FindingChange {
  if (before.length === 0 && after.length === 0) return { came: [], went: [] }
  const old = new Set(before.map(identity))
  const fresh = new Set(after.map(identity))
  return {
    came: after.filter((one) => !old.has(identity(one))),
    went: before.filter((one) => !fresh.has(identity(one))),
  }
}

/**
 * Adds what one unit found before and after, without what stands at the same place from either end: of a register with
 * hundreds of findings an edit changes one. What is told of a whole table stays, for another unit may tell it too.
 */
function addChanged(judged: Judged, before: readonly Finding[], after: readonly Finding[]): void {
  const isKept = (one: Finding, other: Finding) => !isWhole(one) && isSame(one, other)
  const most = Math.min(before.length, after.length)
  let first = 0
  while (first < most && isKept(before[first], after[first])) first++
  let last = 0
  while (last < most - first && isKept(before[before.length - 1 - last], after[after.length - 1 - last])) last++
  for (let at = first; at < before.length - last; at++) judged.before.push(before[at])
  for (let at = first; at < after.length - last; at++) judged.after.push(after[at])
}

function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  const keys = Object.keys(one)
  if (keys.length !== Object.keys(other).length) return false
  return keys.every((key) => isSame(one[key as keyof typeof one], other[key as keyof typeof other]))
}
