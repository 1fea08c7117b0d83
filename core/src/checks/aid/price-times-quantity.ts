import { rowCheck, yuan } from '../engine/index.ts'
import { lastDecimal } from '../money/last-decimal.ts'

const QUANTITIES = ['quantity', 'stockIn', 'stockOut', 'stockBalance'] as const

/** K01. Price × quantity is the amount, within one unit of the amount's last decimal; on a stock list, the quantity of any of its columns. */
export default rowCheck({
  catalogue: 'K01',
  severity: 'error',
  citation: '物资发放登记规范（单价×数量＝金额）',
  needs: [],
  oneOf: [['price'], ['goodsAmount'], QUANTITIES],
  when: ['price', 'goodsAmount'],
  for: { lists: 'goods' },
  bind(table, _context, report) {
    const price = table.number('price')
    const columns = QUANTITIES.filter((id) => table.has(id))
    const quantities = columns.map((id) => table.number(id))
    const [quantity] = quantities
    const amount = table.number('goodsAmount')
    return (row) => {
      if (Number.isNaN(quantity[row])) return
      const slack = 100 * lastDecimal(table, 'goodsAmount', row)
      if (quantities.some((values) => Math.abs(price[row] * values[row] - amount[row]) <= slack)) return
      const product = price[row] * quantity[row]
      report.fail(row, ['goodsAmount', 'price', columns[0]], {
        expected: yuan(product),
        params: {
          price: yuan(price[row]),
          quantity: quantity[row],
          expected: yuan(product),
          stated: yuan(amount[row]),
        },
      })
    }
  },
})
