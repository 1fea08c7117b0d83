import { withArabicDigits } from '../values.ts'

/** Words by which a row says what it is. All texts come without white space. */

const TOTAL =
  /^(.{0,12}(合计|小计|总计|共计|累计|[村组社区镇乡道县页左右上下]计|总和)(数|人数|户数|金额)?|[总一拢合统通]共|[Σ∑].{0,4}|总数|[共计]|[一二两三四五六七八九十\d全各]{1,2}[村组社区镇乡]+共)([(（].{0,8}[)）])?[:：]?$|^(合计|总计|小计|共计)[:：]?\d+/
const SUBTOTAL = /小计|本页|页合计|[村组社区镇乡道县页左右上下]计/
const TOTAL_WORD = /本?页|小计|[村组社区镇乡道县左右上下]计|累计|总计|总和|总数|合计|共计|[总一拢合统通]共|[Σ∑]/

/** 填表人: 单位负责人(签字): 填报时间: 村委会(盖章): … */
const SIGNATURE =
  /^(填表|填报|制表|制|审核|民政|信息|乡|镇|乡镇|街道|社区|审批|复核|统计|经办|校对|主管|分管|主要|领导|单位|部门|村|驻村|村委会|乡镇|考核组|发放|验收|联系|监督|举报|报送|截止|公示|盖章|签字|注|说明|备注|附注|年月日)?(负责人|责任人|领导|组长|主任|支书|书记|干部|助理员|专干|镇长|乡长|乡镇长|站长|所长|局长|会计|出纳|代表|人|单位|机关|员|时间|日期|电话|期|说明)?(签字|签名|签章|盖章)?([(（](签字|签名|签章|盖章|公章)[)）])?[:：]/
/** A label that waits for its value; a place with a colon heads rows. */
const OPEN_LABEL = /^[\u4e00-\u9fff()（）]{2,10}(?<!村|社区|镇|乡|街道|组|计)[:：]$/
const NOTE = /^(注|备注|说明|填表说明|附注)[:：]?[\d一二三1①]?[、.．]/
const DATE_LINE = /^[(（]?(\d{4})?年\d{0,2}月(\d{0,2}日)?[)）]?$|^\d{4}(?<mark>[-./])\d{1,2}\k<mark>\d{1,2}$/
const SEAL = /[(（](盖章|公章|签章)[)）]/
const PAGE = /^第?[\d一二三四五六七八九十]+页[,，/]?(共?[\d一二三四五六七八九十]+页)?$/

/**
 * `leading`: a village's own line above its rows, with their sums. `block`: a line with sums and no word for them,
 * above or below its rows.
 */
export type TotalKind = 'total' | 'subtotal' | 'leading' | 'block'

/** 合计, 双河村小计, 本页合计 … */
export function totalKind(text: string): Exclude<TotalKind, 'leading' | 'block'> | undefined {
  if (!TOTAL.test(text)) return undefined
  return SUBTOTAL.test(text) ? 'subtotal' : 'total'
}

const AVERAGE =
  /^[\u4e00-\u9fff\d]{0,6}?(平均|户均|人均|均值|中位数|最[高大低小](?=[值数额]?[:：]?$)|[占百]分?比|比例|同比|环比)(每[户人村月])?(值|数|额|水平)?([(（].{0,6}[)）])?[:：]?$/

/** 平均, 全镇户均, 占比(%), 最高值: what a line says of the rows above it that is no sum of them. */
export const isAverage = (text: string): boolean => AVERAGE.test(text)

/** What a total calls itself, so that like ones are told from others: 双河村小计 → 小计, 第2页合计 → 页. */
export function totalLabel(text: string): string {
  return TOTAL_WORD.exec(text)?.[0].replace(/^本/, '') ?? ''
}

const ROLE =
  '(经办|审核|审批|复核|调查|核查|制表|填表|填报|统计|打印|监督|证明|评议|公示|领取|发放|验收|见证|申请|入户调查|驻村|包村|包片)人员?|(民政办|民政所|民政局|社会事务办|社会事务所|便民服务中心|乡镇|镇街|街道|街道办|镇|乡|村委会|村|社区|居委会|居)(民政)?(主任|负责人|站长|所长|局长|科长|专干|书记|支书|干部|经办人|分管领导|主要领导)|分管(领导|负责人|镇长|乡长)|(主要|单位|部门)(领导|负责人)'
const SIGNED = '(签字|签名|签章|盖章|公章)'
const COUNTED_IN = '(户次?|人次?|件|条|笔|份|元|袋|桶|床)'
/** What stands below a table without a colon: 调查人签字, 以下空白, 共6户14人, 打印日期, 民政办主任. */
const FOOTER = new RegExp(
  [
    '以下(空白|无正文|为空)',
    '(人民币|合计|总计|资金|金额|总金额)*[(（]?大写[)）]?(金额|合计)?(人民币)?',
    '[(（]?(此页|本页)?无正文[)）]?',
    '(总|成功|失败|代发)笔数',
    '(合计|总计|共计?|全[村镇乡])\\d+户[,，、]?(\\d+人)?',
    // 其中90岁以上27人; 合计：受理36件，已办结34件; 本月共发放42人，其中护理补贴25人
    `(其中|以上|本[月次季期年表]|全[村镇乡县]|(合计|总计|共计?)[:：]).{0,40}\\d${COUNTED_IN}[。；;]?`,
    '(打印|制表|填表|填报|统计|导出|生成|公示|报送|上报)(日期|时间|人|单位|机构|部门)',
    '(代发|代理|代办|开户|承办|发放)(银行|金融机构|机构|网点)',
    `(${ROLE})([(（]?${SIGNED}[)）]?)?`,
    `.{0,16}[(（]?${SIGNED}[)）]?([(（].{0,6}[)）])?`,
    '.{0,14}(审核|审批|评议|调查|核查|复核|确认|审定|镇|乡|街道|村|社区|民政局|民政部门|[)）])意见',
  ]
    .map((one) => `^[-—－]*(?:${one})[-—－]*$`)
    .join('|'),
)

/** A text that ends a table, without a colon; only the rest of its row tells it from data. */
export function isFooter(text: string): boolean {
  return FOOTER.test(text) || FOOTER.test(/^(.{2,16}?)[:：]/.exec(text)?.[1] ?? '')
}

const RULE =
  /必填|选填|可不填|不填写|下拉|\d{1,2}位|格式|请(填|选|输|勿|按|使用)|填写|[(（]?如[:：]|例如|保留.{0,3}小数|^(数字|文本|文字|日期|整数|小数|数值)(型|格式)?$|不能为空|自动(生成|计算|带出)|优先$|yyyy/i
const EXAMPLE =
  /^[(（【[]?(例|示例|样例|举例|例如|样本|范例|示范)(行|数据|人员)?[)）】\]]?([:：]|$)|(示例|样例)(行|数据)?.{0,8}(删除|勿删|请删|覆盖)/
const EVERYMAN = /^(张三|李四|王五|赵六|某某某?|张某某?|XXX?|×××?)$/i

/** What a cell of a template's line of rules says: 必填，18位; 下拉选择. */
export const isRule = (text: string): boolean => RULE.test(text)
/** 例：张三; 示例 */
export const isExample = (text: string): boolean => EXAMPLE.test(text)
/** The names of people in examples. */
export const isEveryman = (text: string): boolean => EVERYMAN.test(text)

/** 填表人:… 注:… and the like, which say who made the sheet and when. */
export function isSignature(text: string): boolean {
  return NOTE.test(text) || OPEN_LABEL.test(text) || (SIGNATURE.test(text) && !/^[:：]/.test(text))
}

const OFFICE =
  /^[\u4e00-\u9fff]{2,20}(人民政府|办事处|民政[局办所](公室)?|村民委员会|村委会|居民委员会|居委会|(社会|民政|便民|党群|公共)(事务|服务)[\u4e00-\u9fff]{0,4}|领导小组(办公室)?)$/

/** 街道民政办 胡玉凤 2023/6/2, without the spaces */
const WHO_AND_WHEN = /^[\u4e00-\u9fff、]{4,24}(?:19|20)\d{2}[年./-]\d{1,2}[月./-]\d{1,2}日?$/
/** 支书： 监委会： : several labels that wait for their values */
const LABELS = /[:：].*[:：]/
const LONE = [WHO_AND_WHEN, SEAL, PAGE, OFFICE, LABELS]

/** What only a row's single text can be: a date, a seal, a page number, the office or who made the table. */
export function isLoneLine(text: string): boolean {
  return DATE_LINE.test(withArabicDigits(text)) || LONE.some((one) => one.test(text))
}

/** 一、五保供养对象 or (二)低保家庭: heads the rows below it. */
export function isSectionHeading(text: string): boolean {
  return /^([一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十]{1,3}[)）])/.test(text)
}

const NUMBERING =
  /^(栏次|行次|项次|栏目|代码|代号|编码|[甲乙丙丁戊己庚辛壬癸]|[(（]?\d{1,2}[)）]?|[①-⑳]|[A-Z]{1,2}|[a-z]|[A-Z]\d{2,6}|第?\d{1,2}[栏列]|(\d{1,2}|[①-⑳]|[A-Za-z])[=＝][\d①-⑳A-Za-z+＋\-－—*×÷/()（）]+)$/

/** True for a line of column numbers or codes under a header: 甲 乙 1 2 3=1+2, D03001 D03002. */
export function isNumbering(texts: readonly string[]): boolean {
  if (texts.length < 3 || !texts.every((text) => NUMBERING.test(text))) return false
  const numbers = texts
    .map((text) => Number(/^[(（第]?(\d{1,2})/.exec(text)?.[1] ?? Number.NaN))
    .filter((number) => !Number.isNaN(number))
  return numbers.every((number, at) => at === 0 || number === numbers[at - 1] + 1)
}

const UNIT =
  /^[(（]?(单位[:：]?)?(人|户|人次|户次|万?元|元\/[年月人]|元\/人[·.]?月|件|份|%|年|个?月|周?岁|亩|㎡|平方米|斤|公斤|袋|桶|床|次|个|套)[)）]?$/

/** True for a line of units under a header: (人) (户) (元). */
export function isUnits(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.every((text) => UNIT.test(text))
}

/** A place that heads the rows below it. */
export interface HeadingPlace {
  town?: string
  village?: string
}

/** A class that heads the rows below it: （一类）, 全护理人员, 重度残疾人护理补贴. */
export interface HeadingClass {
  category?: string
  selfCare?: string
  livelihood?: string
  disabilityLevel?: string
  allowanceKind?: string
}

const ORDER = /^([一二三四五六七八九十\d]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）])/
const COUNTED = /([(（].{0,16}[)）]|[:：,，]?(共|计|合计)?\d{1,9}(户|人)(\d{1,9}人)?)?[:：]?$/
/** A home for the old or the sick is no village, though it is called one. */
const INSTITUTION = /五保(?:新|家园)?村$/
const PLACE = /^([\u4e00-\u9fff]{1,6}?(?:镇|乡|街道|街道办事处))?([\u4e00-\u9fff]{1,8}?(?:村|社区|村委会|居委会))?$/

const PEOPLE = '(?:低保|保障|救助)?(?:人员|对象|户|家庭|儿童|残疾人|名单)?'
const CLASSES: readonly (readonly [keyof HeadingClass, RegExp])[] = [
  ['category', new RegExp(`^([一二三四五六\\dA-Da-d甲乙丙丁]类|[一二三四]档)${PEOPLE}$`)],
  ['selfCare', new RegExp(`^([全半]护理|[全半]自理|完全自理|部分丧失|完全丧失)${PEOPLE}$`)],
  ['livelihood', new RegExp(`^((?:集中|分散)供养|社会散居|机构养育|(?:集中|分散)养育)${PEOPLE}$`)],
  ['disabilityLevel', new RegExp(`^(?:残疾)?([一二三四]级|重度)(?:残疾)?${PEOPLE}$`)],
  ['allowanceKind', /^((?:困难残疾人)?生活补贴|(?:重度残疾人)?护理补贴)(?:对象|人员|名单)?$/],
]
const ENCLOSED = /^[(（【〔[](.+)[)）】〕\]]$/

/** The class that a heading names; undefined where it names none. */
export function headingClass(text: string): HeadingClass | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/g, '')
  const bare = (ENCLOSED.exec(plain)?.[1] ?? plain.replace(ORDER, '')).replace(COUNTED, '')
  for (const [id, words] of CLASSES) {
    const [, said] = words.exec(bare) ?? []
    if (said) return { [id]: said }
  }
  return undefined
}

/** The town and village that a heading names: 一、双河村, 禾丰镇双河村(12户); undefined where it names none. */
export function headingPlace(text: string): HeadingPlace | undefined {
  const bare = text.replace(/\s+/g, '').replace(ORDER, '').replace(COUNTED, '')
  if (INSTITUTION.test(bare)) return undefined
  const [, town, village] = PLACE.exec(bare) ?? []
  return town || village ? { ...(town && { town }), ...(village && { village }) } : undefined
}
