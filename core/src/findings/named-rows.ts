import { baseName } from '../register/index.ts'
import { type Locale, reportTexts } from '../text/index.ts'
import { cellHeader } from './cell-header.ts'
import { describeFinding } from './describe.ts'
import { placeOf, type RowEntry } from './households.ts'
import type { CheckReport, Finding } from './types.ts'

/** Tells of a finding's row, or of the row of its nth partner, what a person knows it by. */
export type RowOf = (finding: Finding, partner?: number) => RowEntry | undefined

/** So many partners are named. */
const MOST_NAMED = 3

/** Village and group of a row. */
export const placeAndGroup = (row: RowEntry): string => [placeOf(row), row.group].filter(Boolean).join(' ')

/** Who is to be asked after: the person of the row, beside the head of the household. */
export function personOf({ person, rowKey }: Finding, row: RowEntry | undefined, locale: Locale): string {
  const name = person?.name ?? row?.name ?? ''
  const head = row?.head ?? ''
  if (!name || !head) return name || head || rowKey
  return name === head ? name : reportTexts(locale, 'answer.person', { name, head })
}

/** What was found, and with whom: the rows of the partners by their names. */
export function messageNaming(finding: Finding, rowOf: RowOf, report: CheckReport, locale: Locale): string {
  const { message } = describeFinding(finding, locale)
  const { related = [], relatedCount = related.length } = finding
  if (related.length === 0) return message
  const own = rowOf(finding)
  const named = related.slice(0, MOST_NAMED).map(({ file, sheet, row, cells }, nth) => {
    const partner = rowOf(finding, nth)
    const place = partner && placeAndGroup(partner)
    return reportTexts(locale, 'partner', {
      where: [file !== finding.file && baseName(report.files[file].path), sheet !== finding.sheet && sheet]
        .map((one) => (one ? `${one} ` : ''))
        .join(''),
      row,
      who: partner ? personOf({ ...finding, person: undefined, rowKey: '' }, partner, locale) : cells.join(' '),
      place: place && (!own || placeAndGroup(own) !== place) ? reportTexts(locale, 'partner-place', { place }) : '',
    })
  })
  const key = relatedCount > named.length ? 'related-first' : 'related'
  return `${message} ${reportTexts(locale, key, { cells: named.join('、'), count: relatedCount })}`
}

/** The cells of a finding with the headers of their columns, as the sheet writes them: `E5 批准时间`. */
export const cellsNamed = (finding: Finding, report: CheckReport): string =>
  finding.cells.map((cell) => `${cell} ${cellHeader(finding, cell, report)}`.trim()).join('\n')
