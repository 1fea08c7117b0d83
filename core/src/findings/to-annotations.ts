import { findingTexts, type Locale } from '../text/index.ts'
import { reportTexts } from '../text/report.ts'
import { parseAddress } from '../workbook/index.ts'
import type { Annotations, Mark } from '../workbook/types.ts'
import { describeCitation, describeFinding } from './describe.ts'
import type { IgnoredFinding } from './ignored.ts'
import { listed } from './listed.ts'
import { type Identifiers, shownReport } from './mask.ts'
import { ADVICE_COLUMN, CODE_COLUMN, findingHead, findingRow } from './to-csv.ts'
import type { CheckReport, Finding, Severity } from './types.ts'

/** Author of our notes; by it our marks are found and taken off again. */
export const ANNOTATION_AUTHOR = '暖冬核对'

/** Excel keeps no more of a note; what a cell's note has no room for stands on the sheet of findings. */
const LONGEST_NOTE = 32_000

const RANK: Record<Severity, number> = { error: 0, doubt: 1, notice: 2 }

/**
 * Marks and notes for the official's own workbook: the first cell of each finding gets the note, its other cells the
 * colour.
 */
export function toAnnotations(
  report: CheckReport,
  file: number,
  locale: Locale,
  identifiers: Identifiers = 'masked',
  ignored: readonly IgnoredFinding[] = [],
): Annotations {
  const shown = shownReport(report, identifiers)
  const marks = new Map<string, Map<string, Mark>>()
  for (const [at, one] of report.findings.entries()) {
    if (one.file !== file || one.outcome !== 'fail') continue
    let sheet = marks.get(one.sheet)
    if (!sheet) {
      sheet = new Map()
      marks.set(one.sheet, sheet)
    }
    for (const [index, cell] of one.cells.entries())
      addMark(sheet, cell, one, index === 0 ? noteOf(shown.findings[at], locale) : undefined)
  }
  return {
    author: ANNOTATION_AUTHOR,
    marks: new Map([...marks].map(([sheet, byCell]) => [sheet, [...byCell.values()]])),
    findingsSheet: {
      name: reportTexts(locale, 'findings-sheet'),
      rows: [...listRows(shown, file, locale), ...ignoredRows(ignored, report, identifiers, locale)],
      columnWidths: [8, 20, 20, 12, 7, 14, 22, 20, 16, 60, 50, 30],
    },
  }
}

/** The findings of a file, line by line, under a sentence on those that the sheet has no room for. */
function listRows(shown: CheckReport, file: number, locale: Locale): (string | number)[][] {
  const { shown: findings, left } = listed(shown.findings.filter((one) => one.file === file))
  return [
    withoutCode(findingHead(locale)),
    ...(left > 0 ? [[reportTexts(locale, 'left-out', { left, shown: findings.length })]] : []),
    ...findings.map((one) => withoutCode(findingRow(one, shown, locale))),
  ]
}

/**
 * Findings that a person has set aside, under a line that says so, each with reason, name and day in the place of what
 * to do.
 */
function ignoredRows(
  ignored: readonly IgnoredFinding[],
  report: CheckReport,
  identifiers: Identifiers,
  locale: Locale,
): (string | number)[][] {
  if (ignored.length === 0) return []
  const shown = shownReport({ ...report, findings: ignored.map(({ finding }) => finding) }, identifiers)
  return [
    [reportTexts(locale, 'ignored', { count: ignored.length })],
    ...shown.findings.map((finding, index) => {
      const { reason, by, on } = ignored[index].ignored
      const row = findingRow(finding, shown, locale)
      row[ADVICE_COLUMN] = reportTexts(locale, 'ignored-why', { reason, by, on })
      return withoutCode(row)
    }),
  ]
}

/** On the sheet for people the number of the check in the catalogue is left out. */
const withoutCode = <T>(row: readonly T[]): T[] => row.filter((_, column) => column !== CODE_COLUMN)

function noteOf(finding: Finding, locale: Locale): string {
  const { title, message, advice } = describeFinding(finding, locale)
  return `${findingTexts(locale, `severity.${finding.severity}`)} ${title}\n${message}\n${advice}\n${reportTexts(locale, 'citation', { citation: describeCitation(finding) })}`
}

function addMark(marks: Map<string, Mark>, cell: string, finding: Finding, note: string | undefined): void {
  const at = parseAddress(cell)
  if (!at) return
  const known = marks.get(cell)
  if (!known) {
    marks.set(cell, { row: at.row, column: at.column, severity: finding.severity, note })
    return
  }
  if (RANK[finding.severity] < RANK[known.severity]) known.severity = finding.severity
  if (note && (known.note?.length ?? 0) + note.length < LONGEST_NOTE)
    known.note = known.note ? `${known.note}\n\n${note}` : note
}
