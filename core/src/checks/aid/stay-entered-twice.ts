import { fail, groupCheck, PASS, type RowView, relatedCells, showDate, type Verdict } from '../engine/index.ts'
import { isDay } from '../time/calendar.ts'

/**
 * K14. Nobody comes to a relief station where he is: a stay begins on the day of another of the same person, or before
 * it has ended. A doubt: he may have left and come back on one day. On the day of the one's end the other may begin.
 */
export default groupCheck({
  catalogue: 'K14',
  severity: 'doubt',
  citation: '登记规范（一次救助一条记录）',
  needs: ['idNumber', 'stationFrom'],
  for: { lists: 'stays' },
  by: 'idNumber',
  unit: 'row',
  judge(rows) {
    const stays = [...rows]
      .filter(({ stationFrom = 0 }) => isDay(stationFrom))
      .sort((a, b) => (a.stationFrom ?? 0) - (b.stationFrom ?? 0))
    const odd = stays.flatMap((stay, at): Verdict[] => {
      const before = stays.slice(0, at).find((one) => covers(one, stay.stationFrom ?? 0))
      if (!before) return []
      const params = { from: showDate(before.stationFrom ?? 0) }
      const related = relatedCells([before], 'stationFrom')
      return [fail(['stationFrom', 'stationUntil', 'idNumber'], { params, related }, stay)]
    })
    return odd.length > 0 ? odd : PASS
  },
})

const covers = ({ stationFrom: from = 0, stationUntil: to = 0 }: RowView, day: number): boolean =>
  from === day || (isDay(to) && from < day && day < to)
