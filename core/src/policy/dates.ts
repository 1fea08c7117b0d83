import type { IsoDate } from './types.ts'

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whether the text is a day of the calendar, written `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  const parts = PATTERN.exec(text)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The day before, e.g. the last day in force of what a later entry ends. */
export function dayBefore(date: IsoDate): IsoDate {
  return shift(date, -1)
}

/** The day after, e.g. the first day on which an ended value is no longer in force. */
export function dayAfter(date: IsoDate): IsoDate {
  return shift(date, 1)
}

export function isWithin(date: IsoDate, span: { from?: IsoDate; until?: IsoDate }): boolean {
  return (span.from === undefined || span.from <= date) && (span.until === undefined || date <= span.until)
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function shift(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
