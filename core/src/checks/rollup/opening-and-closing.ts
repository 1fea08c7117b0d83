import type { FieldId } from '../../facts/fields.ts'
import { fail, PASS, type Reader, type RowView, rowCheck, unknown, unknownHere, type Verdict } from '../engine/index.ts'
import { figureColumns } from '../money/figure-columns.ts'

/** The figures of a row in columns between two that no field is for: 户内增减, 迁入. */
const between =
  (from: FieldId, to: FieldId): Reader<readonly number[]> =>
  (table) => {
    const [first = 0, last = 0] = [from, to].map((id) => table.column(id)?.column)
    const columns = figureColumns(table).filter((one) => !one.field && one.column > first && one.column < last)
    return (row) => columns.flatMap((one) => one.at(row) || [])
  }

const SETS = [
  {
    opening: 'openingHouseholds',
    added: 'addedHouseholds',
    stopped: 'stoppedHouseholds',
    closing: 'closingHouseholds',
    others: between('openingHouseholds', 'closingHouseholds'),
  },
  {
    opening: 'openingPersons',
    added: 'addedPersons',
    stopped: 'stoppedPersons',
    closing: 'closingPersons',
    others: between('openingPersons', 'closingPersons'),
  },
] as const satisfies readonly (Record<'opening' | 'added' | 'stopped' | 'closing', FieldId> &
  Record<'others', unknown>)[]

/**
 * I05. Opening + newly granted − ended = closing, of households and of persons. A blank 新增 or 停保 is none. Further
 * columns between them may tell of those who came or left otherwise: where they explain the closing it is in order,
 * else it is a doubt.
 */
export default rowCheck({
  catalogue: 'I05',
  severity: 'error',
  citation: '登记规范（期初、增减与期末应平衡）',
  needs: [],
  oneOf: [
    ['openingHouseholds', 'openingPersons'],
    ['closingHouseholds', 'closingPersons'],
  ],
  for: { lists: 'figures' },
  judge: (row) => SETS.flatMap((columns) => balance(row, columns) ?? []),
})

function balance(row: RowView, columns: (typeof SETS)[number]): Verdict | undefined {
  const { opening, added, stopped, closing, others } = columns
  if (!row.has(opening) || !row.has(closing)) return PASS
  const missing = [added, stopped].filter((id) => !row.has(id))
  if (missing.length > 0) return unknownHere(missing)
  const [before, more = 0, less = 0, after] = [row[opening], row[added], row[stopped], row[closing]]
  if (before === undefined || after === undefined) return unknown(before === undefined ? opening : closing)
  const expected = before + more - less
  if (expected === after) return PASS
  const further = row.use(others)
  if (isSumOf(after - expected, further)) return PASS
  return fail([closing, opening, added, stopped], {
    ...(further.length > 0 && { severity: 'doubt' }),
    expected,
    params: { opening: before, added: more, stopped: less, expected, stated: after },
  })
}

/** Whether some of the figures, added or taken off, give a difference. */
function isSumOf(difference: number, figures: readonly number[]): boolean {
  const sums = new Set([0])
  for (const figure of figures.slice(0, MOST_FIGURES))
    for (const sum of [...sums]) sums.add(sum + figure).add(sum - figure)
  return sums.has(difference)
}

/** More of them give nearly any difference. */
const MOST_FIGURES = 4
