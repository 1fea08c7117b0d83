const DAY = 86_400_000
/** 9999-12-31 in the 1900 system: the last serial that a spreadsheet shows as a date */
const LAST_SERIAL = 2_958_465
const DAYS_1900_TO_1904 = 1462

/**
 * Calendar date of a serial as the number yyyymmdd; NaN where a spreadsheet shows no date. Serial 60 is the day
 * 1900-02-29 that Lotus 1-2-3 invented and every spreadsheet kept: it comes back as 19000229, which no calendar
 * accepts.
 */
export function serialToDate(serial: number, date1904 = false): number {
  const days = Math.floor(serial) + (date1904 ? DAYS_1900_TO_1904 : 0)
  if (!(days >= 1) || days > LAST_SERIAL) return Number.NaN
  if (days === 60) return 19000229
  const date = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * DAY)
  return date.getUTCFullYear() * 10000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate()
}

/** Serial of an ISO 8601 date or date-time (strict workbooks write dates so); NaN when the text is none. */
export function isoToSerial(text: string, date1904 = false): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(text.trim())
  if (!match) return Number.NaN
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day))
  const days = time / DAY - Date.UTC(1899, 11, 30) / DAY
  const whole = days > 60 ? days : days - 1
  const fraction = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400
  return whole + fraction - (date1904 ? DAYS_1900_TO_1904 : 0)
}
