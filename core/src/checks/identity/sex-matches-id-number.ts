import { fail, PASS, rowCheck } from '../engine/index.ts'
import { sexByNumber, statedSex } from '../people/person.ts'

/** A04. Digit 17 (of 15 digits the last): odd for men, even for women. Not judged where the number itself is malformed. */
export default rowCheck({
  catalogue: 'A04',
  severity: 'error',
  citation: 'GB 11643-1999',
  needs: ['sex'],
  when: ['idNumber'],
  oneOf: [['idNumber']],
  judge(person) {
    const sex = sexByNumber(person)
    const stated = statedSex(person)
    if (sex === undefined || stated === undefined || stated === sex) return PASS
    const expected = sex === 'male' ? '男' : '女'
    return fail(['sex', 'idNumber'], { expected, params: { expected } })
  },
})
