import { fail, outside, PASS, rowCheck } from '../engine/index.ts'
import { AGE_COLUMNS, agesOf } from '../people/people.ts'
import { ageOf } from '../people/person.ts'

const OLDEST_LIKELY = 110

/** A12. Older than 110 years on the date of the register: rare, more often a wrong digit or a death not reported. */
export default rowCheck({
  catalogue: 'A12',
  severity: 'doubt',
  citation: '登记规范',
  needs: [],
  oneOf: [AGE_COLUMNS],
  overColumns: {
    measured: '111 → 109 ms',
    bind: (table, context) => outside([agesOf(table, context)], { most: OLDEST_LIKELY }),
  },
  judge(person) {
    const age = ageOf(person)
    return age !== undefined && age > OLDEST_LIKELY ? fail(['idNumber', 'birth', 'age'], { params: { age } }) : PASS
  },
})
