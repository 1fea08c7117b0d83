import type { FieldId } from '../../facts/fields.ts'
import { fail, ofRegister, type RowView, rowCheck, type Severity } from '../engine/index.ts'

/** Who visited, and what there was; where a demand stands beside it, it may say the latter. */
const USUAL: readonly { id: FieldId; severity: Severity }[] = [
  { id: 'visitor', severity: 'error' },
  { id: 'situation', severity: 'doubt' },
  { id: 'difficulty', severity: 'doubt' },
]
const FEWEST_ROWS = 8
const USUAL_SHARE = 0.9

/**
 * J06. A column of the log that nine of ten visits have filled is not left blank: without the visitor an error, for
 * somebody went; without the situation a doubt, for the demand beside it may say what there was. Where nothing at all
 * says it, `visit-elements` speaks.
 */
export default rowCheck({
  catalogue: 'J06',
  severity: 'error',
  citation: '民情日志（时间、地点、对象、情况）',
  needs: [],
  oneOf: [USUAL.map(({ id }) => id)],
  for: { lists: 'visits' },
  judge: (row) =>
    row
      .use(usual)
      .filter(({ id }) => isForgotten(id, row))
      .map(({ id, severity }) => fail([id, 'visitee', 'visitDate'], { severity })),
})

/** The columns that nearly all rows fill. */
const usual = ofRegister((register) =>
  USUAL.filter(({ id }) => {
    if (!register.has(id) || register.rowCount < FEWEST_ROWS) return false
    const filled = register.rowsWhere((row) => row[id] !== undefined)
    return filled.length >= register.rowCount * USUAL_SHARE
  }),
)

const CONTENT: readonly FieldId[] = ['situation', 'background', 'difficulty', 'demand']

/** Blank, and where others may say the same, one of them says something. */
const isForgotten = (id: FieldId, row: RowView): boolean =>
  row[id] === undefined && (!CONTENT.includes(id) || CONTENT.some((one) => row[one] !== undefined))
