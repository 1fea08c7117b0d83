import type { Layout } from './layout.ts'
import { readDate, withArabicDigits } from './values.ts'

const DAY = /\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?/
const MONTH = /(\d{4})\s*[年./-]\s*(\d{1,2})\s*月/
/** Lines that say when the register was drawn up. */
const REPORTED = /(填报|填表|制表|填写|报出|上报|报送|统计|截止|记录)(时间|日期)|填表人|填报人|制表/
/** Notes speak of other dates: when a standard took effect, when the list was shown in public. */
const NOTE = /^(注|备注|说明|附注|填表说明|公示)/

/** The register's own date as yyyymmdd, from 填报时间 or its title; a month means its last day; 0 where it gives none. */
export function registerDate(layout: Layout, sheetName: string): number {
  const lines = layout.lines.filter((line) => !NOTE.test(line.trim()))
  const reported = lines.filter((line) => REPORTED.test(line.replace(/\s+/g, '')))
  const texts = [...reported, ...lines, ...layout.titles, sheetName].map(withArabicDigits)
  for (const text of texts) {
    const day = DAY.exec(text)?.[0].replace(/\s/g, '')
    const date = day ? readDate(day) : 0
    if (date % 100 !== 0) return date
  }
  for (const text of texts) {
    const month = MONTH.exec(text)
    if (month) return lastDay(Number(month[1]), Number(month[2]))
  }
  return 0
}

function lastDay(year: number, month: number): number {
  if (month < 1 || month > 12) return 0
  return year * 10000 + month * 100 + new Date(Date.UTC(year, month, 0)).getUTCDate()
}
