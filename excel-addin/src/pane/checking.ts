import type { Answer, CheckReport, ColumnChoices, Ignored, Locale, OverlayPack } from '@nuandong/core'
import type { SheetSnapshot } from '../host/port.ts'

/** A file opened beside the register. */
export interface BesideFile {
  name: string
  bytes: Uint8Array
}

/** What is checked: sheets as a host read them, under the law of a place on a day. */
export interface CheckRequest {
  path: string
  sheets: Pick<SheetSnapshot, 'sheet' | 'values' | 'numberFormats' | 'merges' | 'hiddenRows'>[]
  /** division code; left out = the policy's own default */
  place?: string
  /** YYYY-MM-DD; left out = the register's own date, else today */
  date?: string
  /** what the user said that columns are */
  choices?: ColumnChoices
  /** files to compare with */
  beside?: readonly BesideFile[]
  /** local figures laid over the law */
  packs?: readonly OverlayPack[]
  /** what was found out about doubts */
  verified?: readonly Answer[]
}

export interface CheckProgress {
  done: number
  total: number
}

export interface CheckOptions {
  onProgress?: (progress: CheckProgress) => void
  signal?: AbortSignal
}

/** Runs a check somewhere: in a worker, or here. */
export type Checker = (request: CheckRequest, options: CheckOptions) => Promise<CheckReport>

export interface DoubtRequest extends CheckRequest {
  ignored: readonly Ignored[]
  locale: Locale
}

/** What a worker does beside checking: it makes the workbook with sheets of doubts, and reads one that was filled in. */
export interface DoubtTasks {
  doubts(request: DoubtRequest, options: CheckOptions): Promise<Uint8Array>
  answers(file: BesideFile, options: CheckOptions): Promise<Answer[]>
}
