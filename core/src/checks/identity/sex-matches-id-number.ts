import { rowCheck } from '../engine/index.ts'
import { SEXES, sexesOf } from '../people/people.ts'

/** A04. Digit 17 (of 15 digits the last): odd for men, even for women. Not judged where the number itself is malformed. */
export default rowCheck({
  catalogue: 'A04',
  severity: 'error',
  citation: 'GB 11643-1999',
  needs: ['sex'],
  when: ['idNumber'],
  oneOf: [['idNumber']],
  bind(table, context, report) {
    const { stated, ofNumber } = sexesOf(table, context)
    return (row) => {
      const sex = ofNumber[row]
      if (stated[row] === sex || stated[row] === 0 || sex === 0) return
      const expected = SEXES[sex] === 'male' ? '男' : '女'
      report.fail(row, ['sex', 'idNumber'], { expected, params: { expected } })
    }
  },
})
