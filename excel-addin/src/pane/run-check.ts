import { checkRegisters, loadPolicy, memoryWorkbook } from '@nuandong/core'
import type { Checker } from './checking.ts'

/** Checks sheets that a host delivered; the same call as the command line's on a file. */
export const runCheck: Checker = async ({ path, sheets, place, date, choices }, { onProgress, signal }) => {
  const workbook = memoryWorkbook(sheets.map(({ sheet, ...grid }) => ({ name: sheet.name, ...grid })))
  return checkRegisters([{ path, workbook, choices }], {
    policy: loadPolicy(),
    place,
    date,
    signal,
    onProgress: (done: number, total: number) => onProgress?.({ done, total }),
  })
}
