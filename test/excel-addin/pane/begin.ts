import { type MemorySheet, memoryHost } from '../../../excel-addin/src/host/memory.ts'
import { rememberedInMemory } from '../../../excel-addin/src/host/remembered.ts'
import type { Checker } from '../../../excel-addin/src/pane/checking.ts'
import { hostDoubts, hostExaminer, hostMonths } from '../../../excel-addin/src/pane/examine.ts'
import { checkingHere } from '../../../excel-addin/src/pane/run-check.ts'
import { createSession } from '../../../excel-addin/src/pane/session.ts'
import { MERGED_SAMPLE, SHEETS_SAMPLE, sheetsOf } from '../registers.ts'

export const merged = await sheetsOf(MERGED_SAMPLE)
export const villages = await sheetsOf(SHEETS_SAMPLE)

/** A session of the pane over a workbook in memory. */
export function begin(specs = merged, check?: Checker, remembered = rememberedInMemory()) {
  const sheets: MemorySheet[] = specs.map(({ name, values, formats, merges }) => ({
    id: `id of ${name}`,
    name,
    values: values.map((row) => [...row]),
    formats: { ...formats },
    merges,
  }))
  const { host, user } = memoryHost('低保花名册.xlsx', sheets)
  const checking = checkingHere()
  const session = createSession({
    host,
    examine: hostExaminer(host, check ?? checking.check),
    household: checking.household,
    doubts: hostDoubts(host, checking),
    compare: hostMonths(host, checking),
    remembered,
  })
  return { session, user, host, remembered }
}
