import type { FieldType } from '../../facts/fields.ts'
import { serialToDate } from '../../workbook/index.ts'
import { CellKind, type Column, KIND_MASK, type Workbook } from '../../workbook/types.ts'
import { readDate, readDateNumber, readNumber, withArabicDigits } from '../values.ts'
import { marksNothing } from './texts.ts'

/** Number of each row, money in fen; NaN where the cell is blank or no number. */
export type NumberColumn = Float64Array
/** yyyymmdd of each row (a month yyyymm00); 0 where the cell is blank, -1 where it is no date. */
export type DateColumn = Int32Array

/** The cells of a column, with the place of each table row's among them. */
export interface RowCells {
  cells: Column
  rows: Int32Array
}

/**
 * Reads the rows from `first` to `end` (not included) as numbers of a type; `unit` is how many yuan, persons … one of
 * the column's units is, `read` gives what words say.
 */
export function readNumbers(
  { cells, rows }: RowCells,
  workbook: Workbook,
  { type, unit, read }: { type: FieldType; unit: number; read: ((text: string) => number | undefined) | undefined },
  out: NumberColumn,
  first: number,
  end: number,
): NumberColumn {
  const { kinds, codes, numbers } = cells
  const factor = unit * (type === 'money' ? 100 : 1)
  const parse = type === 'percent' ? readPercent : readNumber
  const isShare = type === 'percent' ? sharesIn(cells, rows, workbook) : () => false
  const known = new Map<number, number>()
  for (let row = first; row < end; row++) {
    const at = rows[row]
    const kind = kinds[at] & KIND_MASK
    let value = Number.NaN
    if (kind === CellKind.number) {
      value = (numbers as Float64Array)[at]
      if (isShare(at)) value *= 100
    } else if (kind === CellKind.text) {
      const code = (codes as Int32Array)[at]
      const before = known.get(code)
      value = before ?? read?.(workbook.strings[code]) ?? parse(workbook.strings[code])
      if (before === undefined) known.set(code, value)
    }
    out[row] = type === 'money' ? Math.round(value * factor) : value * factor
  }
  return out
}

/** Of so many plain numbers at most one may be written as 75 among shares of 1. */
const SHARES_BESIDE_ONE = 8

/**
 * Tells of which cells 0.95 means 95 %: those formatted as percentages, and all where no plain number is above 1; of
 * many numbers all but one that is above.
 */
function sharesIn({ kinds, numbers, formats }: Column, rows: Int32Array, workbook: Workbook): (at: number) => boolean {
  const isPercent = (at: number) => /%/.test(workbook.numberFormats[formats?.[at] ?? 0]?.code ?? '')
  const isAbove = (at: number) => Math.abs((numbers as Float64Array)[at]) > 1
  let [shares, above] = [0, 0]
  for (const at of rows) {
    if ((kinds[at] & KIND_MASK) !== CellKind.number || isPercent(at)) continue
    if (isAbove(at)) above++
    else shares++
  }
  if (above === 0) return () => true
  return above === 1 && shares >= SHARES_BESIDE_ONE ? (at) => isPercent(at) || !isAbove(at) : isPercent
}

function readPercent(text: string): number {
  const value = readNumber(text)
  return /%|％/.test(text) || Math.abs(value) > 1 ? value : value * 100
}

/** In a list of dates that are already read: the text stands for none. */
const NO_DATE = -2

/** As `readNumbers`, for dates; `dateOf` reads a text. */
export function readDates(
  { cells, rows }: RowCells,
  workbook: Workbook,
  dateOf: (text: string) => number,
  out: DateColumn,
  first: number,
  end: number,
): DateColumn {
  const { kinds, codes, numbers, formats } = cells
  // 0: not read yet
  const known = new Int32Array(end - first > 1 ? workbook.strings.length : 0)
  const toDate = (serial: number) => serialToDate(serial, workbook.date1904) || 0
  for (let row = first; row < end; row++) {
    const at = rows[row]
    const kind = kinds[at] & KIND_MASK
    if (kind === CellKind.number) {
      const isDateFormat = workbook.numberFormats[formats?.[at] ?? 0]?.kind === 'date'
      out[row] = readDateNumber((numbers as Float64Array)[at], isDateFormat, toDate) || -1
    } else if (kind === CellKind.text) {
      const code = (codes as Int32Array)[at]
      const before = known[code]
      if (before) {
        out[row] = before === NO_DATE ? 0 : before
        continue
      }
      const value = dateOf(workbook.strings[code])
      known[code] = value || NO_DATE
      out[row] = value
    }
  }
  return out
}

/** yyyymmdd; 0 where a text says that there is none, -1 where it is no date. */
export function dateIn(text: string): number {
  const isNone = marksNothing(text) || /^(长期|至今|永久|无固定)$/.test(text.trim())
  return isNone ? 0 : readDate(text) || -1
}

const LOOKED_AT = 60

/** Whether most cells of a column are months without their year, 4月: among full dates one is a slip. */
export function areMonthsAlone({ cells: { kinds, codes }, rows }: RowCells, { strings }: Workbook): boolean {
  let [filled, months] = [0, 0]
  for (const row of rows.subarray(0, LOOKED_AT)) {
    const kind = kinds[row] & KIND_MASK
    if (kind !== CellKind.empty) filled++
    if (kind === CellKind.text && isMonthAlone(strings[(codes as Int32Array)[row]])) months++
  }
  return months * 2 > filled
}

const MONTH_ALONE = /^\d{1,2}月份?起?$/

/** Whether a text is a month without its year, 4月. */
export const isMonthAlone = (text: string): boolean => MONTH_ALONE.test(bare(text))

const bare = (text: string): string => withArabicDigits(text.normalize('NFKC').replace(/\s/g, ''))

/**
 * 11月10日上午9时 in a table that gives its year, and 4月 that is not after `last`, the table's own day; -1 for what is
 * no such date, and where it gives none. 0: no day can be said of a month in a table without a year.
 */
export function dateInYear(text: string, year: number, last = 0): number {
  const [, month, day] = /^(\d{1,2})月(?:(\d{1,2})日|份?起?$)/.exec(bare(text)) ?? []
  if (month && !day && year === 0 && last > 0) return 0
  const date = month && year > 0 ? readDate(`${year}年${month}月${day ? `${day}日` : ''}`) : 0
  return date === 0 || (!day && date > last) ? -1 : date
}
