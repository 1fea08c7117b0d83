import { type FieldId, field, fieldIds, fieldsForLabel, labelsOf } from '../../facts/fields.ts'
import { normaliseLabel } from '../../facts/label.ts'
import { remembered } from '../../facts/remembered.ts'
import type { RegisterKind } from '../kinds/kind.ts'

/** What clerks write in their own words, by part, and the word that stands for all of them. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/^(?:哪一?天|哪日|何时|何日|什么时候|几时|几号)(.{1,4}?)的?$/, '$1日期'],
  [/(?:日期|时间|日子|(?<!生|节)日)$/, '日期'],
  [/^住院(?=日期$)/, '入院'],
  [/^(?:去|到户|上门|登门|看望|探访|家访|走访)(?=日期$)/, '走访'],
  [/^(?:被访|受访|被走访|受走访)(?:户主|的?人|群众|对象|农户|住户|家庭)(?:姓名)?$/, '被走访人'],
  [/家里|家中|全家|全户|户内|同住家?/g, '家庭'],
  [/(?:共)?有?(?:几口人|几个人|几人|几口|多少人|口数|人口数|人口|人员数|人数)/, '人数'],
  [/^(?:其中)?(?:吃|享|享受|领|领取|纳入)?(?:低保|保障|享受)的?(?=人数$)/, '保障'],
  [/去年|上年度?|上一年度?|全年|一年/, '年'],
  [/^年家庭/, '家庭年'],
  [/总收入/, '收入'],
  [/需救(?!助)/, '需救助'],
  [/(?:提出|递交)申请/, '申请'],
  [/批准|审定|核准|批复/, '审批'],
  [/打款|打卡|转账|转款|汇款|兑付|拨付|划拨|支付|入卡/, '发放'],
  [/(?:总额|金额|数额|款额|款项|资金|款|额)$/, '金额'],
  [/费用金额$/, '总费用'],
  [/(?:居民|公民)?身份(?:证件?)?(?:号码|号|编号)?$/, '身份证号'],
  [
    /^(?:.{0,6}(?:银行|信用社|信用联社|农商行|农信社|邮储|储蓄所))?(?:存折|卡折|折|卡|账户|帐户|账|帐)(?:号码|号|编号)$/,
    '银行账号',
  ],
  [/^残疾?人?(?:类别|类型|种类|别|类)$/, '残疾类别'],
  [/^残疾?人?(?:等级|级别|级)$/, '残疾等级'],
  [/^(?:首次|最早|最初|开始|起始)(?:享受|领取|发放|纳入)(?:日期|年月|月份)?$/, '享受起始'],
  [/(?<=自理|住房|健康|身体|婚姻|就业)(?:状况|程度|状态)$/, '情况'],
]

const canonical = remembered((label: string) => SAME.reduce((text, [words, one]) => text.replace(words, one), label))

/** 人口 and 人数 alone say too little. */
const LEAST = 2

let byPlainWords: Map<string, FieldId[]> | undefined

function fieldsInPlainWords(): ReadonlyMap<string, readonly FieldId[]> {
  if (byPlainWords) return byPlainWords
  byPlainWords = new Map()
  for (const id of fieldIds)
    for (const label of labelsOf(id).map((one) => canonical(normaliseLabel(one)))) {
      const ids = byPlainWords.get(label)
      if (!ids) byPlainWords.set(label, [id])
      else if (!ids.includes(id)) ids.push(id)
    }
  return byPlainWords
}

/** The fields whose labels say the same as a header in a clerk's own words: 家里几口人, 打款金额, 残级, 哪天去的. */
export function inPlainWords(header: string, kind: RegisterKind): readonly FieldId[] {
  const label = normaliseLabel(header)
  const plain = canonical(label)
  const ofKind = Object.entries(kind.headers ?? {}).flatMap(([word, ids]) => (canonical(word) === plain ? ids : []))
  const found = plain.length > LEAST ? [...ofKind, ...(fieldsInPlainWords().get(plain) ?? [])] : []
  return [...new Set([...found, ...byParts(label, kind)])].filter(
    (id) => kind.fields.includes(id) || OF_PEOPLE.has(field(id).of),
  )
}

/** What is so of people and households may stand in any list of them; an amount that is paid is called by each anew. */
const OF_PEOPLE: ReadonlySet<string> = new Set(['person', 'household'])

const WHOSE = '(?:每户|家庭|每人|个人|本人|人均|户|人)'
const PERIOD = '(?:每|本|当)?(?<period>月|季度?|年|期|次)'
const STATE = '(?:应|实|核定|实际)?'
const PAID = '(?:补|发|领|享|发放|领取|享受|补助|补贴|津贴|救助|保障|供养)'
const AMOUNT = new RegExp(`^${WHOSE}?${PERIOD}${WHOSE}?${STATE}${PAID}(?:金额|金|款|额|数)?$`)
const A_HEAD = /每人|人均|人/

/** 月补, 季发, 每户月补, 本季供养金: how much a row gets in which time. */
function byParts(label: string, { fields, rowIs }: RegisterKind): readonly FieldId[] {
  const period = AMOUNT.exec(label)?.groups?.period
  if (!period || rowIs === 'place' || (A_HEAD.test(label) && rowIs !== 'person')) return []
  const wanted: readonly FieldId[] = period === '月' ? ['monthlyAmount', 'allowanceAmount'] : ['paidAmount']
  return wanted.filter((id) => fields.includes(id)).slice(0, 1)
}

/** Words that say of how many, or how much, the columns beneath them tell: 补贴额 over 生活, 人口 over 全家. */
const OF_WHAT = /(?:补贴|补助|救助|保障|供养|津贴)?(?:额|金额|金|款|费|费用|补贴|补助|津贴|人口|人数)$/

/** What a column says together with what it is of: 生活补贴额 beneath 补贴额, 全家人口 beneath 人口. */
export const ofGroup = (group: string, leaf: string): string | undefined => {
  const bare = normaliseLabel(group)
  return OF_WHAT.test(bare) && !/合计|小计|总|计$/.test(leaf) && fieldsForLabel(leaf).length === 0
    ? normaliseLabel(leaf) + bare
    : undefined
}
