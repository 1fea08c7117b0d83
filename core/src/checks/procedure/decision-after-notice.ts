import { householdCheck, toIso } from '../engine/index.ts'
import { lawOn } from '../law/law-on-date.ts'
import { daysBetween, isDay } from '../time/calendar.ts'

/**
 * H02. The decision comes after the notice has ended. A notice that begins only after the decision may be the second one (2012 to 2021) or the lasting one:
 * a doubt; so is a decision inside a notice that had already lasted its days.
 */
export default householdCheck({
  catalogue: 'H02',
  severity: 'error',
  citation: '民发〔2021〕57号（公示7日）；民发〔2012〕220号',
  needs: ['decisionDate'],
  oneOf: [['noticeStart', 'noticeEnd']],
  for: { procedure: 'full' },
  from: '2012-12-12',
  bind(table, context, report) {
    const decisions = table.householdDate('decisionDate')
    const starts = table.has('noticeStart') ? table.householdDate('noticeStart') : undefined
    const ends = table.has('noticeEnd') ? table.householdDate('noticeEnd') : undefined
    const daysOn = lawOn(context, 'dibao.noticeDays')
    const { rows, start } = table.households
    return (household) => {
      const [decided, from, to] = [decisions[household], starts?.[household] ?? 0, ends?.[household] ?? 0]
      const days = isDay(decided) ? daysOn(decided) : undefined
      if (!days || !(isDay(from) || isDay(to))) {
        report.unknown(rows[start[household]], [days ? 'noticeEnd' : 'decisionDate'])
        return
      }
      if (!days.known) return
      const params = { decided: toIso(decided), from: isDay(from) ? toIso(from) : '', to: isDay(to) ? toIso(to) : '' }
      if (isDay(from) && decided < from)
        report.fail(table.householdRow('decisionDate', household), ['decisionDate', 'noticeStart'], {
          variant: 'before',
          severity: 'doubt',
          params,
        })
      else if (isDay(to) && decided < to) {
        const lasted = isDay(from) && daysBetween(from, decided) + 1 >= days.value
        report.fail(table.householdRow('decisionDate', household), ['decisionDate', 'noticeEnd'], {
          variant: 'during',
          severity: lasted ? 'doubt' : 'error',
          params,
        })
      }
    }
  },
})
