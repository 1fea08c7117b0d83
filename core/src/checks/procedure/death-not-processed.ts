import { rowCheck, toIso } from '../engine/index.ts'
import { fullMonthsBetween } from '../time/calendar.ts'
import { monthOf } from '../time/period.ts'

/**
 * H10. A register that gives a day of death has an end of the grant, or a review after it, within three months (2022 on), and it ends in the month
 * after those at the latest. Before that no term was set.
 */
export default rowCheck({
  catalogue: 'H10',
  severity: 'doubt',
  citation: '民发〔2022〕83号',
  needs: [],
  when: ['deathDate'],
  oneOf: [['deathDate']],
  for: [
    { class: 'low-income' },
    { role: 'register', programme: 'child-support' },
    { programme: ['disability-living-allowance', 'disability-care-allowance'] },
    { programme: 'old-age-allowance' },
    { change: 'died' },
  ],
  bind(table, context, report) {
    const deaths = table.date('deathDate')
    const stops = table.has('stopMonth') ? table.date('stopMonth') : undefined
    const reviews = table.has('reviewDate') ? table.householdDate('reviewDate') : undefined
    const months = context.parameterOf('dibao.deathReviewMonths', table)
    return (row) => {
      const death = deaths[row]
      const limit = months(row)
      if (monthOf(death) < 0 || !limit.known) {
        report.unknown(monthOf(death) < 0 ? row : -1, [limit.known ? 'deathDate' : limit.path])
        return
      }
      const late = monthOf(stops?.[row] ?? 0) - monthOf(death) - 1
      if ((stops?.[row] ?? 0) > 0 && late > limit.value) {
        report.fail(row, ['stopMonth', 'deathDate', 'name'], {
          variant: 'late',
          params: { death: toIso(death), limit: limit.value },
        })
        return
      }
      const done = (stops?.[row] ?? 0) > 0 || (reviews?.[table.households.of[row]] ?? 0) > death
      const passed = fullMonthsBetween(death, context.dateNumber)
      if (done || passed < limit.value) return
      report.fail(row, ['deathDate', 'name'], {
        variant: 'open',
        params: { death: toIso(death), months: passed, limit: limit.value },
      })
    }
  },
})
