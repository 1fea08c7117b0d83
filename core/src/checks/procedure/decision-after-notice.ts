import { fail, householdCheck, PASS, showDate, unknown } from '../engine/index.ts'
import { lawOn } from '../law/law-on-date.ts'
import { daysBetween, isDay } from '../time/calendar.ts'

/**
 * H02. The decision comes after the notice has ended. A notice that begins only after the decision may be the second
 * one (2012 to 2021) or the lasting one: a doubt; so is a decision inside a notice that had already lasted its days.
 */
export default householdCheck({
  catalogue: 'H02',
  severity: 'error',
  citation: [
    ['2012-12-12', '民发〔2012〕220号'],
    ['2014-05-01', '国务院令第649号 第十一条；民发〔2012〕220号'],
    ['2021-07-01', '国务院令第649号 第十一条；民发〔2021〕57号（公示7日）'],
    ['2026-07-01', '民发〔2021〕57号（公示7日）'],
  ],
  needs: ['decisionDate'],
  oneOf: [['noticeStart', 'noticeEnd']],
  for: { procedure: 'full' },
  from: '2012-12-12',
  judge(household) {
    const { decisionDate: decided, noticeStart: from = 0, noticeEnd: to = 0 } = household
    if (!isDay(decided)) return unknown('decisionDate')
    if (!isDay(from) && !isDay(to)) return unknown('noticeEnd')
    const days = lawOn(household, 'dibao.noticeDays', decided)
    if (!days.known) return PASS
    const params = {
      decided: showDate(decided),
      from: isDay(from) ? showDate(from) : '',
      to: isDay(to) ? showDate(to) : '',
    }
    if (isDay(from) && decided < from)
      return fail(['decisionDate', 'noticeStart'], { variant: 'before', severity: 'doubt', params })
    if (!isDay(to) || decided >= to) return PASS
    const lasted = isDay(from) && daysBetween(from, decided) + 1 >= days.value
    return fail(['decisionDate', 'noticeEnd'], { variant: 'during', severity: lasted ? 'doubt' : 'error', params })
  },
})
