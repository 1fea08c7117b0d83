import { type Located, relatedCells, setCheck, showDate } from '../engine/index.ts'
import { goodsName, goodsReader } from '../money/goods.ts'
import { isBefore } from '../time/dates.ts'

/**
 * K09. Goods are handed out before the stock has them, in a list of the stock that shows no opening balance of them.
 * A doubt: they may have come from another stock.
 */
export default setCheck({
  catalogue: 'K09',
  severity: 'doubt',
  citation: '物资出入库登记规范（先入库后发放）',
  needs: [],
  compares: [{ role: 'stock' }, { lists: 'goods', role: 'aid' }],
  run(context, report) {
    const arrivals = new Map<string, Located & { date: number }>()
    for (const table of context.tables({ role: 'stock' })) {
      // a list of what there is, without days, says nothing of when it came
      if (!table.has('receiptDate') || !table.has('item')) continue
      const dates = table.date('receiptDate')
      for (let row = 0; row < table.rowCount; row++) {
        const item = goodsName(table.shown('item', row))
        const first = arrivals.get(item)
        const opening = table.has('stockOpening') ? table.number('stockOpening')[row] || 0 : 0
        // what was there before may have come at any time
        const date = opening > 0 ? 0 : dates[row]
        if (!first || date < first.date) arrivals.set(item, { table, row, date })
      }
    }
    for (const table of context.tables({ lists: 'goods', role: 'aid' })) {
      if (!table.has('receiptDate') || (!table.has('item') && table.items.length === 0)) continue
      const dates = table.date('receiptDate')
      const goodsOf = goodsReader(table, context)
      for (let row = 0; row < table.rowCount; row++) {
        const taken = dates[row] > 0 ? goodsOf(row).flatMap(({ item }) => arrivals.get(item) ?? []) : []
        const later = taken.filter(({ date }) => date > 0 && isBefore(dates[row], date))
        if (later.length === 0) continue
        const [{ date }] = [...later].sort((a, b) => a.date - b.date)
        report(table).fail(row, ['receiptDate', 'item'], {
          params: { date: showDate(dates[row]), stock: showDate(date) },
          related: relatedCells(later, 'receiptDate'),
        })
      }
    }
  },
})
