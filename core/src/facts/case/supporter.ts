/** The facts of somebody with a legal duty to support the household who lives apart, each once. */
import * as choices from '../case.ts'
import { statusOf } from '../words.ts'
import { birthsOf, type CaseFact, type KeysOf, RELATIONS, sinceOf } from './fact.ts'
import { isPerhapsIncapable, memberFacts } from './member.ts'

const common = { group: 'supporter', fields: [], office: false } as const
const money = { ...common, type: 'money', unit: 'CNY/month' } as const

export const supporterFacts = {
  relation: {
    ...common,
    zh: '与户主关系',
    en: 'relation to head',
    type: 'text',
    samples: RELATIONS,
    hasAllSamples: true,
    fields: ['relation'],
  },
  birth: {
    ...common,
    zh: '出生日期',
    en: 'date of birth',
    type: 'date',
    samples: birthsOf,
    fields: ['idNumber', 'birth'],
    office: true,
  },
  householdSize: {
    ...common,
    zh: '义务人家庭人口',
    en: "size of the supporter's household",
    type: 'number',
    unit: 'persons',
    samples: [1, 8],
    fields: ['householdSize'],
  },
  householdIncome: {
    ...money,
    zh: '义务人家庭月收入',
    en: "income of the supporter's household",
    fields: ['monthlyHouseholdIncome'],
  },
  ownIncome: { ...money, zh: '义务人本人月收入', en: "supporter's own income", fields: ['monthlyIncome'] },
  payment: { ...money, zh: '实际给付', en: 'what is paid', fields: ['maintenance'] },
  dibao: { ...common, zh: '是否低保对象', en: 'on dibao', type: 'yes-no', office: true, ordinary: { value: false } },
  tekun: { ...common, zh: '是否特困人员', en: 'on tekun', type: 'yes-no', office: true, ordinary: { value: false } },
  disability: {
    ...common,
    zh: '残疾人证',
    en: 'disability certificate',
    type: 'none-or',
    none: 'none',
    samples: ['none', { type: '肢体', level: 1 }],
    fields: memberFacts.disability.fields,
    office: true,
  },
  'disability.type': { ...memberFacts['disability.type'], group: 'supporter' },
  'disability.level': { ...memberFacts['disability.level'], group: 'supporter' },
  status: {
    ...common,
    zh: '人员状态',
    en: 'status',
    type: 'choice',
    list: 'status',
    values: choices.STATUSES,
    word: statusOf,
    fields: ['status'],
    ordinary: { value: 'normal', unless: ({ person }) => person.statusSince !== undefined },
  },
  statusSince: {
    ...common,
    zh: '状态起始日期',
    en: 'status since',
    type: 'date',
    samples: sinceOf,
    fields: ['statusSince'],
    office: true,
  },
  civilCapacity: {
    ...common,
    zh: '民事行为能力',
    en: 'capacity for civil acts',
    type: 'choice',
    list: 'capacity',
    values: choices.CIVIL_CAPACITY,
    ordinary: { value: 'full', unless: isPerhapsIncapable },
  },
  propertyWithinLimit: {
    ...common,
    zh: '财产符合低收入家庭规定',
    en: 'property within the limits for low-income families',
    type: 'yes-no',
  },
} as const satisfies Record<KeysOf<choices.SupporterFacts>, CaseFact>
