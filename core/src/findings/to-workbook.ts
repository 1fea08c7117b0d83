import type { WriteSheet } from 'hucre'
import { maskText } from '../identity/mask/index.ts'
import type { RegisterSet } from '../register/index.ts'
import { findingTexts } from '../text/findings.ts'
import { type Locale, reportTexts, stampNotices } from '../text/index.ts'
import { answerSheets } from './answer-sheets.ts'
import { doubtCodes } from './answers.ts'
import { findingsAlike } from './causes.ts'
import { checkTitle, describeCitation, describeFinding } from './describe.ts'
import { type HouseholdEntry, listHouseholds, placeOf, type RowEntry, rowFinder } from './households.ts'
import { listed } from './listed.ts'
import { householdMask, type Identifiers, shownReport } from './mask.ts'
import { cellsNamed, messageNaming, type RowOf } from './named-rows.ts'
import { placeLabel, sheetLine } from './reading-lines.ts'
import type { Sample } from './sample.ts'
import { FONT, SheetBuilder } from './sheet-builder.ts'
import type { CheckReport, Finding, Severity } from './types.ts'

/** What a findings workbook is made of: the report, its households and, where one was drawn, the sample. */
export interface WorkbookReport {
  report: CheckReport
  households: readonly HouseholdEntry[]
  rowOf: RowOf
  /** names a doubt on the sheets to be filled in; without it there are none */
  codeOf?: (finding: Finding) => string
  sample?: Sample
  /** a sentence for each file that could not be used: the meeting is told what the report lacks */
  unused?: readonly string[]
}

/** A report with the households of the registers that it is on. */
export function workbookReport(report: CheckReport, set: RegisterSet): WorkbookReport {
  return { report, households: listHouseholds(set), codeOf: doubtCodes(set), rowOf: rowsNamed(set) }
}

function rowsNamed(set: RegisterSet): RowOf {
  const rowAt = rowFinder(set)
  return (finding, partner) => {
    const at = partner === undefined ? finding : finding.related?.[partner]
    return at && rowAt(at)
  }
}

const SEVERITIES: readonly Severity[] = ['error', 'doubt', 'notice']
const COLOURS: Record<Severity, string> = { error: 'C0392B', doubt: 'D68910', notice: '2E86C1' }
/**
 * A workbook for a meeting: summary with a chart, the list by household, the sample to inspect, a sheet for signatures.
 * By which pack exactly it was judged stands in the properties of the file.
 */
export async function toFindingsWorkbook(
  full: WorkbookReport,
  locale: Locale,
  identifiers: Identifiers = 'masked',
): Promise<Uint8Array> {
  const input = identifiers === 'shown' ? full : maskedInput(full)
  const { writeXlsx } = await import('hucre')
  const sheets = [summarySheet(input, locale), ...listSheets(input, locale)]
  sheets.push(...answerSheets(input, locale))
  if (input.sample) sheets.push(sampleSheet(input.sample, locale))
  sheets.push(signatureSheet(input, locale))
  const properties = {
    title: reportTexts(locale, 'workbook.title'),
    description: reportTexts(locale, 'stamp', { ...input.report.policy }),
  }
  return writeXlsx({ sheets, properties, defaultFont: { name: FONT, size: 10 } })
}

/** Rows are looked up by the sheet's own name, and written as they may be. */
function maskedInput({ report: full, households, rowOf, codeOf, sample, unused }: WorkbookReport): WorkbookReport {
  const report = shownReport(full, 'masked')
  const mask = householdMask(full, 'masked')
  const own = new Map(report.findings.map((one, index) => [one, full.findings[index]]))
  report.answered?.forEach(({ finding }, index) => {
    const found = full.answered?.[index].finding
    if (found) own.set(finding, found)
  })
  const ownOf = (finding: Finding) => own.get(finding) ?? finding
  return {
    report,
    households: households.map(mask),
    rowOf: (finding, partner) => {
      const row = rowOf(ownOf(finding), partner)
      return row && mask(row)
    },
    codeOf: codeOf && ((finding) => codeOf(ownOf(finding))),
    sample: sample && { ...sample, households: sample.households.map(mask) },
    unused: unused?.map(maskText),
  }
}

const failed = (report: CheckReport) => report.findings.filter((one) => one.outcome === 'fail')
const count = (findings: readonly Finding[], severity: Severity) =>
  findings.filter((one) => one.severity === severity).length
const heads = (
  locale: Locale,
  key:
    | 'workbook.village-columns'
    | 'workbook.check-columns'
    | 'workbook.severity-columns'
    | 'workbook.list-columns'
    | 'workbook.sample-columns'
    | 'workbook.signature-columns',
) => reportTexts(locale, key).split('|')

interface VillageCount {
  place: string
  households: number
  found: Finding[]
}

function byVillage({ report, households, rowOf }: WorkbookReport, locale: Locale): VillageCount[] {
  const villages = new Map<string, VillageCount>()
  const at = (place: string) => {
    const known = villages.get(place) ?? { place, households: 0, found: [] }
    villages.set(place, known)
    return known
  }
  for (const one of households) at(placeOf(one)).households++
  for (const one of failed(report)) {
    const row = rowOf(one)
    at(row ? placeOf(row) : `${one.sheet}${reportTexts(locale, 'workbook.whole-sheet')}`).found.push(one)
  }
  return [...villages.values()].sort((a, b) => b.found.length - a.found.length || a.place.localeCompare(b.place))
}

function summarySheet(input: WorkbookReport, locale: Locale): WriteSheet {
  const { report } = input
  const found = failed(report)
  const sheet = new SheetBuilder(reportTexts(locale, 'workbook.summary'), [26, 12, 12, 12, 12, 12, 4, 12, 12])
  sheet.title(reportTexts(locale, 'workbook.title'), 6)
  sheet.note(reportTexts(locale, 'workbook.stamp', { ...report.policy, place: placeLabel(report, locale) }))
  for (const notice of stampNotices(locale, report.policy)) sheet.note(notice)
  for (const sentence of input.unused ?? []) sheet.note(sentence)
  sayLeftOut(sheet, report, locale)
  for (const { path, sheets } of report.files)
    for (const one of sheets) if (one.register) sheet.note(`${path.split(/[/\\]/).at(-1)} ${sheetLine(one, locale)}`)
  sheet.gap()
  sheet.head(heads(locale, 'workbook.severity-columns'))
  const chartFrom = sheet.length
  for (const severity of SEVERITIES) sheet.body([findingTexts(locale, `severity.${severity}`), count(found, severity)])
  sheet.body([findingTexts(locale, 'severity.unknown'), report.totals.unknown])
  const kinds = SEVERITIES.length + 1
  sheet.chart({
    type: 'column',
    title: reportTexts(locale, 'workbook.chart'),
    series: [
      {
        name: reportTexts(locale, 'workbook.count'),
        categories: sheet.range('A', chartFrom, kinds),
        values: sheet.range('B', chartFrom, kinds),
        color: COLOURS.doubt,
      },
    ],
    anchor: { from: { row: chartFrom - 1, col: 7 }, to: { row: chartFrom + 15, col: 14 } },
    legend: false,
  })
  sheet.gap()
  addVillages(sheet, input, locale)
  sheet.gap()
  sheet.head(heads(locale, 'workbook.check-columns'))
  const checks = new Map<string, Finding[]>()
  for (const one of found) {
    const own = checks.get(one.check)
    if (own) own.push(one)
    else checks.set(one.check, [one])
  }
  for (const [check, ones] of [...checks].sort((a, b) => b[1].length - a[1].length || a[0].localeCompare(b[0])))
    sheet.body([checkTitle(check, locale), ...SEVERITIES.map((severity) => count(ones, severity)), ones.length])
  return sheet.done()
}

/** So many bars can be read; the table has every village. */
const MOST_BARS = 25

/** Register quality by village, as a table and as bars of it. */
function addVillages(sheet: SheetBuilder, input: WorkbookReport, locale: Locale): void {
  const titles = heads(locale, 'workbook.village-columns')
  sheet.head(titles)
  const from = sheet.length
  const villages = byVillage(input, locale)
  for (const { place, households, found } of villages)
    sheet.body([place, households || '', ...SEVERITIES.map((severity) => count(found, severity)), found.length])
  const bars = Math.min(MOST_BARS, villages.length)
  if (bars === 0) return
  sheet.chart({
    type: 'bar',
    barGrouping: 'stacked',
    title: reportTexts(locale, bars < villages.length ? 'workbook.village-most' : 'workbook.village-chart', {
      count: bars,
    }),
    series: SEVERITIES.map((severity, index) => ({
      name: titles[2 + index],
      categories: sheet.range('A', from, bars),
      values: sheet.range('CDE'[index], from, bars),
      color: COLOURS[severity],
    })),
    axes: { x: { reverse: true } },
    anchor: { from: { row: from + 14, col: 7 }, to: { row: from + 22 + bars, col: 14 } },
    legend: 'bottom',
  })
}

/** A sentence on the findings that the list has no room for, where there are such. */
function sayLeftOut(sheet: SheetBuilder, report: CheckReport, locale: Locale): void {
  const { shown, left } = listed(report.findings)
  if (left > 0) sheet.note(reportTexts(locale, 'left-out', { left, shown: shown.length }))
}

const LIST_WIDTHS = [20, 8, 12, 10, 10, 8, 18, 12, 7, 16, 48, 36, 24, 12]
/** So many of one kind stand in the list, where there are too many for it. */
const FIRST_ALIKE = 5

/**
 * The findings by place and household, the way a meeting goes through them; what there is very much of stands with its
 * first ones below the others, and whole on a sheet of its own.
 */
function listSheets(input: WorkbookReport, locale: Locale): WriteSheet[] {
  const { report } = input
  const findings = listed(report.findings).shown
  const kinds = findingsAlike(findings)
  const many = new Set(kinds.flat())
  const list = new SheetBuilder(reportTexts(locale, 'workbook.list'), LIST_WIDTHS)
  list.head(heads(locale, 'workbook.list-columns'))
  sayLeftOut(list, report, locale)
  addFindings(list, many.size > 0 ? findings.filter((one) => !many.has(one)) : findings, input, locale)
  for (const alike of kinds) {
    const params = { title: checkTitle(alike[0].check, locale), count: alike.length, shown: FIRST_ALIKE }
    list.note(reportTexts(locale, 'workbook.alike-first', params))
    addFindings(list, alike.slice(0, FIRST_ALIKE), input, locale)
  }
  const sheets = [list.done({ freezePane: { rows: 1 }, landscape: true })]
  if (kinds.length === 0) return sheets
  const whole = new SheetBuilder(reportTexts(locale, 'workbook.alike'), LIST_WIDTHS)
  whole.head(heads(locale, 'workbook.list-columns'))
  for (const alike of kinds) addFindings(whole, alike, input, locale)
  return [...sheets, whole.done({ freezePane: { rows: 1 }, landscape: true })]
}

function addFindings(
  sheet: SheetBuilder,
  findings: readonly Finding[],
  { report, rowOf }: WorkbookReport,
  locale: Locale,
): void {
  const keyOf = (one: Finding, own: RowEntry | undefined) =>
    `${own ? placeOf(own) : '\uFFFF'}|${own?.number ?? ''}|${String(own?.row ?? 0).padStart(8, '0')}|${String(one.row ?? 0).padStart(8, '0')}`
  const placed = findings.map((one) => {
    const own = rowOf(one)
    return { one, own, key: keyOf(one, own) }
  })
  placed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  for (const { one, own } of placed) {
    const { title, advice } = describeFinding(one, locale)
    const severity = findingTexts(locale, one.outcome === 'unknown' ? 'severity.unknown' : `severity.${one.severity}`)
    sheet.body([
      own ? placeOf(own) : '',
      own?.group ?? '',
      own?.number ?? '',
      own?.head ?? '',
      one.person?.name ?? own?.name ?? '',
      severity,
      title,
      one.sheet,
      one.row ?? '',
      cellsNamed(one, report),
      messageNaming(one, rowOf, report, locale),
      advice,
      describeCitation(one),
      '',
    ])
  }
}

function sampleSheet({ households, seed }: Sample, locale: Locale): WriteSheet {
  const sheet = new SheetBuilder(reportTexts(locale, 'workbook.sample'), [6, 24, 14, 12, 8, 14, 8, 14, 24, 14])
  sheet.title(reportTexts(locale, 'workbook.sample-title', { count: households.length, seed }), 10)
  sheet.head(heads(locale, 'workbook.sample-columns'))
  for (const [index, one] of households.entries())
    sheet.body([index + 1, placeOf(one), one.number, one.head, one.persons, one.sheet, one.row, '', '', ''])
  return sheet.done({ landscape: true })
}

function signatureSheet(input: WorkbookReport, locale: Locale): WriteSheet {
  const sheet = new SheetBuilder(reportTexts(locale, 'workbook.signatures'), [26, 10, 10, 10, 22, 22, 16])
  sheet.title(reportTexts(locale, 'workbook.signature-title', { date: input.report.policy.date }), 7)
  sheet.head(heads(locale, 'workbook.signature-columns'))
  for (const { place, found } of byVillage(input, locale))
    sheet.body([place, count(found, 'error'), count(found, 'doubt'), count(found, 'notice'), '', '', ''], 28)
  return sheet.done()
}
