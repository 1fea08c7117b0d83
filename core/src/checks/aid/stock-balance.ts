import { fail, PASS, type Reader, rowCheck, unknownHere } from '../engine/index.ts'

/**
 * K06. What was there and came in is what went out and is left. In a running account, where the goods have a row for each day, what was there is what the row
 * before of the same goods left.
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
    const isRunning = row.use(runs)
    if (!isRunning && (stockIn === undefined || stockOut === undefined))
      return unknownHere(stockIn === undefined ? 'stockIn' : 'stockOut')
    const opening = stockOpening ?? (isRunning ? row.use(leftBefore) : 0)
    const [into, out] = [stockIn ?? 0, stockOut ?? 0]
    const left = opening + into - out
    if (Math.abs(left - balance) < 0.005) return PASS
    const expected = rounded(left)
    return fail(['stockBalance', 'stockIn', 'stockOut', 'stockOpening'], {
      expected,
      params: { opening: rounded(opening), in: into, out, expected, stated: balance },
    })
  },
})

/** By row, what the row before of the same goods left; 0 before the first. */
const leftBefore: Reader<number> = (table, context) => {
  const before = context.derived.whole(table, 'left before', () => {
    const item = table.text('item')
    const balance = table.number('stockBalance')
    const last = new Map<number, number>()
    return Array.from(item, (code, row) => {
      const left = last.get(code) ?? 0
      if (!Number.isNaN(balance[row])) last.set(code, balance[row])
      return left
    })
  })
  return (row) => before()[row]
}

/** Whether the table is a running account: no opening stock, and goods that stand in several rows. */
const runs: Reader<boolean> = (table, context) =>
  context.derived.whole(table, 'runs', () => {
    if (table.has('stockOpening')) return false
    const items = [...table.text('item')].filter((code) => code >= 0)
    return new Set(items).size < items.length
  })

const rounded = (value: number): number => Math.round(value * 100) / 100
