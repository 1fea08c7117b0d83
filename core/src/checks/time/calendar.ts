import { isCalendarDate } from '../../identity/id-number.ts'

const DAY = 86_400_000

function toTime(date: number): number {
  return Date.UTC(Math.floor(date / 10000), (Math.floor(date / 100) % 100) - 1, date % 100)
}

/** Whether a date is a day, not only a month. */
export const isDay = (date: number): boolean => date > 0 && isCalendarDate(date)

/** Days from one day, yyyymmdd, to another; negative where the other is earlier. */
export function daysBetween(from: number, to: number): number {
  return Math.round((toTime(to) - toTime(from)) / DAY)
}

/**
 * Mondays to Fridays after `from` up to and with `to`: at least the working days, for public holidays are not known.
 */
export function weekdaysBetween(from: number, to: number): number {
  const days = daysBetween(from, to)
  if (days <= 0) return 0
  const weeks = Math.floor(days / 7)
  const first = new Date(toTime(from)).getUTCDay()
  let count = weeks * 5
  for (let i = 1; i <= days % 7; i++) {
    const day = (first + i) % 7
    if (day !== 0 && day !== 6) count++
  }
  return count
}

/** Of a year, as month and day: when public holidays may lie, and how many weekdays off each may have (放假办法). */
const HOLIDAY_TIMES: readonly (readonly [number, number, number])[] = [
  [101, 103, 1],
  [121, 227, 4],
  [404, 406, 1],
  [501, 505, 2],
  [528, 627, 1],
  [907, 1008, 1],
  [1001, 1007, 3],
]

/** How many weekdays off public holidays may take of the days after `from` up to and with `to`. */
export function holidaysWithin(from: number, to: number): number {
  let count = 0
  for (let year = Math.floor(from / 10000); year <= Math.floor(to / 10000); year++)
    for (const [first, last, days] of HOLIDAY_TIMES)
      if (year * 10000 + last > from && year * 10000 + first <= to) count += days
  return count
}

/**
 * No two months have more weekdays off by public holidays than this (Spring Festival, or October with Mid-Autumn, and
 * one more).
 */
export const HOLIDAYS = 10

/** Whole months from one date to another by their years and months, of a month 00 as of its first day. */
export function fullMonthsBetween(from: number, to: number): number {
  const months =
    (Math.floor(to / 10000) - Math.floor(from / 10000)) * 12 +
    (Math.floor(to / 100) % 100) -
    (Math.floor(from / 100) % 100)
  return to % 100 < from % 100 ? months - 1 : months
}
