/** What an .ods, .xlsb or .xls would unfold to in the library, counted before the library is given it. */
import { MAX_COLUMNS, MAX_ROWS } from './address.ts'
import { LIMITS } from './limits.ts'
import { WorkbookError } from './types.ts'
import { attributesOf, localName, tagClose } from './xlsx/markup.ts'
import { type Scanner, scanStream } from './xlsx/window.ts'

const LT = 60
const SLASH = 47
/** steps that the library may take to find its way among array formulas, all of which it looks through for each cell */
const MAX_ARRAY_STEPS = 5_000_000_000

/**
 * cells with content beyond the last row or column, of which a remark tells; where there are more, the file is none of
 * a sheet
 */
const MAX_BEYOND = MAX_COLUMNS

/**
 * Throws `too-many-repeats` or `too-many-cells` for the content of an .ods that has more cells with content than the
 * library can hold, or that spans more than a workbook has room for. Rows and columns without content that are repeated
 * down to the end of the sheet cost nothing.
 */
export async function checkOdsContent(chunks: AsyncIterable<Uint8Array>): Promise<void> {
  await scanStream(chunks, new OdsCells(), 'content.xml')
}

class OdsCells implements Scanner {
  readonly #extent = new Extent()
  #row = 0
  #column = 0
  #rows = 1
  #columns = 1
  #hasContent = false
  #annotations = 0
  #written = 0
  #unfolded = 0
  #arrays = 0
  #steps = 0

  scan(bytes: Uint8Array, end: number): number {
    for (let at = bytes.indexOf(LT); at >= 0 && at < end; at = bytes.indexOf(LT, at)) {
      const close = tagClose(bytes, at, end)
      if (close < 0) return at
      this.#tag(bytes, at, close)
      at = close + 1
    }
    return end
  }

  #tag(bytes: Uint8Array, at: number, close: number): void {
    const isEmpty = bytes[close - 1] === SLASH
    switch (localName(bytes, at)) {
      case 'table':
        this.#extent.startSheet()
        this.#row = 0
        break
      case 'table-row':
        this.#rows = repeats(attributesOf(bytes, at, close).get('number-rows-repeated'))
        this.#column = 0
        break
      case '/table-row':
        this.#row += this.#rows
        this.#rows = 1
        break
      case 'covered-table-cell':
        this.#column += columnsOf(attributesOf(bytes, at, close))
        break
      case 'table-cell':
        if (isEmpty) this.#column += columnsOf(attributesOf(bytes, at, close))
        else this.#startCell(attributesOf(bytes, at, close))
        break
      case '/table-cell':
        this.#endCell()
        break
      case 'annotation':
        if (!isEmpty) this.#annotations++
        break
      case '/annotation':
        this.#annotations--
        break
      case 'p':
        if (this.#annotations <= 0 && !isEmpty) this.#hasContent = true
    }
  }

  #startCell(own: Map<string, string>): void {
    this.#columns = columnsOf(own)
    this.#hasContent = own.has('string-value') || (own.get('value-type') ?? 'string') !== 'string'
    if (own.has('number-matrix-columns-spanned')) this.#arrays++
    this.#steps += this.#arrays
    if (this.#steps > MAX_ARRAY_STEPS) throw new WorkbookError('too-large', { part: 'content.xml' })
  }

  #endCell(): void {
    if (this.#hasContent) this.#countContent()
    this.#hasContent = false
    this.#column += this.#columns
  }

  #countContent(): void {
    this.#written++
    this.#unfolded += this.#rows * this.#columns
    if (this.#unfolded > LIMITS.legacyCells) {
      const code = this.#written > LIMITS.legacyCells ? 'too-many-cells' : 'too-many-repeats'
      throw new WorkbookError(code, { limit: LIMITS.legacyCells })
    }
    this.#extent.add(this.#row, this.#rows, this.#column, this.#columns)
  }
}

/**
 * The rectangles that the used rows and columns of each sheet span, as a workbook has room for them, and what lies
 * beyond a sheet.
 */
class Extent {
  #room = LIMITS.cells
  #beyond = 0
  #used = new Uint8Array(MAX_COLUMNS)
  #columns = 0
  #rows = 0

  startSheet(): void {
    this.#room -= this.#columns * this.#rows
    this.#used.fill(0)
    this.#columns = 0
    this.#rows = 0
  }

  /** Adds cells with content from a row and a column on, so many down and to the right. */
  add(row: number, rows: number, column: number, columns: number): void {
    const bottom = Math.min(row + rows, MAX_ROWS)
    const right = Math.min(column + columns, MAX_COLUMNS)
    const inside = Math.max(0, bottom - row) * Math.max(0, right - column)
    this.#beyond += rows * columns - inside
    if (this.#beyond > MAX_BEYOND) throw new WorkbookError('too-many-repeats', { limit: LIMITS.legacyCells })
    if (inside === 0) return
    for (let at = column; at < right; at++) this.#columns += 1 - this.#used[at]
    this.#used.fill(1, column, right)
    this.#rows = Math.max(this.#rows, bottom)
    if (this.#columns * this.#rows > this.#room) throw new WorkbookError('too-many-cells', { limit: LIMITS.cells })
  }
}

const repeats = (stated: string | undefined): number => Math.max(1, Number(stated ?? 1) || 1)
const columnsOf = (own: ReadonlyMap<string, string>): number => repeats(own.get('number-columns-repeated'))

/** `[MS-XLSB]` 2.3.2: cells have the record types from BrtCellBlank to BrtShortIsst, and BrtCellRString. */
const isXlsbCell = (type: number): boolean => (type >= 1 && type <= 18) || type === 62

/** Cells with a record in one part of an .xlsb. */
export function countXlsbCells(bytes: Uint8Array): number {
  let count = 0
  let at = 0
  const number = (most: number): number => {
    let value = 0
    for (let shift = 0; shift < most * 7 && at < bytes.length; shift += 7) {
      const byte = bytes[at++]
      value |= (byte & 127) << shift
      if (byte < 128) break
    }
    return value
  }
  while (at < bytes.length) {
    if (isXlsbCell(number(2))) count++
    const length = number(4)
    at += length
  }
  return count
}

const MULTIPLE_NUMBERS = 0xbd
/** `[MS-XLS]` 2.3 and the records of older versions: formula, number, label, boolean, RK, string */
const XLS_CELLS = new Set([2, 3, 4, 5, 6, 7, 0xd6, 0xfd, 0x203, 0x204, 0x205, 0x206, 0x27e, 0x406])

/** Cells with a record in the workbook stream of an .xls. */
export function countXlsCells(stream: ArrayLike<number>): number {
  let count = 0
  for (let at = 0; at + 4 <= stream.length; ) {
    const type = stream[at] | (stream[at + 1] << 8)
    const length = stream[at + 2] | (stream[at + 3] << 8)
    if (type === MULTIPLE_NUMBERS) count += Math.max(0, Math.floor((length - 6) / 6))
    else if (XLS_CELLS.has(type)) count++
    at += 4 + length
  }
  return count
}

/** Throws `too-many-cells` when the library could not hold so many. */
export function checkLegacyCells(count: number): void {
  if (count > LIMITS.legacyCells) throw new WorkbookError('too-many-cells', { limit: LIMITS.legacyCells })
}
