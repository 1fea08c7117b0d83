import type { FieldId } from '../facts/fields.ts'
import { readDate } from './values.ts'

/** Fields that may stand in one cell: 公示时间 2025.06.01-2025.06.07. */
const PAIRS = [
  ['noticeStart', 'noticeEnd'],
  ['agreementFrom', 'agreementUntil'],
  ['validFrom', 'validUntil'],
  ['admissionDate', 'dischargeDate'],
  ['expenseFrom', 'expenseUntil'],
] as const satisfies readonly (readonly [from: FieldId, until: FieldId])[]

/** The other end of the same time, and which end a field is; undefined for a date that is none. */
export function endOfSpan(id: FieldId): { partner: FieldId; side: 'from' | 'to' } | undefined {
  for (const [from, until] of PAIRS) {
    if (id === from) return { partner: until, side: 'from' }
    if (id === until) return { partner: from, side: 'to' }
  }
  return undefined
}

export const SPAN_FIELDS: readonly FieldId[] = PAIRS.flat()

const YEAR = String.raw`(?:(\d{4})[-.年/])?`
const UNTIL = '(?:—+|–+|-+|~+|起?至|到)'
const DAYS = new RegExp(
  String.raw`^${YEAR}(\d{1,2})[-.月/](\d{1,2})日?${UNTIL}${YEAR}(?:(\d{1,2})[-.月/])?(\d{1,2})(日?)止?$`,
)
const MONTHS = new RegExp(String.raw`^(\d{4})[-.年/](\d{1,2})月?${UNTIL}(\d{4})[-.年/](\d{1,2})月?止?$`)

/**
 * Two days (or months, as yyyymm00) in one cell: 2025.06.01-2025.06.07, 2025年6月1日至7日, 12.28-1.4. The year may
 * stand once, or not at all where `year` is the table's own; 0 where it gives none.
 */
export function spanIn(text: string, year = 0): { from: number; to: number } | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  const [, y1, m1, m2y, m2] = MONTHS.exec(plain) ?? []
  if (m2) return spanOf(readDate(`${y1}年${m1}月`), readDate(`${m2y}年${m2}月`))
  const [, firstYear, month, day, lastYear, lastMonth, lastDay, mark] = DAYS.exec(plain) ?? []
  // 10.5-12 may be anything
  if (!lastDay || (!lastMonth && !mark)) return undefined
  const first = firstYear ? Number(firstYear) : year
  if (first === 0) return undefined
  const isNextYear = !lastYear && Number(lastMonth ?? month) < Number(month)
  const last = lastYear ? Number(lastYear) : first + Number(isNextYear)
  return spanOf(readDate(`${first}-${month}-${day}`), readDate(`${last}-${lastMonth ?? month}-${lastDay}`))
}

const spanOf = (from: number, to: number) => (from > 0 && to > 0 ? { from, to } : undefined)

/** Columns that count months, and may name them instead: 7-9月. */
export const MONTH_COUNTS: ReadonlySet<FieldId> = new Set(['paidMonths', 'backPayMonths'])

const YEAR_OF_MONTH = String.raw`(?:\d{4}[-.年/])?`
const MONTH_SPAN = new RegExp(String.raw`^${YEAR_OF_MONTH}(\d{1,2})月?份?${UNTIL}${YEAR_OF_MONTH}(\d{1,2})月份?$`)
const MONTH_LIST = new RegExp(String.raw`^${YEAR_OF_MONTH}\d{1,2}月?份?(?:[、,，.和及]\d{1,2}月?份?)*(?<=月份?)$`)
const QUARTER = /^(?:\d{4}年度?)?第?[一二三四1-4]季度?$/

/** How many months a text names: 7-9月, 7月至9月, 7、8、9月, 三季度; undefined where it names none. */
export function monthsNamed(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  const [, first, last] = MONTH_SPAN.exec(plain) ?? []
  if (last) {
    const isMonth = (month: number) => month >= 1 && month <= 12
    return isMonth(Number(first)) && isMonth(Number(last)) ? ((Number(last) - Number(first) + 12) % 12) + 1 : undefined
  }
  if (QUARTER.test(plain)) return 3
  return MONTH_LIST.test(plain) ? plain.replace(/^\d{4}\D/, '').split(/[、,，.和及]/).length : undefined
}

/** Whether a text names several months. */
export const namesMonths = (text: string): boolean => (monthsNamed(text) ?? 0) > 1
