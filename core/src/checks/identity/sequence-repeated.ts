import type { RegisterTable } from '../../register/index.ts'
import { fail, PASS, type Reader, rowCheck } from '../engine/index.ts'

const FEWEST_STEPS = 10
const SHARE = 0.9

/**
 * A29. In a column that counts the rows one by one a number stands twice: a row may have been copied, or put in without
 * counting anew. A notice. A household's rows may share one; a column that begins anew in each village is counted from
 * there.
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
  const second = context.derived.whole(table, 'sequence that stands twice', () => new Set(secondRows(table)))
  return (row) => second().has(row)
}

/**
 * The rows whose number is that of the last one above, where most go up by one. Not compared where either is none, and
 * where both are of one household or one merged cell.
 */
function secondRows(table: RegisterTable): number[] {
  const numbers = table.number('sequence')
  const { sheetRows } = table
  const { of } = table.households
  const areMembers = table.rowIs === 'member'
  const mayBeCovered = table.coveredRows('sequence') > 0 || table.members !== undefined
  const second: number[] = []
  let [last, counted, ones] = [-1, 0, 0]
  for (let row = 0; row < numbers.length; row++) {
    if (!Number.isInteger(numbers[row])) continue
    if (mayBeCovered && table.cornerRow('sequence', row) !== sheetRows[row]) continue
    const above = last
    last = row
    if (above < 0 || sheetRows[row] === sheetRows[above] || (areMembers && of[row] === of[above])) continue
    const step = numbers[row] - numbers[above]
    counted++
    if (step === 1) ones++
    else if (step === 0) second.push(row)
  }
  return counted >= FEWEST_STEPS && ones >= counted * SHARE ? second : []
}
