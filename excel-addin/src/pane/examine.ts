import type { Answer, CheckReport, ColumnChoices, Comparison, Ignored, Locale, OverlayPack } from '@nuandong/core'
import type { Fingerprint, ReadLimit, SheetRef, SheetSnapshot, WorkbookHost } from '../host/port.ts'
import type { BesideFile, Checker, CheckProgress, DoubtTasks, MonthTasks } from './checking.ts'

export type Scope = 'sheet' | 'workbook'

/** What is to be checked, and under which law. */
export interface Examination {
  scope: Scope
  /**
   * ids of the sheets that were checked last, which are to be checked again whichever is in front; left out: as `scope`
   * says
   */
  again?: readonly string[]
  /** division code; undefined = the policy's own default */
  place?: string
  /** YYYY-MM-DD; undefined = the register's own date, else today */
  date?: string
  choices: ColumnChoices
  beside: readonly BesideFile[]
  /** local figures laid over the law */
  packs: readonly OverlayPack[]
  /** what was found out about doubts */
  verified: readonly Answer[]
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

/** What the person has set aside, and the language of what is written. */
export interface Told {
  ignored: readonly Ignored[]
  locale: Locale
}

/** A report with a sheet a village of what is to be verified, and what somebody filled in there. */
export interface DoubtSheets {
  write(what: Examination & Told, how: Examining): Promise<Uint8Array>
  read(file: BesideFile): Promise<Answer[]>
}

/** Which file beside the register is another month of it, and whether the earlier. */
export interface OtherFile {
  other: string
  isOlder: boolean
}

export type MonthComparer = (what: Examination & OtherFile, how: Examining) => Promise<Comparison>

/** Where the sheet that was checked last is gone, the one in front is next. */
export async function sheetsInScope(
  host: WorkbookHost,
  { scope, again = [] }: Pick<Examination, 'scope' | 'again'>,
): Promise<SheetRef[]> {
  if (scope === 'workbook') return host.sheets()
  const known = again.length > 0 ? (await host.sheets()).filter(({ id }) => again.includes(id)) : []
  return known.length > 0 ? known : [await host.activeSheet()]
}

/** Reads the sheets in scope through the host. */
async function readInScope(
  host: WorkbookHost,
  { scope, again }: Pick<Examination, 'scope' | 'again'>,
  { signal, onProgress }: Examining,
): Promise<SheetSnapshot[]> {
  const refs = await sheetsInScope(host, { scope, again })
  const snapshots: SheetSnapshot[] = []
  for (const [position, ref] of refs.entries()) {
    const tell = (done: number, total: number) =>
      onProgress('reading', (position + (total ? done / total : 1)) / refs.length)
    snapshots.push(await host.readSheet(ref.id, { signal, onProgress: tell }))
  }
  onProgress('checking', undefined)
  return snapshots
}

const checkOptions = ({ signal, onProgress }: Examining) => ({
  signal,
  onProgress: ({ done, total }: CheckProgress) => onProgress('checking', total ? done / total : undefined),
})

/** Reads the sheets through the host and hands them to a checker. */
export function hostExaminer(host: WorkbookHost, check: Checker): Examiner {
  return async ({ scope, again, ...law }, how) => {
    const snapshots = await readInScope(host, { scope, again }, how)
    const report = await check({ path: await host.workbookName(), sheets: snapshots, ...law }, checkOptions(how))
    const sheets = snapshots.map(({ sheet, fingerprint, limits }) => ({ sheet, fingerprint, limits }))
    return { report, sheets }
  }
}

/** Sheets of doubts on what the host has. */
export function hostDoubts(host: WorkbookHost, tasks: DoubtTasks): DoubtSheets {
  return {
    async write({ scope, again, ...rest }, how) {
      const sheets = await readInScope(host, { scope, again }, how)
      return tasks.doubts({ path: await host.workbookName(), sheets, ...rest }, checkOptions(how))
    },
    read: (file) => tasks.answers(file, {}),
  }
}

/** Compares what the host has with another month. */
export function hostMonths(host: WorkbookHost, tasks: MonthTasks): MonthComparer {
  return async ({ scope, again, ...rest }, how) => {
    const sheets = await readInScope(host, { scope, again }, how)
    return tasks.compare({ path: await host.workbookName(), sheets, ...rest }, checkOptions(how))
  }
}
