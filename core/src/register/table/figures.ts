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
  const scale = { factor: unit * (type === 'money' ? 100 : 1), isWhole: type === 'money' }
  const parse = type === 'percent' ? readPercent : readNumber
  const isShare = type === 'percent' ? sharesIn(cells, rows, workbook) : undefined
  const known = new Map<number, number>()
  const valueAt = (at: number): number => {
    const kind = kinds[at] & KIND_MASK
    if (kind === CellKind.number) return (numbers as Float64Array)[at] * (isShare?.(at) ? 100 : 1)
    if (kind !== CellKind.text) return Number.NaN
    const code = (codes as Int32Array)[at]
    const value = known.get(code) ?? read?.(workbook.strings[code]) ?? parse(workbook.strings[code])
    known.set(code, value)
    return value
  }
  for (let row = first; row < end; row++) {
    if (!isShare) row = fillNumbers({ cells, rows }, scale, out, row, end)
    if (row < end) out[row] = scaled(valueAt(rows[row]), scale)
  }
  return out
}

interface Scale {
  factor: number
  isWhole: boolean
}

const scaled = (value: number, { factor, isWhole }: Scale): number =>
  isWhole ? Math.round(value * factor) : value * factor

/** Fills in the rows up to the first that holds a text; as for texts, the loop calls nothing that may change. */
function fillNumbers(
  { cells: { kinds, numbers }, rows }: RowCells,
  scale: Scale,
  out: NumberColumn,
  first: number,
  end: number,
): number {
  for (let row = first; row < end; row++) {
    const at = rows[row]
    const kind = kinds[at] & KIND_MASK
    if (kind === CellKind.text) return row
    out[row] = scaled(kind === CellKind.number ? (numbers as Float64Array)[at] : Number.NaN, scale)
  }
  return end
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

const DAY_ALONE = /^(\d{1,2})[-./](\d{1,2})[日号]?$/

/** The month and day of 8.5 or 08-05; undefined for what can be no day. */
function dayAlone(text: string): { month: number; day: number } | undefined {
  const [, month = 0, day = 0] = (DAY_ALONE.exec(text.normalize('NFKC').trim()) ?? []).map(Number)
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { month, day } : undefined
}

/** Whether a text may be a day without its year, 8.5: 12.10 may as well be a month of 2012. */
export const mayBeDayAlone = (text: string): boolean => text.length <= LONGEST_DAY && dayAlone(text) !== undefined
const LONGEST_DAY = 6
/** 3/13 among full dates: no year of two digits begins with a 3, and no month is the 13th. */
export const isDayAlone = (text: string): boolean =>
  /^(?:[1-9][/／]\d{1,2}|\d{2}[/／](?:1[3-9]|[23]\d))$/.test(text.trim()) && mayBeDayAlone(text)

const MONTH_AND_DAY = /^\d{1,2}月\d{1,2}[日号]$/
const MOST_ALONE = 0.6

/**
 * Whether most cells of a column are days without their year: all have a month in front, and one a day that can be no
 * month, or a month of one digit, as years of two have none.
 */
export function areDaysAlone({ cells: { kinds, codes }, rows }: RowCells, { strings }: Workbook): boolean {
  let [filled, days] = [0, 0]
  let isProved = false
  for (const row of rows.subarray(0, LOOKED_AT)) {
    const kind = kinds[row] & KIND_MASK
    if (kind !== CellKind.empty) filled++
    const text = kind === CellKind.text ? strings[(codes as Int32Array)[row]] : ''
    if (MONTH_AND_DAY.test(bare(text))) days++
    const found = dayAlone(text)
    if (!found && DAY_ALONE.test(text)) return false
    if (!found) continue
    days++
    isProved ||= found.day > 12 || /^\s*[1-9]\D/.test(text)
  }
  return isProved && days >= filled * MOST_ALONE
}

const bare = (text: string): string => withArabicDigits(text.normalize('NFKC').replace(/\s/g, ''))

/** More months after a table's own day than that, a day without its year is rather of the year before. */
const MOST_MONTHS_AFTER = 6

/** The years of a table: that of a month, and its own day; 0 where it gives none. */
export interface YearsOf {
  yearOf: (month: number) => number
  ownDay: number
}

/**
 * 11月10日上午9时, or 8.5 in a column of such days, in a table that gives its year, and 4月 that is not after `last`,
 * the table's own day; -1 for what is no such date, and where it gives none. 0: no day can be said of a month in a
 * table without a year.
 */
export function dateInYear(text: string, { yearOf, ownDay }: YearsOf, last = 0): number {
  const alone = dayAlone(text)
  const [, month, day] = alone
    ? ['', alone.month, alone.day]
    : (/^(\d{1,2})月(?:(\d{1,2})[日号]|份?起?$)/.exec(bare(text)) ?? [])
  if (!month) return -1
  const year = yearOf(Number(month))
  if (!day && year === 0 && last > 0) return 0
  const date = year > 0 ? readDate(`${year}年${month}月${day ? `${day}日` : ''}`) : 0
  const isYearBefore = ownDay > 0 && monthsIn(date) - monthsIn(ownDay) > MOST_MONTHS_AFTER
  return date === 0 || (!day && date > last) || isYearBefore ? -1 : date
}

const monthsIn = (date: number): number => Math.floor(date / 10_000) * 12 + (Math.floor(date / 100) % 100)
