import { householdCheck, toIso } from '../engine/index.ts'
import { lawOn } from '../law/law-on-date.ts'
import { isOf } from '../law/programme-of.ts'
import { daysBetween, isDay } from '../time/calendar.ts'

/** H13. Days from application to decision before the rule of 2012: urban dibao 30 (Order 271 art. 8), 五保 20 in the town and 20 in the county (Order 456 art. 7). For rural dibao of that time no text was found. */
export default householdCheck({
  catalogue: 'H13',
  severity: 'doubt',
  citation: '城市居民最低生活保障条例 第八条；农村五保供养工作条例 第七条',
  needs: ['applicationDate', 'decisionDate'],
  for: { role: 'register', programme: ['dibao', 'tekun'] },
  until: '2014-04-30',
  bind(table, context, report) {
    const applied = table.householdDate('applicationDate')
    const decided = table.householdDate('decisionDate')
    const daysOn = lawOn(context, 'dibao.decisionDays')
    const [townOn, countyOn] = [lawOn(context, 'tekun.townDays'), lawOn(context, 'tekun.countyDays')]
    const { rows, start } = table.households
    const limitOn = (date: number): number => {
      if (isOf(table, 'dibao')) {
        const days = daysOn(date)
        return days.known ? days.value : Number.NaN
      }
      const [town, county] = [townOn(date), countyOn(date)]
      return town.known && county.known ? town.value + county.value : Number.NaN
    }
    return (household) => {
      const first = rows[start[household]]
      const [from, to] = [applied[household], decided[household]]
      if (!isDay(from) || !isDay(to)) {
        report.unknown(first, [isDay(from) ? 'decisionDate' : 'applicationDate'])
        return
      }
      if (isOf(table, 'dibao') && context.areaOf(table, first) === 'rural') return
      const limit = limitOn(from)
      const days = daysBetween(from, to)
      if (!(days > limit)) return
      report.fail(table.householdRow('decisionDate', household), ['decisionDate', 'applicationDate'], {
        params: { applied: toIso(from), decided: toIso(to), days, limit },
      })
    }
  },
})
