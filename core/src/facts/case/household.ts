/** The facts of a household as a whole, of its homes and of its vehicles, each once. */
import * as choices from '../case.ts'
import { areaOf, vehicleKindOf } from '../words.ts'
import { type CaseFact, type KeysOf, MUCH } from './fact.ts'

/** Self-paid, of twelve months: what registers have as 医疗费用 may be the whole bill, or of another time. */
const expense = { type: 'money', unit: 'CNY/12 months', group: 'expenses', fields: [] } as const
const SUPPORTER_WITH_MEANS = { payment: MUCH, ownIncome: MUCH, tekun: false, dibao: false, disability: 'none' }
const isEvent = (event: choices.HouseholdFacts['event'], kind: choices.EventKind) =>
  typeof event === 'object' && event.kind === kind
const isDisaster = ({ disaster }: choices.HouseholdFacts) => typeof disaster === 'object'
const isIll = ({ members, expenses }: choices.HouseholdFacts) =>
  (expenses?.medical ?? 0) > 0 || (members?.some(({ health }) => health === 'serious-illness') ?? false)

const isSomebodyDisabled = ({ members }: choices.HouseholdFacts) =>
  members?.some(({ disability }) => typeof disability === 'object') ?? false

const need = { type: 'yes-no', group: 'disaster', fields: [], office: false } as const

export const householdFacts = {
  area: {
    zh: '城乡',
    en: 'town or country',
    type: 'choice',
    list: 'area',
    values: choices.AREAS,
    word: areaOf,
    group: 'area',
    fields: ['townOrCountry', 'category'],
    office: true,
  },
  members: {
    zh: '家庭成员',
    en: 'members',
    type: 'none-or',
    none: undefined,
    samples: [],
    group: 'people',
    fields: ['name'],
    office: false,
  },
  size: {
    zh: '家庭人口',
    en: 'household size',
    type: 'number',
    unit: 'persons',
    samples: [1, 2, 8],
    group: 'people',
    fields: ['householdSize'],
    office: false,
  },
  income: {
    zh: '家庭月收入',
    en: 'household income a month',
    type: 'money',
    unit: 'CNY/month',
    group: 'income',
    fields: ['monthlyHouseholdIncome', 'yearlyHouseholdIncome', 'perCapitaIncome', 'perCapitaYearlyIncome'],
    office: false,
  },
  'assets.financial': {
    zh: '金融资产',
    en: 'financial assets',
    type: 'money',
    unit: 'CNY',
    group: 'savings',
    fields: ['financialAssets'],
    office: true,
  },
  'assets.vehicles': {
    zh: '车辆',
    en: 'vehicles',
    type: 'none-or',
    none: [],
    samples: [[], [{ kind: 'car', value: MUCH }]],
    group: 'property',
    fields: ['vehicle'],
    office: true,
    ordinary: { value: [] },
  },
  'assets.homes': {
    zh: '住房',
    en: 'homes',
    type: 'none-or',
    none: [],
    samples: [[], [{ area: 500 }, { area: 500 }]],
    group: 'property',
    fields: ['housingCount'],
    office: true,
    ordinary: { value: [{}] },
  },
  'assets.business': {
    zh: '企业法定代表人或雇人经营',
    en: 'represents a company or employs staff',
    type: 'yes-no',
    group: 'property',
    fields: ['company'],
    office: true,
    ordinary: { value: false },
  },
  'expenses.medical': {
    ...expense,
    zh: '医疗费',
    en: 'medical expense',
    office: true,
  },
  'expenses.education': {
    ...expense,
    zh: '教育费',
    en: 'education expense',
    office: false,
  },
  'expenses.rehabilitation': {
    ...expense,
    zh: '残疾康复费',
    en: 'rehabilitation expense',
    office: false,
  },
  'expenses.living': {
    ...expense,
    zh: '必要生活支出',
    en: 'necessary living expense',
    office: false,
  },
  supporters: {
    zh: '不共同生活的赡养、抚养、扶养义务人',
    en: 'supporters who live apart',
    type: 'none-or',
    none: [],
    samples: [[], [SUPPORTER_WITH_MEANS]],
    group: 'supporters',
    fields: ['supporters', 'supporterCount'],
    office: false,
    ordinary: { value: [] },
  },
  receives: {
    zh: '已享受的救助',
    en: 'assistance received',
    type: 'none-or',
    none: [],
    samples: [[], ['dibao'], ['tekun'], ['child-support']],
    group: 'receives',
    fields: [],
    office: true,
    ordinary: { value: [], unless: ({ household }) => isIll(household) || isSomebodyDisabled(household) },
  },
  disaster: {
    zh: '受灾情况',
    en: 'disaster',
    type: 'none-or',
    none: 'none',
    samples: ['none', { kind: '洪涝', needsFood: true }],
    group: 'disaster',
    fields: [],
    office: true,
    ordinary: { value: 'none', unless: ({ household: { event } }) => isEvent(event, 'disaster') },
  },
  'disaster.kind': {
    zh: '灾害种类',
    en: 'kind of disaster',
    type: 'text',
    samples: ['洪涝', '火灾'],
    group: 'disaster',
    fields: ['disasterKind'],
    office: true,
  },
  'disaster.date': {
    zh: '受灾日期',
    en: 'day of the disaster',
    type: 'date',
    samples: (day) => [day, day - 30000],
    group: 'disaster',
    fields: ['disasterDate'],
    office: true,
  },
  'disaster.needsFood': { ...need, zh: '缺口粮', en: 'lacks food' },
  'disaster.needsClothing': { ...need, zh: '缺衣被', en: 'lacks clothing' },
  'disaster.needsHeating': { ...need, zh: '缺取暖', en: 'lacks heating' },
  event: {
    zh: '突发事由',
    en: 'event',
    type: 'none-or',
    none: 'none',
    samples: ['none', { kind: 'fire', expense: 100, aidReceivedThisYear: 0 }],
    group: 'event',
    fields: [],
    office: false,
    ordinary: { value: 'none', unless: ({ household }) => isDisaster(household) || isIll(household) },
  },
  'event.kind': {
    zh: '事由类别',
    en: 'kind of event',
    type: 'choice',
    list: 'event',
    values: choices.EVENT_KINDS,
    group: 'event',
    fields: [],
    office: false,
  },
  'event.date': {
    zh: '发生日期',
    en: 'day of the event',
    type: 'date',
    samples: (day) => [day, day - 30000],
    group: 'event',
    fields: [],
    office: false,
  },
  'event.expense': {
    zh: '为此自付费用',
    en: 'own expense',
    type: 'money',
    unit: 'CNY',
    group: 'event',
    fields: [],
    office: false,
  },
  'event.aidReceivedThisYear': {
    zh: '今年已领临时救助',
    en: 'temporary assistance this year',
    type: 'money',
    unit: 'CNY',
    group: 'event',
    fields: [],
    office: true,
    ordinary: {
      value: 0,
      unless: ({ household: { event, receives } }) =>
        typeof event !== 'object' || (receives?.includes('temporary-assistance') ?? false),
    },
  },
} as const satisfies Record<KeysOf<choices.HouseholdFacts>, CaseFact>

type Home = NonNullable<choices.AssetFacts['homes']>[number]
type Vehicle = NonNullable<choices.AssetFacts['vehicles']>[number]

export const homeFacts = {
  area: {
    zh: '住房面积',
    en: 'living space',
    type: 'number',
    unit: 'm²',
    samples: [0, 1000],
    group: 'property',
    fields: ['housingArea'],
    office: true,
  },
} as const satisfies Record<KeysOf<Home>, CaseFact>

export const vehicleFacts = {
  kind: {
    zh: '车辆种类',
    en: 'kind of vehicle',
    type: 'choice',
    list: 'vehicle',
    values: choices.VEHICLE_KINDS,
    word: vehicleKindOf,
    group: 'property',
    fields: ['vehicle'],
    office: true,
  },
  value: {
    zh: '车辆价值',
    en: 'value of the vehicle',
    type: 'money',
    unit: 'CNY',
    group: 'property',
    fields: [],
    office: false,
  },
} as const satisfies Record<KeysOf<Vehicle>, CaseFact>
