import { fail, PASS, type Reader, rowCheck, showDate } from '../engine/index.ts'
import { WINTER_RELIEF } from '../law/clauses.ts'

/** From this month on a list is of the winter that begins in its own year. */
const FIRST_MONTH = 8

/** Hardship of another kind, for which there is temporary aid. */
const NO_DISASTER = /^(因病|因学|因残|因婚|疾病|患病|大病|重病|上学|就学|失业|车祸|交通事故|缺劳力|无劳动力)/

/**
 * F17. Winter relief is for those whom a disaster of the year left in need for this winter and the spring after it. A
 * doubt where the disaster is of an earlier year: a day may have been copied, or a later disaster came on top of it;
 * and where what is called the disaster is none of nature's.
 */
export default rowCheck({
  catalogue: 'F17',
  severity: 'doubt',
  citation: WINTER_RELIEF,
  needs: [],
  oneOf: [['disasterDate', 'disasterKind']],
  for: { programme: 'winter-relief' },
  judge(row) {
    const { disasterDate, disasterKind = '' } = row
    if (NO_DISASTER.test(disasterKind)) return fail('disasterKind', { variant: 'kind', params: { said: disasterKind } })
    if (disasterDate === undefined) return PASS
    const winter = row.use(winterOf)
    if (Math.floor(disasterDate / 10_000) >= winter) return PASS
    return fail('disasterDate', { params: { date: showDate(disasterDate), winter } })
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
