/** Cells as every reader delivers them: column by column, in typed arrays. Rows and columns count from 0. */

/** A cell value as hosts and CSV deliver it, and as it is put into a cell. */
export type CellValue = string | number | boolean | null

/** What a cell holds; the low bits of `Column.kinds[row]`. */
export const CellKind = { empty: 0, number: 1, text: 2, boolean: 3, error: 4 } as const
export type CellKind = (typeof CellKind)[keyof typeof CellKind]
/** Added to the kind of a cell whose value a formula computed. */
export const FORMULA = 8
export const KIND_MASK = 7

/** One column of a sheet. An array is absent when no cell of the column needs it. */
export interface Column {
  /** kind of each row, `FORMULA` added where a formula stands; length = `Sheet.rowCount` */
  kinds: Uint8Array
  /** numbers (also date serials, and 0/1 for booleans) by row; undefined when the column has none */
  numbers?: Float64Array
  /** codes into `Workbook.strings` by row, for text and error cells; undefined when the column has none */
  codes?: Int32Array
  /** index into `Workbook.numberFormats` by row; undefined when every cell is General */
  formats?: Uint16Array
}

/** Inclusive rectangle of cells. */
export interface CellRange {
  top: number
  left: number
  bottom: number
  right: number
}

export interface NumberFormat {
  /** the format code, e.g. `@`, `0.00`, `yyyy"年"m"月"` */
  code: string
  kind: 'general' | 'number' | 'date' | 'text'
}

export interface Sheet {
  name: string
  visibility: 'visible' | 'hidden' | 'veryHidden'
  /** rows and columns up to the last used cell */
  rowCount: number
  columnCount: number
  /** `columns[c]` is undefined for a column without any cell */
  columns: (Column | undefined)[]
  merges: CellRange[]
  /** 1 for rows hidden by hand or by a filter; undefined when none is */
  hiddenRows?: Uint8Array
  /** range of the auto-filter, if any */
  filter?: CellRange
  /** formula text without `=`, by `row * 16384 + column`; only filled when `ReadOptions.formulas` is set */
  formulas?: Map<number, string>
}

export interface Workbook {
  format: 'xlsx' | 'xlsb' | 'xls' | 'ods' | 'csv' | 'html' | 'memory'
  sheets: Sheet[]
  /** every distinct text of the workbook, once; `Column.codes` point here */
  strings: string[]
  numberFormats: NumberFormat[]
  /** true when date serials count from 1904-01-01 */
  date1904: boolean
  /** encoding of a text file, e.g. `gb18030` */
  encoding?: string
  /** what the reader had to pass over or repair, as data */
  remarks: ReadRemark[]
}

/** Something that a reader noticed and that the user may have to know; text lives in `text/`. */
export interface ReadRemark {
  code: string
  sheet?: string
  params?: Record<string, string | number>
}

/** The file cannot be used; `code` selects the sentence in `text/`, which says what to do. */
export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookFault,
    readonly params: Record<string, string | number> = {},
  ) {
    super(code)
    this.name = 'WorkbookError'
  }
}
export type WorkbookFault =
  | 'empty-file'
  | 'not-a-workbook'
  | 'archive'
  | 'encrypted'
  | 'damaged'
  | 'no-worksheet'
  | 'too-large'
  | 'too-many-cells'
  | 'too-many-repeats'
  | 'too-many-sheets'
  | 'too-many-merges'
  | 'too-much-text'
  | 'unsupported-format'
  | 'cannot-annotate'
  | 'signed'
  | 'protected'

/**
 * Inflates one gzip stream, handed over in pieces; its checksum and length are part of the stream, so that
 * `zlib.createGunzip` and `DecompressionStream('gzip')` verify them. Any error thrown counts as a damaged file.
 */
export type Inflate = (gzip: Uint8Array[]) => AsyncIterable<Uint8Array>

/** Deflates into one gzip stream without a file name; its trailer gives the checksum and length that a zip needs. */
export type Deflate = (plain: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>

export interface ReadOptions {
  /** keep formula texts (the pane and the annotator ask for them; checks do not) */
  formulas?: boolean
  /** refuse more inflated bytes than this; default 4 GiB */
  maxInflatedBytes?: number
  /** refuse a part that inflates to more than this many times its size; default 1000 */
  maxRatio?: number
  /** a faster inflater of the platform; fflate when left out */
  inflate?: Inflate
  /** called with inflated bytes so far and the total that the file declares */
  onProgress?: (done: number, total: number) => void
  signal?: AbortSignal
}

export interface WriteOptions extends Omit<ReadOptions, 'formulas'> {
  /** a faster deflater of the platform; fflate when left out */
  deflate?: Deflate
}

/** A mark on one cell: a fill and, if `note` is given, a note. */
export interface Mark {
  row: number
  column: number
  severity: 'error' | 'doubt' | 'notice'
  note?: string
}

/** A value put into one cell of a file. */
export interface CellEdit {
  row: number
  column: number
  /** null empties the cell */
  value: CellValue
  /** code of the number format that the cell takes: one of the workbook's, or Text; left out: it keeps its own */
  format?: string
  /** the value is what the formula in the cell now gives; the formula stays */
  computed?: boolean
}

/** What a person did to a workbook. */
export interface SavedWork {
  /** by sheet name */
  edits: Map<string, readonly CellEdit[]>
  /** whatever the app wants to find again in the file, as JSON; undefined takes it out */
  work?: unknown
  /** the workbook has formulas: the spreadsheet works them out anew when it opens the file */
  recalculate: boolean
}

export interface Annotations {
  /** marks by sheet name */
  marks: Map<string, Mark[]>
  /** author shown on our notes; also how our marks are recognised and taken off again */
  author: string
  /** a sheet added at the end; absent = none */
  findingsSheet?: { name: string; rows: (string | number | null)[][]; columnWidths?: number[] }
}
