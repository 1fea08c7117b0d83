import { findingTexts, type Locale } from '../text/index.ts'
import { reportTexts } from '../text/report.ts'
import { defuse } from '../workbook/index.ts'
import { describeFinding } from './describe.ts'
import { type Identifiers, shownReport } from './mask.ts'
import type { CheckReport } from './types.ts'

/** One line a finding, UTF-8 with BOM so that Excel reads it; texts that a spreadsheet would take for a formula are defused. */
export function toCsv(report: CheckReport, locale: Locale, identifiers: Identifiers = 'masked'): string {
  const rows = findingRows(shownReport(report, identifiers), locale).map((row) =>
    row.map((cell) => quote(defuse(String(cell)))).join(','),
  )
  return `\uFEFF${rows.join('\r\n')}\r\n`
}

/** Header and one row a finding of a report as it may be written: for CSV and for the findings sheet of an annotated workbook. */
export function findingRows(report: CheckReport, locale: Locale): (string | number)[][] {
  const head = reportTexts(locale, 'columns').split('|')
  return [
    head,
    ...report.findings.map((one) => {
      const { title, message, advice } = describeFinding(one, locale)
      const severity = findingTexts(locale, one.outcome === 'unknown' ? 'severity.unknown' : `severity.${one.severity}`)
      return [
        severity,
        one.catalogue,
        title,
        report.files[one.file].path.split(/[/\\]/).at(-1) ?? '',
        one.sheet,
        one.row ?? '',
        one.cells.join(' '),
        one.rowKey,
        one.value,
        one.expected,
        message,
        advice,
        one.citation,
      ]
    }),
  ]
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
