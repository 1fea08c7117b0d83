import { fromIso, rowCheck, toIso } from '../engine/index.ts'
import { isBefore } from '../time/dates.ts'

/** J04. A visit before the first or after the last day of the campaign, which the local plan sets. */
export default rowCheck({
  catalogue: 'J04',
  severity: 'error',
  citation: '活动实施方案（走访起止日期）',
  needs: ['visitDate'],
  for: { lists: 'visits' },
  parameter: 'visits.campaign',
  bind(table, context, report) {
    const campaign = context.parameter('visits.campaign')
    if (!campaign.known) return () => {}
    const { from, until } = campaign.value
    const [first, last] = [fromIso(from), fromIso(until)]
    const dates = table.date('visitDate')
    return (row) => {
      if (!isBefore(dates[row], first) && !isBefore(last, dates[row])) return
      report.fail(row, ['visitDate'], { params: { date: toIso(dates[row]), from, until } })
    }
  },
})
