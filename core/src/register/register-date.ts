import type { Layout } from './layout/layout.ts'
import { endOfMonth, readPeriod } from './period.ts'
import { readDate, withArabicDigits } from './values.ts'

const DAY = /\d{4}\s*(年\s*\d{1,2}\s*月\s*\d{1,2}\s*日?|([./-])\s*\d{1,2}\s*\2\s*\d{1,2}\s*日?)/
const MONTH = /(\d{4})\s*[年./-]\s*(\d{1,2})\s*月/
/** Lines that say when the register was drawn up. */
const REPORTED = /(填报|填表|制表|填写|报出|上报|报送|统计|截止|记录)(时间|日期)|填表人|填报人|制表/
/** Notes speak of other dates: when a standard took effect, when the list was shown in public. */
const NOTE = /^(注|备注|说明|附注|填表说明|公示)/

/** A year has no day of its own; see `registerYear`. */
const MOST_MONTHS = 11

/** The register's own date as yyyymmdd, from 填报时间 or its title; a month, a quarter or half a year means its last day; 0 where it gives none. */
export function registerDate(layout: Layout, sheetName: string): number {
  const lines = layout.lines.filter((line) => !NOTE.test(line.trim()))
  const reported = lines.filter((line) => REPORTED.test(line.replace(/\s+/g, '')))
  const texts = [...reported, ...lines, ...layout.titles, sheetName].map((text) =>
    withArabicDigits(text.normalize('NFKC')),
  )
  for (const text of texts) {
    const day = DAY.exec(text)?.[0].replace(/\s/g, '')
    const date = day ? readDate(day) : 0
    if (date % 100 !== 0) return date
  }
  for (const text of texts) {
    const period = readPeriod(text)
    if (period && period.from >= 12 && period.to - period.from < MOST_MONTHS) return endOfMonth(period.to)
    const month = MONTH.exec(text)
    if (month) return lastDay(Number(month[1]), Number(month[2]))
  }
  return 0
}

function lastDay(year: number, month: number): number {
  return month < 1 || month > 12 ? 0 : endOfMonth(year * 12 + month - 1)
}

/** The year that its titles or its sheet's name give; 0 where they give none. */
export function registerYear({ titles }: Layout, sheetName: string): number {
  const years = [...titles, sheetName].map(
    (text) => /(?<!\d)((?:19|20)\d{2})年/.exec(withArabicDigits(text.normalize('NFKC')))?.[1],
  )
  return Number(years.find((year) => year !== undefined) ?? 0)
}
