import type { CellRange, Sheet } from '@nuandong/core'
import { type BookSheet, placeOf } from '../../src/host/desk/book.ts'

/** Pixels. */
export const ROW_HEIGHT = 26
export const HEAD_HEIGHT = 26
export const HEAD_WIDTH = 52
const MIN_WIDTH = 48
const MAX_WIDTH = 240
/** an ID number in full-width digits can be read to its end */
const MAX_WIDTH_OF_CODES = 290
/** titles stand in the first rows, lines to sign in the last; what is longer there than this is such a line */
const HEAD_ROWS = 8
const HEAD_PLACES = 14
/** rows looked at to find how wide a column is: the first, and the last, where running numbers are longest */
const SAMPLE_ROWS = 200
const LAST_ROWS = 20
/** empty rows and columns behind the last used ones, so that one can go on typing */
const SPARE_ROWS = 20
const SPARE_COLUMNS = 3

/** Where rows and columns of a sheet stand, in pixels from the first cell. */
export interface Geometry {
  rows: number
  columns: number
  /** left edge of each column, and the right edge of the last */
  lefts: Float64Array
  height: number
  width: number
}

export function geometryOf(sheet: BookSheet): Geometry {
  const rows = sheet.rowCount + SPARE_ROWS
  const columns = sheet.columnCount + SPARE_COLUMNS
  const lefts = new Float64Array(columns + 1)
  const spread = new Set(
    sheet.sheet.merges.filter((merge) => merge.right > merge.left).map((merge) => `${merge.top}/${merge.left}`),
  )
  const typed = typedRows(sheet)
  for (let column = 0; column < columns; column++)
    lefts[column + 1] = lefts[column] + widthOf(sheet, column, spread, typed.get(column) ?? [])
  return { rows, columns, lefts, height: rows * ROW_HEIGHT, width: lefts[columns] }
}

/** The rows of each column in which something was typed: it is seen whole, wherever it stands. */
function typedRows(sheet: BookSheet): Map<number, number[]> {
  const rows = new Map<number, number[]>()
  for (const key of sheet.changed.keys()) {
    const { row, column } = placeOf(key)
    const known = rows.get(column)
    if (known) known.push(row)
    else rows.set(column, [row])
  }
  return rows
}

function* sampleOf(rows: number): Generator<number> {
  for (let row = 0; row < Math.min(rows, SAMPLE_ROWS); row++) yield row
  for (let row = Math.max(SAMPLE_ROWS, rows - LAST_ROWS); row < rows; row++) yield row
}

/** How many places of a digit a line takes: a Chinese character two, a capital somewhat more than one. */
const placesOf = (line: string): number =>
  line.length + (line.match(/[\u2e80-\uffee]/g)?.length ?? 0) + 0.4 * (line.match(/[A-Z]/g)?.length ?? 0)

const HAN = /\p{Script=Han}/u

/** By the text of some rows, and of those where something was typed. */
function widthOf(sheet: BookSheet, column: number, spread: ReadonlySet<string>, typed: readonly number[]): number {
  let [places, placesOfCodes] = [0, 0]
  for (const row of [...sampleOf(sheet.rowCount), ...typed]) {
    if (spread.has(`${row}/${column}`)) continue
    const text = sheet.text(row, column)
    if (text === '') continue
    const longest = Math.max(...text.split('\n').map(placesOf))
    // a line such as 填报单位 runs over the empty cells beside it
    const isEnd = row < HEAD_ROWS || row >= sheet.rowCount - HEAD_ROWS
    if (isEnd && longest > HEAD_PLACES && sheet.text(row, column + 1) === '') continue
    places = Math.max(places, longest)
    if (!HAN.test(text)) placesOfCodes = Math.max(placesOfCodes, longest)
  }
  const width = Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, widthFor(places)))
  return Math.max(width, Math.min(MAX_WIDTH_OF_CODES, widthFor(placesOfCodes)))
}

const widthFor = (places: number): number => Math.round(places * 7.2 + 18)

/** Rows and columns that a window shows, ends inclusive, with a few more around them. */
export function visible(
  { rows, columns, lefts }: Geometry,
  { left, top, width, height }: { left: number; top: number; width: number; height: number },
): CellRange {
  const rowAt = (y: number) => Math.floor(y / ROW_HEIGHT)
  return {
    top: clamp(rowAt(top) - 6, rows),
    bottom: clamp(rowAt(top + height) + 6, rows),
    left: clamp(columnAt(lefts, left) - 1, columns),
    right: clamp(columnAt(lefts, left + width) + 1, columns),
  }
}

const clamp = (index: number, count: number): number => Math.max(0, Math.min(count - 1, index))

function columnAt(lefts: Float64Array, x: number): number {
  let low = 0
  let high = lefts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (lefts[middle] <= x) low = middle
    else high = middle - 1
  }
  return low
}

/** Merges by each row that they touch. */
export function mergesByRow({ merges, rowCount }: Sheet): Map<number, CellRange[]> {
  const rows = new Map<number, CellRange[]>()
  for (const merge of merges)
    for (let row = merge.top; row <= Math.min(merge.bottom, rowCount + SPARE_ROWS); row++) {
      const known = rows.get(row)
      if (known) known.push(merge)
      else rows.set(row, [merge])
    }
  return rows
}
