import type { RegisterFile } from '../register/index.ts'
import { LOCALES, reportTexts } from '../text/index.ts'
import { cellText } from '../workbook/index.ts'
import type { Sheet, Workbook } from '../workbook/types.ts'

/**
 * So many rows from the top the head of a sheet of ours stands, at most: the summary has a line for each register and a
 * chart above it.
 */
const DEEPEST = 60
/** The columns of our own sheets, as each is written. */
const HEADS = ['columns', 'workbook.village-columns', 'workbook.check-columns', 'workbook.list-columns'] as const
const MORE_HEADS = ['workbook.sample-columns', 'workbook.signature-columns'] as const
/** Of the sheets 待核实 and 已核实, the columns that those of every version have. */
const ANSWERS = ['answer.check', 'answer.message', 'answer.result', 'answer.by', 'answer.on'] as const

const ownHeads = (): readonly (readonly string[])[] =>
  LOCALES.flatMap((locale) => {
    const lists = [...HEADS, ...MORE_HEADS].map((key) => reportTexts(locale, key).split('|'))
    // on the sheet for people the number of the check is left out
    const forPeople = lists[0].filter((_, column) => column !== 1)
    return [...lists, forPeople, ANSWERS.map((key) => reportTexts(locale, key))]
  })

/**
 * The files with what this product itself wrote marked as such: lists of findings, sheets to verify, to visit and to
 * sign are no registers.
 */
export function withOwnSheets<File extends RegisterFile>(files: readonly File[]): File[] {
  const heads = ownHeads()
  return files.map((file) => {
    const own = file.workbook.sheets.filter((sheet) => isOwn(file.workbook, sheet, heads)).map(({ name }) => name)
    return own.length > 0 ? { ...file, own: new Set(own) } : file
  })
}

function isOwn(workbook: Workbook, sheet: Sheet, heads: readonly (readonly string[])[]): boolean {
  for (let row = 0; row < Math.min(sheet.rowCount, DEEPEST); row++) {
    const texts = new Set<string>()
    for (let column = 0; column < sheet.columnCount; column++) texts.add(cellText(workbook, sheet, row, column).trim())
    if (heads.some((head) => head.every((text) => texts.has(text)))) return true
  }
  return false
}
