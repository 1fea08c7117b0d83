/** A finding is data; its words live in `text/`. The JSON shape is docs/contract: see README of core. */

export type Severity = 'error' | 'doubt' | 'notice'
export type Outcome = 'pass' | 'fail' | 'unknown' | 'not-applicable'
export type Param = string | number

/** A cell or row that takes part in a finding: the other row with the same ID, the summary cell. */
export interface RelatedCells { file: number; sheet: string; row: number; cells: string[] }

export interface Finding {
  /** id of the check, e.g. `id-number-checksum` */
  check: string
  /** its number in the catalogue, e.g. `A02` */
  catalogue: string
  severity: Severity
  outcome: Outcome
  /** index into `CheckReport.files` */
  file: number
  sheet: string
  /** the sheet's own row number, from 1; null for a finding about a whole sheet or file */
  row: number | null
  /** A1 addresses */
  cells: string[]
  /** household number and name, so that a person finds the row without the sheet: `JY000012/王秀英` */
  rowKey: string
  /** id of the field, e.g. `idNumber`; empty for a finding about a sheet */
  field: string
  /** what the register says, as shown in its cell */
  value: string
  /** what it should be, where that is known */
  expected: string
  /** which of the check's messages applies; `''` for its only one */
  variant: string
  params: Record<string, Param>
  citation: string
  /** A1 → right value; only where the right value is certain */
  fix?: Record<string, string>
  related?: RelatedCells[]
}

export interface ColumnReading {
  column: string
  header: string
  field: string
  /** 1 = header matched a synonym exactly; below `CONFIDENT` the caller asks the user */
  confidence: number
  by: 'header' | 'content' | 'user'
}

export interface SheetReading {
  name: string
  /** register kind, e.g. `dibao`; '' when the sheet is not a register (a summary sheet has `summary`) */
  register: string
  header: string
  body: string
  columns: ColumnReading[]
  /** headers that no field was found for */
  unmapped: { column: string; header: string }[]
  rows: number
  households: number
}

export interface NotChecked { check: string; catalogue: string; file?: number; sheet?: string; reason: string; params: Record<string, Param> }

export interface PolicyStamp { place: string; date: string; pack: string; version: string; hash: string }

export interface CheckReport {
  policy: PolicyStamp
  files: { path: string; sheets: SheetReading[] }[]
  findings: Finding[]
  totals: { error: number; doubt: number; notice: number; unknown: number }
  notChecked: NotChecked[]
}
