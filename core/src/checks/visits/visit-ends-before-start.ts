import { fail, PASS, rowCheck } from '../engine/index.ts'
import { timesIn } from '../time/time-of-day.ts'

/** 1:20 after 11:30 is of the afternoon where the visit lasted no longer. */
const LONGEST = 6 * 60
const HALF_DAY = 12 * 60

/** J18. A visit ends after it begins. What may be an hour of the afternoon is read as one. */
export default rowCheck({
  catalogue: 'J18',
  severity: 'error',
  citation: '走访登记规范（起止时间）',
  needs: [],
  oneOf: [['visitStart']],
  when: ['visitStart'],
  for: { lists: 'visits' },
  judge(visit) {
    const [from, until] = timesIn([visit.shown('visitStart'), visit.shown('visitEnd')])
    if (from === undefined || until === undefined || until >= from || until + HALF_DAY - from <= LONGEST) return PASS
    const shown = [visit.shown('visitStart'), visit.shown('visitEnd')].filter(Boolean).join('—')
    return fail(['visitStart', 'visitDate', 'visitee'], { params: { shown } })
  },
})
