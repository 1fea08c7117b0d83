import { fail, householdCheck, PASS, showDate, unknown } from '../engine/index.ts'
import { lawOn } from '../law/law-on-date.ts'
import { programmesReader } from '../law/programme-of.ts'
import { HOLIDAYS, holidaysWithin, isDay, weekdaysBetween } from '../time/calendar.ts'
import { remarksOfHousehold } from '../words/remarks.ts'

/**
 * H04. Working days from application to decision: 30, in special cases 45, 20 where the town decides (2022 on). Which
 * days were off is not known: what public holidays of the time may take is left out, and only what is over by more than
 * any two months have of them, and over 45, is an error. Of households on the edge the procedure follows dibao by local
 * rule: a doubt.
 */
export default householdCheck({
  catalogue: 'H04',
  severity: 'error',
  citation: [
    ['2021-07-01', '民发〔2021〕57号（审核确认期限）'],
    ['2022-10-20', '民发〔2021〕57号（审核确认期限）；民发〔2022〕83号'],
    ['2025-01-01', '民发〔2021〕57号（审核确认期限）；民发〔2022〕83号；刚性支出困难家庭认定办法'],
  ],
  needs: ['applicationDate', 'decisionDate'],
  for: [{ role: 'register', programme: ['dibao', 'dibao-edge', 'rigid-expenditure'] }, { change: 'added' }],
  from: '2021-07-01',
  judge(household) {
    const { applicationDate: from, decisionDate: to } = household
    if (!isDay(from) || !isDay(to)) return unknown(isDay(from) ? 'decisionDate' : 'applicationDate')
    const [programme] = household.first.use(programmesReader)
    const isRigid = programme === 'rigid-expenditure'
    const isEdge = programme === 'dibao-edge'
    if (household.table.kind.role === 'change' && programme !== 'dibao' && !isRigid && !isEdge) return PASS
    const own = LIMITS[isRigid ? programme : 'dibao']
    const [normal, special] = [lawOn(household, own.normal, from), lawOn(household, own.special, from)]
    if (!normal.known || !special.known) return PASS
    const byTown =
      programme === 'dibao' && YES.test(household.delegated ?? '')
        ? lawOn(household, 'dibao.decisionWorkingDaysDelegated', from)
        : undefined
    const hasReason = household.exempt45 !== undefined || remarksOfHousehold(household, EXTENDED)
    const limit = hasReason ? special.value : byTown?.known ? byTown.value : normal.value
    const days = weekdaysBetween(from, to)
    if (days - holidaysWithin(from, to) <= limit) return PASS
    return fail(['decisionDate', 'applicationDate'], {
      severity: !isEdge && days > Math.max(limit, special.value) + HOLIDAYS ? 'error' : 'doubt',
      params: { applied: showDate(from), decided: showDate(to), days, limit },
    })
  },
})

const LIMITS = {
  dibao: { normal: 'dibao.decisionWorkingDays', special: 'dibao.decisionWorkingDaysSpecial' },
  'rigid-expenditure': {
    normal: 'rigid-expenditure.decisionWorkingDays',
    special: 'rigid-expenditure.decisionWorkingDaysSpecial',
  },
} as const
const YES = /^(是|√|1|有)/
/** Why it took longer, said in a remark: 跨省核对，延长至45个工作日. */
const EXTENDED = /(?<![未不没]|没有)延[长期]|45个工作日|(跨省|跨区域?|异地)核[对查实]|情况复杂/
