import { fromYuan, type Money, minus, over, sumOf, times, yuan } from '../../facts/money.ts'
import type { ItemColumn } from '../../register/headers/item-columns.ts'
import { fail, type RegisterView, type RowView, registerCheck, unknownHere, type Verdict } from '../engine/index.ts'
import { figureColumns } from '../money/figure-columns.ts'
import { unitOfItem, weightOf } from '../money/goods.ts'
import { isProvedByOthers, usualOf } from '../money/proved-by-others.ts'
import { hasRemark } from '../words/remarks.ts'

const AMOUNTS = ['goodsAmount', 'reliefGoods'] as const
const CENT = fromYuan(0.01)

/**
 * K01. On a form with a column for each kind of goods and none for the price, a title or a line states what each
 * costs (大米每袋110元，豆油每桶52元): nearly all rows have the value that the quantities give by it, and one has not.
 * The value may be that of all goods of the row, or each kind has its own beside its quantity. A doubt where the price
 * is only that of nearly all other rows, or the row has a remark.
 */
export default registerCheck({
  catalogue: 'K01',
  severity: 'error',
  citation: '物资发放登记规范（单价×数量＝金额）',
  needs: [],
  for: [{ lists: 'goods' }, { programme: 'winter-relief' }],
  *judge(register) {
    if (register.table.items.some(({ amount }) => amount !== undefined)) {
      yield* ofEachGoods(register)
      return
    }
    const amount = AMOUNTS.find((id) => register.has(id))
    const { items } = register.table
    if (items.length === 0 || register.has('price')) return
    if (!amount) {
      yield unknownHere(AMOUNTS[0])
      return
    }
    const valued = rowsWorth(items, register, (row) => row[amount])
    const stated = pricesStated(register)
    const prices = stated ?? usualPrice(valued, items)
    if (!prices) return
    const odd = valued.filter((one) => !isWorth(one, prices))
    if (!isProvedByOthers(valued.length - odd.length, odd.length)) return
    const shown = items.map(({ item }, at) => `${item} ${yuan(prices[at])}`).join(', ')
    for (const one of odd) {
      const isOpen = !stated || hasRemark(register.row(one.at))
      const expected = yuan(worth(one, prices))
      const params = { prices: shown, expected, stated: yuan(one.value) }
      yield fail(amount, { ...(isOpen && { severity: 'doubt' }), expected, params }, { at: one.at })
    }
  },
})

/** Each kind of goods with its own value: by the price in its row, in a title or line, or of nearly all rows. */
function* ofEachGoods(register: RegisterView): Iterable<Verdict> {
  const { items, sheetRows } = register.table
  const columns = figureColumns(register.table)
  const figuresOf = (at: number | undefined) => columns.find(({ column }) => column === at)
  for (const item of items) {
    const [values, prices] = [figuresOf(item.amount), figuresOf(item.price)]
    if (!values) continue
    const valued = rowsWorth([item], register, ({ at }) => fromFigure(values.at(at)))
    const stated = statedPrice(item, register)
    const usual = stated === undefined ? usualPrice(valued, [item])?.[0] : undefined
    const odd = valued.flatMap((one) => {
      const told = fromFigure(prices?.at(one.at)) ?? stated
      const price = told ?? usual
      return price === undefined || isWorth(one, [price]) ? [] : [{ ...one, price, isTold: told !== undefined }]
    })
    if (!isProvedByOthers(valued.length - odd.length, odd.length)) continue
    for (const { price, isTold, ...one } of odd) {
      const isOpen = !isTold || hasRemark(register.row(one.at))
      const expected = yuan(worth(one, [price]))
      const params = { prices: `${item.item} ${yuan(price)}`, expected, stated: yuan(one.value) }
      const cell = { sheetRow: sheetRows[one.at], column: values.column }
      yield fail('goodsAmount', { ...(isOpen && { severity: 'doubt' }), expected, params }, cell)
    }
  }
}

const fromFigure = (figure: number | undefined): Money | undefined =>
  figure === undefined ? undefined : fromYuan(figure)

const worth = ({ quantities }: Valued, prices: readonly Money[]): Money =>
  sumOf(quantities.map((quantity, at) => times(prices[at], quantity)))

const isWorth = (one: Valued, prices: readonly Money[]): boolean =>
  Math.abs(minus(worth(one, prices), one.value)) <= CENT

/** A row with a value, and its quantity of each kind of goods. */
interface Valued {
  at: number
  value: Money
  quantities: readonly number[]
}

const rowsWorth = (
  items: readonly ItemColumn[],
  { rows, table }: RegisterView,
  valueIn: (row: RowView) => Money | undefined,
): Valued[] =>
  Array.from(rows, (row) => {
    const { at } = row
    const value = valueIn(row)
    const quantities = items.map((item) => table.itemQuantity(item, at) || 0)
    // 20公斤 in a column of 斤: of that K07 speaks
    const isInOneUnit = items.every((item) => weightOf(unitOfItem(table, item, at)) === weightOf(item.unit))
    return value === undefined || !isInOneUnit ? [] : [{ at, value, quantities }]
  }).flat()

/** What each kind of goods costs by the titles and lines; undefined where they do not say it of all. */
function pricesStated(register: RegisterView): readonly Money[] | undefined {
  const { items } = register.table
  const prices = items.flatMap((item) => statedPrice(item, register) ?? [])
  return prices.length === items.length ? prices : undefined
}

/** 大米每袋110元, 大米2.10元/斤; 大米30斤 before it tells how much each gets. */
function statedPrice({ item }: ItemColumn, { table }: RegisterView): Money | undefined {
  const { titles, lines } = table.layout
  const text = [...titles, ...lines]
    .join('；')
    .normalize('NFKC')
    .replace(/\s|\([^()元]*\)/g, '')
  const [, ...after] = text.split(item.replace(/\s/g, ''))
  const told = after.flatMap((words) => /^[^\d,，;；。、]{0,8}(\d+(?:\.\d+)?)元/.exec(words)?.[1] ?? [])
  return new Set(told).size === 1 ? fromYuan(Number(told[0])) : undefined
}

/** What one of the only kind of goods is worth in nearly all rows. */
function usualPrice(valued: readonly Valued[], items: readonly ItemColumn[]): readonly Money[] | undefined {
  if (items.length !== 1) return undefined
  const usual = usualOf(
    valued.flatMap(({ value, quantities: [quantity] }) => (quantity > 0 && value > 0 ? [over(value, quantity)] : [])),
  )
  return usual === undefined ? undefined : [usual]
}
