import { isCalendarDate } from '../identity/id-number.ts'

/** Numbers and dates as people type them. */

const CHINESE_UNITS = /(元|块|人|户|件|斤|公斤|个月|月|次|份|分|岁|周岁|平方米|㎡|m2|袋|包|床|%|\/月|\/人)+$/

/** `1,200元`, `850`, `-3.5` → number; NaN where it is none. */
export function readNumber(text: string): number {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,'’¥¥]/g, '')
    .replace(CHINESE_UNITS, '')
  if (plain === '' || !/^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain)) return Number.NaN
  return Number(plain)
}

/** Two-digit years: up to this one they are of the 2000s. */
const CENTURY_PIVOT = 30

function fullYear(year: number): number {
  if (year >= 100) return year
  return year <= CENTURY_PIVOT ? 2000 + year : 1900 + year
}

/**
 * 1980-05-06, 1980.5.6, 1980/5/6, 1980年5月6日, 19800506, 80-5-6, 198005, 1980年5月, 1980 → yyyymmdd; a month is yyyymm00,
 * a year yyyy0000. 0 where the text is no date, also where the calendar has no such day.
 */
export function readDate(text: string): number {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s'’]/g, '')
    .replace(/(\d{1,2}[::]\d{2}([::]\d{2})?|上午|下午|起|止)+$/, '')
  const compact = /^(\d{4})(\d{2})(\d{2})?$/.exec(plain)
  const parts = compact ?? /^(\d{4}|\d{2})(?:[-./年、]|年)(\d{1,2})(?:[-./月、](\d{1,2})?日?|月)?$/.exec(plain)
  if (parts) {
    const [, year, month, day] = parts
    const value = fullYear(Number(year)) * 10000 + Number(month) * 100 + Number(day ?? 0)
    if (day === undefined || Number(day) === 0) return Number(month) >= 1 && Number(month) <= 12 ? value - (value % 100) : 0
    return isCalendarDate(value) ? value : 0
  }
  const year = /^(\d{4})年?$/.exec(plain)
  return year && Number(year[1]) >= 1850 && Number(year[1]) <= 2200 ? Number(year[1]) * 10000 : 0
}

/** A number in a date column: a serial, 19800506, 198005 or a year. */
export function readDateNumber(value: number, isDateFormat: boolean, serialToDate: (serial: number) => number): number {
  if (!Number.isFinite(value)) return 0
  if (isDateFormat) return serialToDate(value)
  if (value >= 18_000_101 && value <= 22_001_231) return isCalendarDate(value) ? value : 0
  if (value >= 180_001 && value <= 220_012) return value % 100 >= 1 && value % 100 <= 12 ? value * 100 : 0
  if (value >= 1850 && value <= 2200 && Number.isInteger(value)) return value * 10000
  return value >= 1 && value < 110_000 ? serialToDate(value) : 0
}

const YES = new Set(['是', '有', '√', 'y', 'yes', '1', 'true', '✓', '已', '已办', '已销号', '销号', '办结', '已办结', '对', '符合', '享受'])
const NO = new Set(['否', '无', '×', 'x', 'n', 'no', '0', 'false', '未', '未办', '未销号', '不', '没有', '未办结', '不符合', '不享受', '正在办理'])

/** 1 yes, 0 no, -1 neither. */
export function readYesNo(text: string): number {
  const plain = text.normalize('NFKC').replace(/\s/g, '').toLowerCase()
  return YES.has(plain) ? 1 : NO.has(plain) ? 0 : -1
}
