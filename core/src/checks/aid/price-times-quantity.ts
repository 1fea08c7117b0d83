import { fromYuan, minus, times, yuan } from '../../facts/money.ts'
import { fail, PASS, type Reader, type RowView, rowCheck } from '../engine/index.ts'
import { type FigureColumn, figureColumns } from '../money/figure-columns.ts'
import { lastDecimal } from '../money/last-decimal.ts'

const QUANTITIES = ['quantity', 'stockIn', 'stockOut', 'stockBalance'] as const

const AMOUNTS = ['goodsAmount', 'reliefGoods'] as const

/** Of money; what is left counts pieces. */
const OF_MONEY = /金额|价|[款额值元]|费/

/** What a row's other columns of figures count, that no field is for: 本次入库, 上年结存, 报损. */
const countedElsewhere: Reader<readonly number[]> = (table) => {
  const counts = figureColumns(table).filter(({ field, header }) => field === undefined && !OF_MONEY.test(header))
  return (row) => counts.flatMap((column: FigureColumn) => column.at(row) ?? [])
}

/** The quantity of the goods that have a column, where only one kind of them does: 棉被（床）. */
function quantityOfItem({ table, at }: RowView): number | undefined {
  const [item, ...others] = table.items
  const quantity = item && others.length === 0 ? table.itemQuantity(item, at) : Number.NaN
  return Number.isNaN(quantity) ? undefined : quantity
}

/**
 * K01. Price × quantity is the amount, within one unit of the amount's last decimal; on a stock list, the quantity of
 * any of its columns, also of those that no field is for; the quantity may be that of the one kind of goods that has a
 * column.
 */
export default rowCheck({
  catalogue: 'K01',
  severity: 'error',
  citation: '物资发放登记规范（单价×数量＝金额）',
  needs: [],
  oneOf: [['price'], AMOUNTS],
  when: ['price'],
  for: [{ lists: 'goods' }, { programme: 'winter-relief' }],
  judge(row) {
    const total = AMOUNTS.find((id) => row.has(id))
    const { price } = row
    const amount = total && row[total]
    const columns = QUANTITIES.filter((id) => row.has(id))
    const quantities = columns.length > 0 ? columns.map((id) => row[id]) : [quantityOfItem(row)]
    const [quantity] = quantities
    if (!total || amount === undefined || quantity === undefined) return PASS
    const slack = fromYuan(lastDecimal(row.table, total, row.at))
    const isRight = (count: number | undefined) =>
      count !== undefined && Math.abs(minus(times(price, count), amount)) <= slack
    if (quantities.some(isRight) || row.use(countedElsewhere).some(isRight)) return PASS
    const expected = yuan(times(price, quantity))
    return fail([total, 'price', ...columns.slice(0, 1)], {
      expected,
      params: { price: yuan(price), quantity, expected, stated: yuan(amount) },
    })
  },
})
