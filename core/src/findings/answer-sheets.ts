import type { WriteSheet } from 'hucre'
import { checkTexts, type Locale, reportTexts } from '../text/index.ts'
import { findingsAlike } from './causes.ts'
import { checkTitle } from './describe.ts'
import { placeOf } from './households.ts'
import { listed } from './listed.ts'
import { cellsNamed, messageNaming, personOf, placeAndGroup, type RowOf } from './named-rows.ts'
import { SheetBuilder } from './sheet-builder.ts'
import type { CheckReport, Finding } from './types.ts'

/** What the sheets are made of, masked as they may be written. */
interface AnswerInput {
  report: CheckReport
  rowOf: RowOf
  codeOf?: (finding: Finding) => string
}

/** A spreadsheet with more sheets is no help to anybody: further villages share the last one. */
const MOST_SHEETS = 120
/** Names of sheets are no longer, and have none of these characters. */
const LONGEST_NAME = 31
const FORBIDDEN = /[\\/?*[\]:']/g

const COLUMNS = ['number', 'household', 'head', 'check', 'where', 'message', 'result', 'by', 'on', 'code'] as const
const WIDTHS = [6, 16, 14, 18, 20, 48, 16, 12, 14, 20]
const RESULT = 'G'

/** One sheet a village with its doubts, to print and to fill in, and one with those that were answered before. */
export function answerSheets({ report, rowOf, codeOf }: AnswerInput, locale: Locale): WriteSheet[] {
  const { answered = [] } = report
  const sheets = codeOf ? openSheets({ report, rowOf, codeOf }, locale) : []
  if (answered.length === 0) return sheets
  const sheet = new SheetBuilder(reportTexts(locale, 'answer.done'), WIDTHS.slice(0, -1))
  sheet.head(COLUMNS.slice(0, -1).map((id) => reportTexts(locale, `answer.${id}`)))
  for (const [index, { finding, result, by, on }] of answered.entries())
    sheet.body([index + 1, ...wordsOf(finding, rowOf, report, locale), result, by, on])
  return [...sheets, sheet.done({ freezePane: { rows: 1 }, landscape: true })]
}

function openSheets({ report, rowOf, codeOf }: Required<AnswerInput>, locale: Locale): WriteSheet[] {
  const doubts = listed(report.findings).shown.filter(
    ({ outcome, severity }) => outcome === 'fail' && severity === 'doubt',
  )
  const kinds = findingsAlike(doubts)
  const kindOf = new Map(kinds.flatMap((alike) => alike.map((finding) => [finding, alike] as const)))
  const villages = new Map<string, Finding[]>()
  // what there is very much of comes last
  for (const finding of [...doubts.filter((one) => !kindOf.has(one)), ...kinds.flat()]) {
    const row = rowOf(finding)
    const place = row ? placeOf(row) : finding.sheet
    const key = villages.has(place) || villages.size < MOST_SHEETS ? place : reportTexts(locale, 'answer.others')
    const own = villages.get(key)
    if (own) own.push(finding)
    else villages.set(key, [finding])
  }
  const names = new Set<string>()
  return [...villages].map(([place, findings]) => {
    const sheet = new SheetBuilder(sheetName(place, names, locale), WIDTHS)
    sheet.title(reportTexts(locale, 'answer.title', { place, date: report.policy.date }), COLUMNS.length)
    sheet.note(reportTexts(locale, 'answer.how'))
    sheet.head(COLUMNS.map((id) => reportTexts(locale, `answer.${id}`)))
    const first = sheet.length
    let alike: readonly Finding[] | undefined
    for (const [index, finding] of findings.entries()) {
      if (kindOf.get(finding) !== alike) {
        alike = kindOf.get(finding)
        sheet.note(
          reportTexts(locale, 'answer.alike', { title: checkTitle(finding.check, locale), count: alike?.length }),
        )
      }
      sheet.body([index + 1, ...wordsOf(finding, rowOf, report, locale), '', '', '', codeOf(finding)], 30)
      sheet.choose(RESULT, choicesFor(finding, locale))
    }
    return sheet.done({ freezePane: { rows: first }, landscape: true })
  })
}

/** What somebody may find who goes to see: of the check's own words where it has such. */
function choicesFor({ check }: Finding, locale: Locale): string[] {
  const own = `${check}.answers`
  return (checkTexts.has(own) ? checkTexts(locale, own) : reportTexts(locale, 'answer.choices')).split('|')
}

function wordsOf(finding: Finding, rowOf: RowOf, report: CheckReport, locale: Locale): (string | number)[] {
  const { sheet, row, check } = finding
  const own = rowOf(finding)
  return [
    own ? [placeAndGroup(own), own.number].filter(Boolean).join(' ') : '',
    personOf(finding, own, locale),
    checkTitle(check, locale),
    row === null ? sheet : reportTexts(locale, 'where', { file: '', sheet, row, cells: cellsNamed(finding, report) }),
    messageNaming(finding, rowOf, report, locale),
  ]
}

/** 待核实-丙灵村, once in the workbook. */
function sheetName(place: string, names: Set<string>, locale: Locale): string {
  const whole = `${reportTexts(locale, 'answer.sheet')}-${place}`.replace(FORBIDDEN, ' ')
  for (let nth = 1; ; nth++) {
    const end = nth === 1 ? '' : ` ${nth}`
    const name = whole.slice(0, LONGEST_NAME - end.length) + end
    if (names.has(name.toLowerCase())) continue
    names.add(name.toLowerCase())
    return name
  }
}
