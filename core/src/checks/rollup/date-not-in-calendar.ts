import { type FieldId, field, fieldIds } from '../../facts/fields.ts'
import { isOffCalendar, mayBeLunar } from '../../register/values.ts'
import { fail, PASS, type Reader, rowCheck, type Verdict } from '../engine/index.ts'

const DATES = fieldIds.filter((id) => field(id).type === 'date')

/** Columns of times of day. */
const TIMES = ['visitStart', 'visitEnd'] as const satisfies readonly FieldId[]

/**
 * I15. A date of the register must be one of the calendar: 2月30日, 11月31日 and month 13 are none, in whatever way
 * they are written. An error; a birthday that the farmers' calendar may have (2月30日) is a doubt, and of a text that
 * is no date at all ("麦收后") the remark on the column speaks. So is a time of day that no clock shows.
 */
export default rowCheck({
  catalogue: 'I15',
  severity: 'error',
  citation: '登记规范（日期应是日历上有的日子）',
  needs: [],
  oneOf: [[...DATES, ...TIMES]],
  judge(row) {
    const odd: Verdict[] = []
    for (const id of row.use(unreadDates) ?? []) {
      const date = row.shown(id)
      if (!isOffCalendar(date)) continue
      const isLunar = id === 'birth' && mayBeLunar(date)
      odd.push(fail(id, { ...(isLunar && { severity: 'doubt', variant: 'lunar' }), params: { date } }))
    }
    for (const id of TIMES) {
      const time = row[id]
      if (time !== undefined && row.meaning(time, isOffClock)) odd.push(fail(id, { variant: 'time', params: { time } }))
    }
    return odd.length > 0 ? odd : PASS
  },
})

/** 25:20, 9:75 */
const isOffClock = (text: string): boolean =>
  [...text.normalize('NFKC').matchAll(/(\d{1,2})[:时点](\d{2})(?!\d)/g)].some(
    ([, hour, minute]) => Number(hour) > 24 || Number(minute) > 59,
  )

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
