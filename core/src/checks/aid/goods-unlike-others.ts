import { type Money, yuan } from '../../facts/money.ts'
import { fail, ofRegister, rowCheck } from '../engine/index.ts'
import { goodsName, weightOf } from '../money/goods.ts'
import { usualOf } from '../money/proved-by-others.ts'

/**
 * K11. Of one kind of goods nearly all rows have one price and one unit, and this row has another. A doubt: it may be
 * of another delivery or size, which the row should say. Of 斤 among 公斤 K07 speaks.
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
    if (row.remarks !== undefined) return undefined
    const usual = row.use(usualOfGoods).get(goodsName(row.item))
    // goods of another size have another price
    if (!usual || (row.specification !== undefined && row.specification !== usual.specification)) return undefined
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
  specification: string | undefined
  price: Money | undefined
  unit: string | undefined
}

/** The unit that nearly all rows of a kind of goods have, and the price that nearly all of these have. */
const usualOfGoods = ofRegister((register): ReadonlyMap<string, Usual> => {
  const ofGoods = register.rowsBy(({ item }) => (item && goodsName(item)) || undefined)
  return new Map(
    [...ofGoods].map(([name, rows]) => {
      const given = rows.map((at) => {
        const { unit, price, specification } = register.row(at)
        return { unit, price, specification }
      })
      const unit = usualOf(given.flatMap((one) => one.unit ?? []))
      const priced = given.filter((one) => unit === undefined || one.unit === unit)
      const specification = usualOf(given.flatMap((one) => one.specification ?? []))
      return [name, { specification, unit, price: usualOf(priced.flatMap(({ price }) => price ?? [])) }]
    }),
  )
})
