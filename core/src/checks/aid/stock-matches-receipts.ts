import { relatedCells, setCheck } from '../engine/index.ts'
import { type Quantity, quantitiesByGoods, unitReader, weightOf } from '../money/goods.ts'

/**
 * K06. What went out of the stock is what was signed for, item by item, 公斤 counted as two 斤, 取暖煤 as 煤. A doubt:
 * other lists, or other stocks, may not have been given. A remark may say why nobody signs for an item: 安置点直接饮用.
 */
export default setCheck({
  catalogue: 'K06',
  severity: 'doubt',
  citation: '物资出入库登记规范（出库与签收一致）',
  needs: [],
  compares: [{ role: 'stock' }, { lists: 'goods', role: 'aid' }],
  run(context, report) {
    const receipts = context.tables({ lists: 'goods', role: 'aid' })
    for (const table of receipts)
      for (const id of ['item', 'quantity'] as const) if (!table.has(id)) report(table).unknown(-1, [id])
    const signed = quantitiesByGoods(receipts, 'quantity', context)
    const stocks = quantitiesByGoods(context.tables({ role: 'stock' }), 'stockOut', context)
    for (const [item, stock] of stocks) {
      const taken = signed.get(item) ?? signed.get(shorterOrLonger(item, [...signed.keys()], [...stocks.keys()]))
      const [{ table, row }] = stock.rows
      if (stock.measure === 'mixed' || !isComparable(stock, taken)) {
        report(table).unknown(row, ['unit'])
        continue
      }
      const received = (taken?.measure === 'mixed' ? taken.asWritten : taken?.total) ?? 0
      if (!taken && stock.rows.some((one) => one.table.shown('remarks', one.row).trim() !== '')) continue
      if (Math.abs(received - stock.total) < 0.005) continue
      const weight = weightOf(unitReader(table, context)(row)) ?? 1
      const shown = (value: number) => Math.round((value / weight) * 100) / 100
      report(table).fail(row, ['stockOut', 'item'], {
        expected: shown(received),
        params: { item, out: shown(stock.total), signed: shown(received), rows: taken?.rows.length ?? 0 },
        related: taken && relatedCells(taken.rows, 'quantity'),
      })
    }
  },
})

/** 取暖煤 is 煤 of a list where neither list has another that ends so; '' where there is none. */
function shorterOrLonger(item: string, signed: readonly string[], stocks: readonly string[]): string {
  const endsAlike = (one: string, other: string) => one.endsWith(other) || other.endsWith(one)
  const [name = '', another] = signed.filter((one) => endsAlike(one, item))
  return another === undefined && stocks.filter((one) => endsAlike(one, name)).length === 1 ? name : ''
}

/**
 * In one measure; or in pieces with a few rows in weights, which differ whether those count as pieces or not at all.
 */
function isComparable(stock: Quantity, taken: Quantity | undefined): boolean {
  if (!taken || taken.measure === stock.measure) return true
  const isBetween = stock.total >= taken.pieces && stock.total <= taken.asWritten
  return stock.measure === 'pieces' && taken.measure === 'mixed' && !isBetween
}
