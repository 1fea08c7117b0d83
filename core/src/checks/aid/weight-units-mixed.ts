import { joined, type Located, relatedCells, setCheck } from '../engine/index.ts'
import { goodsName, unitReader, weightOf } from '../money/goods.ts'
import { textReader } from '../people/people.ts'

/**
 * K07. One kind of goods stands in 斤 here and in 公斤 there: one of them may be a slip. Told once a sheet for the
 * rarer unit.
 */
export default setCheck({
  catalogue: 'K07',
  severity: 'doubt',
  citation: '物资登记规范（计量单位统一）',
  needs: [],
  compares: [{ lists: 'goods' }],
  run(context, report) {
    const goods = new Map<string, Map<string, Located[]>>()
    for (const table of context.tables({ lists: 'goods' })) {
      if (!table.has('item')) {
        if (table.items.length === 0) report(table).unknown(-1, ['item'])
        continue
      }
      const item = textReader(table, context, 'item')
      const unitOf = unitReader(table, context)
      for (let row = 0; row < table.rowCount; row++) {
        const unit = unitOf(row)
        if (weightOf(unit) === undefined) continue
        const units = goods.get(goodsName(item(row))) ?? new Map<string, Located[]>()
        const rows = units.get(unit) ?? []
        rows.push({ table, row })
        units.set(unit, rows)
        goods.set(goodsName(item(row)), units)
      }
    }
    for (const [item, units] of goods) {
      const [[usual, most], ...others] = [...units].sort((a, b) => b[1].length - a[1].length)
      for (const [unit, rows] of others)
        for (const table of new Set(rows.map((one) => one.table))) {
          const [first, ...more] = rows.filter((one) => one.table === table)
          report(table).fail(first.row, ['unit', 'quantity', 'item'], {
            params: { item, unit, usual, rows: more.length + 1 },
            related: joined(relatedCells(most.slice(0, 1), 'item'), relatedCells(more, 'item')),
          })
        }
    }
  },
})
