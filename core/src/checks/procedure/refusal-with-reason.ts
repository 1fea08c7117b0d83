import {
  fail,
  type HouseholdView,
  householdCheck,
  type Reader,
  showDate,
  unknown,
  type Verdict,
} from '../engine/index.ts'
import { lawOn } from '../law/law-on-date.ts'
import { isRefused } from '../law/refused.ts'
import { HOLIDAYS, isDay, weekdaysBetween } from '../time/calendar.ts'
import { hasRemark } from '../words/remarks.ts'

/**
 * H08. A refusal is given in writing, with its reason, within three working days. What public holidays could explain is
 * a doubt. A refusal without its day, where the register has the column and the term is over, is not entered at all.
 */
export default householdCheck({
  catalogue: 'H08',
  severity: 'error',
  citation: [
    ['2012-12-12', '民发〔2012〕220号'],
    ['2014-05-01', '国务院令第649号 第十一条；民发〔2012〕220号'],
    ['2021-07-01', '国务院令第649号 第十一条；民发〔2021〕57号（书面告知）'],
    ['2026-07-01', '社会救助法 第四十五条；民发〔2021〕57号（书面告知）'],
  ],
  needs: [],
  oneOf: [['refusalDate', 'refusalReason']],
  for: { procedure: 'full' },
  from: '2012-12-12',
  judge(household) {
    const { refusalDate: told, refusalReason: reason, decisionDate: decided } = household
    if (told === undefined && reason === undefined) return [...withoutReason(household), ...neverTold(household)]
    const where = told === undefined ? 'refusalReason' : 'refusalDate'
    const odd: Verdict[] = []
    if (!household.has('refusalReason')) odd.push(unknown('refusalReason', where))
    else if (household.has('refusalDate') && told === undefined) odd.push(unknown('refusalDate', where))
    else if (reason === undefined) odd.push(fail(['refusalReason', 'refusalDate'], { variant: 'reason' }, where))
    if (told === undefined || decided === undefined || !isDay(told) || !isDay(decided)) return odd
    const limit = lawOn(household, 'dibao.refusalNoticeWorkingDays', decided)
    const days = weekdaysBetween(decided, told)
    if (limit.known && days > limit.value)
      odd.push(
        fail(['refusalDate', 'decisionDate'], {
          variant: 'late',
          severity: days > limit.value + HOLIDAYS ? 'error' : 'doubt',
          params: { decided: showDate(decided), told: showDate(told), days, limit: limit.value },
        }),
      )
    return odd
  },
})

/** Whether the register has the day of any notice at all. */
const isNoticeKept: Reader<boolean> = (table, context) => {
  const kept = context.derived.whole(table, 'notices are kept', () => table.blank('refusalDate').includes(0))
  return () => kept()
}

/** A conclusion 不予确认 in a register with a column of reasons, which is blank: a doubt, the letter may have it. */
function withoutReason(household: HouseholdView): Verdict[] {
  if (!household.has('refusalReason') || !isRefused(household)) return []
  const isExplained = [...household.members].some(hasRemark)
  if (isExplained) return []
  const params = { said: household.conclusion }
  return [
    fail(['refusalReason', 'conclusion', 'name'], { variant: 'no-reason', severity: 'doubt', params }, 'conclusion'),
  ]
}

/**
 * A conclusion 不予确认 in a register with a column for the day of the notice, which is blank when the term is over.
 */
function neverTold(household: HouseholdView): Verdict[] {
  const { decisionDate: decided = 0 } = household
  if (!household.has('refusalDate') || !isDay(decided) || !isRefused(household)) return []
  const limit = lawOn(household, 'dibao.refusalNoticeWorkingDays', decided)
  const days = weekdaysBetween(decided, household.today)
  if (!limit.known || days <= limit.value + HOLIDAYS) return []
  return [
    fail(
      ['refusalDate', 'conclusion', 'name'],
      {
        variant: 'blank',
        ...(!household.use(isNoticeKept) && { severity: 'doubt' }),
        params: { decided: showDate(decided), limit: limit.value },
      },
      'decisionDate',
    ),
  ]
}
