import type { CheckReport, ColumnChoices, OverlayPack } from '@nuandong/core'
import type { Fingerprint, ReadLimit, SheetRef, SheetSnapshot, WorkbookHost } from '../host/port.ts'
import type { BesideFile, Checker } from './checking.ts'

export type Scope = 'sheet' | 'workbook'

/** What is to be checked, and under which law. */
export interface Examination {
  scope: Scope
  /** ids of the sheets that were checked last, which are to be checked again whichever is in front; left out: as `scope` says */
  again?: readonly string[]
  /** division code; undefined = the policy's own default */
  place?: string
  /** YYYY-MM-DD; undefined = the register's own date, else today */
  date?: string
  choices: ColumnChoices
  beside: readonly BesideFile[]
  /** local figures laid over the law */
  packs: readonly OverlayPack[]
}

/** A sheet as it was when it was checked. */
export interface CheckedSheet {
  sheet: SheetRef
  fingerprint: Fingerprint
  limits: readonly ReadLimit[]
}

export interface Examined {
  report: CheckReport
  sheets: CheckedSheet[]
}

export interface Examining {
  signal: AbortSignal
  /** 0…1, undefined where it cannot be told */
  onProgress: (phase: 'reading' | 'checking', share: number | undefined) => void
}

/** Checks what stands in the spreadsheet now. */
export type Examiner = (what: Examination, how: Examining) => Promise<Examined>

/** Where the sheet that was checked last is gone, the one in front is next. */
export async function sheetsInScope(
  host: WorkbookHost,
  { scope, again = [] }: Pick<Examination, 'scope' | 'again'>,
): Promise<SheetRef[]> {
  if (scope === 'workbook') return host.sheets()
  const known = again.length > 0 ? (await host.sheets()).filter(({ id }) => again.includes(id)) : []
  return known.length > 0 ? known : [await host.activeSheet()]
}

/** Reads the sheets through the host and hands them to a checker. */
export function hostExaminer(host: WorkbookHost, check: Checker): Examiner {
  return async ({ scope, again, ...law }, { signal, onProgress }) => {
    const refs = await sheetsInScope(host, { scope, again })
    const snapshots: SheetSnapshot[] = []
    for (const [position, ref] of refs.entries()) {
      const tell = (done: number, total: number) =>
        onProgress('reading', (position + (total ? done / total : 1)) / refs.length)
      snapshots.push(await host.readSheet(ref.id, { signal, onProgress: tell }))
    }
    onProgress('checking', undefined)
    const report = await check(
      { path: await host.workbookName(), sheets: snapshots, ...law },
      { signal, onProgress: ({ done, total }) => onProgress('checking', total ? done / total : undefined) },
    )
    const sheets = snapshots.map(({ sheet, fingerprint, limits }) => ({ sheet, fingerprint, limits }))
    return { report, sheets }
  }
}
