import { MAX_ROWS } from './address.ts'
import { LIMITS } from './limits.ts'
import { CellKind, type CellRange, type CellValue, type Column, type Sheet, WorkbookError } from './types.ts'

/**
 * One column while it is being read: `kinds` has its capacity; each other array grows to that once a cell needs it, and
 * is empty before.
 */
class GrowingColumn {
  numbers = new Float64Array()
  codes = new Int32Array()
  formats = new Uint16Array()

  constructor(public kinds: Uint8Array) {}

  finish(rows: number): Column {
    const { kinds, numbers, codes, formats } = this
    return {
      kinds: fit(kinds, rows, Uint8Array),
      numbers: numbers.length > 0 ? fit(numbers, rows, Float64Array) : undefined,
      codes: codes.length > 0 ? fit(codes, rows, Int32Array) : undefined,
      formats: formats.length > 0 ? fit(formats, rows, Uint16Array) : undefined,
    }
  }
}

type Cells = Uint8Array | Float64Array | Int32Array | Uint16Array

function extend<T extends Cells>(from: T, to: T): T {
  to.set(from)
  return to
}

function fit<T extends Cells>(cells: T, rows: number, kind: new (length: number) => T): T {
  if (cells.length === rows) return cells
  return cells.length < rows ? extend(cells, new kind(rows)) : (cells.slice(0, rows) as T)
}

/** Rows that a column has room for at first. */
const FIRST_ROWS = 16

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
  #expected = 0

  constructor(private readonly room = new Room()) {}

  /** Expected number of rows, to spare growing. */
  expect(rows: number): void {
    this.#expected = rows
  }

  /** `kind` may carry the formula flag; a boolean's value is 0 or 1. */
  number(row: number, column: number, kind: number, value: number, format: number): void {
    const cells = this.#at(row, column)
    cells.kinds[row] = kind
    if (row >= cells.numbers.length) cells.numbers = extend(cells.numbers, new Float64Array(cells.kinds.length))
    cells.numbers[row] = value
    if (format !== 0 || cells.formats.length > 0) this.#format(cells, row, format)
  }

  /** For text and error cells; `code` points into the string table. */
  text(row: number, column: number, kind: number, code: number, format: number): void {
    const cells = this.#at(row, column)
    cells.kinds[row] = kind
    if (row >= cells.codes.length) cells.codes = extend(cells.codes, new Int32Array(cells.kinds.length))
    cells.codes[row] = code
    if (format !== 0 || cells.formats.length > 0) this.#format(cells, row, format)
  }

  /** A formula without a stored value. */
  blank(row: number, column: number, kind: number, format: number): void {
    const cells = this.#at(row, column)
    cells.kinds[row] = kind
    if (format !== 0 || cells.formats.length > 0) this.#format(cells, row, format)
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
    const cells = this.#columns[column] ?? this.#open(column)
    if (row >= cells.kinds.length) cells.kinds = extend(cells.kinds, new Uint8Array(this.#capacityFor(row, cells)))
    return cells
  }

  #open(column: number): GrowingColumn {
    while (this.#columns.length < column) this.#columns.push(undefined)
    this.#used++
    const cells = new GrowingColumn(new Uint8Array(FIRST_ROWS))
    this.#columns[column] = cells
    return cells
  }

  /** Up to a row, and twice what it was, or all rows that are expected. */
  #capacityFor(row: number, { kinds }: GrowingColumn): number {
    this.#checkRoom()
    // what a file promises about its size may be too much
    const expected = this.#used * this.#expected > this.room.cells ? 0 : this.#expected
    return Math.min(MAX_ROWS, Math.max(expected, row + 1, kinds.length * 2))
  }

  #checkRoom(): void {
    if (this.#used * (this.#lastRow + 1) > this.room.cells)
      throw new WorkbookError('too-many-cells', { limit: LIMITS.cells })
  }

  #format(cells: GrowingColumn, row: number, format: number): void {
    if (row >= cells.formats.length) cells.formats = extend(cells.formats, new Uint16Array(cells.kinds.length))
    cells.formats[row] = format
  }
}

export const kindOf = (value: CellValue): CellKind => {
  if (value === null || value === '') return CellKind.empty
  if (typeof value === 'number') return CellKind.number
  if (typeof value === 'boolean') return CellKind.boolean
  return CellKind.text
}
