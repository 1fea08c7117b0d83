import type { FieldId } from '../facts/fields.ts'
import { field } from '../facts/fields.ts'
import type { RegisterTable } from '../register/index.ts'
import { address, cellText } from '../workbook/index.ts'
import type {
  Check,
  Details,
  GroupCheck,
  HouseholdCheck,
  Located,
  Report,
  RowCheck,
  SetCheck,
  ValueCheck,
} from './check.ts'
import type { CheckContext } from './context.ts'
import type { Finding, NotChecked } from './finding.ts'
import { checks as allChecks } from './index.generated.ts'
import { rowKey } from './row-key.ts'

export interface CheckResult {
  findings: Finding[]
  notChecked: NotChecked[]
}
export type NamedCheck = readonly [id: string, check: Check]

/** Runs every check on every table that it is for. A check that throws becomes an entry of `notChecked` naming it. */
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
  const [id, check] = named
  const skip = (reason: NotChecked['reason'], params: NotChecked['params'] = {}, table?: RegisterTable) =>
    result.notChecked.push({
      check: id,
      catalogue: check.catalogue,
      reason,
      params,
      ...(table && { file: table.file, sheet: table.sheet.name }),
    })
  if ((check.from && context.date < check.from) || (check.until && context.date > check.until)) return
  if (check.parameter) {
    const found = context.parameter(check.parameter)
    if (!found.known) {
      skip('missing-parameter', { parameter: found.path })
      return
    }
  }
  const reporter = (table: RegisterTable): Report => makeReport(named, table, result.findings)
  try {
    if (check.scope === 'set') runSet(check, context, reporter, skip)
    else if (check.scope === 'group') runGroups(check, usable(named, context, skip), context, reporter)
    else
      for (const table of usable(named, context, skip)) {
        const report = reporter(table)
        if (check.scope === 'value') runValues(id, check, table, context, report)
        else if (check.scope === 'row') runRows(check, table, context, report)
        else if (check.scope === 'household') runHouseholds(check, table, context, report)
        else check.run(table, context, report)
      }
  } catch (error) {
    skip('crashed', { error: error instanceof Error ? error.message : String(error) })
  }
}

type Skip = (reason: NotChecked['reason'], params?: NotChecked['params'], table?: RegisterTable) => void

/** Tables that a check is for and can run on; a missing column is told once a table, and only where the kind knows the column. */
function usable([, check]: NamedCheck, context: CheckContext, skip: Skip): RegisterTable[] {
  return context.set.tables.filter((table) => {
    if (check.kinds && !check.kinds.includes(table.kindId)) return false
    const groups = [...check.needs.map((need) => [need]), ...(check.oneOf ?? [])]
    if (!groups.every((group) => group.some((id) => table.kind.fields.includes(id)))) return false
    const missing = groups.filter((group) => !group.some((id) => table.has(id))).map((group) => group[0])
    if (missing.length === 0) return true
    skip('missing-column', { fields: missing.join(' ') }, table)
    return false
  })
}

function makeReport([id, check]: NamedCheck, table: RegisterTable, findings: Finding[]): Report {
  const blank = (outcome: Finding['outcome'], details: Details): Finding => ({
    check: id,
    catalogue: check.catalogue,
    severity: details.severity ?? check.severity,
    outcome,
    file: table.file,
    sheet: table.sheet.name,
    row: null,
    cells: [],
    rowKey: '',
    field: '',
    value: '',
    expected: details.expected === undefined ? '' : String(details.expected),
    variant: details.variant ?? '',
    params: details.params ?? {},
    citation: check.citation,
    ...(details.related && details.related.length > 0 && { related: details.related }),
  })
  const atRow = (outcome: Finding['outcome'], row: number, fields: readonly string[], details: Details): Finding => {
    const known = fields.filter((one): one is FieldId => table.has(one as FieldId))
    if (row < 0) return { ...blank(outcome, details), field: known[0] ?? '' }
    return {
      ...blank(outcome, details),
      row: table.sheetRows[row] + 1,
      cells: known.map((one) => table.cell(one, row)),
      rowKey: rowKey(table, row),
      field: known[0] ?? '',
      value: known[0] ? table.shown(known[0], row) : '',
      ...(details.fix && {
        fix: Object.fromEntries(
          Object.entries(details.fix).map(([one, value]) => [table.cell(one as FieldId, row), value]),
        ),
      }),
    }
  }
  const told = new Set<string>()
  const unknown: Report['unknown'] = (row, missing, details = {}) => {
    const key = missing.join(' ')
    // what is missing for the whole table is told once
    if (row < 0 && told.has(key)) return
    if (row < 0) told.add(key)
    findings.push(atRow('unknown', row, missing, { ...details, params: { ...details.params, missing: key } }))
  }
  return {
    unknown,
    fail: (row, fields, details = {}) => findings.push(atRow('fail', row, fields, details)),
    failCell: (sheetRow, column, one, details = {}) =>
      findings.push({
        ...blank('fail', details),
        row: sheetRow + 1,
        cells: [address(sheetRow, column)],
        rowKey: leadingText(table, sheetRow),
        field: one,
        value: cellText(table.workbook, table.sheet, sheetRow, column),
        ...(details.fix && { fix: { [address(sheetRow, column)]: details.fix[one] ?? '' } }),
      }),
  }
}

/** First text of a row that is not data: 合计, or the place that a summary's row is about. */
function leadingText(table: RegisterTable, sheetRow: number): string {
  for (let column = 0; column <= table.layout.lastColumn; column++) {
    const text = cellText(table.workbook, table.sheet, sheetRow, column).trim()
    if (text) return text
  }
  return ''
}

const COUNTED_ONCE = new Set(['account', 'phone', 'certificate'])

const UNJUDGED = 0
const PASSES = 1
const FAILS = 2

/** Verdicts by code, kept for the next run of the same context. */
function verdictsOf(id: string, context: CheckContext): { flags: Uint8Array; details: Map<number, Details> } {
  const size = context.set.dictionary.texts.length
  let known = context.verdicts.get(id)
  if (!known || known.flags.length < size) {
    const flags = new Uint8Array(size + 1024)
    if (known) flags.set(known.flags)
    known = { flags, details: known?.details ?? new Map() }
    context.verdicts.set(id, known)
  }
  return known
}

function runValues(name: string, check: ValueCheck, table: RegisterTable, context: CheckContext, report: Report): void {
  const [id] = check.needs
  const codes = table.text(id)
  const { flags, details } = verdictsOf(name, context)
  const once = field(id).of === 'household' || COUNTED_ONCE.has(field(id).type)
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]
    if (code < 0 || flags[code] === PASSES) continue
    if (flags[code] === UNJUDGED) {
      const verdict = check.judge(context.textOf(code), context, code)
      flags[code] = verdict ? FAILS : PASSES
      if (!verdict) continue
      details.set(code, verdict)
    }
    // what stands once for the household is told once, also where the register repeats it on each member's row
    if (once && row > 0 && codes[row - 1] === code && table.households.of[row - 1] === table.households.of[row])
      continue
    report.fail(row, [id], details.get(code))
  }
}

const anyOf = (flags: Uint8Array): boolean => flags.includes(1)

function runRows(check: RowCheck, table: RegisterTable, context: CheckContext, report: Report): void {
  const judge = check.bind(table, context, report)
  const needs = check.needs.map((id) => [id, table.blank(id)] as const).filter(([, blank]) => anyOf(blank))
  const when = (check.when ?? []).map((id) => table.blank(id)).filter(anyOf)
  if (needs.length === 0 && when.length === 0) {
    for (let row = 0; row < table.rowCount; row++) judge(row)
    return
  }
  rows: for (let row = 0; row < table.rowCount; row++) {
    for (const blank of when) if (blank[row]) continue rows
    for (const [, blank] of needs)
      if (blank[row]) {
        report.unknown(
          row,
          needs.filter(([, one]) => one[row]).map(([id]) => id),
        )
        continue rows
      }
    judge(row)
  }
}

function runHouseholds(check: HouseholdCheck, table: RegisterTable, context: CheckContext, report: Report): void {
  const judge = check.bind(table, context, report)
  const { count, rows, start } = table.households
  const needs = check.needs
    .filter((id) => field(id).of === 'household')
    .map((id) => [id, table.blankInHousehold(id)] as const)
    .filter(([, blank]) => anyOf(blank))
  const when = (check.when ?? []).map((id) => table.blankInHousehold(id)).filter(anyOf)
  households: for (let household = 0; household < count; household++) {
    for (const blank of when) if (blank[household]) continue households
    for (const [, blank] of needs)
      if (blank[household]) {
        report.unknown(
          rows[start[household]],
          needs.filter(([, one]) => one[household]).map(([id]) => id),
        )
        continue households
      }
    judge(household)
  }
}

/** Collects the rows, or the households' first rows, that share a text; a text is a code of the set's dictionary, so no hashing is needed. */
function runGroups(
  check: GroupCheck,
  tables: readonly RegisterTable[],
  context: CheckContext,
  reporter: (table: RegisterTable) => Report,
): void {
  const counts = new Uint8Array(context.set.dictionary.texts.length)
  const codesOf = (table: RegisterTable) =>
    check.unit === 'row' ? table.text(check.by) : table.householdText(check.by)
  let repeated = false
  for (const table of tables) {
    const codes = codesOf(table)
    for (let at = 0; at < codes.length; at++) {
      const code = codes[at]
      if (code < 0) continue
      if (counts[code] === 0) counts[code] = 1
      else {
        counts[code] = 2
        repeated = true
      }
    }
  }
  if (!repeated) return
  const groups = new Map<number, Located[]>()
  for (const table of tables) {
    const codes = codesOf(table)
    for (let at = 0; at < codes.length; at++) {
      const code = codes[at]
      if (code < 0 || counts[code] < 2) continue
      const row = check.unit === 'row' ? at : table.householdRow(check.by, at)
      const group = groups.get(code)
      if (group) group.push({ table, row })
      else groups.set(code, [{ table, row }])
    }
  }
  for (const group of groups.values()) check.judge(group, context, reporter)
}

function runSet(check: SetCheck, context: CheckContext, reporter: (table: RegisterTable) => Report, skip: Skip): void {
  const absent = check.compares.find((kinds) => context.tables(...kinds).length === 0)
  // comparing nothing with nothing is not worth a line
  if (check.compares.every((kinds) => context.tables(...kinds).length === 0)) return
  if (absent) skip('missing-register', { registers: absent.join(' ') })
  else check.run(context, reporter)
}
