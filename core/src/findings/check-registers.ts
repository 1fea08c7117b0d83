import { type CheckContext, checkContext } from '../checks/engine/context.ts'
import type { Finding } from '../checks/engine/finding.ts'
import { type Asked, type Occasion, placeName } from '../checks/engine/occasion.ts'
import { packChecks } from '../checks/engine/pack-checks.ts'
import { type CheckResult, type NamedCheck, runCheck } from '../checks/engine/run.ts'
import { checks } from '../checks/index.generated.ts'
import { monthColumns } from '../checks/time/month-columns.ts'
import type { FieldId } from '../facts/fields.ts'
import { DEFAULT_PLACE, type PlaceRef, type Policy } from '../policy/index.ts'
import {
  choiceKey,
  type RegisterFile,
  type RegisterSet,
  type RegisterTable,
  readRegisters,
  remarksOf,
} from '../register/index.ts'
import { reportTexts } from '../text/report.ts'
import { columnName } from '../workbook/index.ts'
import { coverageOf, droppedLines, isOfHouseholds, keyFieldsMissing } from './coverage.ts'
import { withoutDisputed } from './disputed.ts'
import { type HouseholdCard, householdCard, type RowPlace } from './household-card.ts'
import { withOwnSheets } from './own-sheets.ts'
import type { CheckReport, ColumnReading, SheetReading } from './types.ts'
import { villagesOf } from './villages.ts'

export { DEFAULT_PLACE }

/** Place and date given here overrule those that the tables name themselves. */
export interface CheckOptions extends Asked {
  policy: Policy
  onProgress?: (done: number, total: number) => void
  signal?: AbortSignal
}

/** How many milliseconds the checks may run before the host gets a turn. */
const SLICE = 30

/**
 * Checks registers together, so that checks across files and sheets run; yields now and then to a host that follows the
 * progress or may call it off.
 */
export async function checkRegisters(files: readonly RegisterFile[], options: CheckOptions): Promise<CheckReport> {
  return (await checkRegisterSet(files, options)).report
}

export interface CheckedRegisters {
  report: CheckReport
  set: RegisterSet
  /** the household of a row; `answers` are facts by their path, which the register does not have */
  household: (place: RowPlace, answers?: Readonly<Record<string, unknown>>) => HouseholdCard | undefined
}

/**
 * As `checkRegisters`, with the registers as they were read: for reports that list households, and for questions about
 * one.
 */
export async function checkRegisterSet(
  files: readonly RegisterFile[],
  options: CheckOptions,
): Promise<CheckedRegisters> {
  const set = readRegisters(withOwnSheets(files))
  const context = checkContext(set, options.policy, options)
  const result: CheckResult = { findings: [], notChecked: [] }
  const all = checksUnder(options.policy)
  const turn = turns(options)
  for (const [index, named] of all.entries()) {
    runCheck(named, context, result)
    await turn(index + 1, all.length)
  }
  return {
    report: reportOf(set, context, result, all),
    set,
    household: (place, answers) => householdCard(context, place, answers),
  }
}

/** All checks, with those that a pack adds. */
export const checksUnder = (policy: Policy): readonly NamedCheck[] => [...checks, ...packChecks(policy)]

/**
 * Tells how far it has come and gives a host that follows it a turn now and then; throws when the work is called off.
 */
export function turns({ onProgress, signal }: Pick<CheckOptions, 'onProgress' | 'signal'>) {
  const isFollowed = onProgress !== undefined || signal !== undefined
  let since = performance.now()
  return async (done: number, total: number): Promise<void> => {
    onProgress?.(done, total)
    if (!isFollowed || performance.now() - since <= SLICE) return
    await new Promise((resolve) => setTimeout(resolve))
    signal?.throwIfAborted()
    since = performance.now()
  }
}

/** The report on registers from what their checks found; the findings are put in order. */
export function reportOf(
  set: RegisterSet,
  context: CheckContext,
  { findings, notChecked }: CheckResult,
  checks: readonly NamedCheck[],
): CheckReport {
  sortFindings(findings, set)
  const count = (severity: Finding['severity']) =>
    findings.filter((one) => one.outcome === 'fail' && one.severity === severity).length
  const files = set.files.map((file, index) => ({
    path: file.path,
    sheets: file.workbook.sheets.flatMap((sheet) => readingsOf(context, index, sheet.name)),
  }))
  return {
    policy: context.policy.stamp(context.occasion.place, context.occasion.date),
    assumed: context.occasion.assumed,
    files,
    findings: withoutDisputed(findings, files),
    totals: {
      error: count('error'),
      doubt: count('doubt'),
      notice: count('notice'),
      unknown: findings.filter((one) => one.outcome === 'unknown').length,
    },
    notChecked,
    coverage: coverageOf(
      context,
      checks,
      new Set(notChecked.flatMap((one) => (one.reason === 'crashed' ? [one.check] : []))),
    ),
    dropped: droppedLines(set),
  }
}

/** By file, sheet, row; what is about a whole sheet comes first. */
function sortFindings(findings: Finding[], set: RegisterSet): void {
  const order = new Map<string, number>()
  for (const [file, { workbook }] of set.files.entries())
    for (const [index, sheet] of workbook.sheets.entries()) order.set(`${file}/${sheet.name}`, index)
  const place = (one: Finding) => order.get(`${one.file}/${one.sheet}`) ?? 0
  findings.sort((a, b) => a.file - b.file || place(a) - place(b) || (a.row ?? 0) - (b.row ?? 0) || inCatalogue(a, b))
}

/** A letter and two digits each. */
function inCatalogue({ catalogue: a }: Finding, { catalogue: b }: Finding): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** What a sheet was read as: one reading for each table on it, or the reason why it holds none. */
function readingsOf(context: CheckContext, file: number, sheet: string): SheetReading[] {
  const { set } = context
  const tables = set.tables.filter((one) => one.file === file && one.sheet.name === sheet)
  const passed = set.passed.filter((one) => one.file === file && one.sheet === sheet)
  return [
    ...tables.map((table) => readingOf(table, set.unmapped.get(table) ?? [], context)),
    ...passed.map(({ reason, nearest }) => ({
      ...UNREAD,
      ...whenAndWhere(context.occasion, context.policy),
      name: sheet,
      passed: reason,
      ...(nearest && { nearest }),
    })),
  ]
}

const UNREAD = {
  register: '',
  header: '',
  body: '',
  columns: [],
  unmapped: [],
  remarks: [],
  keyFieldsMissing: [],
  rows: 0,
  households: 0,
  villages: [],
  hiddenRows: 0,
}

/** A place that only the numbers of its people tell has no name here. */
function nameOf(policy: Policy, place: PlaceRef, language: 'zh' | 'en'): string {
  const name = placeName(policy, place, language)
  const [, code] = /^(\d{2}(?=0000$)|\d{6}$)/.exec(name) ?? []
  return code ? reportTexts(language === 'zh' ? 'zh-CN' : 'en', 'place.of-numbers', { code }) : name
}

const whenAndWhere = ({ place, date, assumed }: Occasion, policy: Policy) => ({
  place,
  placeLabel: { zh: nameOf(policy, place, 'zh'), en: nameOf(policy, place, 'en') },
  date,
  assumed,
})

function readingOf(table: RegisterTable, unmapped: readonly number[], context: CheckContext): SheetReading {
  const { layout } = table
  const range = (top: number, bottom: number) =>
    `${columnName(layout.firstColumn)}${top + 1}:${columnName(layout.lastColumn)}${bottom + 1}`
  const { dataRows } = layout
  const months = new Set(monthColumns(table).map(({ column }) => column))
  return {
    name: table.sheet.name,
    register: table.kindId,
    ...whenAndWhere(context.of(table).occasion, context.policy),
    header: range(layout.headerTop, layout.headerBottom),
    body: dataRows.length > 0 ? range(dataRows[0], dataRows[dataRows.length - 1]) : '',
    columns: [
      ...table.columns,
      ...table.items.map(({ column }) => groupedColumn(table, column, 'quantity')),
      ...[...months].map((column) => groupedColumn(table, column, 'paidAmount')),
      ...table.ticks.flatMap((one) => one.columns.map(({ column }) => groupedColumn(table, column, one.field))),
    ]
      .sort((a, b) => a.column - b.column)
      .map((column) => readColumn(column, choiceKey(layout.headers[column.column]))),
    unmapped: unmapped
      .filter((column) => !months.has(column))
      .map((column) => ({
        column: columnName(column),
        header: layout.headers[column].join('/'),
        key: choiceKey(layout.headers[column]),
      })),
    remarks: remarksOf(table).map(({ column, kind, count, cells }) => ({
      column: columnName(column),
      header: layout.headers[column]?.at(-1) ?? '',
      kind,
      count,
      cells,
    })),
    rows: table.rowCount,
    keyFieldsMissing: keyFieldsMissing(table),
    households: isOfHouseholds(table) ? table.households.count : 0,
    villages: villagesOf(table),
    hiddenRows: table.hiddenRows,
  }
}

/**
 * One of several columns that are read together: the quantity of one kind of goods, a month's payment, one value of a
 * field to tick.
 */
function groupedColumn({ layout }: RegisterTable, column: number, field: FieldId): RegisterTable['columns'][number] {
  return { column, header: layout.headers[column].at(-1) ?? '', field, confidence: 0.9, by: 'header' }
}

function readColumn(
  { column, confidence, header, field, by, reasons, rivals, ambiguous }: RegisterTable['columns'][number],
  key: string,
): ColumnReading {
  const share = Math.round(confidence * 100) / 100
  return { column: columnName(column), header, key, field, confidence: share, by, reasons, rivals, ambiguous }
}
