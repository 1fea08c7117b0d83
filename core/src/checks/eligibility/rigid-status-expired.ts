import { fail, householdCheck, PASS, showDate } from '../engine/index.ts'
import { RIGID_EXPENDITURE } from '../law/clauses.ts'
import { monthsBefore } from '../people/people.ts'

/**
 * C22. The determination holds for twelve months at most (by parameter): it has run out by the date of the register. A
 * later review or an end in the register's own columns settles it. Nor may 有效期 be set beyond those months.
 */
export default householdCheck({
  catalogue: 'C22',
  severity: 'error',
  citation: RIGID_EXPENDITURE,
  from: '2025-01-01',
  needs: [],
  oneOf: [['validUntil', 'decisionDate']],
  for: { role: 'register', programme: 'rigid-expenditure' },
  judge(household) {
    const { validUntil: until, decisionDate: decided = 0, reviewDate: reviewed = 0, stopMonth } = household
    const found = household.parameter('rigid-expenditure.validMonths')
    if (!found.known || stopMonth !== undefined) return PASS
    const { value: months } = found
    const oldest = monthsBefore(household.today, months)
    if (reviewed >= oldest) return PASS
    if (until === undefined)
      return decided > 0 && decided < oldest ? fail('decisionDate', { variant: 'too-old', params: { months } }) : PASS
    if (decided % 100 > 0 && monthsBefore(until, months) > decided)
      return fail(['validUntil', 'decisionDate'], { variant: 'too-long', params: { months } })
    const lastDay = until % 100 === 0 ? until + 31 : until
    if (lastDay >= household.today) return PASS
    return fail('validUntil', { variant: 'run-out', params: { date: showDate(household.today) } })
  },
})
