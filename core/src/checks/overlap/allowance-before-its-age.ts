import { ageOn } from '../../identity/id-number.ts'
import { fail, PASS, rowCheck, unknownHere } from '../engine/index.ts'
import { birthByNumber, hasSoundNumber } from '../people/person.ts'
import { monthOf, showMonth } from '../time/period.ts'

/** F18. Old-age allowance from a month in which the person was younger than any band. A doubt: a place may have begun with the younger before. */
export default rowCheck({
  catalogue: 'F18',
  severity: 'doubt',
  citation: [['2013-07-01', '老年人权益保障法 第三十三条']],
  needs: ['idNumber', 'startMonth'],
  when: ['startMonth'],
  for: { programme: 'old-age-allowance' },
  judge(person) {
    const { startMonth: start } = person
    const birth = birthByNumber(person)
    if (birth === undefined || monthOf(start) < 0 || !hasSoundNumber(person)) return PASS
    const bands = person.parameter('old-age-allowance.bands')
    if (!bands.known) return unknownHere(bands.path)
    const from = Math.min(...bands.value.map((band) => band.from))
    // whoever reaches the age within the month may begin with it
    const age = ageOn(birth, start - (start % 100) + 31)
    if (age >= from || ageOn(birth, person.today) < from) return PASS
    return fail(['startMonth', 'idNumber'], { params: { age, from, month: showMonth(monthOf(start)) } })
  },
})
