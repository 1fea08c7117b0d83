/** A finding is data; its words live in `text/`. The JSON form is described in the README of core. */

export type Severity = 'error' | 'doubt' | 'notice'
export type Outcome = 'pass' | 'fail' | 'unknown' | 'not-applicable'
export type Param = string | number
export type Params = Record<string, Param | undefined>

/** The parameter in which a finding has the header of a field's column, as the sheet writes it. */
export const headerParam = (field: string): string => `header.${field}`

/** Cells elsewhere that take part in a finding: the other row with the same ID, the summary cell. */
export interface RelatedCells {
  file: number
  sheet: string
  row: number
  cells: string[]
}

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
  /** A1 addresses, the cell most likely wrong first */
  cells: string[]
  /** household number and name, so that a person finds the row without the sheet: `JY000012/王秀英` */
  rowKey: string
  /** id of the field, e.g. `idNumber`; '' for a finding about a sheet */
  field: string
  /** what the register says, as its cell shows it */
  value: string
  /** what it should be, where that is known; else '' */
  expected: string
  /** which of the check's messages applies; '' for its only one */
  variant: string
  params: Params
  citation: string
  /**
   * what is said instead where ID numbers are masked, for a message that gives away what the mask hides; then nothing
   * is `expected`
   */
  masked?: { variant: string; params: Params }
  /** who of the people of one row it is about, and the place in the cell, from 1; 0 for one who fills it */
  person?: { name: string; place: number }
  /** what somebody found who went to see, where that leaves the finding open */
  verified?: { isTrue: boolean; result: string; by: string; on: string }
  /** A1 → right value; only where the right value is certain */
  fix?: Record<string, string>
  /** the partners, at most ten */
  related?: readonly RelatedCells[]
  /** how many partners there are; beside `related` */
  relatedCount?: number
}

/** A check that could not run on a sheet, or at all; `reason` selects the sentence. */
export interface NotChecked {
  check: string
  catalogue: string
  reason: 'missing-column' | 'missing-register' | 'missing-parameter' | 'not-in-force' | 'crashed' | 'no-date'
  file?: number
  sheet?: string
  params: Params
}
