import type { RelatedCells } from '../checks/engine/finding.ts'
import { baseName, CONFIDENT } from '../register/index.ts'
import { findingTexts, type Locale } from '../text/index.ts'
import { stampNotices } from '../text/policy.ts'
import { reportTexts } from '../text/report.ts'
import { checkTitle, describeFinding, describeNotChecked, describeRemark, fieldLabel, kindLabel } from './describe.ts'
import { placeOf } from './households.ts'
import { type Identifiers, shownHouseholds, shownReport } from './mask.ts'
import type { Sample } from './sample.ts'
import type { CheckReport, Finding, Severity, SheetReading } from './types.ts'

const SEVERITIES: readonly Severity[] = ['error', 'doubt', 'notice']

/**
 * The report for a terminal: what was read, the findings by severity, what could not be verified, what was not checked. A line at a
 * time, with its break: no string has to hold the whole of a large report.
 */
export function* toText(
  full: CheckReport,
  locale: Locale,
  sample?: Sample,
  identifiers: Identifiers = 'masked',
): Generator<string, void, undefined> {
  for (const line of reportLines(full, locale, sample, identifiers)) yield `${line}\n`
}

function* reportLines(
  full: CheckReport,
  locale: Locale,
  sample: Sample | undefined,
  identifiers: Identifiers,
): Generator<string> {
  const report = shownReport(full, identifiers)
  yield reportTexts(locale, 'stamp', { ...report.policy })
  yield* stampNotices(locale, report.policy)
  for (const { path, sheets } of report.files) {
    yield path
    for (const sheet of sheets) yield* sheetLines(sheet, locale)
  }
  const several = report.files.length > 1
  for (const severity of SEVERITIES) {
    const found = report.findings.filter((one) => one.outcome === 'fail' && one.severity === severity)
    if (found.length === 0) continue
    yield ''
    yield reportTexts(locale, 'heading', {
      severity: findingTexts(locale, `severity.${severity}`),
      count: found.length,
    })
    for (const one of found) yield* findingLines(one, report, several, locale)
  }
  yield* unknownLines(report, locale)
  yield* notCheckedLines(report, locale)
  if (sample)
    yield* sampleLines({ ...sample, households: shownHouseholds(sample.households, full, identifiers) }, locale)
  yield ''
  yield reportTexts(locale, 'totals', { ...report.totals })
}

/** What a sheet was read as, and what of it was not understood. */
function* sheetLines(sheet: SheetReading, locale: Locale): Generator<string> {
  const say = (key: Parameters<typeof reportTexts>[1], params = {}) => reportTexts(locale, key, params)
  const { name, rows, body, households } = sheet
  if (sheet.register) {
    const count = households > 0 ? say('households', { count: households }) : ''
    yield `  ${say('sheet', { name, register: kindLabel(sheet.register, locale), rows, body })}${count}`
  } else yield `  ${say('sheet-passed', { name, why: findingTexts(locale, `passed.${sheet.passed ?? 'empty'}`) })}`
  const unsure = sheet.columns.filter((column) => column.confidence < CONFIDENT)
  if (unsure.length > 0) {
    const columns = unsure.map(({ column, header, field }) =>
      say('unsure-column', { column, header, field: fieldLabel(field, locale) }),
    )
    yield `    ${say('unsure', { columns: columns.join('、') })}`
  }
  for (const remark of sheet.remarks) yield `    ${describeRemark(remark, locale)}`
  if (sheet.hiddenRows > 0) yield `    ${say('hidden-rows', { count: sheet.hiddenRows })}`
  if (sheet.unmapped.length > 0) {
    const headers = sheet.unmapped.map(({ column, header }) => `${column} ${header}`).join('、')
    yield `    ${say('unmapped', { headers })}`
  }
}

function findingLines(finding: Finding, report: CheckReport, several: boolean, locale: Locale): string[] {
  const { title, message, advice } = describeFinding(finding, locale)
  const file = several ? `${report.files[finding.file].path} ` : ''
  const where =
    finding.row === null
      ? `${file}${finding.sheet}`
      : reportTexts(locale, 'where', { file, sheet: finding.sheet, row: finding.row, cells: finding.cells.join(' ') })
  const expected = finding.expected
    ? reportTexts(locale, 'expected', { value: finding.value, expected: finding.expected })
    : finding.value
      ? reportTexts(locale, 'value', { value: finding.value })
      : ''
  const related = finding.related?.filter(({ cells }) => cells.length > 0) ?? []
  return [
    `  ${finding.catalogue} ${title}  ${where}  ${finding.rowKey}`,
    `      ${message}`,
    ...(expected ? [`      ${expected}`] : []),
    ...(related.length > 0
      ? [
          `      ${reportTexts(locale, isCut(finding) ? 'related-first' : 'related', {
            cells: related.map((one) => relatedText(one, finding, report)).join('、'),
            count: finding.relatedCount,
          })}`,
        ]
      : []),
    `      ${advice ? `${advice} ` : ''}${reportTexts(locale, 'citation', { citation: finding.citation })}`,
  ]
}

/** Whether a finding has more partners than it names. */
const isCut = ({ related = [], relatedCount = 0 }: Finding): boolean => relatedCount > related.length

/** `Sheet1!D12`, with the file where it is another. */
function relatedText({ file, sheet, cells }: RelatedCells, finding: Finding, report: CheckReport): string {
  const own = `${sheet}!${cells.join(' ')}`
  return file === finding.file ? own : `${baseName(report.files[file].path)} ${own}`
}

/** What could not be verified, one line for each check and missing field. */
function unknownLines(report: CheckReport, locale: Locale): string[] {
  const groups = new Map<string, Finding[]>()
  for (const one of report.findings) {
    if (one.outcome !== 'unknown') continue
    const key = `${one.check}|${one.params.missing ?? ''}`
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  if (groups.size === 0) return []
  return [
    '',
    reportTexts(locale, 'unknown-heading', { count: report.totals.unknown }),
    ...[...groups.values()].map((group) => {
      const [first] = group
      const rows = group.flatMap(({ row, sheet }) => (row === null ? [] : [`${sheet}!${row}`]))
      const shown = rows.slice(0, 8).join(' ') + (rows.length > 8 ? ' …' : '')
      return `  ${first.catalogue} ${checkTitle(first.check, locale)}  ${describeFinding(first, locale).message}${rows.length > 0 ? reportTexts(locale, 'rows', { count: rows.length, rows: shown }) : ''}`
    }),
  ]
}

/** What did not run, one line a reason. */
function notCheckedLines(report: CheckReport, locale: Locale): string[] {
  const reasons = new Map<string, Set<string>>()
  for (const one of report.notChecked) {
    const why = describeNotChecked(one, locale)
    const checks = reasons.get(why) ?? new Set()
    reasons.set(why, checks.add(`${one.catalogue} ${checkTitle(one.check, locale)}`))
  }
  if (reasons.size === 0) return []
  const count = new Set(report.notChecked.map(({ check }) => check)).size
  const separator = locale === 'zh-CN' ? '、' : ', '
  return [
    '',
    reportTexts(locale, 'not-checked-heading', { count }),
    ...[...reasons].map(([why, checks]) => `  ${why} ${[...checks].join(separator)}`),
  ]
}

function sampleLines({ households, seed }: Sample, locale: Locale): string[] {
  return [
    '',
    reportTexts(locale, 'sample-heading', { count: households.length, seed }),
    ...households.map(
      (one) =>
        `  ${reportTexts(locale, 'sample-line', { place: placeOf(one), number: one.number, head: one.head, sheet: one.sheet, row: one.row })}`,
    ),
  ]
}
