import { baseName, type Period, type RegisterTable, readPeriod, registerDate } from '../../register/index.ts'

/** The longest time that is paid at once, in months. */
export const MOST_MONTHS = 12

/** The month of a date yyyymmdd or yyyymm00, counted as in `Period`; −1 where there is none. */
export function monthOf(date: number): number {
  const month = Math.floor(date / 100) % 100
  return date > 0 && month > 0 ? Math.floor(date / 10000) * 12 + month - 1 : -1
}

/** Not before the last day of any month. */
export const END_OF_MONTH = 31

/** The date, yyyymmdd, of a day in a month counted as in `Period`; without a day yyyymm00. */
export const dayOf = (month: number, day = 0): number => (Math.floor(month / 12) * 100 + (month % 12) + 1) * 100 + day

/** `2009-10` of a month counted as in `Period`. */
export function showMonth(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
}

/**
 * The months that a table's title, its lines or its sheet's name give: 2009年1—10月, 第三季度, 6月; undefined where
 * they give none.
 */
export function periodOf(table: RegisterTable): Period | undefined {
  const { titles, lines } = table.layout
  for (const text of [...titles, table.sheet.name, ...lines.filter((line) => /期|月份|季度/.test(line))]) {
    const found = readPeriod(text)
    if (!found || found.to < found.from) continue
    if (found.from >= 12) return found
    const year = yearOf(titles.join(' ')) || Math.floor(registerDate(table) / 10000)
    return { from: found.from + year * 12, to: found.to + year * 12 }
  }
  return undefined
}

/** How many months a table is for, by its own words; one where it gives none. */
export function monthsOf(table: RegisterTable): number {
  const period = periodOf(table)
  return period ? period.to - period.from + 1 : 1
}

/** The months of `periodOf`, else those that a line beside the table gives with their year: 时间：2026年7月—9月. */
export function statedPeriod(table: RegisterTable): Period | undefined {
  const { titles, lines } = table.layout
  const ofLines = () => [...titles, ...lines].filter((line) => /时间/.test(line)).map(readPeriod)
  return periodOf(table) ?? ofLines().find((one) => one !== undefined && one.from >= 12)
}

/** The first month of those that a table, or else its file's name, says to be for. */
export function firstMonthReader(table: RegisterTable): () => number {
  const period = periodOf(table) ?? readPeriod(baseName(table.path))
  const first = period && period.from >= MOST_MONTHS ? period.from : Number.POSITIVE_INFINITY
  return () => first
}

const yearOf = (text: string): number => Number(/(\d{4})年/.exec(text.normalize('NFKC'))?.[1] ?? 0)
