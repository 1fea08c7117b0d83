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
    let [counted, ones] = [0, 0]
    for (const step of steps) {
      if (!Number.isNaN(step)) counted++
      if (step === 1) ones++
    }
    const isCounted = counted >= FEWEST_STEPS && ones >= counted * SHARE
    return (row) => Number(isCounted && steps[row] === 0)
  })
  return (row) => second[row] === 1
}

/** Of each row how much more its number is than the last one above; NaN where either is none, and where both are of one household or one merged cell. */
function stepsOf(table: RegisterTable): Float64Array {
  const numbers = table.number('sequence')
  const { sheetRows } = table
  const { of } = table.households
  const mayBeCovered = table.coveredRows('sequence') > 0 || table.members !== undefined
  const steps = new Float64Array(table.rowCount).fill(Number.NaN)
  let last = -1
  for (let row = 0; row < steps.length; row++) {
    if (!Number.isInteger(numbers[row])) continue
    if (mayBeCovered && table.cornerRow('sequence', row) !== sheetRows[row]) continue
    const isSameUnit =
      last >= 0 && (sheetRows[row] === sheetRows[last] || (table.rowIs === 'member' && of[row] === of[last]))
    if (last >= 0 && !isSameUnit) steps[row] = numbers[row] - numbers[last]
    last = row
  }
  return steps
}
