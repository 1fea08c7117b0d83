import type { Sex } from '../../identity/id-number.ts'
import { rowCheck } from '../check.ts'
import { readSex } from '../people.ts'

const MALE = 1
const numberOf = (sex: Sex | undefined): number => (sex === undefined ? 0 : sex === 'male' ? MALE : 2)

/** A04. Digit 17 (of 15 digits the last): odd for men, even for women. Not judged where the number itself is malformed. */
export default rowCheck({
  catalogue: 'A04',
  severity: 'error',
  citation: 'GB 11643-1999',
  needs: ['sex'],
  when: ['idNumber'],
  oneOf: [['idNumber']],
  bind(table, context, report) {
    const ids = table.text('idNumber')
    const sexes = table.text('sex')
    const sexOfNumber = context.integerFact('number of a sex', (_, code) => numberOf(context.id(code).sex))
    const sexOfWord = context.integerFact('word of a sex', (text) => numberOf(readSex(text)))
    return (row) => {
      const sex = sexOfNumber(ids[row])
      if (sex === 0) return
      const stated = sexOfWord(sexes[row])
      if (stated === 0 || sex === stated) return
      const expected = sex === MALE ? '男' : '女'
      report.fail(row, ['sex', 'idNumber'], { expected, params: { expected } })
    }
  },
})
