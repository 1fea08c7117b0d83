import { type FieldId, field, fieldIds } from '../../facts/fields.ts'
import { isOffCalendar, mayBeLunar } from '../../register/values.ts'
import { fail, outside, PASS, type Reader, rowCheck } from '../engine/index.ts'

const DATES = fieldIds.filter((id) => field(id).type === 'date')

/**
 * I15. A date of the register must be one of the calendar: 2月30日, 11月31日 and month 13 are none, in whatever way
 * they are written. An error; a birthday that the farmers' calendar may have (2月30日) is a doubt, and of a text that
 * is no date at all ("麦收后") the remark on the column speaks.
 */
export default rowCheck({
  catalogue: 'I15',
  severity: 'error',
  citation: '登记规范（日期应是日历上有的日子）',
  needs: [],
  oneOf: [DATES],
  overColumns: {
    measured: '9 → 2 ms',
    bind: (table) =>
      outside(
        DATES.filter((id) => table.has(id)).map((id) => table.date(id)),
        { least: 0 },
      ),
  },
  judge: (row) =>
    row
      .use(unreadDates)
      ?.filter((id) => isOffCalendar(row.shown(id)))
      .map((id) => {
        const date = row.shown(id)
        const isLunar = id === 'birth' && mayBeLunar(date)
        return fail(id, { ...(isLunar && { severity: 'doubt', variant: 'lunar' }), params: { date } })
      }) ?? PASS,
})

/** The dates of a row that hold something and could not be read; undefined where there are none. */
const unreadDates: Reader<readonly FieldId[] | undefined> = (table) => {
  const dates = DATES.filter((id) => table.has(id)).map((id) => ({ id, values: table.date(id) }))
  return (row) => {
    let unread: FieldId[] | undefined
    for (const { id, values } of dates) {
      if (values[row] >= 0) continue
      unread ??= []
      unread.push(id)
    }
    return unread
  }
}
