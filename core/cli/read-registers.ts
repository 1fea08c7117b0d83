import { basename } from 'node:path'
import { nearestNamed } from '../src/findings/describe.ts'
import {
  type CheckReport,
  faultText,
  kindLabel,
  type Locale,
  type RegisterFile,
  readWorkbook,
  type Workbook,
  WorkbookError,
} from '../src/index.ts'
import type { KindId, PassReason } from '../src/register/index.ts'
import { cliTexts } from '../src/text/cli.ts'
import { readBytes, TABLE_LIMIT } from './files.ts'
import { nodeInflate } from './inflate.ts'
import type { Wanted } from './inputs.ts'
import { terminal } from './terminal.ts'
import type { Unusable } from './unusable.ts'
import { UsageError } from './usage-error.ts'

export type ReadFile = RegisterFile & { bytes: Uint8Array }

/** The tables in a folder. */
export const wantedTables = (locale: Locale): Wanted => ({
  names: /\.(xlsx|xlsm|xls|xlsb|ods|et|csv)$/i,
  none: (file) => cliTexts(locale, 'no-registers', { file }),
})

/** A table by its path. Throws `UsageError` with one sentence for what cannot be used. */
export async function readTable(path: string, locale: Locale): Promise<{ workbook: Workbook; bytes: Uint8Array }> {
  const bytes = readBytes(path, TABLE_LIMIT, locale)
  return {
    bytes,
    workbook: await explained(path, locale, () => readWorkbook(bytes, { name: basename(path), inflate: nodeInflate })),
  }
}

/** What the workbook's reader or writer says is wrong, as a `UsageError`. */
export async function explained<T>(path: string, locale: Locale, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof WorkbookError) throw new UsageError(faultText(locale, error, path))
    throw error
  }
}

/**
 * The positions of the files in which rows were read. What was taken for a register and gave none goes to `unusable`.
 */
export function usedFiles({ files }: CheckReport, unusable: Unusable, locale: Locale): Set<number> {
  const used = new Set<number>()
  for (const [index, { path, sheets }] of files.entries()) {
    const registers = sheets.filter(({ register }) => register)
    const copies = sheets.filter(({ passed }) => passed === 'copy')
    for (const { name } of copies) terminal.tell(cliTexts(locale, 'sheet-twice', { file: path, sheet: name }))
    if (registers.length === 0 && copies.length === 0) unusable.add(path, noRegister(path, sheets, locale))
    for (const { name, register, rows } of registers) {
      if (rows > 0) used.add(index)
      else {
        const params = { file: path, sheet: name, register: kindLabel(register, locale) }
        unusable.add(path, cliTexts(locale, 'no-rows', params))
      }
    }
  }
  return used
}

/** Why no sheet was read, the reason that helps most first. */
const REASONS = ['unknown-kind', 'single-form', 'no-header', 'own'] as const

/** One sentence on a file none of whose sheets was read. */
export function noRegister(
  path: string,
  sheets: readonly { passed?: PassReason; nearest?: readonly KindId[] }[],
  locale: Locale,
): string {
  const reason = REASONS.find((one) => sheets.some(({ passed }) => passed === one))
  const [first, ...others] = [...new Set(sheets.flatMap(({ nearest = [] }) => nearest))].slice(0, 2)
  if (reason === 'unknown-kind' && first)
    return cliTexts(locale, 'nearest-kinds', {
      file: path,
      kinds: nearestNamed([first, ...others], locale),
      first: locale === 'zh-CN' ? kindLabel(first, locale) : first,
    })
  return cliTexts(locale, reason ?? 'empty-workbook', { file: path })
}
