import { fail, PASS, type RowView, rowCheck } from '../engine/index.ts'
import { timesIn } from '../time/time-of-day.ts'

/** 1:20 after 11:30 is of the afternoon where the visit lasted no longer. */
const LONGEST = 6 * 60
const HALF_DAY = 12 * 60

/**
 * J18. A visit ends after it begins, and at times that a clock shows. What may be an hour of the afternoon is read as
 * one.
 */
export default rowCheck({
  catalogue: 'J18',
  severity: 'error',
  citation: '走访登记规范（起止时间）',
  needs: [],
  oneOf: [['visitStart']],
  when: ['visitStart'],
  for: { lists: 'visits' },
  judge(visit) {
    const isOff = visit.meaning(visit.visitStart, isOffClock) || visit.meaning(visit.visitEnd ?? '', isOffClock)
    if (isOff)
      return fail(['visitStart', 'visitDate', 'visitee'], { variant: 'clock', params: { shown: shownOf(visit) } })
    const [from, until] = timesIn([visit.shown('visitStart'), visit.shown('visitEnd')])
    if (from === undefined || until === undefined || until >= from || until + HALF_DAY - from <= LONGEST) return PASS
    return fail(['visitStart', 'visitDate', 'visitee'], { params: { shown: shownOf(visit) } })
  },
})

const shownOf = (visit: RowView): string =>
  [visit.shown('visitStart'), visit.shown('visitEnd')].filter(Boolean).join('—')

/** 25:20, 9:75 */
const isOffClock = (text: string): boolean =>
  [...text.normalize('NFKC').matchAll(/(\d{1,2})[:时点](\d{2})(?!\d)/g)].some(
    ([, hour, minute]) => Number(hour) > 24 || Number(minute) > 59,
  )
