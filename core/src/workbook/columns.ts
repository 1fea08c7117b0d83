import { MAX_ROWS } from './address.ts'
import { LIMITS } from './limits.ts'
import { CellKind, type CellRange, type CellValue, type Column, type Sheet, WorkbookError } from './types.ts'

/** One column while it is being read. */
class GrowingColumn {
  kinds: Uint8Array
  numbers: Float64Array | undefined
  codes: Int32Array | undefined
  formats: Uint16Array | undefined

  constructor(public capacity: number) {
    this.kinds = new Uint8Array(capacity)
  }

  grow(row: number): void {
    const capacity = Math.min(MAX_ROWS, Math.max(row + 1, this.capacity * 2))
    this.kinds = extend(this.kinds, new Uint8Array(capacity))
    if (this.numbers) this.numbers = extend(this.numbers, new Float64Array(capacity))
    if (this.codes) this.codes = extend(this.codes, new Int32Array(capacity))
    if (this.formats) this.formats = extend(this.formats, new Uint16Array(capacity))
    this.capacity = capacity
  }

  finish(rows: number): Column {
    if (this.capacity < rows) this.grow(rows - 1)
    return {
      kinds: fit(this.kinds, rows),
      numbers: this.numbers && fit(this.numbers, rows),
      codes: this.codes && fit(this.codes, rows),
      formats: this.formats && fit(this.formats, rows),
    }
  }
}

type Cells = Uint8Array | Float64Array | Int32Array | Uint16Array

function extend<T extends Cells>(from: T, to: T): T {
  to.set(from)
  return to
}

function fit<T extends Cells>(cells: T, rows: number): T {
  return (cells.length === rows ? cells : cells.slice(0, rows)) as T
}

/** Cells that a workbook has room for, over all its sheets. */
export class Room {
  cells = LIMITS.cells
}

/**
 * Collects the cells of one sheet, in any order, into columns. Throws `too-many-cells` before they take more than their
 * room.
 */
export class SheetBuilder {
  readonly merges: CellRange[] = []
  filter: CellRange | undefined
  formulas: Map<number, string> | undefined
  #columns: (GrowingColumn | undefined)[] = []
  #used = 0
  #hidden: Uint8Array | undefined
  #lastRow = -1
  #firstCapacity = 64

  constructor(private readonly room = new Room()) {}

  /** Expected number of rows, to spare growing. */
  expect(rows: number): void {
    this.#firstCapacity = Math.min(MAX_ROWS, Math.max(1, rows))
  }

  /** `kind` may carry the formula flag; a boolean's value is 0 or 1. */
  number(row: number, column: number, kind: number, value: number, format: number): void {
    const cells = this.#at(row, column)
    cells.kinds[row] = kind
    cells.numbers ??= new Float64Array(cells.capacity)
    cells.numbers[row] = value
    if (format !== 0 || cells.formats) this.#format(cells, row, format)
  }

  /** For text and error cells; `code` points into the string table. */
  text(row: number, column: number, kind: number, code: number, format: number): void {
    const cells = this.#at(row, column)
    cells.kinds[row] = kind
    cells.codes ??= new Int32Array(cells.capacity)
    cells.codes[row] = code
    if (format !== 0 || cells.formats) this.#format(cells, row, format)
  }

  /** A formula without a stored value. */
  blank(row: number, column: number, kind: number, format: number): void {
    const cells = this.#at(row, column)
    cells.kinds[row] = kind
    if (format !== 0 || cells.formats) this.#format(cells, row, format)
  }

  merge(range: CellRange): void {
    if (this.merges.length === LIMITS.merges) throw new WorkbookError('too-many-merges', { limit: LIMITS.merges })
    this.merges.push(range)
  }

  hide(row: number): void {
    this.#hidden ??= new Uint8Array(MAX_ROWS)
    this.#hidden[row] = 1
  }

  finish(name: string, visibility: Sheet['visibility']): Sheet {
    const rowCount = this.#lastRow + 1
    this.#checkRoom()
    this.room.cells -= this.#used * rowCount
    const columns: (Column | undefined)[] = Array.from(this.#columns, (column) => column?.finish(rowCount))
    const sheet: Sheet = { name, visibility, rowCount, columnCount: columns.length, columns, merges: this.merges }
    const hidden = this.#hidden?.slice(0, rowCount)
    if (hidden?.includes(1)) sheet.hiddenRows = hidden
    if (this.filter) sheet.filter = this.filter
    if (this.formulas) sheet.formulas = this.formulas
    return sheet
  }

  #at(row: number, column: number): GrowingColumn {
    if (row > this.#lastRow) this.#lastRow = row
    const cells = this.#columns[column]
    if (cells === undefined) return this.#open(row, column)
    if (row >= cells.capacity) {
      this.#checkRoom()
      cells.grow(row)
    }
    return cells
  }

  #open(row: number, column: number): GrowingColumn {
    while (this.#columns.length < column) this.#columns.push(undefined)
    this.#used++
    this.#checkRoom()
    // what a file promises about its size may be too much
    const expected = this.#used * this.#firstCapacity > this.room.cells ? 1 : this.#firstCapacity
    const cells = new GrowingColumn(Math.max(expected, row + 1))
    this.#columns[column] = cells
    return cells
  }

  #checkRoom(): void {
    if (this.#used * (this.#lastRow + 1) > this.room.cells)
      throw new WorkbookError('too-many-cells', { limit: LIMITS.cells })
  }

  #format(cells: GrowingColumn, row: number, format: number): void {
    cells.formats ??= new Uint16Array(cells.capacity)
    cells.formats[row] = format
  }
}

export const kindOf = (value: CellValue): CellKind => {
  if (value === null || value === '') return CellKind.empty
  if (typeof value === 'number') return CellKind.number
  if (typeof value === 'boolean') return CellKind.boolean
  return CellKind.text
}
