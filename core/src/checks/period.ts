import { type RegisterTable, registerDate } from '../register/index.ts'

/** Months that a table covers, both included, as year × 12 + month − 1; the year is 0 where nothing names it. */
export interface Period {
  from: number
  to: number
}

const NUMBERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 上: 1, 下: 2 }
const YEAR = String.raw`(?:(\d{4})年?)?`
const RANGE = new RegExp(String.raw`${YEAR}(\d{1,2})月?[—–\-~至到]+(?:(\d{4})年)?(\d{1,2})月`)
const QUARTER = new RegExp(`${YEAR}第?([一二三四1-4])季度`)
const HALF = new RegExp(`${YEAR}([上下])半年`)
const MONTH = /(?:(\d{4})[年.])?(\d{1,2})月(?:份|$|[^\d底末])/
const FULL_YEAR = /(\d{4})年度?(?:全年|度|汇总|累计)/

/** The month of a date yyyymmdd or yyyymm00, counted as in `Period`; −1 where there is none. */
export function monthOf(date: number): number {
  const month = Math.floor(date / 100) % 100
  return date > 0 && month > 0 ? Math.floor(date / 10000) * 12 + month - 1 : -1
}

/** `2009-10` of a month counted as in `Period`. */
export function showMonth(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
}

/** The last day of a month, yyyymmdd. */
export function endOfMonth(month: number): number {
  const year = Math.floor(month / 12)
  const of = (month % 12) + 1
  return year * 10000 + of * 100 + new Date(Date.UTC(year, of, 0)).getUTCDate()
}

function readPeriod(text: string): Period | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  const span = (year: string | undefined, first: number, last: number, lastYear = year): Period | undefined =>
    first < 1 || last > 12
      ? undefined
      : { from: Number(year ?? 0) * 12 + first - 1, to: Number(lastYear ?? 0) * 12 + last - 1 }
  const range = RANGE.exec(plain)
  if (range) return span(range[1], Number(range[2]), Number(range[4]), range[3] ?? range[1])
  const quarter = QUARTER.exec(plain)
  if (quarter) {
    const number = NUMBERS[quarter[2]] ?? Number(quarter[2])
    return span(quarter[1], number * 3 - 2, number * 3)
  }
  const half = HALF.exec(plain)
  if (half) return span(half[1], NUMBERS[half[2]] * 6 - 5, NUMBERS[half[2]] * 6)
  const month = MONTH.exec(`${plain} `)
  if (month) return span(month[1], Number(month[2]), Number(month[2]))
  const year = FULL_YEAR.exec(plain)
  return year ? span(year[1], 1, 12) : undefined
}

/** The months that a table's title, its lines or its sheet's name give: 2009年1—10月, 第三季度, 6月; undefined where they give none. */
export function periodOf(table: RegisterTable): Period | undefined {
  const { titles, lines } = table.layout
  for (const text of [...titles, table.sheet.name, ...lines.filter((line) => /期|月份|季度/.test(line))]) {
    const found = readPeriod(text)
    if (!found || found.to < found.from) continue
    if (found.from >= 12) return found
    const year = yearOf(titles.join(' ')) || Math.floor(registerDate(table.layout, table.sheet.name) / 10000)
    return { from: found.from + year * 12, to: found.to + year * 12 }
  }
  return undefined
}

const yearOf = (text: string): number => Number(/(\d{4})年/.exec(text.normalize('NFKC'))?.[1] ?? 0)

/** The month that each row of a payment list is for: its own column, else the table's one month, else the month of payment; −1 where none tells. */
export function payMonthReader(table: RegisterTable): (row: number) => number {
  const own = table.has('payMonth') ? table.date('payMonth') : undefined
  const period = periodOf(table)
  const whole = period && period.from === period.to && period.from >= 12 ? period.from : -1
  const dates = table.has('payDate') ? table.date('payDate') : undefined
  return (row) => {
    const month = own ? monthOf(own[row]) : -1
    if (month >= 0) return month
    return whole >= 0 ? whole : dates ? monthOf(dates[row]) : -1
  }
}
