import type { FieldId } from '../../facts/fields.ts'
import { fail, PASS, type RowView, rowCheck, unknown, unknownHere, type Verdict } from '../engine/index.ts'

const SETS = [
  {
    opening: 'openingHouseholds',
    added: 'addedHouseholds',
    stopped: 'stoppedHouseholds',
    closing: 'closingHouseholds',
  },
  { opening: 'openingPersons', added: 'addedPersons', stopped: 'stoppedPersons', closing: 'closingPersons' },
] as const satisfies readonly Record<string, FieldId>[]

/** I05. Opening + newly granted − ended = closing, of households and of persons. A blank 新增 or 停保 is none. */
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
  const { opening, added, stopped, closing } = columns
  if (!row.has(opening) || !row.has(closing)) return PASS
  const missing = [added, stopped].filter((id) => !row.has(id))
  if (missing.length > 0) return unknownHere(missing)
  const [before, more = 0, less = 0, after] = [row[opening], row[added], row[stopped], row[closing]]
  if (before === undefined || after === undefined) return unknown(before === undefined ? opening : closing)
  const expected = before + more - less
  if (expected === after) return PASS
  return fail([closing, opening, added, stopped], {
    expected,
    params: { opening: before, added: more, stopped: less, expected, stated: after },
  })
}
