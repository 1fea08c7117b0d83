import { groupCheck, type Located, relatedCells, toIso } from '../engine/index.ts'
import { fullMonthsBetween } from '../time/calendar.ts'
import { monthOf } from '../time/period.ts'

/** F07. Temporary assistance for the same cause again, before the months that the pack gives have passed. No national text bars it. */
export default groupCheck({
  catalogue: 'F07',
  severity: 'doubt',
  citation: '本地政策包（temporary-assistance.repeatMonths）',
  parameter: 'temporary-assistance.repeatMonths',
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
      if (!limit.known || !before || fullMonthsBetween(before.date, date) >= limit.value) continue
      report(one.table).fail(one.row, ['aidCause', 'payDate', 'aidAmount'], {
        params: { cause, before: toIso(before.date), limit: limit.value },
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
