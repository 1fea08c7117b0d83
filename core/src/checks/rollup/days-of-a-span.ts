import type { FieldId } from '../../facts/fields.ts'
import { fail, rowCheck } from '../engine/index.ts'
import { daysBetween, HOLIDAYS, isDay, weekdaysBetween } from '../time/calendar.ts'

/** Two days and the count of days between them. */
const SPANS = [
  { from: 'admissionDate', to: 'dischargeDate', days: 'hospitalDays' },
  // 开始日期 | 结束日期 | 天数 of relief or of care
  { from: 'startMonth', to: 'stopMonth', days: 'hospitalDays' },
  { from: 'stationFrom', to: 'stationUntil', days: 'stationDays' },
  { from: 'noticeStart', to: 'noticeEnd', days: 'noticeDays' },
  { from: 'receivedDate', to: 'closedDate', days: 'handlingDays' },
] as const satisfies readonly Record<'from' | 'to' | 'days', FieldId>[]

/**
 * I10. Days that a column counts are those between the two days beside it, with or without the last, or with neither.
 * Days in the wrong order are a matter of I17.
 */
export default rowCheck({
  catalogue: 'I10',
  severity: 'error',
  citation: '登记规范（天数与起止日期一致）',
  needs: [],
  oneOf: [SPANS.map(({ from }) => from), SPANS.map(({ to }) => to), SPANS.map(({ days }) => days)],
  judge: (row) =>
    SPANS.flatMap(({ from, to, days }) => {
      const { [from]: first = 0, [to]: last = 0, [days]: stated } = row
      if (stated === undefined || !isDay(first) || !isDay(last) || last < first) return []
      const expected = daysBetween(first, last)
      if (Math.abs(stated - expected) <= 1) return []
      // a notice and the handling of a case may be counted in working days
      const mayBeWorking = days !== 'hospitalDays' && days !== 'stationDays'
      if (mayBeWorking && stated <= expected && stated >= weekdaysBetween(first, last) - HOLIDAYS) return []
      return fail([days, from, to], {
        ...(mayBeWorking && { severity: 'doubt' }),
        expected,
        params: { stated, expected },
      })
    }),
})
