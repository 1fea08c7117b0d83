import { fail, type HouseholdView, householdCheck, PASS, showDate, unknown } from '../engine/index.ts'
import { lawOn } from '../law/law-on-date.ts'
import { isOf } from '../law/programme-of.ts'
import { daysBetween, isDay } from '../time/calendar.ts'

/**
 * H13. Days from application to decision before the rule of 2012: urban dibao 30 (Order 271 art. 8), 五保 20 in the
 * town and 20 in the county (Order 456 art. 7). For rural dibao of that time no text was found.
 */
export default householdCheck({
  catalogue: 'H13',
  severity: 'doubt',
  citation: '城市居民最低生活保障条例 第八条；农村五保供养工作条例 第七条',
  needs: ['applicationDate', 'decisionDate'],
  for: { role: 'register', programme: ['dibao', 'tekun'] },
  until: '2014-04-30',
  judge(household) {
    const { applicationDate: from, decisionDate: to } = household
    if (!isDay(from) || !isDay(to)) return unknown(isDay(from) ? 'decisionDate' : 'applicationDate')
    const limit = limitOn(household, from)
    const days = daysBetween(from, to)
    if (limit === undefined || days <= limit) return PASS
    return fail(['decisionDate', 'applicationDate'], {
      params: { applied: showDate(from), decided: showDate(to), days, limit },
    })
  },
})

function limitOn(household: HouseholdView, date: number): number | undefined {
  if (isOf(household.table, 'dibao')) {
    const days = lawOn(household, 'dibao.decisionDays', date)
    return days.known && household.area !== 'rural' ? days.value : undefined
  }
  const [town, county] = [lawOn(household, 'tekun.townDays', date), lawOn(household, 'tekun.countyDays', date)]
  return town.known && county.known ? town.value + county.value : undefined
}
