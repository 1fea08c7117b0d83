import { isCalendarDate } from '../../identity/id-number.ts'
import { readDate, withArabicDigits } from '../../register/values.ts'
import {
  type Details,
  fail,
  type RegisterView,
  type RowView,
  registerCheck,
  type Severity,
  type SheetCell,
  showDate,
  toIso,
  unknown,
  type Verdict,
} from '../engine/index.ts'
import { PUBLIC_NOTICE } from '../law/clauses.ts'
import { isOf } from '../law/programme-of.ts'
import { daysBetween, isDay } from '../time/calendar.ts'
import { type Line, linesAround } from '../words/lines-around.ts'

const SIGN = String.raw`\s*[年.\-/]\s*`
const DAY = String.raw`(\d{1,2})${SIGN.replace('年', '月')}(\d{1,2})\s*日?`
/** 公示期：2018年10月8日至10月14日（7天） */
const PERIOD = new RegExp(
  String.raw`公示(?:期限?|时间|日期|公告|起止时间)?(?:为|自|从)?[:：]?\s*(\d{4})${SIGN}${DAY}\s*(?:至|到|[-—–~])+\s*(?:(\d{4})${SIGN})?(?:(\d{1,2})\s*[月.\-/]\s*)?(\d{1,2})\s*日?`,
)
/** （7天）, ，共7日: right behind the last day; working days are other days */
const SAID = /^\s*[,，、]?\s*(?:[(（]\s*(?:共|为期|公示期?)?|共|为期)\s*(\d{1,2})\s*[天日]/
/** A notice is signed when it is put up, or some days before. */
const MOST_BEFORE = 31
const MOST_AFTER = 60

interface Notice {
  cell: SheetCell
  from: number
  to: number
  /** days that the same cell gives in words; 0: none */
  said: number
}

/**
 * H03. The public notice whose days stand above or below the list: it lasts the days of the law (7 for dibao and
 * tekun), as many as it says itself, the office signs it about then, and no row is decided on before it ended. An error
 * for dibao and tekun, and where its own words contradict the days; else a doubt. How many days it lasts is law since
 * 2012; before, too, it ends after it begins.
 */
export default registerCheck({
  catalogue: 'H03',
  severity: 'error',
  citation: [['1999-10-01', '登记规范（先后顺序）'], ...PUBLIC_NOTICE],
  needs: [],
  *judge(register) {
    if (!register.words.some((text) => text.includes('公示'))) return
    const lines = linesAround(register)
    const notice = lines.flatMap(noticeIn)[0]
    if (!notice) return
    yield* daysOf(notice, register)
    for (const line of lines) {
      const signed = readDate(withArabicDigits(line.text.trim()))
      if (!isDay(signed)) continue
      const isOdd = daysBetween(signed, notice.from) > MOST_BEFORE || daysBetween(notice.to, signed) > MOST_AFTER
      if (isOdd) yield odd(notice, 'signed', { signed: showDate(signed) }, line, 'doubt')
    }
    if (register.has('decisionDate')) for (const row of register.rows) yield* decided(row, notice)
  },
})

function* decided(row: RowView, { from, to }: Notice): Iterable<Verdict> {
  if (row.isUnread('decisionDate')) yield unknown('decisionDate', row)
  const { decisionDate = 0 } = row
  if (!isDay(decisionDate) || decisionDate < from || decisionDate >= to) return
  const params = { to: showDate(to), decided: showDate(decisionDate) }
  yield fail('decisionDate', { variant: 'decided', severity: 'doubt', params }, row)
}

function* daysOf(notice: Notice, { table, context }: RegisterView): Iterable<Verdict> {
  const { from, to, said } = notice
  const days = daysBetween(from, to) + 1
  const isByLaw = isOf(table, 'dibao') || isOf(table, 'tekun')
  const law = isOf(table, 'tekun') ? 'tekun.noticeDays' : 'dibao.noticeDays'
  const needed = context.parameter(law, context.place, undefined, toIso(from))
  if (days < 1) yield odd(notice, 'reversed', { days })
  // with the first day counted or without
  else if (said > 0 && said !== days && said !== days - 1) yield odd(notice, 'said', { days, said })
  else if (needed.known && days < needed.value)
    yield odd(notice, 'short', { days, needed: needed.value }, notice.cell, isByLaw ? undefined : 'doubt')
}

const odd = (
  { cell, from, to }: Notice,
  variant: string,
  params: Details['params'],
  where: SheetCell = cell,
  severity?: Severity,
): Verdict =>
  fail('noticeStart', { variant, severity, params: { from: showDate(from), to: showDate(to), ...params } }, where)

function noticeIn(cell: Line): Notice[] {
  const { text } = cell
  const found = PERIOD.exec(text)
  if (!found) return []
  const [year, month, day, lastYear = year, lastMonth = month, lastDay] = found.slice(1)
  const dateOf = (...[y, m, d]: string[]) => Number(y) * 10000 + Number(m) * 100 + Number(d)
  const [from, to] = [dateOf(year, month, day), dateOf(lastYear, lastMonth, lastDay)]
  if (!isCalendarDate(from) || !isCalendarDate(to)) return []
  const [, said = 0] = SAID.exec(text.slice(found.index + found[0].length)) ?? []
  return [{ cell, from, to, said: Number(said) }]
}
