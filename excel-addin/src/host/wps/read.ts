import { address, type CellRange } from '@nuandong/core'
import { rangeAt } from '../a1.ts'
import { fingerprintOf, type RowSpan } from '../fingerprint.ts'
import { type CellValue, HostError, type ReadSheetOptions, type SheetRef, type SheetSnapshot } from '../port.ts'
import type { WpsRange, WpsSheet } from './application.ts'

/** cells of one call: every call freezes the window until it is answered */
const MAX_CELLS = 50_000

/** Error values come as numbers, 0x800A0000 and a code. */
const ERROR_BASE = -2_146_828_288
const ERRORS: Record<number, string> = {
  2000: '#NULL!',
  2007: '#DIV/0!',
  2015: '#VALUE!',
  2023: '#REF!',
  2029: '#NAME?',
  2036: '#NUM!',
  2042: '#N/A',
  2043: '#GETTING_DATA',
  2045: '#SPILL!',
  2046: '#CONNECT!',
  2047: '#BLOCKED!',
  2048: '#UNKNOWN!',
  2049: '#FIELD!',
  2050: '#CALC!',
}
const isError = (code: number): boolean => code >= 2000 && code < 3000

export interface Size {
  rows: number
  columns: number
}

export function rowsOf(sheet: WpsSheet, top: number, bottom: number, columns: number): WpsRange {
  return sheet.Range(`A${top + 1}:${address(bottom, columns - 1)}`)
}

export function cellValueOf(value: unknown): CellValue {
  if (value === undefined || value === null || value === '') return null
  if (typeof value === 'number') {
    const code = value - ERROR_BASE
    return isError(code) ? (ERRORS[code] ?? '#VALUE!') : value
  }
  return typeof value === 'string' || typeof value === 'boolean' ? value : String(value)
}

/** `Value2` as rows, in whichever of its forms it came. */
function gridOf(value: unknown, rows: number, columns: number): CellValue[][] {
  if (!Array.isArray(value)) return [[cellValueOf(value)]]
  if (value.every(Array.isArray)) return value.map((row: unknown[]) => row.map(cellValueOf))
  const cells = value.map(cellValueOf)
  return rows === 1 ? [cells] : columns === 1 ? cells.map((cell) => [cell]) : refuseShape()
}

function refuseShape(): never {
  throw new HostError('failed', {}, { cause: new RangeError('values in an unknown form') })
}

/** Values of the rows of these spans, in their order; gives the window back between portions. */
export async function readRows(
  sheet: WpsSheet,
  spans: readonly RowSpan[],
  columns: number,
  tell: (rows: number) => void = () => undefined,
): Promise<CellValue[][]> {
  const values: CellValue[][] = []
  const most = Math.max(1, Math.floor(MAX_CELLS / Math.max(1, columns)))
  for (const { top, bottom } of spans)
    for (let row = top; row <= bottom; row += most) {
      const last = Math.min(bottom, row + most - 1)
      for (const line of gridOf(rowsOf(sheet, row, last, columns).Value2, last - row + 1, columns)) values.push(line)
      tell(values.length)
      if (last < bottom) await rest()
    }
  return values
}

const rest = () => new Promise<void>((done) => setTimeout(done))

/** milliseconds for which calls may follow each other */
const SPELL = 50

/** Gives the window back now and then. */
function pauses(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < SPELL) return
    await rest()
    since = performance.now()
  }
}

/**
 * Used rows and columns, counted from A1. What is merely formatted at their end does not count: it may be a million
 * rows.
 */
export function usedSize(sheet: WpsSheet): Size {
  const used = sheet.UsedRange
  const columns = used.Column + used.Columns.Count - 1
  const rows = lastFilled(used.Row + used.Rows.Count - 1, columns, (from, to) =>
    gridOf(rowsOf(sheet, from, to, columns).Value2, to - from + 1, columns).map(isFilled),
  )
  if (rows === 0) return { rows: 0, columns: 0 }
  const filledColumns = lastFilled(columns, rows, (from, to) => {
    const part = sheet.Range(`${address(0, from)}:${address(rows - 1, to)}`).Value2
    const grid = gridOf(part, rows, to - from + 1)
    return Array.from({ length: to - from + 1 }, (_, column) => grid.some((row) => row[column] !== null))
  })
  return { rows, columns: filledColumns }
}

const isFilled = (row: readonly CellValue[]) => row.some((value) => value !== null)

/** How many of `count` lines there are up to the last that holds something; looks at growing blocks from the end. */
function lastFilled(count: number, width: number, filledIn: (from: number, to: number) => boolean[]): number {
  for (let end = count, step = 1; end > 0; step *= 8) {
    const start = Math.max(0, end - Math.max(1, Math.min(step, Math.floor(MAX_CELLS / width))))
    const last = filledIn(start, end - 1).lastIndexOf(true)
    if (last >= 0) return start + last + 1
    end = start
  }
  return 0
}

/** Runs of rows for which `ask` gives one answer: it gives null where a range holds several. */
function* runsOf<Answer>(
  top: number,
  bottom: number,
  ask: (top: number, bottom: number) => Answer | null,
): Generator<RowSpan & { answer: Answer }> {
  if (top > bottom) return
  const answer = ask(top, bottom)
  if (answer !== null && answer !== undefined) yield { top, bottom, answer }
  else if (top < bottom) {
    const middle = (top + bottom) >> 1
    yield* runsOf(top, middle, ask)
    yield* runsOf(middle + 1, bottom, ask)
  }
}

const columnPart = (sheet: WpsSheet, column: number, top: number, bottom: number) =>
  sheet.Range(`${address(top, column)}:${address(bottom, column)}`)

export async function readSheet(
  sheet: WpsSheet,
  ref: SheetRef,
  { onProgress, signal }: ReadSheetOptions,
): Promise<SheetSnapshot> {
  signal?.throwIfAborted()
  const { rows, columns } = usedSize(sheet)
  const values = await readRows(sheet, [{ top: 0, bottom: rows - 1 }], columns, (done) => {
    signal?.throwIfAborted()
    onProgress?.(done, rows)
  })
  const numberFormats: string[][] = Array.from({ length: rows }, () => [])
  const merges = new Map<string, CellRange>()
  for (let column = 0; column < columns; column++) {
    signal?.throwIfAborted()
    for (const { top, bottom, answer } of runsOf(
      0,
      rows - 1,
      (from, to) => columnPart(sheet, column, from, to).NumberFormat,
    ))
      if (answer !== 'General') for (let row = top; row <= bottom; row++) numberFormats[row][column] = answer
    await collectMerges(sheet, column, values, merges)
    await rest()
  }
  const hiddenRows = [...runsOf(0, rows - 1, (from, to) => columnPart(sheet, 0, from, to).EntireRow.Hidden)]
    .filter(({ answer }) => answer)
    .flatMap(({ top, bottom }) => Array.from({ length: bottom - top + 1 }, (_, i) => top + i))
  return {
    sheet: ref,
    values,
    numberFormats: numberFormats.map((row) => Array.from(row, (code) => code ?? 'General')),
    merges: [...merges.values()],
    hiddenRows,
    fingerprint: fingerprintOf(ref.id, values, columns),
    limits: [],
  }
}

/** so few rows are asked one after the other */
const FEW = 8

/**
 * Adds the merged cells that begin or lie in a column. Of merged cells all but the first are empty, so that rows of
 * full cells are not asked: a call takes about 0.2 ms (zeweihan/aiworkdeck), and a register may have ten thousand
 * households.
 */
async function collectMerges(
  sheet: WpsSheet,
  column: number,
  values: readonly CellValue[][],
  merges: Map<string, CellRange>,
): Promise<void> {
  const pause = pauses()
  const part = (top: number, bottom: number) => columnPart(sheet, column, top, bottom)
  const areMerged = (top: number, bottom: number) => part(top, bottom).MergeCells
  if (values.length === 0 || areMerged(0, values.length - 1) === false) return
  for (const span of spansThatMayMerge(values, column)) {
    const runs = span.bottom - span.top < FEW ? [{ ...span, answer: true }] : runsOf(span.top, span.bottom, areMerged)
    for (const { top, bottom, answer } of runs)
      for (let row = top; answer && row <= bottom; ) {
        const area = rangeAt(part(row, row).MergeArea.Address(false, false))
        if (area.top < area.bottom || area.left < area.right) merges.set(`${area.top},${area.left}`, area)
        row = area.bottom + 1
        await pause()
      }
  }
}

/** Rows in which a cell of this column may be merged: it is empty, or the one below it or to its right is. */
function* spansThatMayMerge(values: readonly CellValue[][], column: number): Generator<RowSpan> {
  const isEmpty = (value: CellValue | undefined) => value === null || value === undefined
  const mayMerge = (row: number) =>
    isEmpty(values[row][column]) || isEmpty(values[row + 1]?.[column]) || isEmpty(values[row][column + 1])
  for (let row = 0; row < values.length; row++) {
    if (!mayMerge(row)) continue
    const top = row
    while (row + 1 < values.length && mayMerge(row + 1)) row++
    yield { top, bottom: row }
  }
}
