import type { RegisterTable } from '../../register/index.ts'
import { type CheckContext, fail, PASS, type Reader, rowCheck } from '../engine/index.ts'

const FEWEST_STEPS = 10
const SHARE = 0.9

/**
 * A29. In a column that counts the rows one by one a number stands twice, or one is left out: a row may have been
 * copied, put in without counting anew, or lost. A notice; a doubt where that is the only odd step of one list counted
 * from its first number on. A household's rows may share one; a column that begins anew in each village is counted from
 * there.
 */
export default rowCheck({
  catalogue: 'A29',
  severity: 'notice',
  citation: '登记规范（序号连续）',
  needs: ['sequence'],
  when: ['sequence'],
  overColumns: { measured: '17 → 15 ms', bind: (table, context) => [...stepsIn(table, context)().keys()] },
  judge(row) {
    const step = row.use(oddStep)
    if (step === undefined) return PASS
    const { isAlone, missing } = step
    return fail(['sequence'], {
      variant: missing === undefined ? 'twice' : 'missing',
      ...(isAlone && { severity: 'doubt' }),
      params: { number: missing ?? row.sequence },
    })
  },
})

interface OddStep {
  isAlone: boolean
  /** the number that is left out; undefined where the number is that of the row above */
  missing?: number
}

const stepsIn = (table: RegisterTable, context: CheckContext): (() => ReadonlyMap<number, OddStep>) =>
  context.derived.whole(table, 'odd steps of the sequence', () => oddSteps(table))

/** The odd step to a row, in a column that otherwise goes up by one. */
const oddStep: Reader<OddStep | undefined> = (table, context) => {
  const steps = stepsIn(table, context)
  return (row) => steps().get(row)
}

/** Whether a line that is no data stands between two rows: one that is numbered and not filled in. */
const isParted = ({ dropped, sheetRows }: RegisterTable, above: number, row: number): boolean =>
  dropped.some((line) => sheetRows[above] < line.row && line.row < sheetRows[row])

/**
 * The rows whose number is that of the last one above, or the next but one, where most go up by one. Not compared where
 * either is none, and where both are of one household or one merged cell. A number left out is told where nothing else
 * is odd: an extract of a list has many.
 */
function oddSteps(table: RegisterTable): ReadonlyMap<number, OddStep> {
  const numbers = table.number('sequence')
  const { sheetRows } = table
  const { of } = table.households
  const areMembers = table.rowIs === 'member'
  const mayBeCovered = table.coveredRows('sequence') > 0 || table.members !== undefined
  const odd = new Map<number, OddStep>()
  let [first, last, counted, ones] = [-1, -1, 0, 0]
  for (let row = 0; row < numbers.length; row++) {
    if (!Number.isInteger(numbers[row])) continue
    if (mayBeCovered && table.cornerRow('sequence', row) !== sheetRows[row]) continue
    const above = last
    last = row
    if (above < 0) first = row
    if (above < 0 || sheetRows[row] === sheetRows[above] || (areMembers && of[row] === of[above])) continue
    const step = numbers[row] - numbers[above]
    counted++
    if (step === 1) ones++
    else if (step === 0) odd.set(row, { isAlone: false })
    else if (step === 2 && !isParted(table, above, row)) odd.set(row, { isAlone: false, missing: numbers[above] + 1 })
  }
  if (counted < FEWEST_STEPS || ones < counted * SHARE) return new Map()
  const isAlone = odd.size === 1 && ones === counted - 1 && numbers[first] === 1
  for (const [row, step] of odd)
    if (isAlone) odd.set(row, { ...step, isAlone })
    else if (step.missing !== undefined) odd.delete(row)
  return odd
}
