import { registerDate } from '../../register/index.ts'
import { type Located, relatedCells, setCheck, showDate } from '../engine/index.ts'
import { goodsReader } from '../money/goods.ts'
import { whomReader } from '../people/known-people.ts'

/**
 * K05. One person signed twice on a day for the same goods. An error where number, quantity and size are the same too;
 * else, and where only the list has a date, a doubt: it may have come in two parts.
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
      for (let row = 0; row < table.rowCount; row++) {
        const { numbers, names, village } = whomOf([row])
        const date = ofList || dates[row]
        if (date <= 0 || (numbers.length === 0 && names.length === 0)) continue
        const who = numbers[0] ?? `${village} ${names[0]}`
        const again = goodsOf(row).flatMap(({ item, size, quantity }) => {
          const key = `${who} ${item} ${size} ${date}`
          const earlier = first.get(key)
          if (!earlier) first.set(key, { table, row, quantity })
          return earlier ? [{ item, earlier, isSame: earlier.quantity === quantity }] : []
        })
        if (again.length === 0) continue
        const isSure = ofList === 0 && numbers.length > 0 && again.some(({ isSame }) => isSame)
        report(table).fail(row, ['recipient', 'item', 'receiptDate', 'recipientIdNumber'], {
          ...(!isSure && { severity: 'doubt' }),
          params: { item: again.map(({ item }) => item).join('、'), date: showDate(date) },
          related: relatedCells([again[0].earlier], 'recipient'),
        })
      }
    }
  },
})
