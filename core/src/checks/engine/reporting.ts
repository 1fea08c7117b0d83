import type { FieldId } from '../../facts/fields.ts'
import type { Finding, Param, Params, Severity } from './finding.ts'
import type { Partners } from './related.ts'

/** What a check adds to a finding beyond its row and cells. */
export interface Details {
  /** one of the check's messages in `text/`, where it has several */
  variant?: string
  /** another severity than the check's, where the row's own columns decide it */
  severity?: Severity
  /** the right value, for people; money as yuan */
  expected?: Param
  params?: Params
  /** field → right value, only where that is certain; becomes A1 → value */
  fix?: Partial<Record<FieldId, string>>
  related?: Partners
  /**
   * what is said instead where ID numbers are masked, for a message that gives away what the mask hides; `expected` is
   * then not said
   */
  masked?: Finding['masked']
}

/** How a check says what it found. `row` is a row of the table; the first field names the cell most likely wrong. */
export interface Report {
  fail(row: number, fields: readonly FieldId[], details?: Details): void
  /** a cell outside the table's data rows: a total, a summary's figure */
  failCell(sheetRow: number, column: number, field: FieldId, details?: Details): void
  /** it cannot be told: these fields are missing, or this parameter; `row` -1: for the whole table, told once */
  unknown(row: number, missing: readonly (FieldId | string)[], details?: Details): void
}
