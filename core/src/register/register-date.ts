import type { Sheet } from '../workbook/types.ts'
import { baseName } from './base-name.ts'
import type { Layout } from './layout/layout.ts'
import { endOfMonth, type Period, readPeriod } from './period.ts'
import { readDate, withArabicDigits } from './values.ts'

/** What names a table: its titles and lines, its sheet and its file. */
export interface Named {
  layout: Pick<Layout, 'titles' | 'lines'>
  sheet: Pick<Sheet, 'name'>
  path: string
}

const DAY = /\d{4}\s*(年\s*\d{1,2}\s*月\s*\d{1,2}\s*日?|([./-])\s*\d{1,2}\s*\2\s*\d{1,2}\s*日?)/
/** 至6月30日, after the first day of a span; what is not said again is that of the first. */
const LAST_OF_SPAN = /^\s*(?:至|到|—+|–|-|~)\s*(?:(\d{4})\s*年)?\s*(?:(\d{1,2})\s*月)?\s*(\d{1,2})\s*日/
const MONTH = /(\d{4})\s*[年./-]\s*(\d{1,2})\s*月/
/** 20250620 and 202506, as exports name files; 2025.06 and 2025-6 */
const EIGHT_DIGITS = /(?<!\d)(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)/
const YEAR_AND_MONTH = /(?<![\d./-])((?:19|20)\d{2})(?:[./-](0?[1-9]|1[0-2])|(0[1-9]|1[0-2]))(?![\d./-])/
/** 25年6月 */
const SHORT_YEAR = /(?<!\d)(\d{2})年(?=\d{1,2}月|第?[一二三四1-4]季度|[上下]半年)/
/** 2023年11月至次年2月 */
const NEXT_YEAR = /((?:19|20)\d{2})年(\d{1,2}月(?:\d{1,2}日)?\s*(?:至|到|—+|–|-|~)\s*)(?:次|翌|第二)年/
/** 2024年度全县居民人均可支配收入 is of another year than the table. */
const YEAR = /(?<!\d)((?:19|20)\d{2})年(?!度?\S{0,12}(?:居民|人均|可支配|纯收入))/
/** Lines that say when the register was drawn up. */
const REPORTED = /(填报|填表|制表|填写|报出|上报|报送|统计|截止|记录)(时间|日期)|填表人|填报人|制表/
/** 截止：2009年11月20日, beside the days of the visits */
const UNTIL = /(?<!(?!日)[\u4e00-\u9fff])(?:统计|数据)?截止(?:时间|日期)?\s*[:：].*$/
const SOMETHING =
  '(?:申请|受理|评议|审核|审批|批准|确认|公示|公告|调查|入户|核查|核对|会议|印发|施行|执行|生效|受灾|灾害|发生|入库|采购|(?:比对|对比)(?:数据|信息)?截[止至])'
const DATE = String.raw`\s*\d{2,4}\s*[年./-]\s*\d{1,2}(?:\s*[月./-]\s*\d{1,2}\s*日?|\s*月)?`
const ITS_DATES = String.raw`${DATE}(?:\s*(?:至|到|—+|–|-|~)(?:${DATE}|\s*(?:\d{1,2}\s*月)?\s*\d{1,2}\s*日))?`
/**
 * The day or month of something else than the table: of its procedure, its cause, the law that it follows. A title
 * (确认2025年6月对象) says so by a colon.
 */
const OF_SOMETHING = {
  line: new RegExp(
    `(?:${SOMETHING}(?:时间|日期|期间)?[:：为于]?|(?<![截止])于)${ITS_DATES}|${ITS_DATES}(?=由|起|前|后|之前|以前|以后|开始|议定|商定|决定|通过|开会|召开|评议|公示)`,
    'g',
  ),
  title: new RegExp(`${SOMETHING}(?:(?:时间|日期|期间)[:：]?|[:：])${ITS_DATES}`, 'g'),
}
/** Notes speak of other dates: when a standard took effect, when the list was shown in public. */
const NOTE = /^(注|备注|说明|附注|填表说明|公示)/
/** A year has no day of its own; see `registerYear`. */
const MOST_MONTHS = 11

/**
 * The register's own date as yyyymmdd, from 填报时间, its title, its sheet's or its file's name; a month, a quarter or
 * half a year means its last day; 0 where it gives none.
 */
export function registerDate(table: Named): number {
  const { titles, lines } = table.layout
  const about = lines.filter((line) => !NOTE.test(line.trim()))
  const reported = [
    ...about.filter((line) => REPORTED.test(line.replace(/\s+/g, ''))),
    ...titles.flatMap((line) => UNTIL.exec(line)?.[0] ?? []),
  ]
  const own = about.map((line) => plain(line).replace(OF_SOMETHING.line, ''))
  const [title = '', ...others] = titles
  const names = [
    plain(title).replace(OF_SOMETHING.title, ''),
    ...others.map((line) => plain(line).replace(OF_SOMETHING.line, '')),
    plain(table.sheet.name),
  ]
  return (
    first(reported.map(plain), dayIn) ||
    first([...own, ...names], dayIn) ||
    first(names, digitsIn) ||
    first([...own, ...names], monthIn) ||
    first(names, dottedMonthIn) ||
    first(names, (text) => monthOfYear(text, registerYear(table))) ||
    dateOfFile(table)
  )
}

/** Of a file of several tables the name may be of another: 2010年春节 above the table counts for more. */
function dateOfFile(table: Named): number {
  const file = plain(fileName(table))
  const date = dayIn(file) || digitsIn(file) || monthIn(file) || dottedMonthIn(file)
  const year = first([...table.layout.titles, table.sheet.name].map(plain), yearIn)
  return year > 0 && year !== Math.floor(date / 10000) ? 0 : date
}

/** The year that its titles, its sheet's or its file's name give; 0 where they give none. */
export function registerYear(table: Named): number {
  const texts = [...table.layout.titles, table.sheet.name, fileName(table)]
  return first(texts.map(plain), yearIn)
}

const TWO_YEARS = /(?<!\d)((?:19|20)\d{2})年?度?\s*(?:至|到|—+|–|-|~|\/)\s*(?:19|20)?(\d{2})(年度|学年|年)(?!\d{1,2}月)/
/** Such a year is from July to June. */
const MID_YEAR = 6

/**
 * The period over one New Year that its titles, its sheet's or its file's name give: 2023-2024年度, 11月至次年2月. Null
 * where they name two years and no such period, so that nothing says of which a month is.
 */
export function overNewYear(table: Named): Period | null | undefined {
  for (const text of [...table.layout.titles, table.sheet.name, fileName(table)].map(plain)) {
    const [, first, last, end] = TWO_YEARS.exec(text) ?? []
    const from = Number(first) * 12 + MID_YEAR
    if (first)
      return (end !== '年' || /[冬春]/.test(text)) && Number(last) === (Number(first) + 1) % 100
        ? { from, to: from + 11 }
        : null
    const period = readPeriod(text)
    if (period && period.from >= 12 && Math.floor(period.to / 12) === Math.floor(period.from / 12) + 1) return period
  }
  return undefined
}

/** The year of a month that lies in a period over New Year, or nearest to it. */
export function yearWithin({ from, to }: Period, month: number): number {
  const first = Math.floor(from / 12)
  const away = (year: number) => Math.max(from - (year * 12 + month - 1), year * 12 + month - 1 - to, 0)
  return away(first) <= away(first + 1) ? first : first + 1
}

const yearIn = (text: string): number => Number(YEAR.exec(text)?.[1] ?? 0)

const fileName = ({ path }: Named): string => baseName(path).replace(/\.[a-z]\w*$/i, '')

function plain(text: string): string {
  const digits = withArabicDigits(text.normalize('NFKC'))
  return digits
    .replace(SHORT_YEAR, (_, year: string) => `${Number(year) < 80 ? 20 : 19}${year}年`)
    .replace(NEXT_YEAR, (_, year: string, until: string) => `${year}年${until}${Number(year) + 1}年`)
}

/** What a reader finds in the first text that has it; else 0. */
function first(texts: readonly string[], read: (text: string) => number): number {
  for (const text of texts) {
    const found = read(text)
    if (found > 0) return found
  }
  return 0
}

/** The day that a text gives, of a span of days the last. */
function dayIn(text: string): number {
  const day = DAY.exec(text)
  const date = day ? readDate(day[0].replace(/\s/g, '')) : 0
  if (!day || date % 100 === 0) return 0
  const [, year, month, last] = LAST_OF_SPAN.exec(text.slice(day.index + day[0].length)) ?? []
  if (!last) return date
  const first = { year: Math.floor(date / 10000), month: Math.floor(date / 100) % 100 }
  return Math.max(date, readDate(`${year ?? first.year}-${month ?? first.month}-${last}`))
}

function digitsIn(text: string): number {
  return Number(EIGHT_DIGITS.exec(text)?.[0] ?? 0)
}

function monthIn(text: string): number {
  const period = readPeriod(text)
  if (period && period.from >= 12 && isShort(period)) return endOfMonth(period.to)
  const [, year, month] = MONTH.exec(text) ?? []
  return year ? lastDay(Number(year), Number(month)) : 0
}

function dottedMonthIn(text: string): number {
  const [, year, dotted, digits] = YEAR_AND_MONTH.exec(text) ?? []
  return year ? lastDay(Number(year), Number(dotted ?? digits)) : 0
}

/** 6月 where a name elsewhere gives the year. */
function monthOfYear(text: string, year: number): number {
  const period = readPeriod(text)
  if (year === 0 || !period || period.from >= 12 || period.to < period.from || !isShort(period)) return 0
  return endOfMonth(year * 12 + period.to)
}

const isShort = ({ from, to }: Period): boolean => to - from < MOST_MONTHS

function lastDay(year: number, month: number): number {
  return month < 1 || month > 12 ? 0 : endOfMonth(year * 12 + month - 1)
}
