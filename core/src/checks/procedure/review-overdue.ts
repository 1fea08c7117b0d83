import { householdCheck, toIso } from '../engine/index.ts'
import { ageReader } from '../people/people.ts'
import { fullMonthsBetween } from '../time/calendar.ts'
import { monthOf, showMonth } from '../time/period.ts'

/**
 * H09. Dibao is reviewed every year, and every half year where income is unstable or somebody can work. The last review is 复核日期, else the decision.
 * A month of grace for entering it.
 */
export default householdCheck({
  catalogue: 'H09',
  severity: 'doubt',
  citation: '民发〔2021〕57号（定期核查）；民发〔2012〕220号',
  needs: [],
  oneOf: [['reviewDate']],
  for: { role: 'register', programme: 'dibao' },
  from: '2012-12-12',
  bind(table, context, report) {
    const reviews = table.householdDate('reviewDate')
    const decisions = table.has('decisionDate') ? table.householdDate('decisionDate') : undefined
    const labour = table.has('labour') ? table.text('labour') : undefined
    const canWork = context.fact('can work', (text) => /^(有|普通|技能)/.test(text))
    const stable = context.parameter('dibao.reviewMonthsStable')
    const ageOf = ageReader(table, context)
    const { rows, start } = table.households
    return (household) => {
      const first = rows[start[household]]
      const last = Math.max(reviews[household], decisions?.[household] ?? 0)
      if (monthOf(last) < 0) {
        report.unknown(first, ['reviewDate'])
        return
      }
      let worker = false
      for (let i = start[household]; labour && !worker && i < start[household + 1]; i++) {
        const code = labour[rows[i]]
        const age = code >= 0 && canWork(code) ? ageOf(rows[i]) : Number.NaN
        worker = age >= 18 && age < 60
      }
      const unstable = worker
        ? context.parameter('dibao.reviewMonthsUnstable', context.place, context.areaOf(table, first))
        : undefined
      const limit = unstable?.known ? unstable : stable
      const months = fullMonthsBetween(last, context.dateNumber)
      if (!limit.known || months <= limit.value) return
      report.fail(table.householdRow('reviewDate', household), ['reviewDate', 'decisionDate'], {
        variant: limit === stable ? 'stable' : 'worker',
        params: { last: last % 100 > 0 ? toIso(last) : showMonth(monthOf(last)), months, limit: limit.value },
      })
    }
  },
})
