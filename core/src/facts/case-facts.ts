/** ONE dictionary of the facts of a case: what may be known of a household, each fact once, by whose fact it is. */
import type { CaseFact } from './case/fact.ts'
import { homeFacts, householdFacts, vehicleFacts } from './case/household.ts'
import { memberFacts } from './case/member.ts'
import { supporterFacts } from './case/supporter.ts'
import { remembered } from './remembered.ts'

export { type Beside, type CaseFact, GROUPS, type GroupId } from './case/fact.ts'

export const caseFacts = {
  household: householdFacts,
  member: memberFacts,
  supporter: supporterFacts,
  home: homeFacts,
  vehicle: vehicleFacts,
}

/** Whose fact it is. */
export type CaseSubject = keyof typeof caseFacts

/** A key under which a fact of the subject is stated; of several subjects, one that all of them have. */
export type FactKey<Subject extends CaseSubject> = keyof (typeof caseFacts)[Subject] & string

const HEADS = {
  household: 'household.',
  member: 'household.members[].',
  supporter: 'household.supporters[].',
  home: 'household.assets.homes[].',
  vehicle: 'household.assets.vehicles[].',
} as const

const LISTS = {
  member: 'household.members',
  supporter: 'household.supporters',
  home: 'household.assets.homes',
  vehicle: 'household.assets.vehicles',
} as const

/** The path of a fact without the position in its list: `household.members[].income.wage`. */
export type FactPath = {
  [Subject in CaseSubject]: `${(typeof HEADS)[Subject]}${FactKey<Subject>}`
}[CaseSubject]

const byPath = new Map<string, CaseFact>(
  Object.entries(caseFacts).flatMap(([subject, facts]) =>
    Object.entries<CaseFact>(facts).map(([key, fact]) => [HEADS[subject as CaseSubject] + key, fact] as const),
  ),
)

export const factPaths = [...byPath.keys()] as FactPath[]

/** `household.members[1].income.wage` → `household.members[].income.wage` */
export function fieldOfPath(path: string): string {
  return path.includes('[') ? path.replace(/\[\d+\]/g, '[]') : path
}

/** What the dictionary says of a path, with or without positions; undefined for what is no fact. */
export const factAt = remembered((path: string): CaseFact | undefined => byPath.get(fieldOfPath(path)))

declare const subject: unique symbol

/**
 * Where a subject's facts stand, up to the point before the key: `household.members[1].`; empty in bulk, where nobody
 * asks.
 */
export type At<Subject extends CaseSubject> = string & { readonly [subject]: Subject }

export const HOUSEHOLD = HEADS.household as At<'household'>
/** In bulk. */
export const NOWHERE = '' as At<never>

/** One subject of a list: `factsAt('supporter', 0)` is `household.supporters[0].`. */
export function factsAt<Subject extends Exclude<CaseSubject, 'household'>>(of: Subject, index: number): At<Subject> {
  const made = MADE[of]
  made[index] ??= `${LISTS[of]}[${index}].`
  return made[index] as At<Subject>
}

/** Each put together once: the same few are asked for again and again. */
const MADE: Record<keyof typeof LISTS, string[]> = { member: [], supporter: [], home: [], vehicle: [] }
