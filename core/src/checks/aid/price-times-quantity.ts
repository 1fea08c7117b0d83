import { rowCheck } from '../check.ts'
import { yuan } from '../context.ts'
import { lastDecimal } from '../last-decimal.ts'

/** K01. Price × quantity is the amount, within one unit of the amount's last decimal. */
export default rowCheck({
  catalogue: 'K01',
  severity: 'error',
  citation: '物资发放登记规范（单价×数量＝金额）',
  needs: [],
  oneOf: [['price'], ['quantity'], ['goodsAmount']],
  when: ['price', 'quantity', 'goodsAmount'],
  kinds: ['goods-receipt'],
  bind(table, _context, report) {
    const price = table.number('price')
    const quantity = table.number('quantity')
    const amount = table.number('goodsAmount')
    return (row) => {
      const product = price[row] * quantity[row]
      if (Math.abs(product - amount[row]) <= 100 * lastDecimal(table, 'goodsAmount', row)) return
      report.fail(row, ['goodsAmount', 'price', 'quantity'], {
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
