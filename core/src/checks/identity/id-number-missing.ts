import { fail, PASS, rowCheck } from '../engine/index.ts'
import { monthsBefore } from '../people/people.ts'
import { birthOf } from '../people/person.ts'

/**
 * A16. A member has no ID number. A child is registered within a month of birth (户口登记条例 第七条): until then, by the column
 * 出生日期, nothing is said, nor of a number that is masked or of another paper.
 */
export default rowCheck({
  catalogue: 'A16',
  severity: 'doubt',
  citation: '户口登记条例 第七条',
  needs: [],
  when: ['name'],
  oneOf: [['idNumber']],
  for: { lists: 'people' },
  judge(person) {
    if (person.idNumber !== undefined) return PASS
    const isNewborn = birthOf(person) >= monthsBefore(person.today, 1)
    return isNewborn || person.isUnread('idNumber') ? PASS : fail(['idNumber', 'name'])
  },
})
