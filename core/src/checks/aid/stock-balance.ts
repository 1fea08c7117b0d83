import type { RegisterTable } from '../../register/index.ts'
import { fail, PASS, type Reader, rowCheck, unknownHere } from '../engine/index.ts'

/**
 * K06. What was there and came in is what went out and is left. In a running account, which most rows show by going on
 * from the row before of the same goods, what was there is what that row left; what the first row began with is not
 * known unless both its figures are there.
 */
export default rowCheck({
  catalogue: 'K06',
  severity: 'error',
  citation: '物资出入库登记规范（期初＋入库＝出库＋结存）',
  needs: ['stockBalance'],
  oneOf: [['stockIn'], ['stockOut']],
  for: { role: 'stock' },
  judge(row) {
    const { stockOpening, stockIn, stockOut, stockBalance: balance } = row
    if (stockIn === undefined && stockOut === undefined) return unknownHere('stockIn')
    const before = stockOpening === undefined ? row.use(leftBefore) : undefined
    if (before === undefined && (stockIn === undefined || stockOut === undefined))
      return unknownHere(stockIn === undefined ? 'stockIn' : 'stockOut')
    const opening = stockOpening ?? before ?? 0
    const [into, out] = [stockIn ?? 0, stockOut ?? 0]
    const left = opening + into - out
    if (isClose(left, balance)) return PASS
    const expected = rounded(left)
    return fail(['stockBalance', 'stockIn', 'stockOut', 'stockOpening'], {
      expected,
      params: { opening: rounded(opening), in: into, out, expected, stated: balance },
    })
  },
})

interface Line {
  opening: number
  into: number
  out: number
  balance: number
}

/**
 * What the row before of the same goods, of the same make and place, left; undefined for the first, and where the table
 * is no running account.
 */
const leftBefore: Reader<number | undefined> = (table, context) => {
  const before = context.derived.whole(table, 'left before', () => (isRunning(linesOf(table)) ? openings(table) : []))
  return (row) => before()[row] ?? undefined
}

/** Goods of one name, make and place. */
const KEYS = ['item', 'specification', 'village', 'town'] as const

/** Of each row what the row before of the same goods left; null for the first. */
function openings(table: RegisterTable): (number | null)[] {
  const keys = KEYS.filter((id) => table.has(id)).map((id) => table.text(id))
  const balance = table.number('stockBalance')
  const last = new Map<string, number>()
  return Array.from(balance, (left, row) => {
    const goods = keys.map((codes) => codes[row]).join()
    const before = last.get(goods) ?? null
    if (!Number.isNaN(left)) last.set(goods, left)
    return before
  })
}

function linesOf(table: RegisterTable): Line[] {
  const figures = (id: 'stockIn' | 'stockOut' | 'stockBalance') =>
    table.has(id) ? table.number(id) : new Float64Array(table.rowCount)
  const [into, out, balance] = [figures('stockIn'), figures('stockOut'), figures('stockBalance')]
  return openings(table).flatMap((opening, row) =>
    opening === null ? [] : [{ opening, into: into[row] || 0, out: out[row] || 0, balance: balance[row] }],
  )
}

/** Most of the later rows go on from the row before, and not from nothing. */
function isRunning(lines: readonly Line[]): boolean {
  const goesOn = lines.filter(
    ({ opening, into, out, balance }) => opening !== 0 && isClose(opening + into - out, balance),
  ).length
  return isProvedByMost(goesOn, lines.length)
}

const FEWEST = 2
const SHARE = 0.5
const isProvedByMost = (holds: number, of: number): boolean => holds >= FEWEST && holds > of * SHARE
const isClose = (one: number, other: number): boolean => Math.abs(one - other) < 0.005
const rounded = (value: number): number => Math.round(value * 100) / 100
