import { readDate } from '../../register/values.ts'
import { fail, ofRegister, onceATable, PASS, rowCheck, showDate } from '../engine/index.ts'
import { isProvedByOthers } from '../money/proved-by-others.ts'
import { isBefore } from '../time/dates.ts'
import { dayOf, statedPeriod } from '../time/period.ts'
import { hasOwnRemark } from '../words/remarks.ts'
import { sentencesOf } from '../words/scope.ts'

const DATE = String.raw`((?:19|20)\d{2}[年./-]\d{1,2}(?:[月./-]\d{1,2})?日?月?)`
const UNTIL = String.raw`((?:(?:19|20)\d{2}[年./-])?(?:\d{1,2}[月./-])?\d{1,2}日?月?)`
const SPAN = new RegExp(
  String.raw`(?:(?:活动|走访|慰问|工作|开展)(?:时间|期间|起止)[:：为]*|(?:日志|记录|登记表|台账)\()${DATE}(?:至|到|—+|–|-|~)${UNTIL}`,
)

/** 2016年春节走访慰问记录（1月20日—2月5日） */
const DAYS_OF_YEAR = /((?:19|20)\d{2})年.*\((\d{1,2}月\d{1,2}日)(?:至|到|—+|–|-|~)(\d{1,2}月\d{1,2}日)\)/

/**
 * J04. A visit before the first or after the last day that the log's own title gives for the campaign. A doubt: the
 * log may have been kept on. An error in the one of many rows without a remark of a list of what was handed over, whose
 * title or note gives the days of all its visits.
 */
export default rowCheck({
  catalogue: 'J04',
  severity: 'doubt',
  citation: '活动实施方案（走访起止日期）',
  needs: ['visitDate'],
  when: ['visitDate'],
  for: [{ lists: 'visits' }, { lists: 'goods' }],
  judge(visit) {
    const span = statedSpan(visit.table)
    const { visitDate: date } = visit
    if (!isOutside(date, span)) return PASS
    const { from, until, sentence } = span
    const { inside, outside } = visit.use(visitsBySpan)
    const isSure = sentence !== undefined && isProvedByOthers(inside, outside) && !hasOwnRemark(visit)
    return fail(['visitDate', 'visitee'], {
      ...(sentence !== undefined && { variant: 'stated' }),
      ...(isSure && { severity: 'error' }),
      params: { date: showDate(date), from: showDate(from), until: showDate(until), sentence: sentence ?? '' },
    })
  },
})

interface Span {
  from: number
  until: number
  /** what a list of goods says of it */
  sentence?: string
}

const isOutside = (date: number, { from, until }: Span): boolean =>
  (from > 0 && isBefore(date, from)) || (until > 0 && isBefore(until, date))

const visitsBySpan = ofRegister(({ table, rows }) => {
  const span = statedSpan(table)
  let [inside, outside] = [0, 0]
  for (const { visitDate } of rows) if (visitDate !== undefined) isOutside(visitDate, span) ? outside++ : inside++
  return { inside, outside }
})

/**
 * The days that the campaign has by its title or a note, else the months that the log is of; a log of one month may
 * have been begun before.
 */
const statedSpan = onceATable((table): Span => {
  const isLog = table.kind.lists === 'visits'
  for (const { shown, text } of sentencesOf(table)) {
    const span = spanIn(text)
    if (span) return { ...span, ...(!isLog && { sentence: shown }) }
  }
  const period = isLog ? statedPeriod(table) : undefined
  return period && period.to > period.from
    ? { from: dayOf(period.from), until: dayOf(period.to) }
    : { from: 0, until: 0 }
})

/** First and last day as a text gives them; undefined where it gives none, or the year does not tell which they are. */
function spanIn(text: string): Span | undefined {
  const [, from = '', until = ''] = SPAN.exec(text) ?? []
  if (from !== '') return { from: readDate(from), until: readDate(completed(until, from)) }
  const [, year, first, last] = DAYS_OF_YEAR.exec(text) ?? []
  const span = { from: readDate(`${year}年${first}`), until: readDate(`${year}年${last}`) }
  return year !== undefined && span.from <= span.until ? span : undefined
}

/** 20日 of 2009年1月10日至20日 is of that month. */
function completed(until: string, from: string): string {
  if (/^\d{4}/.test(until)) return until
  const [year, month] = [/^\d{4}年?/, /^\d{4}\D\d{1,2}月?/].map((part) => part.exec(from)?.[0] ?? '')
  return /[月./-]/.test(until)
    ? `${year}${/年$/.test(year) ? '' : '-'}${until}`
    : `${month}${/月$/.test(month) ? '' : '-'}${until}`
}
