import { isCalendarDate } from '../identity/id-number.ts'

/** Numbers and dates as people type them. */

/** No number or date is written with more letters. */
const LONGEST = 200

const CHINESE_UNITS =
  /(元整|元|块|人|户|件|斤|公斤|个月|月|次|份|分|岁|周岁|平方米|㎡|m2|袋|包|床|项|天|%|\/月|\/人){1,4}$/

/** `1,200元`, `850`, `-3.5`, `0.065万元` → number; NaN where it is none. */
export function readNumber(text: string): number {
  if (text.length > LONGEST) return Number.NaN
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,'’¥￥，]/g, '')
    .replace(CHINESE_UNITS, '')
  const tenThousands = plain.endsWith('万') && plain.length > 1
  const digits = tenThousands ? plain.slice(0, -1) : plain
  if (digits === '' || !/^[-+]?(\d+(?:\.\d*)?|\.\d+)$/.test(digits)) return Number.NaN
  // 0.065万 is 650, not 650.0000000000001
  return tenThousands ? Math.round(Number(digits) * 1e8) / 1e4 : Number(digits)
}

/** Two-digit years: up to this one they are of the 2000s. */
const CENTURY_PIVOT = 30

function fullYear(year: number): number {
  if (year >= 100) return year
  return year <= CENTURY_PIVOT ? 2000 + year : 1900 + year
}

/** A time of day, or a span of it, and all that follows. */
const TIME = /T?\d{1,2}(:\d{2}|[时点]).*$/
const AROUND = /^(约|于|自)|(上午|下午|早上|晚上|左右|前后|起|止|生){1,4}$/g
const CHINESE_DIGITS = '〇一二三四五六七八九'

/** 3, 三 or 两 as a number; 0 where it is none. */
export const numberSaid = (sign: string): number =>
  Number(sign) || Math.max(0, CHINESE_DIGITS.indexOf(sign.replace('两', '二')))

/** 二〇〇九年十一月二十日 → 2009年11月20日 */
export function withArabicDigits(text: string): string {
  return text
    .replace(/[○零O]/g, '〇')
    .replace(/[〇一二三四五六七八九]{4}(?=年)/, (year) =>
      [...year].map((digit) => CHINESE_DIGITS.indexOf(digit)).join(''),
    )
    .replace(/([二三]?)十([一二三四五六七八九]?)(?=[月日])/g, (_, tens, ones) =>
      String((tens ? CHINESE_DIGITS.indexOf(tens) : 1) * 10 + Math.max(0, CHINESE_DIGITS.indexOf(ones || '〇'))),
    )
    .replace(/[一二三四五六七八九](?=[月日])/g, (digit) => String(CHINESE_DIGITS.indexOf(digit)))
}

/**
 * 1980-05-06, 1980.5.6, 1980/5/6, 1980 5 6, 1980年5月6日, 19800506, 80-5-6, 800506, 198005, 1980年5月, 1980,
 * 二〇〇九年五月 → yyyymmdd; a month is yyyymm00, a year, or half or a quarter of it, yyyy0000. 0 where the text is no
 * date, also where the calendar has no such day, and for 民国 and lunar dates.
 */
export function readDate(text: string): number {
  if (text.length > LONGEST) return 0
  const plain = bareDate(text)
  const parts = dateParts(plain)
  if (parts) {
    const [year, month, day] = parts
    const value = fullYear(year) * 10000 + month * 100 + (day ?? 0)
    if (!day) return month >= 1 && month <= 12 ? value - (value % 100) : 0
    return isCalendarDate(value) ? value : 0
  }
  // 2025年下半年 is known by the year alone
  const year = /^(\d{4})年?(?:(?<=年)(?:[上下]半年|第?[1-4]季度?))?$/.exec(plain)
  return year && Number(year[1]) >= 1850 && Number(year[1]) <= 2200 ? Number(year[1]) * 10000 : 0
}

/** Without time of day, 约 and 起, in arabic digits: `二〇〇九年五月起` → `2009年5月`. */
function bareDate(text: string): string {
  const flat = text.normalize('NFKC').trim().replace(/['’]/g, '')
  const untimed = flat.replace(TIME, '').trim().replace(AROUND, '').trim()
  const spaced = untimed.replace(/(\d)\s+(?=\d)/g, '$1-').replace(/\s+/g, '')
  return /[一二三四五六七八九十]/.test(spaced) ? withArabicDigits(spaced) : spaced
}

/** Year, month and day as written, whether or not the calendar has such a day; the day may be left out. */
function dateParts(plain: string): [number, number, number | undefined] | undefined {
  const parts =
    /^(1[89]\d{2}|2[01]\d{2})(\d{2})(\d{2})?$/.exec(plain) ??
    /^(\d{2})(\d{2})(\d{2})$/.exec(plain) ??
    /^(\d{4}|\d{2})[-./年、,](\d{1,2})(?:[-./月、,](\d{1,2})[日号]?|月)?\.?$/.exec(plain)
  return parts ? [Number(parts[1]), Number(parts[2]), parts[3] === undefined ? undefined : Number(parts[3])] : undefined
}

/**
 * Whether a text is written as a date that no calendar has: 2025-02-30, 2015年2月29日, 11月31日, 2026-13. Two-digit
 * years may be something else.
 */
export function isOffCalendar(text: string): boolean {
  const [year, month, day] = writtenDay(text) ?? []
  if (year === undefined || month === undefined) return false
  return month < 1 || month > 12 || (!!day && !isCalendarDate(year * 10000 + month * 100 + day))
}

/** Whether the farmers' calendar may have such a day, whose months have 29 or 30: 2月30日. */
export function mayBeLunar(text: string): boolean {
  const [, month = 0, day = 0] = writtenDay(text) ?? []
  return month >= 1 && month <= 12 && day >= 1 && day <= 30
}

/** A leap year stands for a year that is not written. */
const SOME_YEAR = 2000

function writtenDay(text: string): [number, number, number | undefined] | undefined {
  if (text.length > LONGEST) return undefined
  const plain = bareDate(text)
  const [, month, day] = /^(\d{1,2})月(\d{1,2})[日号]$/.exec(plain) ?? []
  if (day) return [SOME_YEAR, Number(month), Number(day)]
  return /^(1[89]|2[01])\d{2}/.test(plain) ? dateParts(plain) : undefined
}

/** Serials below this one (1910) are rather ages or months than dates, where no date format says otherwise. */
const FIRST_SERIAL = 3654

/** A number in a date column: a serial, 19800506, 198005, 800506, 1980.5, or a year. */
export function readDateNumber(value: number, isDateFormat: boolean, serialToDate: (serial: number) => number): number {
  if (!Number.isFinite(value)) return 0
  if (isDateFormat) return serialToDate(value)
  if (value >= 18_000_101 && value <= 22_001_231) return isCalendarDate(value) ? value : 0
  if (value >= 180_001 && value <= 220_012 && value % 100 >= 1 && value % 100 <= 12) return value * 100
  if (value >= 1850 && value <= 2200) return Number.isInteger(value) ? value * 10000 : readMonthNumber(value)
  if (value >= 110_000 && value <= 991_231 && Number.isInteger(value)) return readDate(String(value))
  return value >= FIRST_SERIAL && value < 110_000 ? serialToDate(value) : 0
}

/** 1980.5 and 1980.11 are months of 1980; 1980.1 may be January or October, so that only the year is known. */
function readMonthNumber(value: number): number {
  const year = Math.floor(value)
  const decimals = String(value).split('.')[1] ?? ''
  const month = Number(decimals)
  if (decimals === '1') return year * 10000
  return decimals.length <= 2 && month >= 1 && month <= 12 ? year * 10000 + month * 100 : 0
}

const YES = new Set([
  '是',
  '有',
  '√',
  'y',
  'yes',
  '1',
  'true',
  '✓',
  '已',
  '已办',
  '已销号',
  '销号',
  '办结',
  '已办结',
  '对',
  '符合',
  '享受',
])
const NO = new Set([
  '否',
  '无',
  '×',
  'x',
  'n',
  'no',
  '0',
  'false',
  '未',
  '未办',
  '未销号',
  '不',
  '没有',
  '未办结',
  '不符合',
  '不享受',
  '正在办理',
])

/** 1 yes, 0 no, -1 neither. */
export function readYesNo(text: string): number {
  const plain = text.normalize('NFKC').replace(/\s/g, '').toLowerCase()
  return YES.has(plain) ? 1 : NO.has(plain) ? 0 : -1
}
