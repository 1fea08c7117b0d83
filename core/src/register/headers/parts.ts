import { type FieldId, fieldsForLabel } from '../../facts/fields.ts'
import { normaliseLabel } from '../../facts/label.ts'
import type { RegisterKind } from '../kinds/kind.ts'

/** What the parts of a header path say together: a field, or null for something that no field is for. */
export interface PartsVerdict {
  field: FieldId | null
  confidence: number
}

const AVERAGE = /人均|户均|平均每|[/／每]人(?!次|.{0,2}月)|元[/／]人[)）]?$/
const MONTH = /月/
const YEAR = /年(?!龄|月|度|[审检])|年度/
const QUARTER = /季/
const INCOME = /收入/
/** Heads of income and shares of it are fields of their own. */
const NOT_THE_INCOME =
  /工资|务工|经营|财产|转移|其[他它]|赡养|抚养|养老|占比|比例|支出|核减|低收入|子女|义务人|赡养人|救助|救济|来源|类型|情况/
/** 残疾证发放时间 is when somebody got his paper, not money. */
const ISSUED = /证(件|书)?(发放|签发|发证|颁发|核发)(时间|日期)$/
/** 补贴发放年 beside 补贴发放月: neither alone is a month. */
const PART_OF_DATE = /(发放|发放的)[年月]$/
/** What was used of an allowance before this row. */
const USED_BEFORE = /^已(使用|用|享受|救助)/
const AMOUNT = /补差|保障金|补助|低保金|救助金|补贴|津贴|金额|资金|救助款|供养金/
const NOT_AN_AMOUNT =
  /标准|收入|存款|资产|费用|凭证|档|类|项目|名称|原因|方式|情况|对象|人员|人数|户数|账|(?<!打)卡|时间|日期|月份|年月|类别|报销|自付|住院|医疗|支出|保险|增发|分类|护理|生活|补发|卡内|折$|数量|金融|残|期初|期末|抚恤|起|姓名|身份|面积/
const PERSONS = /(人数|人口数?|人员数量|几人)$/
const OTHERS =
  /^(照料|护理|代理|代领|领款|委托|受托|法定|赡养|抚养|扶养|义务|紧急联系|担保|证明|帮扶|包保|结对|推荐|介绍|承办|受理|一卡通户名|开户人|持卡人|父亲|母亲|配偶|子女|录入人|审核人|复查人|核对人|采集人|操作人)/

/** Of the one who holds the account, to the one of the row. */
const RELATION_OF_HOLDER = /(持卡人|开户人|户名|账户人).{0,2}(与|和|同).{0,8}关系$/
/** Of the one who takes the goods or the money and signs for them. */
const RELATION_OF_TAKER = /^(?:代领|领[取用物款]|签[收领字])人?.{0,2}[与和同].{1,8}关系$/
/** Of the one who takes the money. */
const RELATION_OF_ANOTHER =
  /(领款人|领取人|代领人).{0,2}(与|和)|(与|和).{0,6}(对象|补贴人|享受人|残疾人|老年?人|受益人|受助人|被救助人|(特困|供养)人员|被照[料护]人)的?关系/

/**
 * Reads a header path by its parts: whose, what, by whom or what time, in what state. Undefined where they say nothing
 * beyond the words.
 */
export function fieldByParts(path: readonly string[], kind: RegisterKind): PartsVerdict | undefined {
  // 收入及保障情况 groups columns and says nothing of any, 原情况 says when
  const groups = path.slice(0, -1).flatMap((part) => {
    const bare = part.replace(/(情况|信息|状况|资料)$/, '')
    return bare === part || /^(原|现|变[动更]|调整)/.test(part) ? [bare] : []
  })
  const telling = [...groups, ...path.slice(-1)]
  const joined = telling.map(normaliseLabel).join('')
  const raw = telling.join('').normalize('NFKC').replace(/\s+/g, '')
  const leaf = normaliseLabel(path[path.length - 1])
  if (ISSUED.test(joined) || (path.length === 1 && PART_OF_DATE.test(joined))) return nothing
  const ofTime = kind.rowIs === 'place' ? ofPeriod(joined, kind) : undefined
  if (ofTime) return ofTime
  const isOwn = path.length > 1 && leaf.length > BARE && fieldsForLabel(leaf).length > 0
  // 月人均 under 低保金 is of the grant
  const isOfGrant = AVERAGE.test(leaf) && !INCOME.test(leaf) && AMOUNT.test(groups.map(normaliseLabel).join(''))
  if (isOwn && !isOfGrant && !MODIFIES.test(telling.slice(0, -1).join('')))
    return ofHolder(joined, kind) ?? ofOthers(joined, kind)
  return (
    ofHolder(joined, kind) ??
    ofDisability(path, kind) ??
    ofOthers(joined, kind) ??
    ofIncome(joined, raw, kind) ??
    ofAmount(joined, raw, kind) ??
    ofPersons(joined, kind)
  )
}

/** A known label of more characters says what its column is, unless a group over it says otherwise. */
const BARE = 2
const MODIFIES =
  /人均|户均|平均|原|现|调整|变[动更]|应[发领付]|实[发领付]|申请|申报|季度|累计|家庭.{0,2}收入|本人|元[/·]/

const nothing: PartsVerdict = { field: null, confidence: 1 }

function is(kind: RegisterKind, field: FieldId, confidence = 0.92): PartsVerdict | undefined {
  return kind.fields.includes(field) ? { field, confidence } : undefined
}

const ofHolder = (joined: string, kind: RegisterKind): PartsVerdict | undefined =>
  RELATION_OF_HOLDER.test(joined) ? (is(kind, 'holderRelation') ?? nothing) : undefined

/** 残疾情况 over 类别 and 等级. */
function ofDisability(path: readonly string[], kind: RegisterKind): PartsVerdict | undefined {
  const joined = path.map(normaliseLabel).join('')
  if (!/残疾|残障/.test(joined) || /证/.test(joined)) return undefined
  if (/(类别|种类|类型)$/.test(joined)) return is(kind, 'disabilityType')
  return /(等级|级别|程度)$/.test(joined) ? is(kind, 'disabilityLevel') : undefined
}

/** Names and numbers of people other than the one of the row. */
function ofOthers(joined: string, kind: RegisterKind): PartsVerdict | undefined {
  const [, who] = /^(代领|监护)人(?:姓名)?[与和].{1,6}关系$/.exec(joined) ?? []
  if (who) return is(kind, who === '代领' ? 'proxyRelation' : 'guardianRelation') ?? nothing
  if (RELATION_OF_TAKER.test(joined)) return is(kind, 'proxyRelation') ?? nothing
  if (RELATION_OF_ANOTHER.test(joined) || /^紧急联系/.test(joined)) return nothing
  return OTHERS.test(joined) && /(姓名|身份证件?号?码?|证件号码?|公民身份号码|身份证|出生日期|性别|年龄)$/.test(joined)
    ? nothing
    : undefined
}

const TURN = '(?:复核|复审|复查|年审|年检|核查|调整|变动|提标|清理)'
const EARLIER = new RegExp(`上(月|期|年|季|半年)|期初|年初|去年|${TURN}前`)
const LATER = new RegExp(`[本这](月|期|年|季|半年)|期末|月末|年末|现有|目前|${TURN}后`)
const COUNTED = /(户数|人数)$/
/** 本季增加, 本月减少: of persons or of households, as the columns beside them are. */
const CAME_OR_LEFT = /^(?:本|当)(?:月|季度?|期|年)(?:(新增|增加)|(?:减少|停保|退出|停发))(?:(户)数|人数|数)?$/
/** 三季度末在册: before or after, as the quarter of the table is */
const OF_A_QUARTER = /[一二三四]季度?末/
const MOVED = /新增|增加|纳入|停|减|退|取消|注销|迁|死亡|走访|困难|男|女|累计|人次/

/** 本月新增 over 金额: what came, beside what there is. */
const CAME_OR_LEFT_IN = /^(本|当)(月|季度?|期|年)(新增|增加|停保|停发|退出|减少|取消|注销)/

/** 上月在册 over 户数 and 人数: what a list of places had before, and what it has now. */
function ofPeriod(joined: string, kind: RegisterKind): PartsVerdict | undefined {
  const moved = CAME_OR_LEFT.exec(joined)
  if (moved?.[2]) return is(kind, moved[1] ? 'addedHouseholds' : 'stoppedHouseholds', 0.9)
  if (moved) return is(kind, moved[1] ? 'addedPersons' : 'stoppedPersons', 0.9)
  if (CAME_OR_LEFT_IN.test(joined) && AMOUNT.test(joined)) return nothing
  if (MOVED.test(joined)) return undefined
  const counted = COUNTED.exec(joined)?.[1]
  if (counted && OF_A_QUARTER.test(joined)) return nothing
  if (EARLIER.test(joined)) {
    if (!counted) return AMOUNT.test(joined) ? nothing : undefined
    return is(kind, counted === '户数' ? 'openingHouseholds' : 'openingPersons') ?? nothing
  }
  return counted && LATER.test(joined)
    ? is(kind, counted === '户数' ? 'closingHouseholds' : 'closingPersons')
    : undefined
}

/** 年审前 under 月人均收入: what was so before. */
const BEFORE = /^原来?(?=.{0,2}月?收入|人均|家庭)|(?:调整|调|变动|变更|审核|复核|复审|复查|年审|年检|核查|提标)前/

function ofIncome(joined: string, raw: string, kind: RegisterKind): PartsVerdict | undefined {
  if (!INCOME.test(joined) || NOT_THE_INCOME.test(joined) || kind.rowIs === 'place') return undefined
  const period = raw.replace(/\d{4}年度?/, '').replace(/(12|十二)个月/, '年')
  if (/个月(?!.*月)/.test(period) || BEFORE.test(joined) || /^原(?![因由])/.test(joined)) return nothing
  if (AVERAGE.test(raw)) {
    if (YEAR.test(period) || (/纯收入/.test(joined) && !MONTH.test(period))) return is(kind, 'perCapitaYearlyIncome')
    return is(kind, 'perCapitaIncome')
  }
  if (/本人|个人|成员/.test(joined)) return MONTH.test(period) ? is(kind, 'monthlyIncome') : undefined
  if (MONTH.test(period)) return is(kind, 'monthlyHouseholdIncome')
  return YEAR.test(period) ? is(kind, 'yearlyHouseholdIncome') : undefined
}

function ofAmount(joined: string, raw: string, kind: RegisterKind): PartsVerdict | undefined {
  if (/(分类施保|增发).{0,4}(合计|小计|总额|总计)$/.test(joined)) return is(kind, 'supplement', 0.8) ?? nothing
  if (USED_BEFORE.test(joined) && AMOUNT.test(joined)) return nothing
  if (!AMOUNT.test(joined) || NOT_AN_AMOUNT.test(joined)) return undefined
  if (/^(申请|申报)|申请(救助|补助|保障)/.test(joined)) return nothing
  if (/^拟/.test(joined)) return proposed(kind, AVERAGE.test(raw) ? undefined : 'monthlyAmount')
  if (kind.rowIs === 'place') return undefined
  if (AVERAGE.test(raw)) return nothing
  if (/(增减|增减额|变动额|差额)$/.test(joined)) return is(kind, 'amountChange') ?? nothing
  if (/原/.test(joined) || BEFORE.test(joined)) return is(kind, 'previousAmount')
  if (/现|调整后|调后|变动后|变更后/.test(joined)) return is(kind, 'currentAmount')
  const isPaid = kind.fields.includes('paidAmount')
  if (QUARTER.test(joined) && !isPaid) return nothing
  if (/累计/.test(joined) && !/发放/.test(joined)) return nothing
  if (/实发|实领|实际发放|实付/.test(joined)) return is(kind, 'paidAmount', 0.95) ?? is(kind, 'monthlyAmount', 0.9)
  if (/应发|应领|应付/.test(joined)) return is(kind, 'paidAmount', 0.88) ?? is(kind, 'monthlyAmount', 0.85)
  if (isPaid && /发放|补贴|支付|打卡/.test(joined)) return is(kind, 'paidAmount', 0.86)
  if (isPaid || !kind.fields.includes('monthlyAmount')) return undefined
  if (YEAR.test(raw.replace(/\d{4}年度?/, '')) && !MONTH.test(raw)) return nothing
  return /月|户|家庭/.test(raw) ? is(kind, 'monthlyAmount', 0.9) : undefined
}

/** What is proposed stands for what will be, in a list that has nothing else of it. */
function proposed(kind: RegisterKind, field: FieldId | undefined): PartsVerdict {
  return (field && is(kind, field, 0.75)) ?? nothing
}

function ofPersons(joined: string, kind: RegisterKind): PartsVerdict | undefined {
  if (!PERSONS.test(joined) || /^是否/.test(joined) || kind.rowIs === 'place') return undefined
  if (/^申请|分类施保|增发/.test(joined)) return nothing
  if (/^拟/.test(joined)) return proposed(kind, 'insuredPersons')
  if (/赡养|抚养|扶养|义务/.test(joined)) return is(kind, 'supporterCount') ?? nothing
  if (
    /残|重病|大病|未成年|老年|劳动|劳力|学生|死亡|就业|务工|外出|儿童|男|女|岁|减少|增加|新增|调查|走访|见证/.test(
      joined,
    )
  )
    return undefined
  if (/原/.test(joined)) return is(kind, 'previousPersons')
  if (/现(?!有)/.test(joined)) return is(kind, 'currentPersons')
  if (/救助|保障|享受|低保|在保|供养|施保|纳入|补贴|补助|受益/.test(joined)) return is(kind, 'insuredPersons')
  return /户籍|家庭|共同生活|全家|在册|常住/.test(joined) ? is(kind, 'householdSize') : undefined
}
