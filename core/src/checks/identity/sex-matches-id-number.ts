import type { Sex } from '../../identity/id-number.ts'
import { fail, PASS, type Reader, type RowView, rowCheck } from '../engine/index.ts'
import { numberColumn, PERSON_NUMBERS, SEXES, sexesOf } from '../people/people.ts'

/**
 * A04. Digit 17 (of 15 digits the last): odd for men, even for women. Not judged where the number itself is malformed,
 * nor where it may be that of a proxy or of another of the household, who signed for the goods.
 */
export default rowCheck({
  catalogue: 'A04',
  severity: 'error',
  citation: 'GB 11643-1999',
  needs: ['sex'],
  oneOf: [PERSON_NUMBERS],
  judge(person) {
    const sex = person.use(otherSex)
    if (sex === undefined || isOfAnother(person)) return PASS
    const expected = sex === 'male' ? '男' : '女'
    return fail(['sex', numberColumn(person.table) ?? 'idNumber'], { expected, params: { expected } })
  },
})

/** The sex by the ID number, where the column says the other one. */
const otherSex: Reader<Sex | undefined> = (table, context) => {
  const { stated, ofNumber } = sexesOf(table, context)
  return (row) => (stated[row] === 0 || stated[row] === ofNumber[row] ? undefined : SEXES[ofNumber[row]])
}

const isOfAnother = (row: RowView): boolean =>
  numberColumn(row.table) === 'recipientIdNumber' && (row.has('headName') || row.proxy !== undefined)
