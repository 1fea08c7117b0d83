import type { RegisterTable } from '../../register/index.ts'
import { cellText } from '../../workbook/index.ts'
import { type Located, relatedCells, setCheck } from '../engine/index.ts'
import { type Quantity, quantitiesByGoods, unitReader, weightOf } from '../money/goods.ts'

/**
 * K06. What went out of the stock is what was signed for, item by item, 公斤 counted as two 斤, 取暖煤 as 煤. A doubt:
 * other lists, or other stocks, may not have been given. A remark may say why nobody signs for an item: 安置点直接饮用.
 * Where the stock tells of each of its rows to which place it went, what one row gave to a place is compared with the
 * lists of that place, and nothing is said of places whose lists were not given. An error where of all items this one
 * alone differs, and its rows have no remark: a list that was not given would be of others as well.
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
    const stocks = context.tables({ role: 'stock' })
    // a form with a column for each of its goods is for no others
    const areOfOtherGoods = receipts.every((table) => table.items.length > 0 && !table.has('item'))
    const places = placesGivenTo(stocks)
    if (places.size < SEVERAL) {
      compare(quantitiesByGoods(stocks, 'stockOut', context), quantitiesByGoods(receipts, 'quantity', context))
      return
    }
    for (const [place, given] of places) {
      const lists = receipts.filter((list) => isListOf(list, place))
      const isGiven = ({ table, row }: Located) => given.get(table)?.has(row) === true
      const stock = quantitiesByGoods(stocks, 'stockOut', context, isGiven)
      const signed = quantitiesByGoods(lists, 'quantity', context)
      for (const [item, { rows }] of stock) {
        if (rows.length === 1 && signed.has(item)) continue
        report(rows[0].table).unknown(rows[0].row, ['quantity'])
        stock.delete(item)
      }
      compare(stock, signed)
    }

    function compare(stocks: Map<string, Quantity>, signed: Map<string, Quantity>): void {
      let agreeing = 0
      const odd: { item: string; stock: Quantity; taken: Quantity | undefined; received: number }[] = []
      for (const [item, stock] of stocks) {
        const taken = signed.get(item) ?? signed.get(shorterOrLonger(item, [...signed.keys()], [...stocks.keys()]))
        if (stock.measure === 'mixed' || !isComparable(stock, taken)) {
          report(stock.rows[0].table).unknown(stock.rows[0].row, ['unit'])
          continue
        }
        const received = (taken?.measure === 'mixed' ? taken.asWritten : taken?.total) ?? 0
        if (!taken && (areOfOtherGoods || isUnderAnotherName(stock, signed, stocks) || isRemarked(stock))) continue
        if (Math.abs(received - stock.total) < 0.005) agreeing++
        else odd.push({ item, stock, taken, received })
      }
      const isAlone = odd.length === 1 && agreeing >= FEWEST_AGREEING
      for (const { item, stock, taken, received } of odd) {
        const [{ table, row }] = stock.rows
        const weight = weightOf(unitReader(table, context)(row)) ?? 1
        const shown = (value: number) => Math.round((value / weight) * 100) / 100
        report(table).fail(row, ['stockOut', 'item'], {
          ...(isAlone && taken && !isRemarked(stock) && { severity: 'error' }),
          expected: shown(received),
          params: { item, out: shown(stock.total), signed: shown(received), rows: taken?.rows.length ?? 0 },
          related: taken && relatedCells(taken.rows, 'quantity'),
        })
      }
    }
  },
})

const isRemarked = ({ rows }: Quantity): boolean =>
  rows.some(({ table, row }) => table.shown('remarks', row).trim() !== '')

/** 花生油 of the stock, 食用油 of the list: as much of goods that the stock does not know were signed for. */
const isUnderAnotherName = (
  stock: Quantity,
  signed: ReadonlyMap<string, Quantity>,
  stocks: ReadonlyMap<string, Quantity>,
): boolean =>
  [...signed].some(
    ([item, { total, measure }]) =>
      !stocks.has(item) && measure === stock.measure && Math.abs(total - stock.total) < 0.005,
  )

/** 取暖煤 is 煤 of a list where neither list has another that ends so; '' where there is none. */
function shorterOrLonger(item: string, signed: readonly string[], stocks: readonly string[]): string {
  const endsAlike = (one: string, other: string) => one.endsWith(other) || other.endsWith(one)
  const [name = '', another] = signed.filter((one) => endsAlike(one, item))
  return another === undefined && stocks.filter((one) => endsAlike(one, name)).length === 1 ? name : ''
}

/** So many other items went out as they were signed for. */
const FEWEST_AGREEING = 2
/** So many places are told apart. */
const SEVERAL = 2
/** 发放塔加乡, 和谐村 */
const PLACE = /^(?:[\u4e00-\u9fff]*?(?:发放?|拨|运|送|调)[给往至到]?)?([\u4e00-\u9fff]{2,8}?(?:镇|乡|街道|村|社区))/

type RowsOf = Map<RegisterTable, Set<number>>

/** The places to which goods went, with the rows of each; none where most rows name none. */
function placesGivenTo(stocks: readonly RegisterTable[]): Map<string, RowsOf> {
  const places = new Map<string, RowsOf>()
  let nameless = 0
  let named = 0
  for (const table of stocks.filter((one) => one.has('stockOut'))) {
    const out = table.number('stockOut')
    for (let row = 0; row < table.rowCount; row++) {
      if (!(out[row] > 0)) continue
      const place = placeIn(table, row)
      if (place === undefined) nameless++
      else {
        named++
        const rows = places.get(place) ?? new Map<RegisterTable, Set<number>>()
        places.set(place, rows.set(table, (rows.get(table) ?? new Set()).add(row)))
      }
    }
  }
  return named > nameless ? places : new Map()
}

function placeIn({ layout, workbook, sheet, sheetRows }: RegisterTable, row: number): string | undefined {
  for (let column = layout.firstColumn; column <= layout.lastColumn; column++) {
    const place = PLACE.exec(cellText(workbook, sheet, sheetRows[row], column).replace(/\s/g, ''))?.[1]
    if (place) return place
  }
  return undefined
}

/** Whether a list is of a place, by its title or sheet, or its rows. */
const isListOf = (list: RegisterTable, place: string): boolean =>
  [list.title, list.sheet.name].some((text) => text.includes(place)) ||
  (['town', 'village'] as const).some((id) => list.has(id) && list.shown(id, 0) === place)

/**
 * In one measure; or in pieces with a few rows in weights, which differ whether those count as pieces or not at all.
 */
function isComparable(stock: Quantity, taken: Quantity | undefined): boolean {
  if (!taken || taken.measure === stock.measure) return true
  const isBetween = stock.total >= taken.pieces && stock.total <= taken.asWritten
  return stock.measure === 'pieces' && taken.measure === 'mixed' && !isBetween
}
