import type { FieldId } from '../../facts/fields.ts'
import type { Policy } from '../../policy/index.ts'
import { type RegisterFile, type RegisterSet, type RegisterTable, readRegisters } from '../../register/index.ts'
import { type CellValue, type Sheet, spliceRows, type Workbook, writeCell } from '../../workbook/index.ts'
import type { BoundCheck } from './bind.ts'
import { bindCheck } from './bind.ts'
import { type Check, type GroupCheck, judgedFields } from './check.ts'
import { type CheckContext, checkContext } from './context.ts'
import type { Finding } from './finding.ts'
import { groupCodes, groupRow } from './groups.ts'
import type { Located } from './located.ts'
import type { Asked } from './occasion.ts'
import { makeReport } from './report.ts'
import { canRun, judgeGroup, type NamedCheck, runCheck, usableTables } from './run.ts'

/** The findings that an edit added and took away. */
export interface FindingChange {
  came: Finding[]
  went: Finding[]
}

export interface LiveOptions extends Asked {
  policy: Policy
  checks: readonly NamedCheck[]
}

/** One check on one table, or one group check on its tables, with what it found by unit. */
interface Watcher {
  check: Check
  tables: readonly RegisterTable[]
  found: Map<number, Finding[]>
  /** judges a unit again and gives its findings */
  judge(unit: number): Finding[]
  /** whether a cell of this field of this table may change what it finds */
  watches(table: RegisterTable, id: FieldId): boolean
  /** units whose verdict may change with a cell of this row */
  unitsOf(table: RegisterTable, row: number, id: FieldId): Iterable<number>
}

const WHOLE = -1

/**
 * Registers in memory that take edits and answer with the findings that came and went. After any sequence of edits the findings are
 * those of a full run. An edit of a value judges again only the row, its household and the rows that share its text; an edit that changes
 * the shape (a header, a household's number, a row added or removed) reads the registers again.
 */
export class LiveRegisters {
  private set!: RegisterSet
  private context!: CheckContext
  private watchers: Watcher[] = []
  /** watchers of a table's field, gathered at its first edit */
  private readonly watching = new Map<RegisterTable, Map<FieldId, Watcher[]>>()

  constructor(
    private readonly files: readonly RegisterFile[],
    private readonly options: LiveOptions,
  ) {
    this.rebuild()
  }

  /** Every finding as it stands, each once. */
  get findings(): Finding[] {
    const told = new Set<string>()
    return this.watchers
      .flatMap(({ found }) => [...found.values()].flat())
      .filter((one) => {
        if (!isWhole(one)) return true
        const key = identity(one)
        if (told.has(key)) return false
        told.add(key)
        return true
      })
  }

  /** Puts a value into a cell (row and column from 0). */
  setCell(file: number, sheetName: string, row: number, column: number, value: CellValue): FindingChange {
    const { workbook } = this.files[file]
    const sheet = sheetNamed(workbook, sheetName)
    const table = this.set.tables.find((one) => one.sheet === sheet && one.rowAt(row) >= 0)
    const mapped = table?.columns.find((one) => one.column === column)
    const isPlain = table && mapped && table.takesValue(mapped.field, value)
    writeCell(workbook, sheet, row, column, value)
    if (!isPlain) return this.reread()
    return this.judgeAgain(table, table.rowAt(row), mapped.field)
  }

  /** Puts rows in before a row (from 0), with the values of their cells from the first column on. */
  insertRows(file: number, sheetName: string, row: number, rows: readonly (readonly CellValue[])[]): FindingChange {
    const { workbook } = this.files[file]
    const sheet = sheetNamed(workbook, sheetName)
    spliceRows(sheet, row, 0, rows.length)
    for (const [index, values] of rows.entries())
      for (const [column, value] of values.entries()) writeCell(workbook, sheet, row + index, column, value)
    return this.reread()
  }

  removeRows(file: number, sheetName: string, row: number, count = 1): FindingChange {
    spliceRows(sheetNamed(this.files[file].workbook, sheetName), row, count, 0)
    return this.reread()
  }

  /** Reads everything again, after an edit of the shape. */
  reread(): FindingChange {
    const before = this.findings
    this.rebuild()
    return difference(before, this.findings)
  }

  private rebuild(): void {
    const { policy, checks } = this.options
    this.set = readRegisters(this.files)
    this.context = checkContext(this.set, policy, this.options)
    this.watchers = checks.flatMap((named) => this.watch(named))
    this.watching.clear()
    for (const watcher of this.watchers) this.judgeAll(watcher)
  }

  private watch([id, check]: NamedCheck): Watcher[] {
    const { context } = this
    if (!canRun(check, context)) return []
    if (check.scope === 'set' || check.scope === 'table') return [this.watchWhole([id, check])]
    const tables = usableTables(check, context)
    if (check.scope === 'group') return [this.watchGroups(id, check, tables)]
    return tables.map((table) => {
      const sink: Finding[] = []
      const bound = bindCheck(
        id,
        check,
        table,
        context.of(table),
        makeReport(id, check, table, context, (finding) => sink.push(finding)),
      )
      return {
        check,
        tables: [table],
        found: new Map<number, Finding[]>(),
        judge: (unit) => drain(sink, () => bound.judge(unit)),
        watches: (edited, field) =>
          edited === table &&
          (check.scope !== 'value' || judgedFields(check).includes(field) || table.kind.key.includes(field)),
        unitsOf: (_table, row) => unitsAround(bound, table, row),
      }
    })
  }

  /** A check that looks at whole tables runs again as a whole. */
  private watchWhole(named: NamedCheck): Watcher {
    const found = new Map<number, Finding[]>()
    return {
      check: named[1],
      tables: this.set.tables,
      found,
      judge: () => {
        const result = { findings: [], notChecked: [] }
        runCheck(named, this.context, result)
        return result.findings
      },
      watches: (table, id) => concerns(named[1], id) || table.kind.key.includes(id),
      unitsOf: (table, row, id) =>
        concerns(named[1], id) || (table.kind.key.includes(id) && isNamedIn(found.get(WHOLE) ?? [], table, row))
          ? [WHOLE]
          : [],
    }
  }

  private watchGroups(id: string, check: GroupCheck, tables: readonly RegisterTable[]): Watcher {
    const sink: Finding[] = []
    const report = (table: RegisterTable) => makeReport(id, check, table, this.context, (finding) => sink.push(finding))
    const members = new Map<number, Set<number>>()
    // a unit of a table as one number, so that members keep the order of tables and rows
    const width = Math.max(1, ...tables.map((table) => table.rowCount))
    const known = tables.map((table) => groupCodes(check, table).slice())
    known.forEach((codes, index) => {
      codes.forEach((code, unit) => {
        if (code >= 0) addTo(members, code, index * width + unit)
      })
    })
    return {
      check,
      tables,
      found: new Map(),
      judge: (code) => {
        const units = [...(members.get(code) ?? [])].sort((a, b) => a - b)
        if (units.length < 2) return []
        const located: Located[] = units.map((unit) => {
          const table = tables[Math.floor(unit / width)]
          return { table, row: groupRow(check, table, unit % width) }
        })
        return drain(sink, () => judgeGroup(check, located, this.context, report))
      },
      watches: (table) => tables.includes(table),
      unitsOf: (table, row) => {
        const index = tables.indexOf(table)
        const unit = check.unit === 'row' ? row : table.households.of[row]
        const before = known[index][unit]
        const now = groupCodes(check, table)[unit]
        if (before !== now) {
          members.get(before)?.delete(index * width + unit)
          if (now >= 0) addTo(members, now, index * width + unit)
          known[index][unit] = now
        }
        return before === now ? [now] : [before, now]
      },
    }
  }

  private judgeAll(watcher: Watcher): void {
    const { check, tables } = watcher
    if (check.scope === 'set' || check.scope === 'table') keep(watcher, WHOLE)
    else if (check.scope === 'group') {
      const codes = new Set(tables.flatMap((table) => [...groupCodes(check, table)]))
      for (const code of codes) if (code >= 0) keep(watcher, code)
    } else {
      const [table] = tables
      const count = check.scope === 'household' ? table.households.count : table.rowCount
      for (let unit = 0; unit < count; unit++) keep(watcher, unit)
    }
  }

  private judgeAgain(table: RegisterTable, row: number, id: FieldId): FindingChange {
    const before: Finding[] = []
    const after: Finding[] = []
    table.refresh(id, row)
    this.context.derived.refresh(table, row)
    for (const watcher of this.watchersOf(table, id))
      for (const unit of watcher.unitsOf(table, row, id)) {
        const known = watcher.found.get(unit)
        if (known) before.push(...known)
        const fresh = keep(watcher, unit)
        if (fresh.length > 0) after.push(...fresh)
      }
    return difference(before, after)
  }

  private watchersOf(table: RegisterTable, id: FieldId): readonly Watcher[] {
    const ofTable = this.watching.get(table) ?? new Map<FieldId, Watcher[]>()
    this.watching.set(table, ofTable)
    const found = ofTable.get(id) ?? this.watchers.filter((one) => one.watches(table, id))
    ofTable.set(id, found)
    return found
  }
}

function sheetNamed(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheets.find((one) => one.name === name)
  if (!sheet) throw new RangeError(`no sheet ${name}`)
  return sheet
}

function keep(watcher: Watcher, unit: number): Finding[] {
  const findings = watcher.judge(unit)
  if (findings.length > 0) watcher.found.set(unit, findings)
  else watcher.found.delete(unit)
  return findings
}

function drain(sink: Finding[], judge: () => void): Finding[] {
  judge()
  return sink.length === 0 ? NOTHING : sink.splice(0)
}
const NOTHING: Finding[] = []

/** Rows of the household of an edited row (a check of a row may look at its household), and the row below, which may repeat it. */
function unitsAround(bound: BoundCheck, table: RegisterTable, row: number): Iterable<number> {
  const { of, rows, start } = table.households
  if (bound.units === 'household') return [of[row]]
  return rows.subarray(start[of[row]], start[of[row] + 1])
}

function addTo(groups: Map<number, Set<number>>, code: number, unit: number): void {
  const group = groups.get(code)
  if (group) group.add(unit)
  else groups.set(code, new Set([unit]))
}

function concerns(check: Check, id: FieldId): boolean {
  return (check.scope === 'table' || check.scope === 'set') && check.concerns ? check.concerns(id) : true
}

/** Whether a finding shows the name of a row: its own, or that of its household's first row. */
function isNamedIn(findings: readonly Finding[], table: RegisterTable, row: number): boolean {
  const { of, rows, start } = table.households
  return findings.some(
    (one) =>
      one.file === table.file &&
      one.sheet === table.sheet.name &&
      rows.subarray(start[of[row]], start[of[row] + 1]).some((other) => table.sheetRows[other] + 1 === one.row),
  )
}

const isWhole = (finding: Finding): boolean => finding.outcome === 'unknown' && finding.row === null
const identity = (finding: Finding): string => JSON.stringify(finding)

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
