/**
 * Words of registers and forms as facts. A word that is not here stays unknown; the first pattern that matches wins.
 */
import {
  type Area,
  DISABILITY_KINDS,
  type DisabilityKind,
  type DisabilityLevel,
  type HukouKind,
  type MemberFacts,
  type Status,
  type VehicleKind,
} from './case.ts'

type Words<Code> = readonly (readonly [RegExp, Code])[]
type CodeOf<Key extends keyof MemberFacts> = NonNullable<MemberFacts[Key]>

const HUKOU: Words<HukouKind> = [
  [/非农|城镇|城市/, 'non-agricultural'],
  [/农业|农村/, 'agricultural'],
  [/居民|统一/, 'unified'],
]

/** Words, and the codes of GB/T 2261.2. */
const MARITAL: Words<CodeOf<'marital'>> = [
  [/未婚|^10$/, 'never-married'],
  [/已婚|初婚|再婚|复婚|有配偶|^2\d$/, 'married'],
  [/离|^40$/, 'divorced'],
  [/丧偶|^30$/, 'widowed'],
]

const HEALTH: Words<CodeOf<'health'>> = [
  [/重病|大病|重大疾病/, 'serious-illness'],
  [/慢性/, 'chronic'],
  [/^(健康|良好|健康或良好|一般)$/, 'healthy'],
]

const LABOUR: Words<CodeOf<'labour'>> = [
  [/部分|弱|半/, 'partial'],
  [/无|丧失|^否$/, 'none'],
  [/有|健全|普通|技能|正常|^是$/, 'able'],
]

const EMPLOYMENT: Words<CodeOf<'employment'>> = [
  [/未登记失业|无业|失业$/, 'unemployed'],
  [/登记失业/, 'registered-unemployed'],
  [/灵活|零工|个体/, 'flexible'],
  [/在职|就业$|务工|打工/, 'employed'],
  [/退休/, 'retired'],
  [/老年人|未成年|无就业条件|在校|学生/, 'none'],
]

const STATUS: Words<Status> = [
  [/服刑|监狱|在押|羁押|收监|劳教/, 'imprisoned'],
  [/强制.*戒毒|强戒/, 'compulsory-rehabilitation'],
  [/宣告失踪/, 'missing'],
  [/失联/, 'out-of-contact'],
  [/宗教教职|僧人|尼姑|道士|出家/, 'clergy'],
  [/死亡|去世|亡故|病故/, 'deceased'],
  [/^(正常|健在|无)$/, 'normal'],
]

/** Headers of what somebody once finished, not where he is at school: 文化程度. */
export const SCHOOLING_ONCE = /文化|学历/

/** Of the words that say that somebody is at school now; 文化程度 says what he once finished and is not read. */
const STUDENT: Words<CodeOf<'student'>> = [
  [/^已?(辍学|退学|肄业)|(?<!即将|[未没])(毕业|肄业)$/, 'none'],
  [/函授|自考|自学考试|电大|成教|成人(教育|高)|夜大|网络教育|在职(研|硕|博|读)|非全日制|业余/, 'part-time'],
  [/研究生|硕士|博士/, 'postgraduate'],
  [/大学|本科|大专|专科|高职|学院/, 'undergraduate'],
  [/高中|中专|职高|职中|中职|技校|职业(中学|高中|学校)/, 'senior-secondary'],
  [/小学|初中|九年|中学|义务/, 'compulsory'],
  [/^(无|否|[未不](在校|在读|就读|上学|入学)|非学生)$/, 'none'],
]

function reader<Code>(words: Words<Code>): (text: string) => Code | undefined {
  return (text) => words.find(([pattern]) => pattern.test(text))?.[1]
}

export const hukouKindOf = reader(HUKOU)
export const maritalOf = reader(MARITAL)
export const healthOf = reader(HEALTH)
export const labourOf = reader(LABOUR)
export const employmentOf = reader(EMPLOYMENT)
export const statusOf = reader(STATUS)
export const studentOf = reader(STUDENT)

export function disabilityTypeOf(text: string): DisabilityKind | undefined {
  return DISABILITY_KINDS.find((type) => text.includes(type))
}

const LEVELS = ['一二三四', '壹贰叁肆'] as const

/** `二级`, `2级`, `2`, `Ⅱ` as 2. */
export function disabilityLevelOf(text: string): DisabilityLevel | undefined {
  const plain = text.normalize('NFKC').replace(/^I{1,3}级?$/, (roman) => String(roman.replace('级', '').length))
  const sign = /[1-4一二三四壹贰叁肆]/.exec(plain)?.[0]
  if (!sign) return undefined
  const place = Math.max(...LEVELS.map((signs) => signs.indexOf(sign)))
  return (place < 0 ? Number(sign) : place + 1) as DisabilityLevel
}

/** The tiers of 民发〔2021〕43号 第二十二条, in its words and in those of registers. */
const SELF_CARE: Words<'self-care' | 'half-care' | 'full-care'> = [
  [/半(自理|护理|失能)|部分/, 'half-care'],
  [/全护理|不能自理|完全丧失|全失能/, 'full-care'],
  [/^(?:具备|具有|有|能够?|可以)?(?:完全|全)?(?:生活)?自理(?:能力)?$/, 'self-care'],
]

export const selfCareOf = reader(SELF_CARE)

const SEX: Words<CodeOf<'sex'>> = [
  [/^(男|男性|1)$/, '男'],
  [/^(女|女性|2)$/, '女'],
]

export const sexOf = reader(SEX)

const VEHICLE: Words<VehicleKind> = [
  [/残疾人.*车|代步/, 'disabled-scooter'],
  [/摩托|电瓶|电动自行车/, 'motorcycle'],
  [/农用|拖拉机|三轮|收割/, 'farm'],
  [/轿车|汽车|小型|面包|货车|越野/, 'car'],
]

export const vehicleKindOf = reader(VEHICLE)

const AREA: Words<Area> = [
  [/城市|城镇/, 'urban'],
  [/农村/, 'rural'],
]

export const areaOf = reader(AREA)

const BUSINESS: Words<'yes' | 'no'> = [
  [/^(无|否|没有|暂无|未发现|不是|0|—+|-+|×)$/, 'no'],
  [/有|是|法定代表人|企业|公司/, 'yes'],
]

export const businessOf = reader(BUSINESS)

/** `无`, `否`, `没有`, `0`: known to be none. */
export function saysNone(text: string): boolean {
  return /^(无|否|没有|暂无|未发现|不是|0|非残疾|无残疾|—+|-+|×)$/.test(text.trim())
}

/** 无, 无法定义务人, 没有赡养、抚养、扶养人: nobody is bound to support the person. */
export function saysNoSupporter(text: string): boolean {
  return saysNone(text) || /^(没有|暂?无)[法定赡抚扶供养义务人、，,（）()/及和或]*人(员|情况)?$/.test(text.trim())
}

/** What is longer tells more than of whom there is none. */
const LONGEST_LIST = 40
const RELATIVES = '[法定赡抚扶供养义务配偶妻子丈夫老伴儿女父母亲兄弟姐妹孙直系属人员]'
const NOBODY = new RegExp(
  `^(?:(?:(?:没有|[均暂]?无)(?:${RELATIVES}|[、和及或])*|${RELATIVES}+[均已早双]*(?:亡故?|故|去世|死亡|病故|离世|过世)|` +
    '(?:终[身生])?未[婚育娶]|丧偶|单身|独身|孤身)[、,，;；。\\s]*)+$',
)

/** 无配偶、无子女; 配偶已故，无子女: of each relative that is named it is said that there is none. */
export const saysNoRelative = (text: string): boolean =>
  saysNoSupporter(text) || (text.length <= LONGEST_LIST && NOBODY.test(text.trim()))

const HEAD = /^(户主|本人|申请人|本人\(户主\)|户主\(本人\)|户主本人|本人或户主|户主或本人|01|02|1|持证人)$/

/** Of a parent: 死亡, 父已故. */
export const saysParentDead = (text: string): boolean =>
  /^(父亲?|母亲?)?(已故|(已|均)?(死亡|去世|亡故|病故|身故|死))/.test(text.replace(/\s/g, ''))

/** True for the relation that says "this is the head". */
export function isHead(relation: string): boolean {
  return HEAD.test(relation.replace(/\s/g, ''))
}
