import {
  type CheckedRegisters,
  checkRegisterSet,
  compareMonths,
  DEFAULT_PLACE,
  doubtCodes,
  loadLaw,
  loadPolicy,
  memoryWorkbook,
  type RegisterFile,
  readAnswers,
  toFindingsWorkbook,
  withAnswers,
  withoutIgnored,
  workbookReport,
} from '@nuandong/core'
import type { Checking, CheckOptions, CheckRequest } from './checking.ts'
import { readBeside } from './read-beside.ts'

/** Sheets that a host delivered as a file, and those that lie beside it. */
async function filesOf(
  { path, sheets, choices, beside = [] }: CheckRequest,
  { signal }: CheckOptions,
): Promise<[own: RegisterFile, ...beside: RegisterFile[]]> {
  const workbook = memoryWorkbook(sheets.map(({ sheet, ...grid }) => ({ name: sheet.name, ...grid })))
  const others = beside.map(async (file) => ({ path: file.name, workbook: await readBeside(file, { signal }) }))
  return [{ path, workbook, choices }, ...(await Promise.all(others))]
}

/** Checks sheets that a host delivered; the same call as the command line's on a file. */
async function checkSheets(request: CheckRequest, { onProgress, signal }: CheckOptions): Promise<CheckedRegisters> {
  const { place, date, packs = [], verified = [] } = request
  const checked = await checkRegisterSet(await filesOf(request, { signal }), {
    policy: loadPolicy(packs, await loadLaw(place ?? DEFAULT_PLACE)),
    place,
    date,
    signal,
    onProgress: (done: number, total: number) => onProgress?.({ done, total }),
  })
  return { ...checked, report: withAnswers(checked.report, verified, doubtCodes(checked.set)) }
}

/** Does everything here. */
export function checkingHere(): Checking {
  let last: Promise<CheckedRegisters> | undefined
  return {
    async check(request, options) {
      last = checkSheets(request, options)
      return (await last).report
    },
    async household({ sheet, row, answers }) {
      const checked = await last?.catch(() => undefined)
      return checked?.household({ file: 0, sheet, row }, answers)
    },
    async doubts({ ignored, locale, ...request }, options) {
      const { report, set } = await checkSheets(request, options)
      return toFindingsWorkbook(workbookReport(withoutIgnored(report, ignored).report, set), locale)
    },
    async compare(request, options) {
      const [own, ...beside] = await filesOf(request, options)
      return compareMonths(own, beside, request)
    },
    async answers(file, { signal }) {
      return readAnswers(await readBeside(file, { signal }))
    },
  }
}
