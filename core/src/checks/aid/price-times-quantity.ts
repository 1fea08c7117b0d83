import { fromYuan, minus, times, yuan } from '../../facts/money.ts'
import { fail, PASS, rowCheck } from '../engine/index.ts'
import { lastDecimal } from '../money/last-decimal.ts'

const QUANTITIES = ['quantity', 'stockIn', 'stockOut', 'stockBalance'] as const

/**
 * K01. Price × quantity is the amount, within one unit of the amount's last decimal; on a stock list, the quantity of
 * any of its columns.
 */
export default rowCheck({
  catalogue: 'K01',
  severity: 'error',
  citation: '物资发放登记规范（单价×数量＝金额）',
  needs: [],
  oneOf: [['price'], ['goodsAmount'], QUANTITIES],
  when: ['price', 'goodsAmount'],
  for: { lists: 'goods' },
  judge(row) {
    const { price, goodsAmount: amount } = row
    const columns = QUANTITIES.filter((id) => row.has(id))
    const quantity = row[columns[0]]
    if (quantity === undefined) return PASS
    const slack = fromYuan(lastDecimal(row.table, 'goodsAmount', row.at))
    const isRight = (count: number | undefined) =>
      count !== undefined && Math.abs(minus(times(price, count), amount)) <= slack
    if (columns.some((id) => isRight(row[id]))) return PASS
    const expected = yuan(times(price, quantity))
    return fail(['goodsAmount', 'price', columns[0]], {
      expected,
      params: { price: yuan(price), quantity, expected, stated: yuan(amount) },
    })
  },
})
