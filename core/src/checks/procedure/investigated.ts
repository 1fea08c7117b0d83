import { householdCheck, toIso } from '../engine/index.ts'
import { textReader } from '../people/people.ts'
import { isDay } from '../time/calendar.ts'

/** H11. Nobody is confirmed without an investigation (57号 第二十八条). An investigation after the decision is impossible; 直接认定 as the way of application is a doubt. */
export default householdCheck({
  catalogue: 'H11',
  severity: 'error',
  citation: '民发〔2021〕57号 第二十八条',
  needs: [],
  oneOf: [['investigationDate', 'applicationMode']],
  for: { procedure: 'full' },
  bind(table, context, report) {
    const visits = table.has('investigationDate') ? table.householdDate('investigationDate') : undefined
    const decisions = table.has('decisionDate') ? table.householdDate('decisionDate') : undefined
    const modeOf = textReader(table, context, 'applicationMode')
    const { rows, start } = table.households
    return (household) => {
      const first = rows[start[household]]
      const [visited, decided] = [visits?.[household] ?? 0, decisions?.[household] ?? 0]
      if (isDay(visited) && isDay(decided) && visited > decided)
        report.fail(first, ['investigationDate', 'decisionDate'], {
          variant: 'order',
          severity: 'doubt',
          params: { visited: toIso(visited), decided: toIso(decided) },
        })
      if (/直接(认定|确认|纳入|转入)|免调查/.test(modeOf(first)))
        report.fail(first, ['applicationMode'], { variant: 'direct', severity: visited > 0 ? 'doubt' : 'error' })
      else if (visits && visited <= 0 && decided > 0) report.unknown(first, ['investigationDate'])
    }
  },
})
