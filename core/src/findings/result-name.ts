import { LOCALES, type Locale, reportTexts } from '../text/index.ts'

const TABLE = /\.(xlsx|xlsm|xltx|xltm|xlsb|xls|ods|et|csv|tsv|txt)$/i
const WORDS = LOCALES.flatMap((locale) => [reportTexts(locale, 'name.checked'), reportTexts(locale, 'name.report')])
/** What stands behind the name of a table in those of its copies and reports, with the number of a second one. */
const OURS = new RegExp(`(?:-(?:${WORDS.join('|')})(?: ?\\(\\d+\\))?)+$`)

/** `花名册-核对(2).xlsx` → `花名册`: a copy that is checked again is still of that table. */
export const tableStem = (name: string): string => name.replace(TABLE, '').replace(OURS, '')

/** `花名册.xlsx` → `花名册-核对`: how what is made of a table is named, without an ending. */
export const resultStem = (name: string, what: 'checked' | 'report', locale: Locale): string =>
  `${tableStem(name)}-${reportTexts(locale, `name.${what}`)}`
