import { type FieldId, field } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import {
  fail,
  type RegisterView,
  type RowView,
  registerCheck,
  relatedCells,
  remembered,
  type Verdict,
  yuan,
} from '../engine/index.ts'
import { FIGURES, roundingOf } from '../money/figures.ts'
import { periodOf } from '../time/period.ts'
import { isAbout, placeOfRow } from '../words/places.ts'

/**
 * I02. A town's figures in the county's summary must be what the town's own summary by villages adds up to. Compared
 * are summaries of the same months; the lower one is that whose sheet, title or file bears the town's name.
 */
export default registerCheck({
  catalogue: 'I02',
  severity: 'error',
  citation: '登记规范（汇总应与分表一致）',
  needs: [],
  oneOf: [['town', 'village']],
  for: { role: 'summary' },
  *judge(register) {
    const others = register
      .alike()
      .filter(({ table }) => table !== register.table && isSamePeriod(table, register.table))
    if (others.length === 0) return
    const summaryOf = remembered((place: string) => others.filter(({ table }) => isAbout(table, place)))
    for (const row of register.rows) {
      const place = placeOfRow(row.table, row.at)
      const [lower, ...more] = place ? summaryOf(place) : []
      if (!lower || more.length > 0 || lower.rowCount < 2) continue
      for (const { field: id } of register.table.columns) if (FIGURES[id]) yield* compared(id, row, place, lower)
    }
  },
})

function* compared(id: FieldId, row: RowView, place: string, lower: RegisterView): Iterable<Verdict> {
  const [stated, sum] = [figureIn(row, id), lower.has(id) ? sumWithoutGaps(lower, id) : undefined]
  if (stated === undefined || sum === undefined) return
  const rounding = roundingOf(row.table, id, row.at) + roundingOf(lower.table, id, 0) * lower.rowCount
  if (Math.abs(sum - stated) <= rounding) return
  const show = (value: number) => (field(id).type === 'money' ? yuan(value) : value)
  const expected = show(sum)
  const params = { place, expected, stated: show(stated), difference: show(stated - sum), rows: lower.rowCount }
  yield fail(id, { expected, params, related: relatedCells([{ table: lower.table, row: 0 }], id) }, row)
}

/** As columns hold it: money in fen. */
const figureIn = (row: RowView, id: FieldId): number | undefined => {
  const figure = row[id]
  return typeof figure === 'number' ? figure : undefined
}

/** The sum of a column; undefined where a row has none. */
function sumWithoutGaps({ rows }: RegisterView, id: FieldId): number | undefined {
  let sum = 0
  for (const row of rows) {
    const figure = figureIn(row, id)
    if (figure === undefined) return undefined
    sum += figure
  }
  return sum
}

function isSamePeriod(a: RegisterTable, b: RegisterTable): boolean {
  const [one, other] = [periodOf(a), periodOf(b)]
  return one?.from === other?.from && one?.to === other?.to
}
