import type { CheckReport, ColumnChoices, OverlayPack } from '@nuandong/core'
import type { Fingerprint, ReadLimit, SheetRef, SheetSnapshot, WorkbookHost } from '../host/port.ts'
import type { BesideFile, Checker } from './checking.ts'

export type Scope = 'sheet' | 'workbook'

/** What is to be checked, and under which law. */
export interface Examination {
  scope: Scope
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

export async function sheetsInScope(host: WorkbookHost, scope: Scope): Promise<SheetRef[]> {
  return scope === 'workbook' ? host.sheets() : [await host.activeSheet()]
}

/** Reads the sheets through the host and hands them to a checker. */
export function hostExaminer(host: WorkbookHost, check: Checker): Examiner {
  return async ({ scope, ...law }, { signal, onProgress }) => {
    const refs = await sheetsInScope(host, scope)
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
