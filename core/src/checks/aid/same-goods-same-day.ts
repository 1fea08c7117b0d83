import { registerDate } from '../../register/index.ts'
import { type Located, relatedCells, setCheck, showDate } from '../engine/index.ts'
import { goodsReader } from '../money/goods.ts'
import { whomReader } from '../people/known-people.ts'

/**
 * K05. One person signed twice on a day for the same goods. An error where number, quantity and size are the same too;
 * else a doubt: it may have come in two parts. Where only the list has a date the rows may be of two days: a doubt, but
 * where each of the two is what most others got, and hardly anybody else stands in it twice.
 */
export default setCheck({
  catalogue: 'K05',
  severity: 'error',
  citation: '物资发放登记规范（不得重复发放）',
  needs: [],
  compares: [{ lists: 'goods', role: 'aid' }],
  run(context, report) {
    const first = new Map<string, Located & { quantity: string }>()
    for (const table of context.tables({ lists: 'goods', role: 'aid' })) {
      const ofList = table.has('receiptDate') ? 0 : registerDate(table)
      const known = { item: table.items.length > 0, receiptDate: ofList > 0 }
      const missing = (['item', 'receiptDate'] as const).filter((id) => !table.has(id) && !known[id])
      if (missing.length > 0) {
        report(table).unknown(-1, missing)
        continue
      }
      const whomOf = whomReader(table, context)
      const goodsOf = goodsReader(table, context)
      const dates = table.date('receiptDate')
      const found: { row: number; again: Again[]; isSame: boolean }[] = []
      const shares = new Map<string, number>()
      const shareOf = ({ item, size, quantity }: Goods) => `${item} ${size} ${quantity}`
      for (let row = 0; row < table.rowCount; row++) {
        const { numbers, names, village } = whomOf([row])
        const date = ofList || dates[row]
        if (date <= 0 || (numbers.length === 0 && names.length === 0)) continue
        const who = numbers[0] ?? `${village} ${names[0]}`
        const again = goodsOf(row).flatMap((goods): Again[] => {
          const key = `${who} ${goods.item} ${goods.size} ${date}`
          const earlier = first.get(key)
          if (ofList > 0) shares.set(shareOf(goods), (shares.get(shareOf(goods)) ?? 0) + 1)
          if (!earlier) first.set(key, { table, row, quantity: goods.quantity })
          return earlier ? [{ goods, earlier, isSame: earlier.quantity === goods.quantity }] : []
        })
        if (again.length > 0) found.push({ row, again, isSame: numbers.length > 0 && again.some((one) => one.isSame) })
      }
      const isUsual = (share: string) => (shares.get(share) ?? 0) > table.rowCount * MOST
      for (const { row, again, isSame } of found) {
        const isOfOneDay =
          ofList === 0 ||
          (found.length <= table.rowCount * FEW && again.every((one) => one.isSame && isUsual(shareOf(one.goods))))
        report(table).fail(row, ['recipient', 'item', 'receiptDate', 'recipientIdNumber'], {
          ...(!(isOfOneDay && isSame) && { severity: 'doubt' }),
          params: { item: again.map(({ goods }) => goods.item).join('、'), date: showDate(ofList || dates[row]) },
          related: relatedCells([again[0].earlier], 'recipient'),
        })
      }
    }
  },
})

/** The share of a list's rows that shows what everybody gets, and the one that may repeat somebody else. */
const MOST = 0.5
const FEW = 0.1

type Goods = ReturnType<ReturnType<typeof goodsReader>>[number]

/** Goods that the person of a row got before. */
interface Again {
  goods: Goods
  earlier: Located
  isSame: boolean
}
