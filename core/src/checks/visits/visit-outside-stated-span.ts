import { readDate } from '../../register/values.ts'
import { fail, PASS, type Reader, rowCheck, showDate } from '../engine/index.ts'
import { isBefore } from '../time/dates.ts'
import { dayOf, statedPeriod } from '../time/period.ts'

const DATE = String.raw`((?:19|20)\d{2}[年./-]\d{1,2}(?:[月./-]\d{1,2})?日?月?)`
const SPAN = new RegExp(
  String.raw`(?:(?:活动|走访|工作|开展)(?:时间|期间|起止)[:：]?|(?:日志|记录|登记表|台账)\()${DATE}(?:至|到|—+|–|-|~)${DATE}`,
)

/** 2016年春节走访慰问记录（1月20日—2月5日） */
const DAYS_OF_YEAR = /((?:19|20)\d{2})年.*\((\d{1,2}月\d{1,2}日)(?:至|到|—+|–|-|~)(\d{1,2}月\d{1,2}日)\)/

/**
 * J04. A visit before the first or after the last day that the log's own title gives for the campaign. A doubt: the
 * log may have been kept on.
 */
export default rowCheck({
  catalogue: 'J04',
  severity: 'doubt',
  citation: '活动实施方案（走访起止日期）',
  needs: ['visitDate'],
  when: ['visitDate'],
  for: { lists: 'visits' },
  judge(visit) {
    const { from, until } = visit.use(statedSpan)
    const { visitDate: date } = visit
    const isOutside = (from > 0 && isBefore(date, from)) || (until > 0 && isBefore(until, date))
    return isOutside
      ? fail(['visitDate', 'visitee'], {
          params: { date: showDate(date), from: showDate(from), until: showDate(until) },
        })
      : PASS
  },
})

/**
 * The days that the campaign has by its title, else the months that the log is of; a log of one month may have been
 * begun before.
 */
const statedSpan: Reader<{ from: number; until: number }> = (table) => {
  const { layout } = table
  const text = [...layout.titles, ...layout.lines].join(' ').normalize('NFKC').replace(/\s/g, '')
  const [from, until] = daysIn(text)
  const period = from === '' ? statedPeriod(table) : undefined
  const span =
    period && period.to > period.from
      ? { from: dayOf(period.from), until: dayOf(period.to) }
      : { from: readDate(from), until: readDate(until) }
  return () => span
}

/** First and last day as they are written; '' where there are none, or the year does not tell which they are. */
function daysIn(text: string): readonly [from: string, until: string] {
  const [, from = '', until = ''] = SPAN.exec(text) ?? []
  const [, year, first, last] = DAYS_OF_YEAR.exec(text) ?? []
  const isInYear = from === '' && year !== undefined && readDate(`${year}年${first}`) <= readDate(`${year}年${last}`)
  return isInYear ? [`${year}年${first}`, `${year}年${last}`] : [from, until]
}
