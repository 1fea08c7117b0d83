/** Months that a text names: 2009年1—10月, 第三季度, 上半年. */

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

/** The last day of a month, yyyymmdd. */
export function endOfMonth(month: number): number {
  const year = Math.floor(month / 12)
  const of = (month % 12) + 1
  return year * 10000 + of * 100 + new Date(Date.UTC(year, of, 0)).getUTCDate()
}

/** The first period that a text gives; undefined where it gives none. */
export function readPeriod(text: string): Period | undefined {
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
