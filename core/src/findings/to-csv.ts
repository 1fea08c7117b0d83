import { findingTexts, type Locale } from '../text/index.ts'
import { reportTexts } from '../text/report.ts'
import { defuse } from '../workbook/index.ts'
import { describeCitation, describeFinding } from './describe.ts'
import { type Identifiers, shownReport } from './mask.ts'
import type { CheckReport, Finding } from './types.ts'

/**
 * One line a finding, UTF-8 with BOM so that Excel reads it; texts that a spreadsheet would take for a formula are
 * defused. A line at a time, with its break: no string has to hold the whole of a large report.
 */
export function* toCsv(
  report: CheckReport,
  locale: Locale,
  identifiers: Identifiers = 'masked',
): Generator<string, void, undefined> {
  const line = (row: readonly (string | number)[]) => `${row.map((cell) => quote(defuse(String(cell)))).join(',')}\r\n`
  const shown = shownReport(report, identifiers)
  yield `\uFEFF${line(findingHead(locale))}`
  for (const one of shown.findings) yield line(findingRow(one, shown, locale))
}

/** Where a row has the number of the check in the catalogue. */
export const CODE_COLUMN = 1
/** Where a row says what to do. */
export const ADVICE_COLUMN = 11

/** The columns of CSV and of the findings sheet of an annotated workbook. */
export function findingHead(locale: Locale): string[] {
  return reportTexts(locale, 'columns').split('|')
}

/** A finding of a report as it may be written, under `findingHead`. */
export function findingRow(finding: Finding, report: CheckReport, locale: Locale): (string | number)[] {
  const { title, message, advice } = describeFinding(finding, locale)
  const isUnknown = finding.outcome === 'unknown'
  return [
    findingTexts(locale, isUnknown ? 'severity.unknown' : `severity.${finding.severity}`),
    finding.catalogue,
    title,
    report.files[finding.file].path.split(/[/\\]/).at(-1) ?? '',
    finding.sheet,
    finding.row ?? '',
    finding.cells.join(' '),
    finding.rowKey,
    finding.value,
    finding.expected,
    message,
    advice,
    describeCitation(finding),
  ]
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
