import { fail, groupCheck, type RowView, relatedCells, showDate, type Verdict } from '../engine/index.ts'
import { isRefused } from '../law/refused.ts'
import { isDay } from '../time/calendar.ts'
import { hasOwnRemark } from '../words/remarks.ts'
import { timesAYear } from '../words/written-rules.ts'

/**
 * F07. The sheet itself allows so many grants a year (每户每年不超过2次), of one cause or of all, and somebody has one
 * more in a calendar year. A remark may tell of the decision that let it through: a doubt. Of a household of which
 * another member applied nothing is known.
 */
export default groupCheck({
  catalogue: 'F07',
  severity: 'error',
  citation: '本表所注标准、条件',
  needs: ['idNumber'],
  for: [{ programme: 'temporary-assistance' }, { programme: 'charity-assistance' }],
  by: 'idNumber',
  unit: 'row',
  judge: (rows) => rows.by(({ table }) => table).flatMap((ofTable) => judgeTable([...ofTable])),
})

function judgeTable(rows: readonly RowView[]): Verdict[] {
  const rule = rows.length > 1 ? timesAYear(rows[0].table) : undefined
  if (!rule || rule.times === 0) return []
  const dated = rows.map((one) => ({ one, day: dayOf(one) })).filter(({ one, day }) => isDay(day) && !isRefused(one))
  const counts = new Map<string, RowView[]>()
  return dated
    .sort((a, b) => a.day - b.day)
    .flatMap(({ one, day }) => {
      const key = `${Math.floor(day / 10_000)} ${rule.isOfCause ? one.said('aidCause') : ''}`
      const before = counts.get(key) ?? []
      counts.set(key, [...before, one])
      if (before.length < rule.times) return []
      const params = { count: before.length + 1, date: showDate(day), sentence: rule.sentence }
      const severity = hasOwnRemark(one) ? 'doubt' : undefined
      const related = relatedCells(before, 'idNumber')
      return [fail(['idNumber', 'aidAmount', 'name'], { severity, params, related }, one)]
    })
}

const dayOf = ({ payDate, decisionDate, applicationDate }: RowView): number =>
  payDate ?? decisionDate ?? applicationDate ?? 0
