import { browserInflate, checkRegisters, loadPolicy, memoryWorkbook, readWorkbook } from '@nuandong/core'
import type { Checker } from './checking.ts'

/** Checks sheets that a host delivered; the same call as the command line's on a file. */
export const runCheck: Checker = async (
  { path, sheets, place, date, choices, beside = [], packs = [] },
  { onProgress, signal },
) => {
  const workbook = memoryWorkbook(sheets.map(({ sheet, ...grid }) => ({ name: sheet.name, ...grid })))
  const others = await Promise.all(
    beside.map(async ({ name, bytes }) => ({
      path: name,
      workbook: await readWorkbook(bytes, { name, inflate: browserInflate, signal }),
    })),
  )
  return checkRegisters([{ path, workbook, choices }, ...others], {
    policy: loadPolicy(packs),
    place,
    date,
    signal,
    onProgress: (done: number, total: number) => onProgress?.({ done, total }),
  })
}
