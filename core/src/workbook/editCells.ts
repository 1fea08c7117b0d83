import { kindOf } from './columns.ts'
import { formatKind } from './numberFormats.ts'
import { CellKind, type CellValue, type Column, type Sheet, type Workbook } from './types.ts'

/**
 * Puts a value into a cell of a sheet in memory, in place; the number format stays unless one is given. Rows and
 * columns beyond the used range are added.
 */
export function writeCell(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  value: CellValue,
  format?: string,
): void {
  if (row >= sheet.rowCount) spliceRows(sheet, sheet.rowCount, 0, row + 1 - sheet.rowCount)
  if (column >= sheet.columnCount) sheet.columnCount = column + 1
  const cells = sheet.columns[column] ?? { kinds: new Uint8Array(sheet.rowCount) }
  sheet.columns[column] = cells
  const kind = kindOf(value)
  cells.kinds[row] = kind
  if (format !== undefined) {
    cells.formats ??= new Uint16Array(sheet.rowCount)
    cells.formats[row] = formatOf(workbook, format)
  }
  if (kind === CellKind.empty) return
  if (typeof value === 'string') {
    cells.codes ??= new Int32Array(sheet.rowCount)
    cells.codes[row] = codeOf(workbook, value)
  } else {
    cells.numbers ??= new Float64Array(sheet.rowCount)
    cells.numbers[row] = Number(value)
  }
}

/** Index of a format code in `workbook.numberFormats`, added where it is new. */
function formatOf({ numberFormats }: Workbook, code: string): number {
  const known = numberFormats.findIndex((one) => one.code === code)
  return known >= 0 ? known : numberFormats.push({ code, kind: formatKind(code) }) - 1
}

const indexes = new WeakMap<Workbook, Map<string, number>>()

/**
 * Code of a text in `workbook.strings`, added where it is new, so that every text stands there once. The first call
 * builds an index.
 */
function codeOf(workbook: Workbook, text: string): number {
  const index = indexes.get(workbook) ?? new Map(workbook.strings.map((known, code) => [known, code]))
  indexes.set(workbook, index)
  const known = index.get(text)
  if (known !== undefined) return known
  const code = workbook.strings.push(text) - 1
  index.set(text, code)
  return code
}

/** Takes rows out of a sheet in memory and puts empty ones in; merges, hidden rows and the filter move along. */
export function spliceRows(sheet: Sheet, at: number, removed: number, added: number): void {
  const rowCount = Math.max(0, sheet.rowCount - removed) + added
  sheet.columns = sheet.columns.map((column) => column && spliceColumn(column, at, removed, added, rowCount))
  if (sheet.hiddenRows) sheet.hiddenRows = splice(sheet.hiddenRows, at, removed, added, rowCount)
  const moved = (row: number) => (row < at ? row : Math.max(at, row - removed) + added)
  sheet.merges = sheet.merges.flatMap((merge) => {
    const isGone = merge.top >= at && merge.bottom < at + removed
    return isGone
      ? []
      : [{ ...merge, top: moved(merge.top), bottom: Math.max(moved(merge.top), moved(merge.bottom + 1) - 1) }]
  })
  sheet.rowCount = rowCount
}

function spliceColumn(
  { kinds, numbers, codes, formats }: Column,
  at: number,
  removed: number,
  added: number,
  rowCount: number,
): Column {
  return {
    kinds: splice(kinds, at, removed, added, rowCount),
    numbers: numbers && splice(numbers, at, removed, added, rowCount),
    codes: codes && splice(codes, at, removed, added, rowCount),
    formats: formats && splice(formats, at, removed, added, rowCount),
  }
}

function splice<T extends Uint8Array | Float64Array | Int32Array | Uint16Array>(
  cells: T,
  at: number,
  removed: number,
  added: number,
  length: number,
): T {
  const out = new (cells.constructor as new (length: number) => T)(length)
  out.set(cells.subarray(0, at))
  out.set(cells.subarray(at + removed), at + added)
  return out
}
