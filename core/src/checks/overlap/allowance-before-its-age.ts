import { ageOn } from '../../identity/id-number.ts'
import { firstAge } from '../../policy/index.ts'
import { fail, PASS, type Reader, rowCheck, unknownHere, type Verdict } from '../engine/index.ts'
import { lowestAge } from '../people/ages.ts'
import { birthReader } from '../people/people.ts'
import { birthByNumber, hasSoundNumber } from '../people/person.ts'
import { dayOf, END_OF_MONTH, monthOf, periodOf, showMonth } from '../time/period.ts'

/**
 * F18. Old-age allowance from a month, or for more months of the list's quarter or half year, in which the person was
 * younger than any band of the law data, or where these are not known of the list itself. A doubt: a place may have
 * begun with the younger before, and may pay a quarter whole.
 */
export default rowCheck({
  catalogue: 'F18',
  severity: 'doubt',
  citation: [['2013-07-01', '老年人权益保障法 第三十三条']],
  needs: ['idNumber'],
  when: ['idNumber'],
  oneOf: [['startMonth', 'paidMonths']],
  for: { programme: 'old-age-allowance' },
  judge(person) {
    const birth = birthByNumber(person)
    if (birth === undefined || !hasSoundNumber(person)) return PASS
    const bands = person.parameter('old-age-allowance.bands')
    const from = bands.known ? firstAge(bands.value) : person.use(lowestAge)
    if (from === undefined) return bands.known ? PASS : unknownHere(bands.path)
    if (ageOn(birth, person.today) < from) return PASS
    if (!bands.known && person.use(beganYounger)) return PASS
    const odd: Verdict[] = []
    const { startMonth: start, paidMonths } = person
    if (start !== undefined && isYoung(birth, start, from)) {
      const params = { age: ageOn(birth, endOf(start)), from, month: showMonth(monthOf(start)) }
      odd.push(fail(['startMonth', 'idNumber'], { params }))
    }
    const first = paidMonths === undefined ? undefined : person.use(firstMonthPaid)(paidMonths)
    if (first !== undefined && isYoung(birth, first, from)) {
      const params = { from, months: paidMonths, month: showMonth(monthOf(first)) }
      odd.push(fail(['paidMonths', 'idNumber'], { variant: 'months', params }))
    }
    return odd
  },
})

const endOf = (month: number): number => month - (month % 100) + END_OF_MONTH

/** Whoever reaches the age within the month may begin with it. */
const isYoung = (birth: number, month: number, from: number): boolean =>
  monthOf(month) >= 0 && ageOn(birth, endOf(month)) < from

const MOST_YOUNGER = 0.2

/** Whether several of a list began before the age that the list itself has: the place paid the younger then. */
const beganYounger: Reader<boolean> = (table, context) =>
  context.derived.whole(table, 'began before its lowest age', () => {
    const from = lowestAge(table, context)(0)
    if (from === undefined || !table.has('startMonth')) return false
    const birthOf = birthReader(table, context)
    const starts = [...table.date('startMonth')].map((start, row) => ({ start, birth: birthOf(row) }))
    const known = starts.filter(({ start, birth }) => monthOf(start) >= 0 && birth > 0)
    const younger = known.filter(({ start, birth }) => isYoung(birth, start, from))
    return younger.length > Math.max(1, known.length * MOST_YOUNGER)
  })

type FirstMonth = (months: number) => number | undefined

/**
 * The first month, yyyymm00, of so many up to the end of a list that is for several; undefined where more are paid than
 * it has.
 */
const firstMonthPaid: Reader<FirstMonth> = (table) => {
  const period = periodOf(table)
  return () => (months) => {
    if (!period || period.to === period.from || months > period.to - period.from + 1 || months < 1) return undefined
    return dayOf(period.to - months + 1)
  }
}
