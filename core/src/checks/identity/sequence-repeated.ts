import type { RegisterTable } from '../../register/index.ts'
import { fail, PASS, type Reader, rowCheck } from '../engine/index.ts'

const FEWEST_STEPS = 10
const SHARE = 0.9

/**
 * A29. In a column that counts the rows one by one a number stands twice: a row may have been copied, or put in without counting anew. A notice. A household's rows may share one; a column that
 * begins anew in each village is counted from there.
 */
export default rowCheck({
  catalogue: 'A29',
  severity: 'notice',
  citation: '登记规范（序号连续）',
  needs: ['sequence'],
  when: ['sequence'],
  judge: (row) => (row.use(isSecond) ? fail(['sequence'], { params: { number: row.sequence } }) : PASS),
})

/** Whether a row has the number of the row above, in a column that otherwise goes up by one. */
const isSecond: Reader<boolean> = (table, context) => {
  const second = context.derived.column(table, 'sequence that stands twice', 'row', Uint8Array, () => {
    const steps = stepsOf(table)
    const counted = steps.filter((step) => !Number.isNaN(step))
    const isCounted =
      counted.length >= FEWEST_STEPS && counted.filter((step) => step === 1).length >= counted.length * SHARE
    return (row) => Number(isCounted && steps[row] === 0)
  })
  return (row) => second[row] === 1
}

/** Of each row how much more its number is than the last one above; NaN where either is none, and where both are of one household or one merged cell. */
function stepsOf(table: RegisterTable): number[] {
  const numbers = table.number('sequence')
  const { of } = table.households
  let [last, lastRow] = [Number.NaN, -1]
  return Array.from({ length: table.rowCount }, (_, row) => {
    const number =
      Number.isInteger(numbers[row]) && table.cornerRow('sequence', row) === table.sheetRows[row]
        ? numbers[row]
        : Number.NaN
    const isSameUnit =
      lastRow >= 0 &&
      (table.sheetRows[row] === table.sheetRows[lastRow] || (table.rowIs === 'member' && of[row] === of[lastRow]))
    const step = isSameUnit ? Number.NaN : number - last
    if (!Number.isNaN(number)) [last, lastRow] = [number, row]
    return step
  })
}
