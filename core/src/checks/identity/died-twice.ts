import { isSameName } from '../../identity/name.ts'
import { fail, groupCheck, PASS, relatedCells, showDate } from '../engine/index.ts'
import { hasSoundNumber } from '../people/person.ts'
import { isDay } from '../time/calendar.ts'

/**
 * A28. One person with two days of death. An error within one list; between lists a doubt, for the police and the
 * funeral office may have noted other days.
 */
export default groupCheck({
  catalogue: 'A28',
  severity: 'error',
  citation: '登记规范（一人一个死亡时间）',
  needs: ['idNumber', 'deathDate'],
  for: [{ lists: 'deaths' }, { change: 'died' }],
  by: 'idNumber',
  unit: 'row',
  judge([first, ...others]) {
    const { deathDate: day = 0 } = first
    if (!hasSoundNumber(first) || !isDay(day)) return PASS
    return others.flatMap((one) => {
      const { deathDate: other = 0 } = one
      if (!isDay(other) || other === day || !isSameName(one.shown('name'), first.shown('name'))) return []
      const details = {
        params: { day: showDate(other), other: showDate(day) },
        related: relatedCells([first], 'deathDate'),
      }
      const isOfOneList = one.table === first.table
      return fail(['deathDate', 'idNumber', 'name'], { ...details, ...(!isOfOneList && { severity: 'doubt' }) }, one)
    })
  },
})
