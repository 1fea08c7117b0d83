import { normaliseLabel } from '../../facts/label.ts'
import { cellText } from '../../workbook/index.ts'
import type { Sheet, Workbook } from '../../workbook/types.ts'
import type { RegisterKind } from '../kinds/kind.ts'
import type { Layout } from '../layout/layout.ts'
import { readNumber } from '../values.ts'

/** A column with the quantities of one kind of goods, on a form that has a column for each: 大米(袋), 棉被(床). */
export interface ItemColumn {
  column: number
  /** the goods, without their unit: 大米 */
  item: string
  /** what stands in brackets behind: 袋; '' where nothing does */
  unit: string
  /** the columns of the same goods that tell what one costs and what all of the row's come to */
  price?: number
  amount?: number
}

const GOODS_GROUP = /物资|物品|慰问品|实物|品名|礼包/
const PIECES =
  /^(\d+(斤|公斤|千克|kg|升|毫升|ml|l|克|g|两)?[/每]?)?(斤|市斤|公斤|千克|kg|升|袋|桶|床|件|包|瓶|箱|套|双|份|个|提|盒|把|只|张|条|顶|块|根|壶|听|捆|台|吨)$/i
const TICK = /^[√✓✔是]$/

const OF_GOODS = /^(.*?)的?(?:实发|应发|发放|领取)?(数量?|单价|(?:折[款价合]|价值)?金额|折[款价]|价值)$/
/** What is counted in and out, and what says no more than that it is goods, is no kind of them. */
const NO_GOODS =
  /[入出]库|结存|库存|收入|支出|购[入进]|发放|领取|[应实]发|计划|分配|合计|小计|总|本[月次期]|上[月次期]|物[资品]|实物|慰问|救助|人|户|口$|^$/
const FEWEST_GOODS = 2

/**
 * 大米 over 数量（斤） and 金额 beside 菜油 over the same, or 大米数量 and 菜油数量: each of the goods has its columns,
 * and none is the row's 数量 or 金额.
 */
export function goodsWithColumns(headers: Layout['headers'], { fields, rowIs }: RegisterKind): ItemColumn[] {
  if (rowIs === 'goods' || !fields.includes('item') || !fields.includes('quantity')) return []
  const found = new Map<string, Partial<ItemColumn>>()
  for (const [column, path] of headers.entries()) {
    const [, item = '', what = ''] = OF_GOODS.exec(path.slice(-2).map(normaliseLabel).join('')) ?? []
    if (NO_GOODS.test(item)) continue
    const known = found.get(item) ?? {}
    found.set(item, known)
    if (what.startsWith('数')) Object.assign(known, { column, unit: unitIn(path) })
    else known[what === '单价' ? 'price' : 'amount'] = column
  }
  const goods = [...found].flatMap(([item, { column, unit = '', ...others }]) =>
    column === undefined ? [] : [{ column, item, unit, ...others }],
  )
  return goods.length < FEWEST_GOODS ? [] : goods
}

const unitIn = (path: readonly string[]): string =>
  path
    .map((part) => /\(([^()]*)\)/.exec(part.normalize('NFKC'))?.[1] ?? '')
    .reverse()
    .find((unit) => PIECES.test(unit)) ?? ''

/**
 * The unmapped columns of a form of goods that are each for one kind of goods: by a group header (慰问物资), or by
 * their unit; with figures or ticks in them.
 */
export function itemColumns(
  workbook: Workbook,
  sheet: Sheet,
  layout: Layout,
  kind: RegisterKind,
  unmapped: readonly number[],
): ItemColumn[] {
  if (!kind.fields.includes('item') || !kind.fields.includes('quantity')) return []
  const grouped = goodsWithColumns(layout.headers, kind)
  if (grouped.length > 0) return grouped.filter(({ column }) => holdsQuantities(workbook, sheet, layout, column))
  return unmapped.flatMap((column) => {
    const path = layout.headers[column]
    const own = path.at(-1)?.normalize('NFKC') ?? ''
    // 面粉 over 袋
    const above = path.length > 1 && PIECES.test(own) ? normaliseLabel(path[path.length - 2]) : ''
    const leaf = above && !NO_GOODS.test(above) && !GOODS_GROUP.test(above) ? `${above}/${own}` : own
    const [, item, unit = ''] = /^([^(/]+?)(?:[(/]([^)]*)\)?)?$/.exec(leaf) ?? []
    const isGoods =
      PIECES.test(unit) || (path.length > 1 && path.slice(0, -1).some((parent) => GOODS_GROUP.test(parent)))
    if (!item || !isGoods || /元|签|计|金额/.test(leaf) || !holdsQuantities(workbook, sheet, layout, column)) return []
    return [{ column, item, unit }]
  })
}

function holdsQuantities(workbook: Workbook, sheet: Sheet, { dataRows }: Layout, column: number): boolean {
  let [filled, read] = [0, 0]
  for (const row of dataRows) {
    const text = cellText(workbook, sheet, row, column).trim()
    if (text === '' || NONE.test(text)) continue
    filled++
    if (!Number.isNaN(quantityIn(text))) read++
  }
  return filled > 0 && read >= filled * MOST
}

const NONE = /^[-—–－/\\×无]+$/

/** Cells of that share show what a column holds. */
const MOST = 0.8

/** How much a cell of an item column says: 1, 1袋, 20公斤, √ (one); NaN where it says nothing. */
export function quantityIn(text: string): number {
  const plain = text.trim()
  return TICK.test(plain) ? 1 : readNumber(plain.replace(/(?<=\d)\s*(?:[市公]斤|千克|kg|[\u4e00-\u9fff])$/i, ''))
}
