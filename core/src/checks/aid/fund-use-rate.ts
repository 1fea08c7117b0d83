import { type Money, sumOf } from '../../facts/money.ts'
import type { RegisterTable } from '../../register/index.ts'
import { fail, PASS, type Reader, rowCheck, unknown, yuan } from '../engine/index.ts'
import { lastDecimal } from '../money/last-decimal.ts'
import { hasRemark } from '../words/remarks.ts'

/**
 * K17. The share of a fund that was paid out is of what came in, or of that and what was carried over. A doubt, for it
 * may be of the income of the year before; an error where all other rows of the table show of what it is.
 */
export default rowCheck({
  catalogue: 'K17',
  severity: 'doubt',
  citation: '登记规范（比例应可复算）',
  needs: ['fundUseRate', 'fundOut'],
  oneOf: [['fundIn']],
  for: { role: 'accounts' },
  judge(row) {
    const { fundUseRate: stated, fundOut, fundIn, fundOpening } = row
    if (fundIn === undefined) return unknown('fundIn')
    const given = sharesOf(fundOut, fundIn, fundOpening)
    const slack = lastDecimal(row.table, 'fundUseRate', row.at)
    const isRight = (share: number) => Math.abs(share - stated) <= slack
    const { usual, breaks } = row.use(usualShare)
    const expected = given[usual ?? 0]
    if (!Number.isFinite(expected) || (usual === undefined ? given.some(isRight) : isRight(expected))) return PASS
    const isProved = usual !== undefined && breaks === 1 && !hasRemark(row)
    return fail(['fundUseRate', 'fundOut', 'fundIn', 'fundOpening'], {
      ...(isProved && { severity: 'error' }),
      expected: rounded(expected),
      params: { out: yuan(fundOut), expected: rounded(expected), stated: rounded(stated) },
    })
  },
})

/** The share of what was there in all, and of what came in. */
const sharesOf = (out: Money, into: Money, opening: Money | undefined): readonly number[] =>
  [sumOf([opening, into]), into].map((whole) => (out / whole) * 100)

interface Usual {
  /** which of the shares all rows but one give */
  usual: number | undefined
  /** how many rows give another */
  breaks: number
}

const usualShare: Reader<Usual> = (table, context) =>
  context.derived.whole(table, 'share of funds used', () => usualIn(table))

function usualIn(table: RegisterTable): Usual {
  const [stated, out, into] = (['fundUseRate', 'fundOut', 'fundIn'] as const).map((id) => table.number(id))
  const opening = table.has('fundOpening') ? table.number('fundOpening') : undefined
  const rows = Array.from(stated, (_, row) => row).filter((row) => stated[row] > 0 && out[row] > 0 && into[row] > 0)
  const holds = [0, 1].map(
    (which) =>
      rows.filter((row) => {
        const share = sharesOf(out[row] as Money, into[row] as Money, (opening?.[row] || 0) as Money)[which]
        return Math.abs(share - stated[row]) <= lastDecimal(table, 'fundUseRate', row)
      }).length,
  )
  const usual = holds.findIndex((count) => count >= FEWEST && count >= rows.length - 1)
  return usual < 0 ? { usual: undefined, breaks: rows.length } : { usual, breaks: rows.length - holds[usual] }
}

const FEWEST = 2
const rounded = (value: number): number => Math.round(value * 100) / 100
