import { type Money, yuan } from '../../facts/money.ts'
import { fail, ofRegister, type RegisterView, rowCheck } from '../engine/index.ts'
import { goodsName, weightOf } from '../money/goods.ts'
import { usualOf } from '../money/proved-by-others.ts'
import { linesAround } from '../words/lines-around.ts'

/**
 * K11. Of one kind of goods nearly all rows have one price and one unit, and this row has another; or the quantity that
 * a line of the sheet gives every household, and this row another. A doubt: it may be of another delivery or size, or
 * for several households, which the row should say. Of 斤 among 公斤 K07 speaks.
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
    const { price, unit, quantity } = row
    // by another unit the price is another, too
    if (unit !== undefined && usual.unit !== undefined && unit !== usual.unit)
      return areWeights(unit, usual.unit)
        ? undefined
        : fail(['unit', 'item'], { variant: 'unit', params: { item: row.item, unit, usual: usual.unit } })
    if (quantity !== undefined && usual.stated !== undefined && quantity !== usual.stated)
      return fail(['quantity', 'item'], {
        variant: 'quantity',
        expected: usual.stated,
        params: { item: row.item, quantity, usual: usual.stated },
      })
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
  /** how much a line of the sheet gives each household, where nearly all rows have it */
  stated: number | undefined
}

/** How much of a kind of goods a line of the sheet gives each: 每户大米20斤、菜油5斤. */
function statedFor(name: string, register: RegisterView): number | undefined {
  for (const { text } of linesAround(register)) {
    const [, list = ''] = /(?:每户|户均|每家|每人)(.*)/.exec(text.replace(/\s/g, '')) ?? []
    for (const piece of list.split(/[、,，;；。和及]/)) {
      const [, item = '', figure] =
        /^(?:发放?|领取?)?([\u4e00-\u9fff]+?)(\d+(?:\.\d+)?)[\u4e00-\u9fff]{1,2}$/.exec(piece) ?? []
      if (figure !== undefined && goodsName(item) === name) return Number(figure)
    }
  }
  return undefined
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
      const quantity = usualOf(rows.flatMap((at) => register.row(at).quantity ?? []))
      const stated = quantity !== undefined && statedFor(name, register) === quantity ? quantity : undefined
      const priced = given.filter((one) => unit === undefined || one.unit === unit)
      const specification = usualOf(given.flatMap((one) => one.specification ?? []))
      return [name, { specification, unit, stated, price: usualOf(priced.flatMap(({ price }) => price ?? [])) }]
    }),
  )
})
