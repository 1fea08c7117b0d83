/** The facts of a member of the household, each once. */
import * as choices from '../case.ts'
import { employmentOf, healthOf, hukouKindOf, labourOf, maritalOf, statusOf, studentOf } from '../words.ts'
import { type Beside, birthsOf, type CaseFact, type KeysOf, RELATIONS, sinceOf, yearsOf } from './fact.ts'

const isUnder =
  (age: number) =>
  ({ person, day }: Beside): boolean => {
    const years = yearsOf(person, day)
    return years !== undefined && years < age
  }

const MENTAL: readonly unknown[] = ['智力', '精神', '多重', undefined]

/** A minor, or somebody whose certificate is of a kind that may take the capacity away. */
export function isPerhapsIncapable(beside: Beside): boolean {
  const { disability } = beside.person
  const isMental = typeof disability === 'object' && MENTAL.includes(disability.type)
  return isMental || isUnder(18)(beside)
}

/** A child of a household all of whom are, as far as is known, alive and there. */
function isWithParents({ household: { members = [], receives }, person }: Beside): boolean {
  const isChild = CHILD.test(person.relation ?? '')
  const isSomebodyAway = members.some(({ status }) => status !== undefined && status !== 'normal')
  return isChild && members.length > 1 && !isSomebodyAway && !receives?.includes('child-support')
}

/** 子、女 of the head, no grandchild */
const CHILD = /^[^孙外侄甥妻嫂婶]*(?:子|女儿?)$/

const draws = ({ household }: Beside): boolean => (household.receives?.length ?? 0) > 0

const income = { group: 'income', type: 'money', unit: 'CNY/month', fields: [], office: false } as const
const apart = { type: 'money', unit: 'CNY/month', fields: [], office: true } as const

export const memberFacts = {
  name: { zh: '姓名', en: 'name', type: 'text', samples: [], group: 'people', fields: ['name'], office: true },
  relation: {
    zh: '与户主关系',
    en: 'relation to head',
    type: 'text',
    samples: RELATIONS,
    hasAllSamples: true,
    group: 'people',
    fields: ['relation'],
    office: false,
  },
  idNumber: {
    zh: '身份证号',
    en: 'ID number',
    type: 'text',
    samples: [],
    group: 'people',
    fields: ['idNumber'],
    office: true,
  },
  birth: {
    zh: '出生日期',
    en: 'date of birth',
    type: 'date',
    samples: birthsOf,
    group: 'people',
    fields: ['idNumber', 'birth'],
    office: true,
    impliedBy: ['idNumber'],
  },
  sex: {
    zh: '性别',
    en: 'sex',
    type: 'choice',
    list: 'sex',
    values: choices.SEXES,
    group: 'people',
    fields: ['idNumber', 'sex'],
    office: true,
    impliedBy: ['idNumber'],
  },
  'hukou.kind': {
    zh: '户口性质',
    en: 'kind of hukou',
    type: 'choice',
    list: 'hukou',
    values: choices.HUKOU_KINDS,
    word: hukouKindOf,
    group: 'area',
    fields: ['hukouKind'],
    office: true,
    ordinary: { value: 'agricultural', unless: ({ household }) => household.area !== 'rural' },
  },
  'hukou.place': {
    zh: '户籍地',
    en: 'place of hukou',
    type: 'text',
    samples: [],
    group: 'area',
    fields: [],
    office: true,
  },
  resides: {
    zh: '是否共同居住',
    en: 'lives with the household',
    type: 'yes-no',
    group: 'ordinary-status',
    fields: ['livesTogether'],
    office: false,
    ordinary: {
      value: true,
      unless: ({ person }) => person.status !== undefined && person.status !== 'normal',
    },
  },
  marital: {
    zh: '婚姻状况',
    en: 'marital status',
    type: 'choice',
    list: 'marital',
    values: choices.MARITAL,
    word: maritalOf,
    group: 'spouse',
    fields: ['marital'],
    office: true,
  },
  health: {
    zh: '健康状况',
    en: 'health',
    type: 'choice',
    list: 'health',
    values: choices.HEALTH,
    word: healthOf,
    group: 'health',
    fields: ['health', 'illness', 'seriouslyIll'],
    office: false,
  },
  illness: {
    zh: '重病病种',
    en: 'serious illness',
    type: 'text',
    samples: [],
    group: 'health',
    fields: ['illness'],
    office: false,
  },
  disability: {
    zh: '残疾人证',
    en: 'disability certificate',
    type: 'none-or',
    none: 'none',
    samples: ['none', { type: '智力', level: 1 }, { type: '听力', level: 4 }],
    group: 'health',
    fields: ['disabilityCertificate', 'disabilityType', 'disabilityLevel', 'disabled'],
    office: true,
  },
  'disability.type': {
    zh: '残疾类别',
    en: 'type of disability',
    type: 'choice',
    list: 'disability',
    values: choices.DISABILITY_KINDS,
    group: 'health',
    fields: ['disabilityCertificate', 'disabilityType'],
    office: true,
  },
  'disability.level': {
    zh: '残疾等级',
    en: 'level of disability',
    type: 'choice',
    list: 'level',
    values: choices.DISABILITY_LEVELS,
    group: 'health',
    fields: ['disabilityCertificate', 'disabilityLevel'],
    office: true,
  },
  labour: {
    zh: '劳动能力',
    en: 'ability to work',
    type: 'choice',
    list: 'labour',
    values: choices.LABOUR,
    word: labourOf,
    group: 'work',
    fields: ['labour'],
    office: false,
  },
  civilCapacity: {
    zh: '民事行为能力',
    en: 'capacity for civil acts',
    type: 'choice',
    list: 'capacity',
    values: choices.CIVIL_CAPACITY,
    group: 'ordinary-status',
    fields: [],
    office: false,
    ordinary: { value: 'full', unless: isPerhapsIncapable },
  },
  student: {
    zh: '是否在校',
    en: 'at school',
    type: 'choice',
    list: 'student',
    values: choices.STUDENT,
    word: studentOf,
    group: 'ordinary-status',
    fields: ['schooling'],
    office: false,
    settles: { key: 'notCounted.scholarship', value: 0 },
    ordinary: {
      value: 'none',
      unless: (beside) =>
        isUnder(18)(beside) ||
        (beside.household.expenses?.education ?? 0) > 0 ||
        (beside.person.notCounted?.scholarship ?? 0) > 0,
    },
  },
  employment: {
    zh: '就业状况',
    en: 'employment',
    type: 'choice',
    list: 'employment',
    values: choices.EMPLOYMENT,
    word: employmentOf,
    group: 'work',
    fields: ['employment'],
    office: false,
  },
  status: {
    zh: '人员状态',
    en: 'status',
    type: 'choice',
    list: 'status',
    values: choices.STATUSES,
    word: statusOf,
    group: 'ordinary-status',
    fields: ['status', 'specialGroup'],
    office: false,
    ordinary: { value: 'normal', unless: ({ person }) => person.statusSince !== undefined },
  },
  statusSince: {
    zh: '状态起始日期',
    en: 'status since',
    type: 'date',
    samples: sinceOf,
    group: 'ordinary-status',
    fields: ['statusSince'],
    office: true,
  },
  tekun: {
    zh: '是否特困人员',
    en: 'on tekun',
    type: 'yes-no',
    group: 'people',
    fields: [],
    office: true,
  },
  publicPayroll: {
    zh: '财政供养人员',
    en: 'on the public payroll',
    type: 'yes-no',
    group: 'work',
    fields: [],
    office: true,
  },
  jobRefusals: {
    zh: '拒绝就业次数',
    en: 'jobs refused',
    type: 'number',
    unit: 'times',
    samples: [0, 3],
    group: 'work',
    fields: ['jobRefusals'],
    office: true,
  },
  selfCareFailed: {
    zh: '不能自理项数',
    en: 'self-care items failed',
    type: 'number',
    unit: 'items',
    samples: [0, 1, 2, 3, 4, 5, 6],
    hasAllSamples: true,
    group: 'self-care',
    fields: ['selfCareFailed'],
    office: false,
  },
  orphan: {
    zh: '孤儿或事实无人抚养儿童',
    en: 'orphan or unattended child',
    type: 'choice',
    list: 'orphan',
    values: choices.ORPHAN,
    group: 'children',
    fields: [],
    office: false,
    ordinary: { value: 'none', unless: (beside) => !isWithParents(beside) },
    impliedBy: ['birth'],
  },
  'income.wage': { ...income, zh: '工资性收入', en: 'wages', impliedBy: ['birth'] },
  'income.business': { ...income, zh: '经营净收入', en: 'net business income' },
  'income.property': { ...income, zh: '财产净收入', en: 'net property income' },
  'income.transfer': { ...income, zh: '转移净收入', en: 'net transfers' },
  'income.other': { ...income, zh: '其他收入', en: 'other income', fields: ['monthlyIncome'] },
  'notCounted.basicPension': {
    ...apart,
    zh: '城乡居民基础养老金',
    en: 'basic pension',
    group: 'pensions',
    impliedBy: ['birth'],
  },
  'notCounted.entitlementPension': {
    ...apart,
    zh: '优待抚恤金',
    en: 'entitlement pension',
    group: 'special-income',
    fields: ['entitlementPension'],
    ordinary: { value: 0 },
  },
  'notCounted.scholarship': {
    ...apart,
    zh: '奖学金',
    en: 'scholarship',
    group: 'special-income',
    office: false,
    impliedBy: ['student'],
  },
  'notCounted.assistance': {
    ...apart,
    zh: '政府救助款物',
    en: 'government relief',
    group: 'special-income',
    fields: ['socialAssistanceIncome'],
    ordinary: { value: 0, unless: draws },
  },
  'notCounted.oldAgeAllowance': {
    ...apart,
    zh: '高龄津贴',
    en: 'old-age allowance',
    group: 'pensions',
    impliedBy: ['birth'],
  },
  'notCounted.familyPlanningAward': {
    ...apart,
    zh: '计划生育奖励扶助金',
    en: 'family planning award',
    group: 'special-income',
    ordinary: { value: 0 },
  },
  employmentCost: { ...income, zh: '必要的就业成本', en: 'cost of employment', fields: ['employmentCost'] },
} as const satisfies Record<KeysOf<choices.MemberFacts>, CaseFact>
