import {
  CellKind,
  cellFormat,
  cellKind,
  cellNumber,
  cellText,
  isFormula,
  type Sheet,
  type Workbook,
} from '@nuandong/core'
import type { CellValue } from '../port.ts'
import { gridContent } from './cells.ts'
import type { GridCell, GridSheet } from './grid.ts'

const MIN_WIDTH = 44
const MAX_WIDTH = 240
/** rows looked at to find how wide a column is */
const SAMPLE_ROWS = 200
/** empty rows and columns behind the last used ones, so that one can go on typing */
const SPARE_ROWS = 20
const SPARE_COLUMNS = 4
/** vertically in the middle, in the browser's own Chinese font */
const STYLE = { vt: 0, ff: 'sans-serif' }

/** A workbook as the grid wants it. Fills, borders and fonts are not read: the grid is a stand-in, the file keeps them. */
export function gridSheets(workbook: Workbook): GridSheet[] {
  const sheets = workbook.sheets.filter((sheet) => sheet.visibility !== 'veryHidden')
  const active = sheets.findIndex((sheet) => sheet.visibility === 'visible')
  return sheets.map((sheet, order) => ({
    id: `sheet${order + 1}`,
    name: sheet.name,
    order,
    status: order === active ? 1 : 0,
    hide: sheet.visibility === 'visible' ? 0 : 1,
    row: sheet.rowCount + SPARE_ROWS,
    column: sheet.columnCount + SPARE_COLUMNS,
    celldata: cellsOf(workbook, sheet),
    config: { merge: mergesOf(sheet), rowhidden: hiddenOf(sheet), columnlen: widthsOf(workbook, sheet) },
  }))
}

function cellsOf(workbook: Workbook, sheet: Sheet): { r: number; c: number; v: GridCell }[] {
  const cells = new Map<string, GridCell>()
  for (let r = 0; r < sheet.rowCount; r++)
    for (let c = 0; c < sheet.columnCount; c++) {
      const value = valueAt(workbook, sheet, r, c)
      if (value === null) continue
      const formula = isFormula(sheet, r, c) ? { f: `=${sheet.formulas?.get(r * 16_384 + c) ?? ''}` } : {}
      cells.set(`${r}_${c}`, {
        ...gridContent({ value, numberFormat: cellFormat(workbook, sheet, r, c).code }),
        ...formula,
        ...STYLE,
        ht: typeof value === 'number' ? 2 : 1,
        ...(typeof value === 'string' && runsOver(sheet, r, c) && { tb: '1' }),
      })
    }
  for (const { top, left, bottom, right } of sheet.merges)
    for (let r = top; r <= bottom; r++)
      for (let c = left; c <= right; c++) {
        const key = `${r}_${c}`
        const span = r === top && c === left ? { rs: bottom - top + 1, cs: right - left + 1 } : {}
        const wide = right > left ? { ht: 0, bl: top === 0 ? 1 : 0 } : {}
        cells.set(key, { ...cells.get(key), mc: { r: top, c: left, ...span }, ...wide, ...STYLE })
      }
  return [...cells].map(([key, v]) => {
    const [r, c] = key.split('_').map(Number)
    return { r, c, v }
  })
}

function valueAt(workbook: Workbook, sheet: Sheet, row: number, column: number): CellValue {
  switch (cellKind(sheet, row, column)) {
    case CellKind.empty:
      return null
    case CellKind.number:
      return cellNumber(sheet, row, column) + shiftOf(workbook, sheet, row, column)
    case CellKind.boolean:
      return cellNumber(sheet, row, column) === 1
    default:
      return cellText(workbook, sheet, row, column)
  }
}

/** The grid counts days from 1900: dates of a workbook that counts from 1904 move by four years and a day. */
function shiftOf(workbook: Workbook, sheet: Sheet, row: number, column: number): number {
  return workbook.date1904 && cellFormat(workbook, sheet, row, column).kind === 'date' ? 1462 : 0
}

function mergesOf(sheet: Sheet) {
  return Object.fromEntries(
    sheet.merges.map(({ top, left, bottom, right }) => [
      `${top}_${left}`,
      { r: top, c: left, rs: bottom - top + 1, cs: right - left + 1 },
    ]),
  )
}

function hiddenOf(sheet: Sheet): Record<string, number> {
  return Object.fromEntries([...(sheet.hiddenRows ?? [])].flatMap((hidden, row) => (hidden ? [[row, 0]] : [])))
}

/** Widths by the text of the first rows: a Chinese character takes two places. */
function widthsOf(workbook: Workbook, sheet: Sheet): Record<string, number> {
  const spread = new Set(
    sheet.merges.filter((merge) => merge.right > merge.left).map((merge) => `${merge.top}_${merge.left}`),
  )
  return Object.fromEntries(
    Array.from({ length: sheet.columnCount }, (_, c) => {
      let places = 0
      for (let r = 0; r < Math.min(sheet.rowCount, SAMPLE_ROWS); r++) {
        if (spread.has(`${r}_${c}`) || runsOver(sheet, r, c)) continue
        const text = cellText(workbook, sheet, r, c)
        places = Math.max(places, text.length + (text.match(/[\u2e80-\uffee]/g)?.length ?? 0))
      }
      return [c, Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, Math.round(places * 7.2 + 14)))]
    }),
  )
}

/** A line such as 填报单位 runs over the empty cell beside it and does not widen the column. */
function runsOver(sheet: Sheet, row: number, column: number): boolean {
  return column + 1 < sheet.columnCount && cellKind(sheet, row, column + 1) === CellKind.empty
}
