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
}

const GOODS_GROUP = /物资|物品|慰问品|实物|品名|礼包/
const PIECES =
  /^(\d+(斤|公斤|千克|kg|升|毫升|ml|l|克|g|两)?[/每]?)?(斤|市斤|公斤|千克|kg|升|袋|桶|床|件|包|瓶|箱|套|双|份|个|提|盒|把|只|张|条|壶|听|捆|台|吨)$/i
const TICK = /^[√✓✔是]$/

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
  return unmapped.flatMap((column) => {
    const path = layout.headers[column]
    const leaf = path.at(-1)?.normalize('NFKC') ?? ''
    const [, item, unit = ''] = /^([^(/]+?)(?:[(/]([^)]*)\)?)?$/.exec(leaf) ?? []
    const isGoods =
      PIECES.test(unit) || (path.length > 1 && path.slice(0, -1).some((parent) => GOODS_GROUP.test(parent)))
    if (!item || !isGoods || /元|签|计|金额/.test(leaf) || !holdsQuantities(workbook, sheet, layout, column)) return []
    return [{ column, item, unit }]
  })
}

function holdsQuantities(workbook: Workbook, sheet: Sheet, { dataRows }: Layout, column: number): boolean {
  let filled = 0
  for (const row of dataRows) {
    const text = cellText(workbook, sheet, row, column).trim()
    if (text === '') continue
    if (Number.isNaN(quantityIn(text))) return false
    filled++
  }
  return filled > 0
}

/** How much a cell of an item column says: 1, 1袋, √ (one); NaN where it says nothing. */
export function quantityIn(text: string): number {
  const plain = text.trim()
  return TICK.test(plain) ? 1 : readNumber(plain.replace(/(?<=\d)[\u4e00-\u9fff]$/, ''))
}
