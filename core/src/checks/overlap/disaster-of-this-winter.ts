import { fail, PASS, type Reader, rowCheck, toIso } from '../engine/index.ts'
import { WINTER_RELIEF } from '../law/clauses.ts'

/** From this month on a list is of the winter that begins in its own year. */
const FIRST_MONTH = 8

/**
 * F17. Winter relief is for those whom a disaster of the year left in need for this winter and the spring after it. A doubt where the disaster is of an
 * earlier year: a day may have been copied, or a later disaster came on top of it.
 */
export default rowCheck({
  catalogue: 'F17',
  severity: 'doubt',
  citation: WINTER_RELIEF,
  needs: ['disasterDate'],
  when: ['disasterDate'],
  for: { programme: 'winter-relief' },
  judge(row) {
    const { disasterDate } = row
    const winter = row.use(winterOf)
    if (Math.floor(disasterDate / 10_000) >= winter) return PASS
    return fail('disasterDate', { params: { date: toIso(disasterDate).replace(/(-00)+$/, ''), winter } })
  },
})

/** The year whose disasters a list is for: by its day, or the one before where most of its rows say so. */
const winterOf: Reader<number> = (table, context) => {
  const today = context.of(table).dateNumber
  const [year, month] = [Math.floor(today / 10_000), Math.floor(today / 100) % 100]
  const winter = month >= FIRST_MONTH ? year : year - 1
  return context.derived.whole(table, 'year of the disasters', () => {
    const days = table.date('disasterDate').filter((day) => day > 0)
    const before = days.filter((day) => Math.floor(day / 10_000) === winter - 1)
    return before.length > days.length / 2 ? winter - 1 : winter
  })
}
