/** What single cells hold and how a person sees them. Bulk code reads `Sheet.columns` directly. */
import { serialToDate } from './dates.ts'
import { CellKind, type CellValue, FORMULA, KIND_MASK, type NumberFormat, type Sheet, type Workbook } from './types.ts'

export function cellKind(sheet: Sheet, row: number, column: number): CellKind {
  return ((sheet.columns[column]?.kinds[row] ?? 0) & KIND_MASK) as CellKind
}

export function isFormula(sheet: Sheet, row: number, column: number): boolean {
  return ((sheet.columns[column]?.kinds[row] ?? 0) & FORMULA) !== 0
}

/** The number of a number or boolean cell; NaN for every other cell. */
export function cellNumber(sheet: Sheet, row: number, column: number): number {
  const kind = cellKind(sheet, row, column)
  if (kind !== CellKind.number && kind !== CellKind.boolean) return Number.NaN
  return sheet.columns[column]?.numbers?.[row] ?? Number.NaN
}

/** What a cell holds: a date is its serial, an error its text, an empty cell null. */
export function cellValue(workbook: Workbook, sheet: Sheet, row: number, column: number): CellValue {
  switch (cellKind(sheet, row, column)) {
    case CellKind.empty:
      return null
    case CellKind.number:
      return cellNumber(sheet, row, column)
    case CellKind.boolean:
      return cellNumber(sheet, row, column) === 1
    default:
      return cellText(workbook, sheet, row, column)
  }
}

export function cellFormat(workbook: Workbook, sheet: Sheet, row: number, column: number): NumberFormat {
  return workbook.numberFormats[sheet.columns[column]?.formats?.[row] ?? 0]
}

/**
 * Text of a cell as a person sees it: integers without exponent, dates as yyyy-mm-dd, booleans TRUE and FALSE; '' when
 * empty. Decimals show the 15 digits that spreadsheets show; separators and fixed decimals of the number format do not
 * count.
 */
export function cellText(workbook: Workbook, sheet: Sheet, row: number, column: number): string {
  const cells = sheet.columns[column]
  if (!cells) return ''
  const kind = cells.kinds[row] & KIND_MASK
  if (kind === CellKind.text || kind === CellKind.error) return workbook.strings[cells.codes?.[row] ?? -1] ?? ''
  if (kind === CellKind.boolean) return cells.numbers?.[row] ? 'TRUE' : 'FALSE'
  if (kind !== CellKind.number) return ''
  const value = cells.numbers?.[row] ?? Number.NaN
  const format = workbook.numberFormats[cells.formats?.[row] ?? 0]
  return format.kind === 'date' ? dateText(value, workbook.date1904) : numberText(value)
}

/** A number without exponent, with at most the 15 significant digits that spreadsheets show. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return ''
  if (Number.isInteger(value)) return Math.abs(value) < 1e15 ? String(value) : longInteger(value)
  const rounded = Number(value.toPrecision(15))
  const text = String(rounded)
  return text.includes('e') ? rounded.toFixed(20).replace(/\.?0+$/, '') : text
}

/** 15 digits, zeros behind them: how an ID number looks that was typed as a number. */
function longInteger(value: number): string {
  const [mantissa, exponent] = value.toExponential(14).split('e')
  const digits = mantissa.replace('.', '')
  return digits.padEnd(Number(exponent) + (value < 0 ? 2 : 1), '0')
}

/** yyyy-mm-dd, with hh:mm[:ss] when the serial has a time of day; a serial that is no date shows as a number. */
export function dateText(serial: number, date1904: boolean): string {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400)
  const date = serialToDate(seconds === 86_400 ? serial + 1 : serial, date1904)
  const time = seconds % 86_400 === 0 ? '' : timeText(seconds)
  if (Number.isNaN(date)) return serial >= 0 && serial < 1 && time ? time : numberText(serial)
  const digits = String(date).padStart(8, '0')
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
  return time ? `${day} ${time}` : day
}

function timeText(seconds: number): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0')
  const text = `${two(seconds / 3600)}:${two((seconds / 60) % 60)}`
  return seconds % 60 === 0 ? text : `${text}:${two(seconds % 60)}`
}
