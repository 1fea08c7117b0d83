import { PROGRAMME_IDS, type ProgrammeId } from './case.ts'
import { remembered } from './remembered.ts'

interface ProgrammeFacts {
  /** words by which a cell or a title names it */
  named: RegExp
  /** of several that a text names the lowest is meant: 低保边缘 is no 低保, 残疾人生活补贴（低保） is the allowance */
  rank: number
  /** of these classes a household is in one at most (国办发〔2023〕39号); its income and property are looked into */
  class?: 'low-income'
  /**
   * for what somebody is (disabled, old): a class of that name in a list of another programme says no more than that
   */
  ofPersons?: true
  /** money comes every month */
  pays?: 'monthly'
}

/** What a programme is, for whoever asks for programmes by what they are. */
export const PROGRAMMES: Readonly<Record<ProgrammeId, ProgrammeFacts>> = {
  'disability-living-allowance': {
    named: /(?<!基本)生活补贴|残疾(?!人护理)|两项补贴/,
    rank: 1,
    ofPersons: true,
    pays: 'monthly',
  },
  'disability-care-allowance': { named: /护理补贴|残疾(?!人生活)|两项补贴/, rank: 1, ofPersons: true, pays: 'monthly' },
  'dibao-edge': { named: /边缘|低收入/, rank: 2, class: 'low-income' },
  'rigid-expenditure': { named: /刚性支出/, rank: 3, class: 'low-income' },
  dibao: { named: /低保|最低生活保障/, rank: 4, class: 'low-income', pays: 'monthly' },
  'child-support': { named: /孤儿|无人抚养/, rank: 5, pays: 'monthly' },
  'old-age-allowance': { named: /高龄|长寿/, rank: 6, ofPersons: true, pays: 'monthly' },
  tekun: { named: /特困|五保|供养/, rank: 7, class: 'low-income', pays: 'monthly' },
  'temporary-assistance': { named: /临时|急难/, rank: 8 },
  'medical-assistance': { named: /医疗|医前/, rank: 9 },
  'charity-assistance': { named: /慈善|捐赠/, rank: 10 },
  'winter-relief': { named: /冬春|受灾|冬令|春荒/, rank: 11 },
}

/** Programmes by the words for their money. */
const GRANTS: readonly (readonly [RegExp, ProgrammeId])[] = [
  [/低保(?:金|款|补助|补差|资金)|最低生活保障金/, 'dibao'],
  [/医疗救助(?:金额?|款|资金|费用?|额)?$/, 'medical-assistance'],
  [/临时救助(?:金额?|款|资金|额)?$/, 'temporary-assistance'],
  [/慈善救助(?:金额?|款|资金|额)?$/, 'charity-assistance'],
  [/高龄[津补]贴(?:金额?|标准|额)?$/, 'old-age-allowance'],
]

/** 已领低保金 in a register of orphans, 医疗救助金额 beside 临时救助: money of another programme, or another class. */
export function isOfAnotherProgramme(label: string, programmes: readonly ProgrammeId[]): boolean {
  const named = grantIn(label)
  if (named === null || programmes.length === 0) return false
  const ofClass = PROGRAMMES[named].class
  const isOwn = (id: ProgrammeId) => id === named || (ofClass !== undefined && PROGRAMMES[id].class === ofClass)
  return !programmes.some(isOwn)
}

/** The programme whose money a label is; every kind asks this of the same labels. */
const grantIn = remembered((label) => GRANTS.find(([words]) => words.test(label))?.[1] ?? null)

/**
 * The programmes that a text names; both disability allowances where it does not say which of them, [] where it names
 * none.
 */
export function programmesNamed(text: string): readonly ProgrammeId[] {
  const named = PROGRAMME_IDS.filter((id) => PROGRAMMES[id].named.test(text))
  const first = Math.min(...named.map((id) => PROGRAMMES[id].rank))
  return named.filter((id) => PROGRAMMES[id].rank === first)
}
