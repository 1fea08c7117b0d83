import type { RegisterTable } from '../../register/index.ts'
import { checks as allChecks } from '../index.generated.ts'
import { columnGroups } from './applies.ts'
import { bindCheck } from './bind.ts'
import {
  type Check,
  type Comparing,
  compares,
  type HouseholdCheck,
  type RowCheck,
  reachOf,
  type ValueCheck,
} from './check.ts'
import { Comparison } from './comparison.ts'
import type { CheckContext } from './context.ts'
import type { Finding, NotChecked } from './finding.ts'
import { judgeOfGroups, repeatedGroups } from './groups.ts'
import { makeReport } from './report.ts'
import type { Report } from './reporting.ts'
import { isFor, kindsOf, type Subjects } from './subject.ts'
import { judgeRegister } from './tell.ts'

export interface CheckResult {
  findings: Finding[]
  notChecked: NotChecked[]
}
export type NamedCheck = readonly [id: string, check: Check]

/**
 * Runs every check on every table that it is for. A check that throws becomes an entry of `notChecked` that names it.
 */
export function runChecks(
  context: CheckContext,
  checks: readonly NamedCheck[] = allChecks,
  onProgress?: (done: number, total: number) => void,
): CheckResult {
  const result: CheckResult = { findings: [], notChecked: [] }
  checks.forEach((named, index) => {
    runCheck(named, context, result)
    onProgress?.(index + 1, checks.length)
  })
  return result
}

/** Runs one check; its findings and its reasons for not running are added to the result. */
export function runCheck(named: NamedCheck, context: CheckContext, result: CheckResult): void {
  try {
    runOne(named, context, result)
  } catch (error) {
    result.notChecked.push(crashOf(named, error))
  }
}

/** That a check throws: what it looks at is not verified. */
export function crashOf(named: NamedCheck, error: unknown): NotChecked {
  return saysWhy(named, 'crashed', { error: error instanceof Error ? error.message : String(error) })
}

/** As `runCheck`, and throws what the check throws. */
export function runOne(named: NamedCheck, context: CheckContext, result: CheckResult): void {
  const [id, check] = named
  const { runs, tables, circles, notRun } = scopeOf(named, context)
  result.notChecked.push(...notRun)
  if (!runs) return
  const add = toldOnce((finding) => result.findings.push(finding))
  const reporter = (table: RegisterTable): Report => makeReport(id, check, table, context, add)
  context.reliance.clear()
  if (check.scope === 'set') {
    for (const circle of circles) context.reliance.watching(() => check.run(circle, reportIn(circle, reporter)))
    return
  }
  if (check.scope === 'person' || check.scope === 'members') {
    for (const circle of circles) new Comparison(check, circle, reporter).judgeAll()
    return
  }
  if (check.scope === 'group') {
    const judge = judgeOfGroups(check, context, reporter)
    for (const own of context.byEdition(tables))
      for (const group of repeatedGroups(id, check, own, context).values()) if (group.length > 1) judge(group)
    return
  }
  for (const table of tables) {
    context.reliance.clear()
    if (check.scope === 'register') judgeRegister(check, table, context.of(table), reporter(table))
    else judgeAll(id, check, table, context.of(table), add)
  }
}

/** What a circle finds in the tables that it tells of; what a table lacks as a whole, in any. */
const reportIn =
  (circle: CheckContext, reporter: (table: RegisterTable) => Report) =>
  (table: RegisterTable): Report => {
    const report = reporter(table)
    if (circle.tellsOf(table)) return report
    return {
      fail: () => {},
      failCell: () => {},
      unknown: (row, missing, details) => {
        if (row < 0) report.unknown(row, missing, details)
      },
    }
  }

const saysWhy = (
  [id, { catalogue }]: NamedCheck,
  reason: NotChecked['reason'],
  params: NotChecked['params'] = {},
): NotChecked => ({ check: id, catalogue, reason, params })

/** Where a check runs, and why it does not, or not on some of the tables. */
export interface Scope {
  /** in force, with its parameter, and on a register that it is for */
  runs: boolean
  /** that it judges one by one; none for one that compares registers */
  tables: readonly RegisterTable[]
  /** for one that compares registers those that it compares with each other */
  circles: readonly CheckContext[]
  notRun: readonly NotChecked[]
}
const NOWHERE: Scope = { runs: false, tables: [], circles: [], notRun: [] }

export function scopeOf(named: NamedCheck, context: CheckContext): Scope {
  const [, check] = named
  if (!isEverInForce(check, context)) return NOWHERE
  if (compares(check)) return scopeOfCircles(named, check, context)
  const gap = missingParameter(check, context)
  const scope = scopeOfTables(named, context)
  if (!gap) return scope
  return { ...NOWHERE, notRun: scope.runs ? [saysWhy(named, 'missing-parameter', gap)] : [] }
}

/** What no circle has is told once; what one lacks, of those of its tables that would have been compared. */
function scopeOfCircles(named: NamedCheck, check: Comparing, context: CheckContext): Scope {
  const { compares } = check
  const tablesOf = ({ given }: CheckContext, side: Subjects) =>
    given.filter(({ kindId, kind }) => isFor(kindId, kind, side))
  const lacks = (side: Subjects) => saysWhy(named, 'missing-register', { registers: kindsOf(side).join(' ') })
  const nowhere = compares.filter((side) => tablesOf(context, side).length === 0)
  // comparing nothing with nothing is not worth a line
  if (nowhere.length === compares.length) return NOWHERE
  if (nowhere.length > 0) return { ...NOWHERE, notRun: [lacks(nowhere[0])] }
  const circles: CheckContext[] = []
  const notRun = new Map<string, NotChecked>()
  for (const circle of context.circles(reachOf(check))) {
    const told = compares.flatMap((side) => tablesOf(circle, side)).filter((table) => circle.tellsOf(table))
    if (told.length === 0 || !isEverInForce(check, circle)) continue
    const absent = compares.find((side) => tablesOf(circle, side).length === 0)
    const gap = missingParameter(check, circle)
    if (absent)
      for (const { file, sheet } of told)
        notRun.set(`${file} ${sheet.name}`, { ...lacks(absent), file, sheet: sheet.name })
    else if (gap) notRun.set(`${gap.parameter}`, saysWhy(named, 'missing-parameter', gap))
    else circles.push(circle)
  }
  return { ...NOWHERE, runs: circles.length > 0, circles, notRun: [...notRun.values()] }
}

/** A missing column is told once a table, and only where the kind knows the column. */
function scopeOfTables(named: NamedCheck, context: CheckContext): Scope {
  const [, check] = named
  const notRun: NotChecked[] = []
  const tables = context.set.tables.filter((table) => {
    const { kind, kindId } = table
    if (!isFor(kindId, kind, check.for) || !isInForce(check, context.of(table))) return false
    const groups = columnGroups(check)
    // a check that asks for no register runs where the columns are; a register that it asks for is told what it lacks
    if (!check.for && !groups.every((group) => group.some((id) => kind.fields.includes(id) || table.has(id))))
      return false
    const missing = groups.filter((group) => !group.some((id) => table.has(id))).map((group) => group[0])
    if (missing.length === 0) return true
    const { file, sheet } = table
    notRun.push({ ...saysWhy(named, 'missing-column', { fields: missing.join(' ') }), file, sheet: sheet.name })
    return false
  })
  return { ...NOWHERE, runs: tables.length > 0, tables, notRun }
}

/**
 * Judges all units of a table. The bound check stays with the context, so that a further run finds it made and
 * compiled.
 */
function judgeAll(
  id: string,
  check: ValueCheck | RowCheck | HouseholdCheck,
  table: RegisterTable,
  context: CheckContext,
  add: (finding: Finding) => void,
): void {
  const kept = context.boundTo(table, id, () => {
    const to = { add }
    const report = makeReport(id, check, table, context, (finding) => to.add(finding))
    return { to, check: bindCheck(id, check, table, context, report) }
  })
  kept.to.add = add
  kept.check.judgeAll()
}

/** The parameter that a pack must give before the check can run, with its name, where it gives none. */
function missingParameter({ parameter }: Check, context: CheckContext): NotChecked['params'] | undefined {
  if (!parameter) return undefined
  const found = context.parameter(parameter)
  if (found.known) return undefined
  const { zh, en } = context.policy.definition(parameter).label
  return { parameter: found.path.replace('parameter:', ''), zh, en }
}

/** Whether the rule was in force on the date of a table. */
function isInForce({ from, until }: Check, { occasion: { date } }: CheckContext): boolean {
  return (from === undefined || date >= from) && (until === undefined || date <= until)
}

/** Whether the rule was in force on the date of one of the tables. */
const isEverInForce = (check: Check, context: CheckContext): boolean =>
  context.given.some((table) => isInForce(check, context.of(table)))

/** What is missing for a whole table is told once for it. */
function toldOnce(add: (finding: Finding) => void): (finding: Finding) => void {
  const told = new Set<string>()
  return (finding) => {
    if (finding.outcome === 'unknown' && finding.row === null) {
      const key = `${finding.params.missing} ${finding.file}/${finding.sheet}`
      if (told.has(key)) return
      told.add(key)
    }
    add(finding)
  }
}
