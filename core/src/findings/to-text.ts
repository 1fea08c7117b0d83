import type { RelatedCells } from '../checks/engine/finding.ts'
import { baseName } from '../register/index.ts'
import { findingTexts, type Locale } from '../text/index.ts'
import { stampNotices } from '../text/policy.ts'
import { reportTexts } from '../text/report.ts'
import { type Cause, causesOf } from './causes.ts'
import { checkTitle, describeCitation, describeFinding, fieldLabel, listed } from './describe.ts'
import { placeOf } from './households.ts'
import { type Identifiers, shownHouseholds, shownReport } from './mask.ts'
import { type Detail, notCheckedLines } from './not-checked.ts'
import { placeLabel, readingLines } from './reading-lines.ts'
import type { Sample } from './sample.ts'
import type { CheckReport, Finding, Severity } from './types.ts'

const SEVERITIES: readonly Severity[] = ['error', 'doubt', 'notice']
/** So many places of a cause are named. */
const NAMED = 8

export interface TextOptions {
  sample?: Sample
  identifiers?: Identifiers
  detail?: Detail
}

/**
 * The report for a terminal: how much was checked and what came of it, what was read, the findings by cause, what could
 * not be verified, what was not checked. A line at a time, with its break: no string has to hold the whole of a large
 * report.
 */
export function* toText(
  full: CheckReport,
  locale: Locale,
  options: TextOptions = {},
): Generator<string, void, undefined> {
  for (const line of reportLines(full, locale, options)) yield `${line}\n`
}

function* reportLines(
  full: CheckReport,
  locale: Locale,
  { sample, identifiers = 'masked', detail = 'brief' }: TextOptions,
): Generator<string> {
  const report = shownReport(full, identifiers)
  const causes = causesOf(full.findings)
  const { error, doubt, notice } = report.totals
  const totals = reportTexts(locale, 'totals', {
    ...report.totals,
    found: error + doubt + notice,
    causes: causes.filter(({ outcome }) => outcome === 'fail').length,
  })
  yield* headline(report, locale)
  yield totals
  yield* readingLines(report, locale)
  for (const severity of SEVERITIES)
    yield* severityLines(
      severity,
      causes.filter((one) => one.outcome === 'fail' && one.severity === severity),
      report,
      locale,
    )
  yield* unknownLines(
    causes.filter(({ outcome }) => outcome === 'unknown'),
    report,
    locale,
  )
  yield* answeredLines(report, locale)
  yield* notCheckedLines(report, locale, detail)
  if (sample)
    yield* sampleLines({ ...sample, households: shownHouseholds(sample.households, full, identifiers) }, locale)
  yield ''
  yield totals
}

/** How much was checked, and what a reader must know before anything else. */
function* headline(report: CheckReport, locale: Locale): Generator<string> {
  const { coverage, files, policy } = report
  const { households, people, rows, checksRun: checks, keyFieldsMissing } = coverage
  yield households > 0
    ? reportTexts(locale, 'coverage-households', { households, people, checks })
    : reportTexts(locale, 'coverage-rows', { rows, checks })
  if (keyFieldsMissing.length > 0) {
    const fields = listed(
      keyFieldsMissing.map((one) => fieldLabel(one, locale)),
      locale,
    )
    yield reportTexts(locale, 'key-fields', { fields })
  }
  const sheets = files.flatMap((file) => file.sheets.filter(({ register }) => register))
  const named = (ones: typeof sheets) =>
    listed(
      ones.map(({ name }) => reportTexts(locale, 'sheet-name', { name })),
      locale,
    )
  const undated = sheets.filter(({ assumed }) => assumed.date)
  if (undated.length > 0) yield reportTexts(locale, 'assumed-date', { sheets: named(undated), date: undated[0].date })
  const unplaced = sheets.filter(({ assumed }) => assumed.place)
  if (unplaced.length > 0)
    yield reportTexts(locale, 'assumed-place', {
      sheets: named(unplaced),
      place: unplaced[0].placeLabel[locale === 'zh-CN' ? 'zh' : 'en'],
    })
  const own = placeLabel(report, locale)
  const isNamed = own !== policy.place && !policy.place.includes('/')
  yield reportTexts(locale, 'stamp', { ...policy, place: isNamed ? `${own} (${policy.place})` : own })
  yield* stampNotices(locale, policy, 'shell')
}

function* severityLines(
  severity: Severity,
  causes: readonly Cause[],
  report: CheckReport,
  locale: Locale,
): Generator<string> {
  if (causes.length === 0) return
  const count = report.totals[severity]
  const here = causes.reduce(
    (sum, { findings }) => sum + findings.filter((index) => isOf(report.findings[index], severity)).length,
    0,
  )
  yield ''
  yield reportTexts(locale, here < count ? 'heading-some-above' : 'heading', {
    severity: findingTexts(locale, `severity.${severity}`),
    causes: causes.length,
    count,
    above: count - here,
  })
  for (const cause of causes) yield* causeLines(cause, report, locale)
}

const isOf = ({ outcome, severity }: Finding, wanted: Severity): boolean => outcome === 'fail' && severity === wanted

function causeLines({ lead, findings, folded }: Cause, report: CheckReport, locale: Locale): string[] {
  const finding = report.findings[lead]
  const { title, message, advice } = describeFinding(finding, locale)
  const expected = finding.expected
    ? reportTexts(locale, 'expected', { value: finding.value, expected: finding.expected })
    : finding.value
      ? reportTexts(locale, 'value', { value: finding.value })
      : ''
  return [
    `  ${title}  ${whereOf(finding, report, locale)}  ${finding.rowKey}`,
    `      ${message}`,
    ...[expected, relatedLine(finding, report, locale)].filter(Boolean).map((line) => `      ${line}`),
    ...sameCause(findings, lead, report, locale, folded ? 'alike' : 'same-cause'),
    `      ${advice ? `${advice} ` : ''}${reportTexts(locale, 'citation', { citation: describeCitation(finding) })}`,
  ]
}

function whereOf({ file, sheet, row, cells }: Finding, report: CheckReport, locale: Locale): string {
  const path = report.files.length > 1 ? `${report.files[file].path} ` : ''
  return row === null
    ? `${path}${sheet}`
    : reportTexts(locale, 'where', { file: path, sheet, row, cells: cells.join(' ') })
}

/** Where else a cause shows, and as what. */
function sameCause(
  findings: readonly number[],
  lead: number,
  report: CheckReport,
  locale: Locale,
  key: 'same-cause' | 'alike',
): string[] {
  if (findings.length === 1) return []
  const some = findings.slice(0, NAMED * 2).map((index) => report.findings[index])
  const { file } = report.files.length > 1 ? report.findings[lead] : { file: -1 }
  const places = [...new Set(some.map((one) => placeIn(one, file, report)))].slice(0, NAMED)
  const titles = new Set(findings.slice(0, 200).map((index) => checkTitle(report.findings[index].check, locale)))
  titles.delete(checkTitle(report.findings[lead].check, locale))
  return [
    `      ${reportTexts(locale, key, { count: findings.length, places: places.join(' ') + (findings.length > places.length ? ' …' : '') })}`,
    ...(titles.size > 0 ? [`      ${reportTexts(locale, 'also', { titles: listed([...titles], locale) })}`] : []),
  ]
}

/** `Sheet1!D12`, with the file where it is another than the lead's. */
function placeIn({ file, sheet, row, cells }: Finding, own: number, report: CheckReport): string {
  const path = own >= 0 && file !== own ? `${baseName(report.files[file].path)} ` : ''
  return `${path}${sheet}!${cells[0] ?? row ?? ''}`
}

function relatedLine(finding: Finding, report: CheckReport, locale: Locale): string {
  const related = finding.related?.filter(({ cells }) => cells.length > 0) ?? []
  if (related.length === 0) return ''
  return reportTexts(locale, isCut(finding) ? 'related-first' : 'related', {
    cells: related.map((one) => relatedText(one, finding, report)).join('、'),
    count: finding.relatedCount,
  })
}

/** Whether a finding has more partners than it names. */
const isCut = ({ related = [], relatedCount = 0 }: Finding): boolean => relatedCount > related.length

/** `Sheet1!D12`, with the file where it is another. */
function relatedText({ file, sheet, cells }: RelatedCells, finding: Finding, report: CheckReport): string {
  const own = `${sheet}!${cells.join(' ')}`
  return file === finding.file ? own : `${baseName(report.files[file].path)} ${own}`
}

/** The doubts that are none any more, with who went to see and when. */
function* answeredLines(report: CheckReport, locale: Locale): Generator<string> {
  const { answered = [] } = report
  if (answered.length === 0) return
  yield ''
  yield reportTexts(locale, 'answered-heading', { count: answered.length })
  for (const { finding, result, by, on } of answered) {
    yield `  ${checkTitle(finding.check, locale)}  ${whereOf(finding, report, locale)}  ${finding.rowKey}`
    yield `      ${describeFinding(finding, locale).message}`
    yield `      ${reportTexts(locale, 'answered', { result, by, on })}`
  }
}

/** What could not be verified, one line for each missing field or figure. */
function* unknownLines(causes: readonly Cause[], report: CheckReport, locale: Locale): Generator<string> {
  if (causes.length === 0) return
  yield ''
  yield reportTexts(locale, 'unknown-heading', { causes: causes.length, count: report.totals.unknown })
  for (const { lead, findings } of causes) {
    const group = findings.map((index) => report.findings[index])
    const rows = [...new Set(group.flatMap(({ row, sheet }) => (row === null ? [] : [`${sheet}!${row}`])))]
    const shown = rows.slice(0, NAMED).join(' ') + (rows.length > NAMED ? ' …' : '')
    const titles = [...new Set(group.map(({ check }) => checkTitle(check, locale)))]
    yield `  ${describeFinding(report.findings[lead], locale).message}${listed(titles, locale)}${rows.length > 0 ? reportTexts(locale, 'rows', { count: rows.length, rows: shown }) : ''}`
  }
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
