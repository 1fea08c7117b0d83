import {
  browserInflate,
  checkRegisterSet,
  DEFAULT_PLACE,
  doubtCodes,
  loadLaw,
  loadPolicy,
  memoryWorkbook,
  readAnswers,
  readWorkbook,
  toFindingsWorkbook,
  withAnswers,
  withoutIgnored,
  workbookReport,
} from '@nuandong/core'
import type { Checker, CheckOptions, CheckRequest, DoubtTasks } from './checking.ts'

/** Checks sheets that a host delivered; the same call as the command line's on a file. */
async function checkSheets(
  { path, sheets, place, date, choices, beside = [], packs = [], verified = [] }: CheckRequest,
  { onProgress, signal }: CheckOptions,
) {
  const workbook = memoryWorkbook(sheets.map(({ sheet, ...grid }) => ({ name: sheet.name, ...grid })))
  const others = await Promise.all(
    beside.map(async ({ name, bytes }) => ({
      path: name,
      workbook: await readWorkbook(bytes, { name, inflate: browserInflate, signal }),
    })),
  )
  const { report, set } = await checkRegisterSet([{ path, workbook, choices }, ...others], {
    policy: loadPolicy(packs, await loadLaw(place ?? DEFAULT_PLACE)),
    place,
    date,
    signal,
    onProgress: (done: number, total: number) => onProgress?.({ done, total }),
  })
  return { report: withAnswers(report, verified, doubtCodes(set)), set }
}

export const runCheck: Checker = async (request, options) => (await checkSheets(request, options)).report

export const doubtTasks: DoubtTasks = {
  async doubts({ ignored, locale, ...request }, options) {
    const { report, set } = await checkSheets(request, options)
    return toFindingsWorkbook(workbookReport(withoutIgnored(report, ignored).report, set), locale)
  },
  async answers({ name, bytes }, { signal }) {
    return readAnswers(await readWorkbook(bytes, { name, inflate: browserInflate, signal }))
  },
}

/** Everything that is done in the worker. */
export const tasks = { check: runCheck, ...doubtTasks }
export type Task = keyof typeof tasks
