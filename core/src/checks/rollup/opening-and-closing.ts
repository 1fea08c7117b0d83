import { type FieldId, field } from '../../facts/fields.ts'
import { fail, PASS, type Reader, type RowView, rowCheck, unknown, unknownHere, type Verdict } from '../engine/index.ts'
import { figureColumns } from '../money/figure-columns.ts'

/** Counts that the balance names itself. */
const BALANCED: ReadonlySet<FieldId> = new Set<FieldId>([
  'openingHouseholds',
  'closingHouseholds',
  'openingPersons',
  'closingPersons',
  'householdCount',
  'personCount',
  'addedHouseholds',
  'stoppedHouseholds',
  'addedPersons',
  'stoppedPersons',
  'personsChange',
])

const isBalanced = (id: FieldId | undefined): boolean =>
  id !== undefined && (BALANCED.has(id) || field(id).type === 'money')

/** The figures of a row in other columns between two, that count the same: 户内增减, 减人, 迁入. */
const between =
  (from: FieldId, to: FieldId, countsElse: RegExp): Reader<readonly number[]> =>
  (table) => {
    const [first = 0, last = 0] = [from, to].map((id) => table.column(id)?.column)
    const columns = figureColumns(table).filter(
      (one) => !isBalanced(one.field) && one.column > first && one.column < last && !countsElse.test(one.header),
    )
    return (row) => columns.flatMap((one) => one.at(row) || [])
  }
const MONEY = '额|资金|补差|保障金|[（(]万?元'

const SETS = [
  {
    opening: 'openingHouseholds',
    added: 'addedHouseholds',
    stopped: 'stoppedHouseholds',
    closing: 'closingHouseholds',
    others: between('openingHouseholds', 'closingHouseholds', new RegExp(`${MONEY}|人数|人口`)),
    changed: undefined,
  },
  {
    opening: 'openingPersons',
    added: 'addedPersons',
    stopped: 'stoppedPersons',
    closing: 'closingPersons',
    others: between('openingPersons', 'closingPersons', new RegExp(`${MONEY}|户数`)),
    changed: 'personsChange',
  },
] as const satisfies readonly (Record<'opening' | 'added' | 'stopped' | 'closing', FieldId> &
  Record<'others' | 'changed', unknown>)[]

/**
 * I05. Opening + newly granted − ended = closing, of households and of persons. A blank 新增 or 停保 is none. Further
 * columns between them, and what came or left within households (增减人数), may tell of those who came or left
 * otherwise: where they explain the closing it is in order, else it is a doubt.
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
  const { opening, added, stopped, closing, others, changed } = columns
  if (!row.has(opening) || !row.has(closing)) return PASS
  const missing = [added, stopped].filter((id) => !row.has(id))
  if (missing.length > 0) return unknownHere(missing)
  const [before, more = 0, less = 0, after] = [row[opening], row[added], row[stopped], row[closing]]
  if (before === undefined || after === undefined) return unknown(before === undefined ? opening : closing)
  const change = changed && row[changed] !== undefined ? row[changed] : 0
  const expected = before + more - less + change
  // a change may be written without its sign
  if ([1, 0, -1].some((sign) => before + more - less + sign * change === after)) return PASS
  const further = row.use(others)
  if (isSumOf(after - expected, further)) return PASS
  return fail([closing, opening, added, stopped], {
    ...(further.length > 0 && { severity: 'doubt' }),
    expected,
    ...(change !== 0 && { variant: 'changed' }),
    params: {
      opening: before,
      added: more,
      stopped: less,
      ...(change !== 0 && { changed: change }),
      expected,
      stated: after,
    },
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
