import type { FieldId } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import { type Severity, tableCheck } from '../engine/index.ts'

/** Who visited, and what there was; where a demand stands beside it, it may say the latter. */
const USUAL: readonly { id: FieldId; severity: Severity }[] = [
  { id: 'visitor', severity: 'error' },
  { id: 'situation', severity: 'doubt' },
  { id: 'difficulty', severity: 'doubt' },
]
const FEWEST_ROWS = 8
const USUAL_SHARE = 0.9

/**
 * J06. A column of the log that nine of ten visits have filled is not left blank: without the visitor an error, for somebody went; without the situation a doubt, for the
 * demand beside it may say what there was. Where nothing at all says it, `visit-elements` speaks.
 */
export default tableCheck({
  catalogue: 'J06',
  severity: 'error',
  citation: '民情日志（时间、地点、对象、情况）',
  needs: [],
  oneOf: [USUAL.map(({ id }) => id)],
  for: { lists: 'visits' },
  run(table, _context, report) {
    for (const { id, severity } of USUAL)
      for (const row of forgottenRows(table, id)) report.fail(row, [id, 'visitee', 'visitDate'], { severity })
  },
})

const CONTENT: readonly FieldId[] = ['situation', 'background', 'difficulty', 'demand']

/** The few blank rows of a column that is filled in all others. */
function forgottenRows(table: RegisterTable, id: FieldId): readonly number[] {
  if (!table.has(id) || table.rowCount < FEWEST_ROWS) return []
  const blanks = (ids: readonly FieldId[]) => ids.filter((one) => table.has(one)).map((one) => table.blank(one))
  const [own] = blanks([id])
  const others = CONTENT.includes(id) ? blanks(CONTENT) : []
  const rows = Array.from({ length: table.rowCount }, (_, row) => row).filter((row) => own[row])
  if (table.rowCount - rows.length < table.rowCount * USUAL_SHARE) return []
  return rows.filter((row) => others.length === 0 || others.some((blank) => !blank[row]))
}
