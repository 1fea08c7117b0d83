import { fail, fromIso, PASS, rowCheck, showDate } from '../engine/index.ts'
import { isBefore } from '../time/dates.ts'

/** J04. A visit before the first or after the last day of the campaign, which the local plan sets. */
export default rowCheck({
  catalogue: 'J04',
  severity: 'error',
  citation: '活动实施方案（走访起止日期）',
  needs: ['visitDate'],
  for: { lists: 'visits' },
  parameter: 'visits.campaign',
  judge(row) {
    const campaign = row.context.parameter('visits.campaign')
    if (!campaign.known) return PASS
    const { from, until } = campaign.value
    const { visitDate: date } = row
    if (!isBefore(date, fromIso(from)) && !isBefore(fromIso(until), date)) return PASS
    return fail('visitDate', { params: { date: showDate(date), from, until } })
  },
})
