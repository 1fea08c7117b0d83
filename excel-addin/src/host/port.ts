import type { CellRange } from '@nuandong/core'

/**
 * What the pane asks of a spreadsheet. Adapters: Office.js, WPS, the stand-in grid, memory. Every call may take time.
 */
export interface WorkbookHost {
  readonly kind: 'office' | 'wps' | 'sheet' | 'memory'
  /** file name of the workbook, for the report and for remembered choices */
  workbookName(): Promise<string>
  /** visible and hidden worksheets in tab order; very hidden ones are left out */
  sheets(): Promise<SheetRef[]>
  /** those on which anything stands */
  filledSheets(): Promise<SheetRef[]>
  activeSheet(): Promise<SheetRef>
  /** Reads one sheet in portions, so that the host stays responsive. Writes nothing. */
  readSheet(id: string, options?: ReadSheetOptions): Promise<SheetSnapshot>
  /** Shows the sheet and selects the cell. Writes nothing. */
  select(place: CellPlace): Promise<void>
  /** Replaces our marks on the snapshot's sheet; the user's own fills stay underneath. */
  mark(snapshot: Fingerprint, marks: readonly CellMark[]): Promise<void>
  /** Takes our marks off every sheet; the answer is the number of sheets that had some. */
  clearMarks(): Promise<number>
  /** Writes values after proving that the sheet still is the one that was read. */
  write(snapshot: Fingerprint, changes: readonly CellChange[]): Promise<WriteReceipt>
  /**
   * Puts back what `write` replaced, unless somebody changed these cells since; the answer is the receipt with which
   * that is undone in turn.
   */
  undo(receipt: WriteReceipt): Promise<WriteReceipt>
  /** Edits by the user, as a hint: a host may miss some. Our own writes are not reported. */
  onEdit(listener: EditListener): Promise<Unsubscribe>
  /** Selections, those asked of `select` included: told when the host comes to it, once, or not where nothing moved. */
  onSelect(listener: (place: CellPlace) => void): Promise<Unsubscribe>
  /**
   * Adds a sheet behind the last, its first row fixed as a head; the name is changed where a sheet has it. Nothing of
   * ours that stands in the workbook is replaced: somebody may have written into it.
   */
  addSheet?(sheet: NewSheet): Promise<SheetRef>
  /** The workbook as a file: in Excel as it stands, beside the stand-in grid as it was opened. */
  copy?(): Promise<Uint8Array>
  /** A place of our own inside the workbook, which leaves and comes back with the file. */
  readonly keeper?: WorkKeeper
  /**
   * Hides the pane where it must be able to hide itself: in WPS a docked pane may freeze the ribbon until it is gone.
   */
  hidePane?(): void
}

export type Unsubscribe = () => void
/** Hears of an edit, and what it replaced where the host knows that. */
export type EditListener = (sheetId: string, receipt?: WriteReceipt) => void
export type CellValue = string | number | boolean | null

export interface NewSheet {
  name: string
  rows: readonly (readonly (string | number | null)[])[]
  /** in characters */
  widths: readonly number[]
}

export interface WorkKeeper {
  /** what was kept in the workbook in front; undefined where there is nothing, or nothing that can be read */
  read(): Promise<unknown>
  /** takes the place of what was kept, in the workbook that was read last */
  write(work: unknown): Promise<void>
  /**
   * whether another workbook than the one that was read last is in front; left out where a pane has one workbook for
   * good
   */
  isAnother?(): Promise<boolean>
}

export interface SheetRef {
  /** the host's own id; survives renaming */
  id: string
  name: string
}

export interface ReadSheetOptions {
  /** rows read so far, of how many */
  onProgress?: (done: number, total: number) => void
  signal?: AbortSignal
}

export interface SheetSnapshot {
  sheet: SheetRef
  /** from the sheet's row 1 and column A on, so that indices are the sheet's own; null = empty */
  values: CellValue[][]
  /** format codes beside `values`; a row or cell left out is General */
  numberFormats: string[][]
  merges: CellRange[]
  /** rows hidden by hand or by a filter, from 0 */
  hiddenRows: number[]
  fingerprint: Fingerprint
  /** what this host could not tell about the sheet */
  limits: ReadLimit[]
}
/** `merges`: the host is too old to tell merged cells (ExcelApi < 1.13) */
export type ReadLimit = 'merges'

/** Enough of a sheet to know it again before something is written to it. */
export interface Fingerprint {
  sheet: string
  /** used rows and columns, counted from A1 */
  rows: number
  columns: number
  /** hash of the values of each row */
  rowHashes: Int32Array
}

/** A cell by sheet id and A1 address. */
export interface CellPlace {
  sheet: string
  address: string
}

export type MarkLevel = 'error' | 'doubt' | 'notice'
export interface CellMark {
  address: string
  level: MarkLevel
}

export interface CellChange {
  address: string
  /** the right value as a person would type it */
  text: string
}

/** What stood in one cell before and after a write. */
export interface WrittenCell {
  address: string
  before: CellContent
  after: CellContent
}
export interface CellContent {
  value: CellValue
  numberFormat: string
  /** the formula that gives the value, without `=`, where the host tells it */
  formula?: string
}
export interface WriteReceipt {
  sheet: SheetRef
  cells: WrittenCell[]
  /** by what the rows of these cells are known again; left out where that could not be told */
  rows?: WrittenRow[]
}
export interface WrittenRow {
  /** from 0 */
  row: number
  /** hash of the texts in so many columns, after the write */
  texts: number
  columns: number
}

export type HostFault =
  | 'cell-edit'
  | 'protected'
  | 'structure-protected'
  | 'sheet-missing'
  | 'sheet-hidden'
  | 'sheet-changed'
  | 'cell-changed'
  | 'half-written'
  | 'formula'
  | 'too-large'
  | 'no-workbook'
  | 'failed'

/** The host refused; `fault` selects the sentence that says what to do. */
export class HostError extends Error {
  /** what can still be taken back of a write that was broken off */
  readonly receipt?: WriteReceipt

  constructor(
    readonly fault: HostFault,
    readonly params: Record<string, string | number> = {},
    { receipt, ...options }: ErrorOptions & { receipt?: WriteReceipt } = {},
  ) {
    super(fault, options)
    this.name = 'HostError'
    this.receipt = receipt
  }
}
