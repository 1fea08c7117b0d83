import type { ReadRemark, WorkbookError, WorkbookFault } from '../workbook/index.ts'
import { area, type Locale } from './area.ts'
import { en } from './en/workbook.ts'
import { zh } from './zh-CN/workbook.ts'

export const workbookText = area(zh, en)

/** One sentence: which file, what is wrong, what to do. */
export function faultText(locale: Locale, error: WorkbookError, file: string): string {
  const key: `fault.${WorkbookFault}` = `fault.${error.code}`
  return workbookText(locale, key, { ...error.params, file })
}

/** What the reader passed over, in one sentence; a code without a text shows itself. */
export function remarkText(locale: Locale, remark: ReadRemark): string {
  const key = `remark.${remark.code}`
  return workbookText.has(key) ? workbookText(locale, key, { ...remark.params, sheet: remark.sheet }) : remark.code
}
