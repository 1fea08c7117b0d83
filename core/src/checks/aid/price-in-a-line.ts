import { fromYuan, type Money, minus, over, sumOf, times, yuan } from '../../facts/money.ts'
import type { ItemColumn } from '../../register/headers/item-columns.ts'
import { fail, type RegisterView, registerCheck } from '../engine/index.ts'
import { isProvedByOthers, usualOf } from '../money/proved-by-others.ts'
import { hasRemark } from '../words/remarks.ts'

const AMOUNTS = ['goodsAmount', 'reliefGoods'] as const
const CENT = fromYuan(0.01)

/**
 * K01. On a form with a column for each kind of goods and none for the price, a title or a line states what each
 * costs (大米每袋110元，豆油每桶52元): nearly all rows have the value that the quantities give by it, and one has not.
 * A doubt where the price is only that of nearly all other rows, or the row has a remark.
 */
export default registerCheck({
  catalogue: 'K01',
  severity: 'error',
  citation: '物资发放登记规范（单价×数量＝金额）',
  needs: [],
  oneOf: [AMOUNTS],
  for: [{ lists: 'goods' }, { programme: 'winter-relief' }],
  *judge(register) {
    const amount = AMOUNTS.find((id) => register.has(id))
    const { items } = register.table
    if (!amount || items.length === 0 || register.has('price')) return
    const valued = valuedRows(amount, register)
    const stated = pricesStated(register)
    const prices = stated ?? usualPrice(valued, items)
    if (!prices) return
    const worthOf = ({ quantities }: Valued) => sumOf(quantities.map((quantity, at) => times(prices[at], quantity)))
    const odd = valued.filter((one) => Math.abs(minus(worthOf(one), one.value)) > CENT)
    if (!isProvedByOthers(valued.length - odd.length, odd.length)) return
    const shown = items.map(({ item }, at) => `${item} ${yuan(prices[at])}`).join(', ')
    for (const one of odd) {
      const isOpen = !stated || hasRemark(register.row(one.at))
      const expected = yuan(worthOf(one))
      const params = { prices: shown, expected, stated: yuan(one.value) }
      yield fail(amount, { ...(isOpen && { severity: 'doubt' }), expected, params }, { at: one.at })
    }
  },
})

/** A row with a value, and its quantity of each kind of goods. */
interface Valued {
  at: number
  value: Money
  quantities: readonly number[]
}

const valuedRows = (amount: (typeof AMOUNTS)[number], { rows, table }: RegisterView): Valued[] =>
  Array.from(rows, ({ at, [amount]: value }) => {
    const quantities = table.items.map((item) => table.itemQuantity(item, at) || 0)
    return value === undefined ? [] : [{ at, value, quantities }]
  }).flat()

/** What each kind of goods costs by the titles and lines; undefined where they do not say it of all. */
function pricesStated({ table }: RegisterView): readonly Money[] | undefined {
  const { titles, lines } = table.layout
  const text = [...titles, ...lines]
    .join('；')
    .normalize('NFKC')
    .replace(/\s|\([^()元]*\)/g, '')
  const prices = table.items.flatMap(({ item }) => {
    const [, after = ''] = text.split(item.replace(/\s/g, ''), 2)
    const price = /^[^\d,，;；。、]{0,8}(\d+(?:\.\d+)?)元/.exec(after)?.[1]
    return price ? [fromYuan(Number(price))] : []
  })
  return prices.length === table.items.length ? prices : undefined
}

/** What one of the only kind of goods is worth in nearly all rows. */
function usualPrice(valued: readonly Valued[], items: readonly ItemColumn[]): readonly Money[] | undefined {
  if (items.length !== 1) return undefined
  const usual = usualOf(
    valued.flatMap(({ value, quantities: [quantity] }) => (quantity > 0 && value > 0 ? [over(value, quantity)] : [])),
  )
  return usual === undefined ? undefined : [usual]
}
