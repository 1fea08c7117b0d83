import { fail, ofRegister, PASS, type RowView, rowCheck } from '../engine/index.ts'
import { isOf } from '../law/programme-of.ts'
import { isUrgent } from '../law/temporary-aid.ts'
import { isProvedByOthers } from '../money/proved-by-others.ts'
import { daysBetween, isDay } from '../time/calendar.ts'
import { noticeRuleOf } from '../words/notice-rule.ts'
import { hasOwnRemark } from '../words/remarks.ts'

const WEEK = 7

/**
 * H03. Of aid for expense (支出型), or of winter relief, nearly all rows have a notice of a week or more, and this row
 * has none or a shorter one. A doubt: how long it lasts is a local rule, and urgent aid needs none.
 */
export default rowCheck({
  catalogue: 'H03',
  severity: 'doubt',
  byOthers: true,
  citation: '国发〔2014〕47号（支出型救助公示）；登记规范（公示期与其他行相同）',
  needs: [],
  oneOf: [['noticeStart'], ['noticeEnd']],
  for: [{ programme: 'temporary-assistance' }, { programme: 'winter-relief' }],
  judge(row) {
    if (isUrgent(row) || hasOwnRemark(row)) return PASS
    const { noticeStart: from, noticeEnd: to, conclusion = '' } = row
    if (row.isUnread('noticeStart') || row.isUnread('noticeEnd') || /不/.test(conclusion)) return PASS
    const days = daysOf(from ?? 0, to ?? 0)
    const rule = noticeRuleOf(row)
    if (rule && days > 0)
      return days < rule.days
        ? fail(['noticeEnd', 'noticeStart'], {
            variant: 'stated',
            severity: 'error',
            params: { days, sentence: rule.sentence },
          })
        : PASS
    if (!asksNotice(row)) return PASS
    const usual = row.use(usualNotice)
    if (from === undefined && to === undefined)
      return usual.isGiven ? fail(['noticeStart', 'noticeEnd'], { variant: 'blank' }) : PASS
    return usual.isWeek && days > 0 && days < WEEK
      ? fail(['noticeEnd', 'noticeStart'], { variant: 'short', params: { days } })
      : PASS
  },
})

/** Of temporary aid that for expense; of a list of relief every row. */
const asksNotice = (row: RowView): boolean =>
  isOf(row.table, 'temporary-assistance') ? /支出/.test(row.aidKind ?? '') : true
const daysOf = (from: number, to: number): number => (isDay(from) && isDay(to) ? daysBetween(from, to) + 1 : 0)

/** What nearly all rows with a notice have. */
const usualNotice = ofRegister(({ rows }) => {
  let [all, given, weeks] = [0, 0, 0]
  for (const row of rows) {
    if (!asksNotice(row)) continue
    const { noticeStart = 0, noticeEnd = 0 } = row
    all++
    if (noticeStart === 0) continue
    given++
    if (daysOf(noticeStart, noticeEnd) >= WEEK) weeks++
  }
  return { isGiven: isProvedByOthers(given, all - given), isWeek: isProvedByOthers(weeks, given - weeks) }
})
