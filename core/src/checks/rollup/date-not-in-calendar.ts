import { field, fieldIds } from '../../facts/fields.ts'
import { isOffCalendar, mayBeLunar } from '../../register/values.ts'
import { tableCheck } from '../engine/index.ts'

const DATES = fieldIds.filter((id) => field(id).type === 'date')

/**
 * I15. A date of the register must be one of the calendar: 2月30日, 11月31日 and month 13 are none, in whatever way they are written. An error;
 * a birthday that the farmers' calendar may have (2月30日) is a doubt, and of a text that is no date at all ("麦收后") the remark on the column speaks.
 */
export default tableCheck({
  catalogue: 'I15',
  severity: 'error',
  citation: '登记规范（日期应是日历上有的日子）',
  needs: [],
  oneOf: [DATES],
  run(table, _context, report) {
    for (const id of DATES.filter((one) => table.has(one))) {
      const dates = table.date(id)
      for (let row = 0; row < table.rowCount; row++) {
        const date = dates[row] < 0 ? table.shown(id, row) : ''
        if (!isOffCalendar(date)) continue
        const isLunar = id === 'birth' && mayBeLunar(date)
        report.fail(row, [id], { ...(isLunar && { severity: 'doubt', variant: 'lunar' }), params: { date } })
      }
    }
  },
})
