import { type FieldId, field, fieldIds, fieldsForLabel, labelsOf } from '../../facts/fields.ts'
import { normaliseLabel } from '../../facts/label.ts'
import { remembered } from '../../facts/remembered.ts'
import { usualLabel } from '../../facts/usual-label.ts'
import type { RegisterKind } from '../kinds/kind.ts'
import { alike } from './alike.ts'
import { inWrittenWords } from './spoken-words.ts'

/** What clerks write in their own words, by part, and the word that stands for all of them. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/^(?:哪一?天|哪日|何时|何日|什么时候|几时|几号)(.{1,4}?)的?$/, '$1日期'],
  [/(?:日期|时间|日子|(?<!生|节)日)$/, '日期'],
  [/^住院(?=日期$)/, '入院'],
  [/^(?:去|到户|上门|登门|看望|探访|家访|走访)(?=日期$)/, '走访'],
  [/^(?:被访|受访|被走访|受走访)(?:户主|的?人|群众|对象|农户|住户|家庭)(?:姓名)?$/, '被走访人'],
  [/^经?(?:核查|复核|核对|复查|复审|核实|核定|调查)后的?(?=.)/, ''],
  [/家里|家中|全家|全户|户内|同住家?/g, '家庭'],
  [/(?:共)?有?(?:几口人|几个人|几人|几口|多少人|口数|人口数|人口|人员数|人数)/, '人数'],
  [/^(?:其中)?(?:(?:吃|享|享受|领|领取|纳入)?(?:低保|保障|享受)|[吃享在纳]保)的?(?=人数$)/, '保障'],
  [/去年|上一?年(?!度?(?:末|结[存余转]|库存|[剩节]余|余额))度?|全年|一年/, '年'],
  [/^年家庭/, '家庭年'],
  [/总收入/, '收入'],
  [/需救(?!助)/, '需救助'],
  [/(?:提出|递交)申请/, '申请'],
  [/批准|审定|核准|批复|签批/, '审批'],
  [/(?<=审批|确认|认定)(?:年月|月份)$/, '日期'],
  [/打款|打卡|转账|转款|汇款|兑付|拨付|划拨|支付|给付|入卡/, '发放'],
  [/(?:总额|金额|数额|款额|款项|资金|款|额)$/, '金额'],
  [/费用金额$/, '总费用'],
  [/(?:居民|公民)?身份(?:证件?(?:号码|号|编号)?|号码|号)$/, '身份证号'],
  [
    /^(?:.{0,6}(?:银行|信用社|信用联社|农商行|农信社|邮储|储蓄所)|一折统|一折通|一卡统|一卡通|一本通|惠农|惠民|社保|社会保障|财政|补贴|补助|救助|发放|领取|领款|收款|资金|个人|本人)*(?:存折|卡折|折|卡|账户|帐户|账|帐)+(?:号码|号|编号)$/,
    '银行账号',
  ],
  [/^残疾?人?(?:类别|类型|种类|别|类)$/, '残疾类别'],
  [/^残疾?人?(?:等级|级别|级)$/, '残疾等级'],
  [/^(?:首次|最早|最初|开始|起始)(?:享受|领取|发放|纳入)(?:日期|年月|月份)?$/, '享受起始'],
  [/^纳(?:入|保)(?:保障|低保|特困|供养|救助)?(?:范围)?(?:日期|年月|月份)$/, '享受起始'],
  [/(?<=自理|住房|健康|身体|婚姻|就业)(?:状况|程度|状态)$/, '情况'],
]

/** What is said of a matter as a whole, and the ends that add nothing to what stands before them. */
const TOGETHER: readonly (readonly [RegExp, string])[] = [
  [/^(?:在|属)?(?:行政村|村居|村社区|村委会?|社区|村)(?:姓?名)?$/, '行政村'],
  [/^(?:在|属)?(?:乡镇|镇街|镇乡|乡镇街道|镇街道|街镇|镇|街道)(?:姓?名)?$/, '乡镇'],
  [/^(?:发放|补助|补贴|受益|在保|纳保)(?=(?:户数|人数)$)/, '保障'],
  [/^(?:合计|总计|小计)(?=(?:户数|人数|金额)$)/, ''],
  [/^(?:情况|补充|其他|其它|有关|特殊)(?:备注|备考)$|^(?:补充|其他|其它)说明$|^备[注考](?:情况|说明|事项)$/, '备注'],
  [/^变动前/, '原'],
  [/^变动后/, '现'],
  [/^(?:问题的?|发现的?|整改)*问题(?:描述|表述|内容|表现|简述|概述|摘要|详情|情况)*$/, '问题'],
  [/^(?:问题|整改)(?=责任|线索来源|来源|发现日期|反映日期|交办日期)/, ''],
  [/线索来源$|^来源类别$/, '来源'],
  [/(?:整改|办理|处理|处置|解决)*(?:完成|办结|销号|到位)(?:整改|办理)*(?=日期|时限|截止|$)/, '办结'],
  [/^(?:要求|规定|应|承诺|计划|限定)*(?:整改|办理|办结)+(?:时限|截止)(?:日期)?$/, '办结时限'],
  [/^(?:要求|规定|应|承诺|计划|限定)+办结(?:日期)$/, '办结时限'],
  [/^(?:整改|办理|处理|处置)(?=进展$|情况$|结论$|天数$)/, '办理'],
  [/(?:有效期|有效)(?:时限|至|截止)?(?:日期)?$|(?<=.)(?:截止|至)(?:日期)?$/, '截止'],
  [/(?<=.)(?:开始|起)(?:日期)?$/, '开始'],
  [/^(问题|台账|问卷)表?(?:序号|编号|号)$/, '$1编号'],
  [/^与(.{2,6}?)(?:间|是何种?|亲属)+关系$/, '与$1关系'],
  [/^(照料人)与(?:特困人|供养|特困|老)?(?:对象|本人|人)?关系$/, '$1关系'],
  [/^户口(?:簿|所在|登记)*地(?:址)*$/, '户口地址'],
  [/^残(?:疾人?|联)证件?(?:编号|号)?(?=$|截止)/, '残疾证号'],
  [/^(?:生活)?自理(?:能力)?(?:评定|评估|类别|情况|等级)*$/, '自理能力'],
  [/^劳动(?:能力|力)(?:类别|情况|等级)*$/, '劳动能力'],
  [/^(?:就业|从业|职业)(?:情况|类别)?$/, '就业情况'],
  [/(?<=工资|务工|经营|财产|转移|救助)[性类](?=收入)/, ''],
  [/^其他各[项类](?=收入)/, '其他'],
  [/(?<=审批|审核|发放|整改|填报)责任人$/, '人'],
  [/^(?:物品)?规格(?:与?型号)?$|^型号规格$/, '规格'],
  [/^(?:购买|物品)(?=单价)/, ''],
  [/(?<=[入出]库|结存)(?:数量|数目|数|量)$/, ''],
  [/(?<=灾害)发生(?=日期)/, ''],
  [/(?<=帮扶)[县市]级?(?=领导)/, ''],
  [/^(?:发放|发出)问卷(?:份?数量?)?$|^问卷(?:发放|发出)(?:份数|数量|数)?$/, '发放份数'],
  [/^收回问卷(?:份?数量?)?$|^问卷收回(?:份数|数量|数)?$/, '收回份数'],
  [/^(住房)(?:产权|所有权|权)?证书?(?:编号|号)?$/, '$1证号'],
  [/^(?:国有)?(?:国土|土地)(?:使用权?)?证书?(?:编号|号)?$/, '土地证号'],
  [/(?<=人|对象|属)证件(?:编号|号)$/, '身份证号'],
  [/(?<=..)率$/, '比例'],
  [/(?<=医疗|康复|教育|照料)费$/, '费用'],
  [/^(?:所?患病?|重大|主要|严重)*(?:疾病|病种|病名|病症|(?<=患)大病)+(?:类别|姓名)*$/, '病种'],
  [/^(?:受助|受益|被?保障|享受|被?救助|被?补[助贴]|供养)(?:人|对象)(?:姓名)?$/, '享受人'],
  [/^(?:(?:受访|被访|被走访|受走访)(?:人|户主|户|对象|群众)|走访(?:户主|户|群众))/, '走访对象'],
  [/(?<=加分|扣分)(?:项|分值|合计|情况)$/, ''],
  [/(?<=满意)(?:票数?|人数|份数)$/, ''],
  [/(?<=..)(?:得分|分值|分数|分)$/, '得分'],
  // 特困人员 may be asked, 父亲 may be how he is; their 姓名 are names
  [/(?<=..)(?:(?<!特困人|父亲|母亲)姓?名|情况)$/, ''],
]

const inWords = (text: string, rules: typeof SAME): string =>
  rules.reduce((said, [words, one]) => said.replace(words, one), text)

/** A label in the words that stand for all that say the same. */
export const inPlainForm = remembered((label: string) => inWords(alike(inWords(label, SAME)), TOGETHER))

/** What alone says too little, of whom or of what. */
const TOO_LITTLE =
  /^(?:.|人数|户数|金额|日期|类别|等级|情况|原因|方式|编号|姓名|单位|地址|结论|比例|对象|时限|截止|开始|物品|家庭|数量|补贴|补助|救助|费用|进展|措施|材料|身份证号|增发)$/

let byPlainWords: Map<string, FieldId[]> | undefined

function fieldsInPlainWords(): ReadonlyMap<string, readonly FieldId[]> {
  if (byPlainWords) return byPlainWords
  byPlainWords = new Map()
  for (const id of fieldIds)
    for (const label of labelsOf(id).map(inPlainForm)) {
      const ids = byPlainWords.get(label)
      if (!ids) byPlainWords.set(label, [id])
      else if (!ids.includes(id)) ids.push(id)
    }
  return byPlainWords
}

/** The fields whose labels say the same as a header in a clerk's own words: 家里几口人, 打款金额, 残级, 哪天去的. */
export function inPlainWords(header: string, kind: RegisterKind): readonly FieldId[] {
  const spoken = normaliseLabel(header)
  const label = inWrittenWords(spoken)
  const own = label === spoken ? [] : fieldsWritten(label, kind)
  const said = own.length > 0 ? own : fieldsCalled(label, kind)
  const isOfKind = (id: FieldId) => kind.fields.includes(id)
  // 月标准 of a ledger of problems is none that it knows
  const usual = () => fieldsCalled(usualLabel(label), kind).filter((id) => isOfKind(id) || field(id).type !== 'money')
  const found = said.length > 0 ? said : usual()
  return [...new Set([...found, ...byParts(label, kind)])].filter((id) => isOfKind(id) || OF_PEOPLE.has(field(id).of))
}

/** What a kind's own headers, or else the labels of its fields, call so word for word. */
function fieldsWritten(label: string, { headers = {}, fields }: RegisterKind): readonly FieldId[] {
  if (Object.hasOwn(headers, label)) return [headers[label]].flat()
  return fieldsForLabel(label).filter((id) => fields.includes(id))
}

function fieldsCalled(label: string, kind: RegisterKind): readonly FieldId[] {
  const plain = inPlainForm(label)
  if (TOO_LITTLE.test(plain)) return []
  const ofKind = Object.entries(kind.headers ?? {}).flatMap(([word, ids]) => (inPlainForm(word) === plain ? ids : []))
  return [...ofKind, ...(fieldsInPlainWords().get(plain) ?? [])]
}

/** Whether a header says the same as one of a field's own labels: not the word for another that a kind lends it. */
export function isInPlainWords(header: string, id: FieldId): boolean {
  const plain = inPlainForm(inWrittenWords(normaliseLabel(header)))
  return labelsOf(id).some((label) => inPlainForm(label) === plain)
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
