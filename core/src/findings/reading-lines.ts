import { CONFIDENT } from '../register/index.ts'
import type { Locale } from '../text/index.ts'
import { reportTexts } from '../text/report.ts'
import { describePassed, describeRemark, fieldLabel, kindLabel } from './describe.ts'
import type { CheckReport, DroppedLine, SheetReading } from './types.ts'

/** So many rows are named for each reason. */
const NAMED = 8

/** The place by whose law it was checked, by name where one of its sheets tells it. */
export function placeLabel({ files, policy }: CheckReport, locale: Locale): string {
  const own = files.flatMap(({ sheets }) => sheets).find(({ register, place }) => register && place === policy.place)
  return own?.placeLabel[locale === 'zh-CN' ? 'zh' : 'en'] ?? policy.place
}

/** What each sheet was read as, by which rules it was judged where they differ, and what of it was not understood. */
export function* readingLines(report: CheckReport, locale: Locale): Generator<string> {
  const { files, policy } = report
  for (const [file, { path, sheets }] of files.entries()) {
    yield path
    for (const [index, sheet] of sheets.entries()) {
      yield* sheetLines(sheet, locale)
      if (sheet.register && (sheet.place !== policy.place || sheet.date !== policy.date))
        yield reportTexts(locale, 'when-and-where', {
          place: sheet.placeLabel[locale === 'zh-CN' ? 'zh' : 'en'],
          date: sheet.date,
        })
      if (sheets[index + 1]?.name !== sheet.name)
        yield* droppedLines(
          report.dropped.filter((one) => one.file === file && one.sheet === sheet.name),
          locale,
        )
    }
  }
}

/** What a sheet was read as, and how much of it; or why it was passed over. */
export function sheetLine(sheet: SheetReading, locale: Locale): string {
  const { name, register, rows, body, households } = sheet
  if (!register) return reportTexts(locale, 'sheet-passed', { name, why: describePassed(sheet, locale) })
  const count = households > 0 ? reportTexts(locale, 'households', { count: households }) : ''
  return `${reportTexts(locale, 'sheet', { name, register: kindLabel(register, locale), rows, body })}${count}`
}

function* sheetLines(sheet: SheetReading, locale: Locale): Generator<string> {
  const say = (key: Parameters<typeof reportTexts>[1], params = {}) => reportTexts(locale, key, params)
  yield `  ${sheetLine(sheet, locale)}`
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

/** Rows that were not taken for data, by reason. */
function* droppedLines(dropped: readonly DroppedLine[], locale: Locale): Generator<string> {
  if (dropped.length === 0) return
  const reasons = new Map<DroppedLine['why'], number[]>()
  for (const { why, row } of dropped) reasons.set(why, [...(reasons.get(why) ?? []), row])
  const rows = [...reasons].map(([why, numbers]) =>
    reportTexts(locale, 'dropped-rows', {
      why: reportTexts(locale, `drop.${why}`),
      rows: numbers.slice(0, NAMED).join('、') + (numbers.length > NAMED ? '…' : ''),
    }),
  )
  yield `    ${reportTexts(locale, 'dropped', { count: dropped.length, rows: rows.join(locale === 'zh-CN' ? '；' : '; ') })}`
}
