import type { FieldId } from '../../facts/fields.ts'
import type { ItemColumn } from '../../register/headers/item-columns.ts'
import type { RegisterTable } from '../../register/index.ts'
import { cellText } from '../../workbook/index.ts'
import type { CheckContext, Located } from '../engine/index.ts'
import { textReader } from '../people/people.ts'

/** Units of weight in 斤. */
const WEIGHTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    斤: 1,
    市斤: 1,
    公斤: 2,
    千克: 2,
    kg: 2,
    两: 0.1,
    克: 0.002,
    吨: 2000,
  }),
)

/** 斤 in one unit of a weight; undefined for pieces, bags and what is no unit. */
export const weightOf = (unit: string): number | undefined => WEIGHTS.get(unit.toLowerCase())

/**
 * The unit of a row's quantity: 单位, else what stands behind the number or in the column's header; '' where nothing
 * tells.
 */
export function unitReader(table: RegisterTable, context: CheckContext): (row: number) => string {
  const stated = textReader(table, context, 'unit')
  const inHeader = /[(（](斤|市斤|公斤|千克|kg|吨)[)）]/i.exec(table.column('quantity')?.header ?? '')?.[1] ?? ''
  return (row) => {
    const own = stated(row).replace(/\s/g, '')
    if (own) return own
    const shown = table.has('quantity') ? table.shown('quantity', row).normalize('NFKC').replace(/\s/g, '') : ''
    return /^[\d.]+([^\d.]+)$/.exec(shown)?.[1] ?? inHeader
  }
}

/** The unit of a row's quantity in a column for one kind of goods: what stands behind the number, else the column's. */
export function unitOfItem(table: RegisterTable, { column, unit }: ItemColumn, row: number): string {
  const shown = cellText(table.workbook, table.sheet, table.sheetRows[row], column).normalize('NFKC').replace(/\s/g, '')
  return /^[\d.]+([^\d.]+)$/.exec(shown)?.[1] ?? unit
}

/** 大米 and 品名：大米 (东北) are one kind of goods. */
export const goodsName = (text: string): string => text.replace(/\s|[(（].*$/g, '')

/**
 * Goods of a row with their quantity as it is written: of the columns 品名 and 数量, or of the columns that each are
 * for one kind of goods.
 */
export function goodsReader(
  table: RegisterTable,
  context: CheckContext,
): (row: number) => { item: string; size: string; quantity: string }[] {
  const item = textReader(table, context, 'item')
  const size = textReader(table, context, 'specification')
  return (row) => {
    const own = item(row)
    const quantity = table.has('quantity') ? table.shown('quantity', row) : ''
    return [
      ...(own ? [{ item: goodsName(own), size: size(row), quantity }] : []),
      ...table.items
        .map((one) => ({ item: one.item, size: one.unit, quantity: table.itemQuantity(one, row) }))
        .filter((one) => one.quantity > 0)
        .map((one) => ({ ...one, quantity: String(one.quantity) })),
    ]
  }
}

/** Value of the goods of a row in fen: 折款, else price × quantity; NaN where neither tells. */
export function goodsValueReader(table: RegisterTable): (row: number) => number {
  const stated = table.has('goodsAmount') ? table.number('goodsAmount') : undefined
  const price = table.has('price') ? table.number('price') : undefined
  const quantity = table.has('quantity') ? table.number('quantity') : undefined
  return (row) => {
    const own = stated?.[row] ?? Number.NaN
    return Number.isNaN(own) ? (price?.[row] ?? Number.NaN) * (quantity?.[row] ?? Number.NaN) : own
  }
}

/** How much of one kind of goods rows give: in 斤 where every unit is a weight. */
export interface Quantity {
  total: number
  /** of the rows in pieces alone, and of all rows whatever their unit */
  pieces: number
  asWritten: number
  rows: Located[]
  measure: 'weight' | 'pieces' | 'mixed'
}

const newQuantity = (measure: Quantity['measure']): Quantity => ({
  total: 0,
  pieces: 0,
  asWritten: 0,
  rows: [],
  measure,
})

function add(known: Quantity, quantity: number, weight: number | undefined): void {
  known.total += quantity * (weight ?? 1)
  known.asWritten += quantity
  if (weight === undefined) known.pieces += quantity
}

/** Sums a column of quantities by kind of goods, of all rows or of some. */
export function quantitiesByGoods(
  tables: readonly RegisterTable[],
  id: FieldId,
  context: CheckContext,
  isOne: (one: Located) => boolean = () => true,
): Map<string, Quantity> {
  const goods = new Map<string, Quantity>()
  for (const table of tables) if (id === 'quantity') addItems(goods, table)
  for (const table of tables.filter((one) => one.has(id))) {
    const item = textReader(table, context, 'item')
    const unit = unitReader(table, context)
    const quantity = table.number(id)
    for (let row = 0; row < table.rowCount; row++) {
      const name = goodsName(item(row))
      if (name === '' || Number.isNaN(quantity[row]) || !isOne({ table, row })) continue
      const weight = weightOf(unit(row))
      const measure = weight === undefined ? 'pieces' : 'weight'
      const known = goods.get(name) ?? newQuantity(measure)
      add(known, quantity[row], weight)
      known.rows.push({ table, row })
      if (known.measure !== measure) known.measure = 'mixed'
      goods.set(name, known)
    }
  }
  return goods
}

/** Adds the columns that each are for one kind of goods. */
function addItems(goods: Map<string, Quantity>, table: RegisterTable): void {
  for (const one of table.items) {
    const weight = weightOf(one.unit)
    const measure = weight === undefined ? 'pieces' : 'weight'
    for (let row = 0; row < table.rowCount; row++) {
      const quantity = table.itemQuantity(one, row)
      if (!(quantity > 0)) continue
      const known = goods.get(one.item) ?? newQuantity(measure)
      add(known, quantity, weight)
      known.rows.push({ table, row })
      if (known.measure !== measure) known.measure = 'mixed'
      goods.set(one.item, known)
    }
  }
}
