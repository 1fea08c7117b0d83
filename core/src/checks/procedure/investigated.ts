import { fail, householdCheck, showDate, unknown, type Verdict } from '../engine/index.ts'
import { APPLICATION } from '../law/clauses.ts'
import { isDay } from '../time/calendar.ts'

/**
 * H11. Nobody is confirmed without an investigation (57号 第二十八条). An investigation after the decision is
 * impossible; 直接认定 as the way of application is a doubt.
 */
export default householdCheck({
  catalogue: 'H11',
  severity: 'error',
  citation: APPLICATION,
  needs: [],
  oneOf: [['investigationDate', 'applicationMode']],
  for: { procedure: 'full' },
  judge(household) {
    const { first, investigationDate: visited = 0, decisionDate: decided = 0 } = household
    const odd: Verdict[] = []
    if (isDay(visited) && isDay(decided) && visited > decided)
      odd.push(
        fail(
          ['investigationDate', 'decisionDate'],
          { variant: 'order', severity: 'doubt', params: { visited: showDate(visited), decided: showDate(decided) } },
          first,
        ),
      )
    if (DIRECT.test(first.applicationMode ?? ''))
      odd.push(fail('applicationMode', { variant: 'direct', severity: visited > 0 ? 'doubt' : 'error' }, first))
    else if (household.has('investigationDate') && visited === 0 && decided > 0) odd.push(unknown('investigationDate'))
    return odd
  },
})

const DIRECT = /直接(认定|确认|纳入|转入)|免调查/
