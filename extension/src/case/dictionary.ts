import {
  type FieldId,
  type FieldType,
  field,
  fieldIds,
  fieldsForLabel,
  grouped,
  labelsOf,
  normaliseLabel,
  USUAL_WORDS,
  usualLabel,
} from '@nuandong/core/page'
import { SELF_CARE } from '../../profiles/plain.ts'
import type { Dictionary, FieldWords } from '../page/words.ts'

const ONE_A_PERSON: readonly FieldType[] = ['name', 'id-number', 'code']
const FIGURES: readonly FieldType[] = ['money', 'count', 'number', 'percent', 'date']
/** Of other subjects, what stands on the pages of a household too. */
const ELSEWHERE: Partial<Record<FieldId, FieldWords['of']>> = {
  county: 'place',
  town: 'place',
  village: 'place',
  group: 'place',
  handler: 'official',
}
/** What is given, and what it is reckoned by. */
const OF_AID: readonly FieldId[] = [
  'aidAmount',
  'paidAmount',
  'paidMonths',
  'payDate',
  'payMonth',
  'aidKind',
  'aidCause',
  'allowanceKind',
  'allowanceAmount',
  'livingAllowance',
  'careAllowance',
  'hospital',
  'admissionDate',
  'dischargeDate',
  'insurancePaid',
  'illnessInsurancePaid',
  'selfPaid',
  'aidRatio',
  'backPayMonths',
  'backPayAmount',
]
/** 金额, 天数, 比例 of what is not said: so few characters name nothing that is not a person's or a household's own. */
const BARE = 2

/**
 * Lists of households (a work list, a search result) name the head or the household's own figures in their header.
 */
const TELLS: Partial<Record<FieldId, FieldWords['tells']>> = {
  name: 'who',
  idNumber: 'who',
  phone: 'where',
  town: 'where',
  address: 'where',
  householdNumber: 'case',
  headName: 'case',
  headIdNumber: 'case',
  insuredPersons: 'case',
  monthlyAmount: 'case',
  wageIncome: 'income',
  businessIncome: 'income',
  propertyIncome: 'income',
  transferIncome: 'income',
}
/** 评估结果 is of whether somebody cares for himself where it says so. */
export const OF_RESULT: readonly string[] = ['评估结果', '评估结论', '评估等级', '评定结果', '评定等级']

/** 救助对象类别: the class that somebody is of, who may apply for something else. */
export const OF_PEOPLE = /对象|人员|身份|困难|家庭|属性/

/** Its name is that of another fact but for the kind of register, which a page does not tell. */
const OF_ONE_KIND: readonly FieldId[] = ['lowIncomeSince']

const OF_HEAD: Partial<Record<FieldId, FieldId>> = { headName: 'name', headIdNumber: 'idNumber' }
const IN_ROW: Partial<Record<FieldId, FieldId>> = { monthlyHouseholdIncome: 'monthlyIncome' }

function subjectOf(id: FieldId): FieldWords['of'] | undefined {
  const { of } = field(id)
  if (OF_ONE_KIND.includes(id)) return undefined
  if (OF_AID.includes(id)) return 'household'
  return of === 'person' || of === 'household' ? of : ELSEWHERE[id]
}

function wordsOf(id: FieldId): FieldWords | undefined {
  const of = subjectOf(id)
  const { type, codes = [] } = field(id)
  const isOne = id === 'relation' || ONE_A_PERSON.includes(type)
  const isFigure = FIGURES.includes(type)
  return of && { id, of, isOne, isFigure, codes, tells: TELLS[id], ofHead: OF_HEAD[id], inRow: IN_ROW[id] }
}

const pageFields = fieldIds.flatMap((id) => wordsOf(id) ?? [])

/** 患病人员, 死亡成员: who is named by what befell him. */
export const BEFALLEN = ['患病', '重病', '大病', '受伤', '就学', '失业'].flatMap((what) =>
  ['人员', '成员', '家庭成员', '人'].flatMap((whom) => [what + whom, `${what + whom}姓名`]),
)

/** What only a page has: single items of what a register counts, and what is told by its value alone. */
const ON_PAGES: Partial<Record<FieldId, readonly string[]>> = {
  name: BEFALLEN,
  selfCareFailed: SELF_CARE,
  selfCare: OF_RESULT,
}

/** 复核时间 of 复核日期, and the other way round. */
const dayOrTime = (label: string) => label.replace(/日期$|时间$/, (end) => (end === '日期' ? '时间' : '日期'))

/** By what a page may call a field, its own name first. */
export const pageLabels: ReadonlyMap<FieldId, readonly string[]> = new Map(
  pageFields.map(({ id }) => {
    const own = labelsOf(id).filter((label) => !OF_AID.includes(id) || label.length > BARE)
    return [
      id,
      [...new Set([...own, ...(ON_PAGES[id] ?? []), ...(field(id).type === 'date' ? own.map(dayOrTime) : [])])],
    ]
  }),
)

/** Whose own name it is comes before those for whom it is one word of several. */
const named = [...pageLabels].flatMap(([id, labels]) => labels.map((label, at) => ({ id, label, isOwn: at === 0 })))
const ownFirst = [...named.filter(({ isOwn }) => isOwn), ...named.filter(({ isOwn }) => !isOwn)]

/** However a page calls it: what is deducted before income is counted explains a lower income, and nothing else. */
const DEDUCTED = [
  '^.{0,10}(?:扣减|核减|扣除|抵扣|减免|豁免|不计入)(?:家庭)?(?:收入|支出|费用|项目?)?(?:金额|额|款)?$',
  normaliseLabel(field('deductedIncome').zh),
] as const

/**
 * The part of core's dictionary by which a page is read: what is said of persons and households, and where they live.
 */
export const pageDictionary: Dictionary = {
  fields: pageFields.map((words) => [words.id, words]),
  labels: [...grouped(ownFirst, ({ label }) => label)].map(([label, all]) => [
    label,
    [...new Set(all.map(({ id }) => id))],
  ]),
  usualWords: [...USUAL_WORDS, DEDUCTED],
}

/** How far a label is from the name of a field: 0 where it is the name, or another that only the official explained. */
export function farFromName(id: FieldId, label: string): number {
  const labels = pageLabels.get(id) ?? labelsOf(id)
  const [own, usual] = [normaliseLabel(label), usualLabel(label)].map((one) => labels.indexOf(one))
  return own < 0 && usual >= 0 ? usual + 0.5 : Math.max(own, 0)
}

/** What pages say beside a case, and nothing here asks for. */
const NOT_NEEDED: readonly string[] =
  '业务编号 受理编号 申请编号 流水号 居住证号 救助次数 年度已救助次数 发放方式 保障方式 证明材料 附件 咨询电话 经办电话 监督电话 社区初审 评估人 评估日期 评估时间 照料协议签订日期 监护协议签订日期 报案日期 医院等级 就医类型 参保类型 录入人 录入时间 更新时间 创建时间'.split(
    ' ',
  )

/** Whether a label that was not read may tell something: not where it is known to be of other matters. */
export function mayBeNeeded(label: string): boolean {
  const bare = usualLabel(label)
  const known = fieldsForLabel(bare)
  return !NOT_NEEDED.includes(bare) && (known.length === 0 || known.some((id) => subjectOf(id) !== undefined))
}

/** A date of other matters, which a label may mean beside another that names the household's better. */
const BESIDE: readonly FieldId[] = ['receivedDate']

/** The dates of a household that a label may mean. */
export function datesNamed(label: string): FieldId[] {
  const usual = usualLabel(label)
  const named = [usual, dayOrTime(usual)].map(fieldsForLabel).find((ids) => ids.length > 0) ?? []
  return named.filter((id) => field(id).type === 'date' && (BESIDE.includes(id) || subjectOf(id) !== undefined))
}
