import type { FieldId } from '../../facts/fields.ts'
import { cellText } from '../../workbook/index.ts'
import type { Reader, RowView } from '../engine/index.ts'

/** 净增减, 本月调整, 同比: a difference, which may be below nought. */
const NET = /净[增减]|增减|调整|变动|差额|同比|环比|[比较]上/

/** Whether a row is one of differences by one of its labels: 本月调整（净增减）. */
export const isOfDifferences: Reader<boolean> = (table) => {
  const { workbook, sheet, layout, sheetRows } = table
  return (row) => {
    for (let column = layout.firstColumn; column <= layout.lastColumn; column++)
      if (NET.test(cellText(workbook, sheet, sheetRows[row], column))) return true
    return false
  }
}

/** 上年结转, 2009年结转, 期初余额: what was there before. */
const BROUGHT_FORWARD =
  /^(?:\d{4}年?|[上去]年度?|上[月季期]|[年期月季]初|以前年度)?(?:末)?(?:结转|结余|结存|余额|库存)(?:数|额|资金)?$|^承前页$/
/** 合计收入, 11月末结存: what an account sums up */
const SUMMED_UP =
  /^(?:合计|总计|累计|共计)(?:收入?|支出?|付出?|入库|出库|发出)$|^(?:\d{1,2}|本)?月末(?:结存|结余|库存)$/

export const isBroughtForward = (text: string): boolean => BROUGHT_FORWARD.test(text.replace(/\s/g, ''))

export const isSummedUp = (text: string): boolean => SUMMED_UP.test(text.replace(/\s/g, ''))

/** Whether a row of an account says by one of its labels that it is what was there before. */
export const opensAccount: Reader<boolean> = (table) => {
  const { workbook, sheet, layout, sheetRows } = table
  return (row) => {
    for (let column = layout.firstColumn; column <= layout.lastColumn; column++)
      if (isBroughtForward(cellText(workbook, sheet, sheetRows[row], column))) return true
    return false
  }
}

/** Whether a figure is a difference by the label of its row or the head of its column. */
export function isDifference(row: RowView, id: FieldId): boolean {
  const { kind, layout } = row.table
  const column = row.table.column(id)?.column
  const isHeadedSo = column !== undefined && layout.headers[column].some((part) => NET.test(part))
  return isHeadedSo || (kind.lists === 'figures' && row.use(isOfDifferences))
}
