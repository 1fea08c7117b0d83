import type { RegisterTable } from '../../register/index.ts'
import { type CheckContext, joined, type Located, relatedCells, setCheck } from '../engine/index.ts'
import { goodsName, unitOfItem, unitReader, weightOf } from '../money/goods.ts'
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
    const goods = new Map<string, Map<string, Weighed[]>>()
    for (const table of context.tables({ lists: 'goods' }))
      if (table.has('item') || table.items.length > 0) addWeights(goods, table, context)
      else report(table).unknown(-1, ['item'])
    for (const [item, units] of goods) {
      const [[usual, most], ...others] = [...units].sort((a, b) => b[1].length - a[1].length)
      for (const [unit, rows] of others)
        for (const table of new Set(rows.map((one) => one.table))) {
          const [first, ...more] = rows.filter((one) => one.table === table)
          const details = {
            params: { item, unit, usual, rows: more.length + 1 },
            related: joined(relatedCells(most.slice(0, 1), 'item'), relatedCells(more, 'item')),
          }
          if (first.column === undefined) report(table).fail(first.row, ['unit', 'quantity', 'item'], details)
          else report(table).failCell(table.sheetRows[first.row], first.column, 'quantity', details)
        }
    }
  },
})

/** A row's quantity of one kind of goods; `column` where that kind has a column of its own. */
interface Weighed extends Located {
  column?: number
}

/** Adds the rows of a table whose goods are weighed, by the goods and their units. */
function addWeights(goods: Map<string, Map<string, Weighed[]>>, table: RegisterTable, context: CheckContext): void {
  const add = (name: string, unit: string, one: Weighed) => {
    if (weightOf(unit) === undefined) return
    const units = goods.get(name) ?? new Map<string, Weighed[]>()
    const rows = units.get(unit) ?? []
    rows.push(one)
    units.set(unit, rows)
    goods.set(name, units)
  }
  const item = textReader(table, context, 'item')
  const unitOf = unitReader(table, context)
  for (let row = 0; row < table.rowCount; row++) {
    if (table.has('item')) add(goodsName(item(row)), unitOf(row), { table, row })
    for (const one of table.items)
      if (table.itemQuantity(one, row) > 0)
        add(one.item, unitOfItem(table, one, row), { table, row, column: one.column })
  }
}
