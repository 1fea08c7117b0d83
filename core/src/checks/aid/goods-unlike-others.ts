import { type Money, yuan } from '../../facts/money.ts'
import type { RegisterTable } from '../../register/index.ts'
import { type CheckContext, fail, type Reader, rowCheck } from '../engine/index.ts'
import { goodsName, weightOf } from '../money/goods.ts'
import { textReader } from '../people/people.ts'

const FEWEST = 5
const SHARE = 0.8

/**
 * K11. Of one kind of goods nearly all rows have one price and one unit, and this row has another. A doubt: it may be of another delivery or size, which the row should say.
 * Of 斤 among 公斤 K07 speaks.
 */
export default rowCheck({
  catalogue: 'K11',
  severity: 'doubt',
  citation: '物资登记规范（同一物资单价、单位一致）',
  needs: ['item'],
  when: ['item'],
  oneOf: [['price', 'unit']],
  for: { lists: 'goods' },
  judge(row) {
    if (row.remarks !== undefined || row.specification !== undefined) return undefined
    const usual = row.use(usualOfGoods)(goodsName(row.item))
    if (!usual) return undefined
    const { price, unit } = row
    // by another unit the price is another, too
    if (unit !== undefined && usual.unit !== undefined && unit !== usual.unit)
      return areWeights(unit, usual.unit)
        ? undefined
        : fail(['unit', 'item'], { variant: 'unit', params: { item: row.item, unit, usual: usual.unit } })
    if (price === undefined || usual.price === undefined || price === usual.price) return undefined
    return fail(['price', 'item'], {
      variant: 'price',
      expected: yuan(usual.price),
      params: { item: row.item, price: yuan(price), usual: yuan(usual.price) },
    })
  },
})

const areWeights = (one: string, other: string): boolean => weightOf(one) !== undefined && weightOf(other) !== undefined

interface Usual {
  price: Money | undefined
  unit: string | undefined
}
type UsualOf = (item: string) => Usual | undefined

/** The price and unit that nearly all rows of a kind of goods have; undefined of one that differs too much or stands too seldom. */
const usualOfGoods: Reader<UsualOf> = (table, context) => {
  const found = context.derived.whole(table, 'usual price and unit of goods', () => usualIn(table, context))
  return () => (item) => found().get(item)
}

function usualIn(table: RegisterTable, context: CheckContext): ReadonlyMap<string, Usual> {
  const item = textReader(table, context, 'item')
  const unit = textReader(table, context, 'unit')
  const prices = table.has('price') ? table.number('price') : undefined
  const rows = new Map<string, number[]>()
  for (let row = 0; row < table.rowCount; row++) {
    const name = goodsName(item(row))
    const own = rows.get(name)
    if (own) own.push(row)
    else if (name) rows.set(name, [row])
  }
  return new Map(
    [...rows].map(([name, own]) => {
      const usual = most(own.map(unit).filter(Boolean))
      const priced = own
        .filter((row) => usual === undefined || unit(row) === usual)
        .map((row) => prices?.[row] ?? Number.NaN)
        .filter((price) => !Number.isNaN(price))
      return [name, { price: most(priced) as Money | undefined, unit: usual }]
    }),
  )
}

function most<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [first] = [...counts].sort((a, b) => b[1] - a[1])
  return first && first[1] >= FEWEST && first[1] >= values.length * SHARE ? first[0] : undefined
}
