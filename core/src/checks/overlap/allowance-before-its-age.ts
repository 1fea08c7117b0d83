import { ageOn } from '../../identity/id-number.ts'
import { fail, PASS, type Reader, rowCheck, unknownHere, type Verdict } from '../engine/index.ts'
import { birthByNumber, hasSoundNumber } from '../people/person.ts'
import { monthOf, periodOf, showMonth } from '../time/period.ts'

const END_OF_MONTH = 31

/**
 * F18. Old-age allowance from a month, or for more months of the list's quarter or half year, in which the person was
 * younger than any band. A doubt: a place may have begun with the younger before, and may pay a quarter whole.
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
    if (!bands.known) return unknownHere(bands.path)
    const from = Math.min(...bands.value.map((band) => band.from))
    if (ageOn(birth, person.today) < from) return PASS
    // whoever reaches the age within the month may begin with it
    const isYoung = (month: number) => ageOn(birth, month - (month % 100) + END_OF_MONTH) < from
    const odd: Verdict[] = []
    const { startMonth: start, paidMonths } = person
    if (start !== undefined && monthOf(start) >= 0 && isYoung(start)) {
      const age = ageOn(birth, start - (start % 100) + END_OF_MONTH)
      odd.push(fail(['startMonth', 'idNumber'], { params: { age, from, month: showMonth(monthOf(start)) } }))
    }
    const first = paidMonths === undefined ? undefined : person.use(firstMonthPaid)(paidMonths)
    if (first !== undefined && isYoung(first)) {
      const params = { from, months: paidMonths, month: showMonth(monthOf(first)) }
      odd.push(fail(['paidMonths', 'idNumber'], { variant: 'months', params }))
    }
    return odd
  },
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
    const first = period.to - months + 1
    return (Math.floor(first / 12) * 100 + (first % 12) + 1) * 100
  }
}
