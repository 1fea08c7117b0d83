import { fail, type HouseholdView, householdCheck, PASS, showDate, unknown } from '../engine/index.ts'
import { ageOf } from '../people/person.ts'
import { fullMonthsBetween } from '../time/calendar.ts'
import { monthOf, showMonth } from '../time/period.ts'

/**
 * H09. Dibao is reviewed every year, and every half year where income is unstable or somebody can work. The last review
 * is 复核日期, else the decision. A month of grace for entering it.
 */
export default householdCheck({
  catalogue: 'H09',
  severity: 'doubt',
  citation: [
    ['2012-12-12', '民发〔2012〕220号'],
    ['2014-05-01', '国务院令第649号 第十三条；民发〔2012〕220号'],
    ['2021-07-01', '国务院令第649号 第十三条；民发〔2021〕57号（定期核查）'],
    ['2026-07-01', '社会救助法 第四十六条；民发〔2021〕57号（定期核查）'],
  ],
  needs: [],
  oneOf: [['reviewDate']],
  for: { role: 'register', programme: 'dibao' },
  from: '2012-12-12',
  judge(household) {
    const { reviewDate = 0, decisionDate = 0 } = household
    const last = Math.max(reviewDate, decisionDate)
    if (monthOf(last) < 0) return unknown('reviewDate')
    const stable = household.parameter('dibao.reviewMonthsStable')
    const unstable = hasWorker(household) ? household.parameter('dibao.reviewMonthsUnstable') : stable
    const limit = unstable.known ? unstable : stable
    const months = fullMonthsBetween(last, household.today)
    if (!limit.known || months <= limit.value) return PASS
    return fail(['reviewDate', 'decisionDate'], {
      variant: limit === stable ? 'stable' : 'worker',
      params: { last: last % 100 > 0 ? showDate(last) : showMonth(monthOf(last)), months, limit: limit.value },
    })
  },
})

const CAN_WORK = /^(有|普通|技能)/
const [FROM, BEFORE] = [18, 60]

function hasWorker(household: HouseholdView): boolean {
  if (!household.has('labour')) return false
  for (const member of household.members) {
    if (!CAN_WORK.test(member.labour ?? '')) continue
    const age = ageOf(member)
    if (age !== undefined && age >= FROM && age < BEFORE) return true
  }
  return false
}
