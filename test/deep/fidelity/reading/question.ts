/** What a reading is asked: one household of which everything is known, on one day, under the figures of one place. */
import type { Area, Day, HouseholdFacts, MemberFacts, SupporterFacts } from '@nuandong/core/determination'
import type { Open } from './open.ts'

/** A key that may be left out of a case file is never left out here. */
type Whole<T> = T extends readonly (infer Item)[] ? readonly Whole<Item>[] : T extends object ? WholeObject<T> : T
type WholeObject<T> = { [Key in keyof T]-?: Whole<NonNullable<T[Key]>> }

type OftenAbsent =
  | 'name'
  | 'tekun'
  | 'idNumber'
  | 'illness'
  | 'statusSince'
  | 'publicPayroll'
  | 'sex'
  | 'marital'
  | 'jobRefusals'
export type Member = Whole<Omit<MemberFacts, OftenAbsent>> & Pick<MemberFacts, OftenAbsent>
export type Supporter = Whole<Omit<SupporterFacts, 'statusSince'>> & Pick<SupporterFacts, 'statusSince'>
export interface Household {
  area: Area
  members: readonly Member[]
  assets: Whole<NonNullable<HouseholdFacts['assets']>>
  supporters: readonly Supporter[]
  receives: NonNullable<HouseholdFacts['receives']>
}

/** The local figures; undefined is a gap. Sums in yuan, as the law writes them. */
export type Figure = (id: string) => unknown

export interface Question {
  household: Household
  day: Day
  figure: Figure
  open: Open
  /** what a standard that is not known may be, in yuan */
  likelyStandards: readonly number[]
}

export interface Answer {
  outcome: 'eligible' | 'ineligible' | 'not-applicable'
  /** fen a month, where the reading gives one */
  amount?: number
  /** of the amount, where it is not exact: somebody's share may be reduced or stopped; more may have been published */
  bound?: 'at-most' | 'at-least'
  /** who is granted it, by position, where it is granted to persons */
  persons?: readonly number[]
  /** 照料护理标准档次, where one person is granted tekun */
  tier?: 'self-care' | 'half-care' | 'full-care'
}

export const INELIGIBLE: Answer = { outcome: 'ineligible' }
export const NOT_IN_FORCE: Answer = { outcome: 'not-applicable' }

/** The first days of the texts. */
export const FROM = {
  /** 国务院令第271号 */
  urbanDibao: 19991001,
  /** 国务院令第456号 */
  wubao: 20060301,
  /** 国发〔2007〕19号 */
  ruralDibao: 20070711,
  /** 民发〔2008〕156号 */
  lowIncome: 20081022,
  /** 民发〔2012〕220号 */
  m220: 20121212,
  /** 国务院令第649号 */
  order649: 20140501,
  /** 民发〔2016〕178号 */
  m178: 20161010,
  /** 中办发〔2020〕18号 */
  c18: 20200825,
  /** 民发〔2021〕57号, 43号 */
  m57: 20210701,
  /** 民发〔2022〕83号 */
  n83: 20221020,
  /** 社会救助法 */
  act: 20260701,
} as const

/** 周岁: full years on the day, the birthday included. */
export function age(birth: Day, day: Day): number {
  return Math.floor((day - birth) / 10000)
}

/**
 * A number that the law leaves to the place; where the place is silent it is any of its domain: the ends, or what would
 * decide.
 */
export function local(question: Question, id: string, values: readonly number[]): number {
  const value = question.figure(id)
  return typeof value === 'number' ? value : question.open(`parameter:${id}`, values)
}

/** 当地最低生活保障标准, fen a head a month. */
export function standard(question: Question): number {
  return local(question, 'dibao.standard', question.likelyStandards) * 100
}

/** 重度残疾: level 1 and 2 of any kind (残疾人证). */
export function isSevere({ disability }: Pick<Member | Supporter, 'disability'>): boolean {
  return disability !== 'none' && disability.level <= 2
}

/** 三级智力残疾人、三级精神残疾人 */
export function isThirdLevelOfMind({ disability }: Pick<Member | Supporter, 'disability'>): boolean {
  return disability !== 'none' && disability.level === 3 && (disability.type === '智力' || disability.type === '精神')
}

/** 残疾等级 that counts as 无劳动能力. */
export function hasListedDisability({ disability }: Pick<Member | Supporter, 'disability'>, day: number): boolean {
  if (disability === 'none') return false
  const { type, level } = disability
  const ofMind = type === '智力' || type === '精神'
  // before, no text has a list
  if (day < FROM.m178) return false
  // 178号（三）: 一、二级的智力、精神残疾人，一级的肢体残疾人
  if (day < FROM.m57) return (ofMind && level <= 2) || (type === '肢体' && level === 1)
  // 43号（三）: 一、二、三级的智力、精神，一、二级的肢体，一级的视力
  return (ofMind && level <= 3) || (type === '肢体' && level <= 2) || (type === '视力' && level === 1)
}
