import { saysNone } from '../../facts/words.ts'
import { type HouseholdView, ofRegister, type RowView } from '../engine/index.ts'
import { saysNothing } from './words.ts'

/**
 * Words for a grant to one person of a household and for the grace period: an income above the standard is then in
 * order.
 */
const SINGLE_OR_GRACE = /渐退|单人(户|保)|(单人|单独)\S{0,2}(纳入|申请|保障)/
/** Words for what is paid beside the difference to the standard. */
export const PAID_BESIDE = /分类施保|增发|补发/

/** 不计入家庭人口, 已停发: somebody is not counted, or not paid for any more. */
export const LEFT_OUT = /不(再|予|应)?(计|算|列入|纳入|享受|保障)|未(计|纳|列)入|核减|减员|停[发保]/

/**
 * Whether a remark says who manages the account, or who shares it: 监护人杜勇代领, 委托侄子领取, 由其子领取,
 * 夫妻共用账户.
 */
export const saysManaged = (remark: string): boolean =>
  /监护|委托|代[领管办收]|由(?!本人)[^,，;；。]{1,8}领[取款]|[共合]用|同一(账|帐)[户号]|[同共]?一[张本个](?:卡|折|存折|账号)/.test(
    remark,
  )

/**
 * Whether a remark reckons another amount itself, or tells of arrears or of another rate in it: 7月60元、8-9月240元;
 * 含补发2月; 2月起提标，1月按80-89档.
 */
export const saysAmount = (remark: string): boolean =>
  /\d\s*元|补[发差]|提[标档]|调[标档]|升档|按[^,，;；。]{1,8}档/.test(remark)

/** Whether a remark names a sum of so many fen, more or less: 目录外费用3200.50元不计入. */
export function saysFigure(remark: string, fen: number): boolean {
  if (fen === 0) return false
  const figures = remark.normalize('NFKC').matchAll(/(\d[\d,]*(?:\.\d+)?)元/g)
  for (const [, figure] of figures)
    if (Math.round(Number(figure.replaceAll(',', '')) * 100) === Math.abs(fen)) return true
  return false
}

/** 前半月按屋头200，后半月按院里250: figures of a remark that are no dates and count nothing */
const PLAIN_FIGURE = /(?<![\d.第])\d[\d,]*(?:\.\d+)?(?![\d.,]*(?:[年月日号人户口名岁个次天张周类级档组楼%％:/-]|\d))/g

/** Whether a remark names an amount in yuan, with its unit or without, or two that sum up to it. */
export function saysAmountOrParts(remark: string, yuan: number): boolean {
  const figures = (remark.normalize('NFKC').match(PLAIN_FIGURE) ?? []).map((one) => Number(one.replaceAll(',', '')))
  return figures.some((one, at) => one === yuan || figures.slice(at + 1).some((other) => one + other === yuan))
}

/**
 * Whether one of the household's rows has remarks with one of these words; a lawful explanation often stands nowhere
 * else.
 */
export function remarksOfHousehold(household: HouseholdView, ...words: readonly RegExp[]): boolean {
  if (!household.has('remarks')) return false
  for (const { remarks } of household.members)
    if (remarks !== undefined && words.some((word) => word.test(remarks))) return true
  return false
}

/** Whether the remarks, the state (在保（单人保）) or a column of their own tell of one person's grant or of grace. */
export function isSingleOrGrace(household: HouseholdView): boolean {
  for (const { remarks = '', status = '', singlePerson = '', graceUntil } of household.members)
    if (SINGLE_OR_GRACE.test(`${remarks} ${status}`) || (singlePerson && !saysNone(singlePerson)) || graceUntil)
      return true
  return false
}

/** Whether a row has remarks: whatever they say, they may explain it. */
export const hasRemark = (row: RowView): boolean => !saysNothing(row.said('remarks'))

/** So many rows with the same remark: it is of their class, and explains nothing of one of them. */
const FEWEST_ALIKE = 4

const usualRemarks = ofRegister(({ table, rows }): readonly string[] => {
  const counts = new Map<string, number>()
  if (table.has('remarks'))
    for (const row of rows) counts.set(row.said('remarks'), (counts.get(row.said('remarks')) ?? 0) + 1)
  return [...counts].flatMap(([remark, count]) => (count >= FEWEST_ALIKE ? [remark] : []))
})

/** Whether a row has remarks that not several others have too: 先行救助后补手续 stands beside all urgent aid. */
export const hasOwnRemark = (row: RowView): boolean =>
  hasRemark(row) && !row.use(usualRemarks).includes(row.said('remarks'))
