import { ageOn } from '../../identity/id-number.ts'
import { fail, PASS, rowCheck } from '../engine/index.ts'
import { birthByNumber, hasSoundNumber } from '../people/person.ts'
import { isDay } from '../time/calendar.ts'

/** By which 虚岁 is above the completed years. */
const NOMINAL = 2

/** A05. 享年 is the age on the day of death by the ID number, in completed years or as 虚岁. */
export default rowCheck({
  catalogue: 'A05',
  severity: 'error',
  citation: 'GB 11643-1999',
  needs: ['ageAtDeath', 'deathDate', 'idNumber'],
  when: ['ageAtDeath', 'deathDate'],
  judge(person) {
    const birth = hasSoundNumber(person) ? birthByNumber(person) : undefined
    if (birth === undefined || !isDay(person.deathDate)) return PASS
    const expected = ageOn(birth, person.deathDate)
    const over = person.ageAtDeath - expected
    if (over >= 0 && over <= NOMINAL) return PASS
    return fail(['ageAtDeath', 'idNumber', 'deathDate'], { expected, params: { stated: person.ageAtDeath, expected } })
  },
})
