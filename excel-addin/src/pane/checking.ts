import type {
  Answer,
  CheckReport,
  ColumnChoices,
  Comparison,
  HouseholdCard,
  Ignored,
  Locale,
  OverlayPack,
} from '@nuandong/core'
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

export interface HouseholdRequest {
  /** name of a sheet of the workbook that was checked */
  sheet: string
  /** from 1 */
  row: number
  /** facts by their path, as the person answered them */
  answers: Readonly<Record<string, unknown>>
}

/** Determines the household of a row as it was last checked; undefined where there is none. */
export type HouseholdSource = (request: HouseholdRequest) => Promise<HouseholdCard | undefined>

export interface DoubtRequest extends CheckRequest {
  ignored: readonly Ignored[]
  locale: Locale
}

/** Makes the workbook with sheets of doubts, and reads one that was filled in. */
export interface DoubtTasks {
  doubts(request: DoubtRequest, options: CheckOptions): Promise<Uint8Array>
  answers(file: BesideFile, options: CheckOptions): Promise<Answer[]>
}

export interface CompareRequest extends CheckRequest {
  /** the file beside the register that has another month of it */
  other: string
  isOlder: boolean
}

export interface MonthTasks {
  compare(request: CompareRequest, options: CheckOptions): Promise<Comparison>
}

/** Everything that is done aside from the pane; the last check is kept, to be asked about. */
export interface Checking extends DoubtTasks, MonthTasks {
  check: Checker
  household: HouseholdSource
}
