import { fail, PASS, personCheck, relatedCells, showDate, unknown } from '../engine/index.ts'
import { DEATH } from '../law/clauses.ts'
import { dayOfDeath, saysDeath, saysPay } from '../people/deaths.ts'
import { fullMonthsBetween } from '../time/calendar.ts'

/**
 * H10. Somebody on the list of deaths still stands in a register. A doubt: within three months the review may be under
 * way; after that it is overdue (2022 on). Of registers that say what is paid to him alone G05 speaks. So on a list of
 * people whose premium was paid after it.
 */
export default personCheck({
  catalogue: 'H10',
  severity: 'doubt',
  citation: DEATH,
  needs: [],
  whenever: true,
  compares: [
    [
      { lists: 'people', role: 'register' },
      { lists: 'people', role: 'list', person: 'once' },
    ],
    [{ lists: 'deaths' }, { change: 'died' }],
  ],
  judge(person, there) {
    const death = there.find(saysDeath)
    if (!death) return unknown('deathDate', there.first)
    const { today, stopMonth } = person
    const day = dayOfDeath(death)
    if (day > (person.payDate ?? today) || stopMonth !== undefined || saysPay(person)) return PASS
    const months = fullMonthsBetween(day, today)
    const limit = person.parameter('dibao.deathReviewMonths')
    return fail(['name', 'idNumber'], {
      variant: limit.known && months >= limit.value ? 'overdue' : 'listed',
      params: { death: showDate(day), months },
      related: relatedCells([death], 'deathDate'),
    })
  },
})
