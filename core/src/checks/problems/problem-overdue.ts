import { endOfMonth } from '../../register/index.ts'
import { readYesNo } from '../../register/values.ts'
import { fail, PASS, type Reader, rowCheck, showDate } from '../engine/index.ts'
import { isBefore } from '../time/dates.ts'
import { monthOf } from '../time/period.ts'

/** Words for a later deadline that was granted; 逾期 says the opposite. */
const EXTENDED = /延期|展期|顺延|(延长|宽限)\S{0,4}(时限|期限|至)/

/** 需市级资金，已上报; 待县水利局立项: on whom beyond the office it waits. */
const WAITS =
  /(?:需|待|等)[^,，;；。]{0,8}(?:资金|经费|审批|批复|立项|项目|计划|统筹|上级|市级?|县级?|省级?)|(?:已|正在)(?:向[^,，;；。]{1,8})?(?:上报|申报|争取)|列入[^,，;；。]{0,6}(?:计划|规划)/

/** The first day on which the ledger may have been drawn up: the last of a month stands for a month alone. */
const drawnUp: Reader<number> = (_, { dateNumber }) => {
  const isMonth = dateNumber === endOfMonth(monthOf(dateNumber))
  return () => (isMonth ? dateNumber - (dateNumber % 100) + 1 : dateNumber)
}

/**
 * L04. Still open after the deadline, or closed after it; an extension that was granted (延期) explains both, and what
 * it waits for (已上报, 待上级资金) why it is still open.
 */
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
    if (WAITS.test(`${row.said('remarks')} ${row.said('progress')}`)) return PASS
    if (row.meaning(struckOff, readYesNo) === 1 || !isBefore(deadline, row.use(drawnUp))) return PASS
    return fail(['deadline', 'closedDate', 'struckOff'], {
      variant: 'open',
      params: { deadline: showDate(deadline), date: showDate(row.today) },
    })
  },
})
