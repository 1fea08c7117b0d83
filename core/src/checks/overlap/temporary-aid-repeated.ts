import { groupCheck, type Located, relatedCells, toIso } from '../engine/index.ts'
import { fullMonthsBetween } from '../time/calendar.ts'
import { monthOf } from '../time/period.ts'

/** Without a local number: who asks again for the same cause within so many months shows what is new. */
const YEAR = 12

/**
 * F07. Temporary assistance for the same cause again: refused without a good reason (国发〔2014〕47号). Within the months that the pack gives, else within a year; a doubt, for
 * the papers may have the reason.
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
  judge(rows, context, report) {
    const last = new Map<string, { one: Located; date: number }>()
    const dated = rows.map((one) => ({ one, date: dayOf(one), cause: one.table.said('aidCause', one.row) }))
    for (const each of dated.sort((a, b) => a.date - b.date)) {
      const { one, date, cause } = each
      if (date === 0 || cause === '') {
        report(one.table).unknown(one.row, [date === 0 ? 'payDate' : 'aidCause'])
        continue
      }
      const limit = context
        .of(one.table)
        .parameter('temporary-assistance.repeatMonths', context.placeOf(one.table, one.row))
      const before = last.get(cause)
      last.set(cause, each)
      const months = limit.known ? limit.value : YEAR
      if (!before || fullMonthsBetween(before.date, date) >= months) continue
      report(one.table).fail(one.row, ['aidCause', 'payDate', 'aidAmount'], {
        ...(limit.known && { variant: 'limit' }),
        params: { cause, before: toIso(before.date), limit: months },
        related: relatedCells([before.one], 'aidCause'),
      })
    }
  },
})

function dayOf({ table, row }: Located): number {
  for (const id of ['payDate', 'decisionDate', 'applicationDate'] as const) {
    const date = table.has(id) ? table.date(id)[row] : 0
    if (monthOf(date) >= 0) return date
  }
  return 0
}
