import { fail, PASS, rowCheck, showDate, unknown, unknownHere } from '../engine/index.ts'
import { DEATH } from '../law/clauses.ts'
import { isPaidPastDeath } from '../people/paid-past-death.ts'
import { fullMonthsBetween } from '../time/calendar.ts'
import { monthOf } from '../time/period.ts'

/**
 * H10. A register that gives a day of death has an end of the grant, or a review after it, within three months (2022
 * on), and it ends in the month after those at the latest. Before that no term was set. Of a row that is paid past its
 * death G05 speaks.
 */
export default rowCheck({
  catalogue: 'H10',
  severity: 'doubt',
  citation: DEATH,
  needs: [],
  when: ['deathDate'],
  oneOf: [['deathDate']],
  for: [
    { class: 'low-income' },
    { role: 'register', programme: 'child-support' },
    { programme: ['disability-living-allowance', 'disability-care-allowance'] },
    { programme: 'old-age-allowance' },
    { change: ['died', 'stopped'] },
    { lists: 'deaths' },
  ],
  judge(row) {
    const { deathDate: death, stopMonth: stopped } = row
    const limit = row.parameter('dibao.deathReviewMonths')
    if (monthOf(death) < 0) return unknown(limit.known ? 'deathDate' : limit.path)
    if (!limit.known) return unknownHere(limit.path)
    if (stopped !== undefined) {
      const late = monthOf(stopped) - monthOf(death) - 1
      if (late <= limit.value) return PASS
      return fail(['stopMonth', 'deathDate', 'name'], {
        variant: 'late',
        params: { death: showDate(death), limit: limit.value },
      })
    }
    // a list of deaths says of some when the grant ended
    if (row.table.kind.lists === 'deaths') return PASS
    const months = fullMonthsBetween(death, row.today)
    if ((row.household.reviewDate ?? 0) > death || months < limit.value || isPaidPastDeath(row)) return PASS
    return fail(['deathDate', 'name'], {
      variant: 'open',
      params: { death: showDate(death), months, limit: limit.value },
    })
  },
})
