/** What labels say of a matter beside what it is: which office has it, in which state, of which area, by the month. */
import { fieldsForLabel } from './fields.ts'
import { normaliseLabel } from './label.ts'

const COUNTY = '(?:(?:区县|县区|县市区|[县市区旗])(?:级?人民政府)?(?:民政局|民政部门|民政|局|级)?|民政(?:局|部门)?)'
const TOWN = '(?:乡镇街道|乡镇街|乡镇|镇街|街道|乡|镇)(?:级|人民政府|政府|办事处|民政办|办)?'
const DAY = '(?:日期|时间)$'
const DECIDES = '(?:审核确认|审批确认|审批|审核|审定|确认|批准|认定|核准|决定)'

/**
 * The words for them, and what stands in their place, one after the other: of 县民政局确认日期 确认日期 is left, of
 * 调整后月保障金 月保障金. As texts, for they reach a page as data.
 */
export const USUAL_WORDS: readonly (readonly [words: string, instead: string])[] = [
  ['^(?:本次|本期|本轮|现行?|当前|目前|当地|本地|(?:调整|变更|变动|复核)后的?)(?=..)', ''],
  [`(?<=审批|审核|初审|确认)意见(?=${DAY})`, ''],
  [`^${COUNTY}意见(?=${DAY})`, '审批'],
  [`^${COUNTY}(?=${DECIDES}${DAY})`, ''],
  [`^${TOWN}(?:审核|初审|审查|意见)(?=${DAY})`, '乡镇审核'],
  [`^(?:${COUNTY})?残联(?:审核|审批|审定|意见)(?=${DAY})`, '残联审核'],
  ['^核准(?=日期|时间)', '批准'],
  ['^(?:农村|城市|城镇|城乡)(?=(?:低保|最低生活保障).*标准$)', ''],
  ['^月(?=.+标准$)|月(?=标准$)', ''],
  ['(?<=生活补贴|护理补贴)标准$', ''],
  ['^(?:家庭|每户|户)?月(?:救助|保障|供养|补助|补差){1,2}(?:金额|金|款|额|资金)$', '月保障金'],
  ['^核定(?=(?:救助|保障|补助|供养)(?:金额|金)$)', ''],
  ['(?<=自付|自负|报销|救助|保障)总额$', '金额'],
  ['^是否持有', '是否持'],
]

const RULES = USUAL_WORDS.map(([words, instead]) => [new RegExp(words), instead] as const)

/** A label that the dictionary does not know without them; one that it knows as it is. */
export function usualLabel(label: string): string {
  const plain = normaliseLabel(label)
  if (fieldsForLabel(plain).length > 0) return plain
  return RULES.reduce((said, [words, instead]) => said.replace(words, instead), plain)
}

const CHANGES = '(?:变更|变动|调整|调标|提标|审核|复核|复审|复查|年审|核查|核减)'
const EARLIER = new RegExp(`^(?:原(?![因由籍件])|旧|上一?(?:次|期|年度?)|${CHANGES}前的?)(?=..)`)
const EARLIER_GROUP = new RegExp(`^(?:原(?:来|有)?|${CHANGES}之?前)(?:的?(?:情况|信息|状况|待遇|保障|享受))?$`)

/** 复核前 over 家庭月收入: the columns beneath tell how it was before. */
export const isEarlierGroup = (label: string): boolean => EARLIER_GROUP.test(normaliseLabel(label))

/**
 * 原审批日期, 变更前保障标准: how a known matter was before; where that is a matter of its own (原保障金额) it is not.
 */
export function isOfEarlierState(label: string): boolean {
  const plain = normaliseLabel(label)
  if (fieldsForLabel(plain).length > 0 || !EARLIER.test(plain)) return false
  return fieldsForLabel(usualLabel(plain.replace(EARLIER, ''))).length > 0
}
