import { fail, groupCheck, type RowView, relatedCells, showDate, unknown, type Verdict } from '../engine/index.ts'
import { fullMonthsBetween } from '../time/calendar.ts'
import { monthOf } from '../time/period.ts'

/** Without a local number: who asks again for the same cause within so many months shows what is new. */
const YEAR = 12

/**
 * F07. Temporary assistance for the same cause again: refused without a good reason (国发〔2014〕47号). Within the
 * months that the pack gives, else within a year; a doubt, for the papers may have the reason.
 */
export default groupCheck({
  catalogue: 'F07',
  severity: 'doubt',
  citation: '国发〔2014〕47号（同一事由重复申请）',
  from: '2014-10-03',
  needs: ['idNumber', 'aidCause'],
  for: { programme: 'temporary-assistance' },
  by: 'idNumber',
  unit: 'row',
  judge(rows) {
    const last = new Map<string, { one: RowView; date: number }>()
    const verdicts: Verdict[] = []
    const dated = [...rows].map((one) => ({ one, date: dayOf(one) }))
    for (const each of dated.sort((a, b) => a.date - b.date)) {
      const { one, date } = each
      const cause = one.said('aidCause')
      if (date === 0 || cause === '') {
        verdicts.push(unknown(date === 0 ? 'payDate' : 'aidCause', one))
        continue
      }
      const limit = one.parameter('temporary-assistance.repeatMonths')
      const before = last.get(cause)
      last.set(cause, each)
      const months = limit.known ? limit.value : YEAR
      if (!before || fullMonthsBetween(before.date, date) >= months) continue
      const details = {
        ...(limit.known && { variant: 'limit' }),
        params: { cause, before: showDate(before.date), limit: months },
        related: relatedCells([before.one], 'aidCause'),
      }
      verdicts.push(fail(['aidCause', 'payDate', 'aidAmount'], details, one))
    }
    return verdicts
  },
})

const dayOf = ({ payDate = 0, decisionDate = 0, applicationDate = 0 }: RowView): number =>
  [payDate, decisionDate, applicationDate].find((date) => monthOf(date) >= 0) ?? 0
