import type { Finding, NotChecked } from '../checks/engine/finding.ts'
import type { Label, PlaceRef, PolicyStamp } from '../policy/index.ts'
import type { ColumnRemark, DropReason, KindId, MappedColumn, PassReason } from '../register/index.ts'

export type { Finding, NotChecked, Outcome, Param, RelatedCells, Severity } from '../checks/engine/finding.ts'
export type { PolicyStamp }

/** A column with what it was read as, why, and what else it might be. */
export interface ColumnReading extends Pick<MappedColumn, 'reasons' | 'rivals' | 'ambiguous'> {
  column: string
  header: string
  /** under which a user's choice for the column is kept, in `HeaderChoices` */
  key: string
  field: string
  /** 1 = the header is a known one; below `CONFIDENT` the caller asks the user */
  confidence: number
  by: 'header' | 'content' | 'user'
}

/** A remark on a column: a kind of `ColumnRemark`, how many cells, and the first of them. */
export interface ColumnNote extends Pick<ColumnRemark, 'kind' | 'count' | 'cells'> {
  column: string
  header: string
}

/**
 * The households and rows of a village, or of a town where the table names no villages; first and last of each run, the
 * sheet's own row numbers from 1.
 */
export interface VillageRows {
  /** '' where the table names no town */
  town: string
  /** '' where the table names towns alone */
  name: string
  households: number
  runs: [first: number, last: number][]
}

export interface SheetReading {
  name: string
  /** register kind, e.g. `dibao`; '' when the sheet was not read as a register */
  register: string
  /** where and when it is judged, and which of the two it does not say itself */
  place: PlaceRef
  placeLabel: Label
  date: string
  assumed: Assumed
  /** why it was not read, where it was not */
  passed?: PassReason
  /** where its kind could not be told: the kinds whose columns are nearest, at most two */
  nearest?: readonly KindId[]
  header: string
  body: string
  columns: ColumnReading[]
  /** headers that no field was found for */
  unmapped: { column: string; header: string; key: string }[]
  rows: number
  households: number
  /** key columns of its kind that it lacks */
  keyFieldsMissing: string[]
  /** how cells of a column are written, where that is not as it should be */
  remarks: ColumnNote[]
  /** the villages of its rows, [] where it has no such column */
  villages: VillageRows[]
  /** how many of the rows are hidden or filtered away; they are read like the others */
  hiddenRows: number
}

/** What stands in for a place or date that nobody gave: `DEFAULT_PLACE` and today. */
export interface Assumed {
  place: boolean
  date: boolean
}

/** How much was checked. */
export interface Coverage {
  households: number
  people: number
  rows: number
  /** checks that had a table to judge */
  checksRun: number
  /** columns without which a register of its kind is not called checked, and which one of the tables lacks */
  keyFieldsMissing: string[]
}

/** A row inside a table that holds text and is no data. */
export interface DroppedLine {
  file: number
  sheet: string
  /** the sheet's own row number, from 1 */
  row: number
  why: DropReason
}

/** A doubt that somebody went to see about, with what he found. */
export interface AnsweredDoubt {
  finding: Finding
  result: string
  by: string
  /** as it was written */
  on: string
}

/**
 * What came of an answer: the doubt is settled; it is true and waits to be dealt with; something is said to be done
 * that the register does not show; it is open still; nobody signed; the doubt is there no more, for the register
 * changed.
 */
export type AnswerFate = 'settled' | 'true' | 'done' | 'open' | 'unsigned' | 'gone'

export interface CheckReport {
  /** the place that all sheets share, else the default, and the newest date */
  policy: PolicyStamp
  assumed: Assumed
  files: { path: string; sheets: SheetReading[] }[]
  /** the open ones; a doubt that was answered before, and whose cells are as they were, stands in `answered` */
  findings: Finding[]
  answered?: AnsweredDoubt[]
  /** what came of the answers, by `answerKey` */
  fates?: Readonly<Record<string, AnswerFate>>
  totals: { error: number; doubt: number; notice: number; unknown: number }
  notChecked: NotChecked[]
  coverage: Coverage
  dropped: DroppedLine[]
}
