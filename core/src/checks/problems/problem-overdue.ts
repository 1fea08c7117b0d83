import { endOfMonth } from '../../register/index.ts'
import { readYesNo } from '../../register/values.ts'
import { fail, PASS, type Reader, rowCheck, showDate } from '../engine/index.ts'
import { isBefore } from '../time/dates.ts'
import { monthOf } from '../time/period.ts'

/** Words for a later deadline that was granted; 逾期 says the opposite. */
const EXTENDED = /延期|展期|顺延|(延长|宽限)\S{0,4}(时限|期限|至)/

/** The first day on which the ledger may have been drawn up: the last of a month stands for a month alone. */
const drawnUp: Reader<number> = (_, { dateNumber }) => {
  const isMonth = dateNumber === endOfMonth(monthOf(dateNumber))
  return () => (isMonth ? dateNumber - (dateNumber % 100) + 1 : dateNumber)
}

/** L04. Still open after the deadline, or closed after it; an extension that was granted (延期) explains both. */
export default rowCheck({
  catalogue: 'L04',
  severity: 'doubt',
  citation: '问题台账登记规范（按时限办结）',
  needs: [],
  oneOf: [['deadline'], ['closedDate', 'struckOff']],
  when: ['deadline'],
  for: { lists: 'problems' },
  judge(row) {
    const { deadline, closedDate: closed, struckOff = '' } = row
    if (EXTENDED.test(`${row.said('remarks')} ${row.said('progress')}`)) return PASS
    if (closed !== undefined)
      return isBefore(deadline, closed)
        ? fail(['closedDate', 'deadline'], {
            variant: 'late',
            params: { closed: showDate(closed), deadline: showDate(deadline) },
          })
        : PASS
    if (row.meaning(struckOff, readYesNo) === 1 || !isBefore(deadline, row.use(drawnUp))) return PASS
    return fail(['deadline', 'closedDate', 'struckOff'], {
      variant: 'open',
      params: { deadline: showDate(deadline), date: showDate(row.today) },
    })
  },
})
