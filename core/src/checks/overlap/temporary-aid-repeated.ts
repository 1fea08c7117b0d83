import { yuan } from '../../facts/money.ts'
import { fail, groupCheck, type RowView, relatedCells, showDate, unknown, type Verdict } from '../engine/index.ts'
import { fullMonthsBetween } from '../time/calendar.ts'
import { monthOf } from '../time/period.ts'
import { hasRemark } from '../words/remarks.ts'

const BILLS = ['selfPaid', 'medicalExpense'] as const

/** Without a local number: who asks again for the same cause within so many months shows what is new. */
const YEAR = 12

/**
 * F07. Temporary assistance for the same cause again: refused without a good reason (国发〔2014〕47号). Within the
 * months that the pack gives, else within a year; a doubt, for the papers may have the reason. Where no column tells
 * causes, the same bill to the yuan in two rows of one list is the same cause; an error where both have the same aid
 * from it and no remark.
 */
export default groupCheck({
  catalogue: 'F07',
  severity: 'doubt',
  citation: '国发〔2014〕47号（同一事由重复申请）',
  from: '2014-10-03',
  needs: ['idNumber'],
  oneOf: [['aidCause', ...BILLS]],
  for: { programme: 'temporary-assistance' },
  by: 'idNumber',
  unit: 'row',
  judge(rows) {
    if (rows.first && !rows.first.has('aidCause')) return [...sameBills([...rows])]
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

/** A sum that is rounded may be that of another bill, as of each month's dialysis. */
const ROUND = 10_000

function* sameBills(rows: readonly RowView[]): Iterable<Verdict> {
  for (const [at, one] of rows.entries())
    for (const before of rows.slice(0, at)) {
      const bill = BILLS.find((id) => (one[id] ?? 0) > 0 && one[id] === before[id])
      const sum = bill && one[bill]
      if (!bill || sum === undefined || before.table !== one.table) continue
      const isSure =
        sum % ROUND !== 0 &&
        one.aidAmount !== undefined &&
        one.aidAmount === before.aidAmount &&
        !hasRemark(one) &&
        !hasRemark(before)
      yield fail(
        ['idNumber', bill, 'aidAmount'],
        {
          ...(isSure && { severity: 'error' }),
          variant: 'bill',
          params: { bill: yuan(sum) },
          related: relatedCells([before], 'idNumber'),
        },
        one,
      )
    }
}

const dayOf = ({ payDate = 0, decisionDate = 0, applicationDate = 0 }: RowView): number =>
  [payDate, decisionDate, applicationDate].find((date) => monthOf(date) >= 0) ?? 0
