/**
 * Facts of one household that contradict each other. None of them is preferred: for the determination all of them are
 * unknown, and each conflict names its paths; the sentences are in `text/conflicts.ts`. What members are to each other
 * is looked at in `family-conflicts.ts`.
 */
import {
  type Day,
  type Fen,
  type HouseholdFacts,
  INCOME_HEADS,
  type MemberFacts,
  type SettledFacts,
  type SupporterFacts,
} from '../facts/case.ts'
import { type At, type FactKey, type FactPath, factsAt } from '../facts/case-facts.ts'
import { stepsOf, withFacts } from '../facts/case-paths.ts'
import { checkIdNumber, normaliseIdNumber } from '../identity/index.ts'
import { type Conflict, type ConflictKind, IS_HIDDEN, LEAST_ADULT } from './conflict.ts'
import { familyConflicts } from './family-conflicts.ts'
import { relationOf } from './relation.ts'

export type { Conflict, ConflictKind }

const NOBODY: readonly never[] = []

const SIZE_AND_MEMBERS: FactPath[] = ['household.size', 'household.members']
const INCOME: FactPath = 'household.income'

/** What contradicts what, in a case of this day (yyyymmdd). */
export function conflictsIn(household: HouseholdFacts, day: Day): readonly Conflict[] {
  const { members = [], supporters = [] } = household
  return [
    ...sizes(household),
    ...members.flatMap((member, index) => ofMember(member, index, day)),
    ...sameNumbers(members),
    ...familyConflicts(household, day),
    ...supporters.flatMap((supporter, index) => {
      const at = factsAt('supporter', index)
      const { birth, statusSince } = supporter
      return [...ofBirth(birth, at, day), ...ofStatus(statusSince, at, day), ...ofIncome(supporter, at)]
    }),
    ...ofTekun(household),
    ...ofEvents(household, day),
    ...incomes(household),
  ]
}

/** The household with all that is contradicted left out; the same object where nothing is. */
export function withoutConflicts(household: HouseholdFacts, conflicts: readonly Conflict[]): SettledFacts {
  if (conflicts.length === 0) return household
  const contradicted = new Set(conflicts.flatMap(({ paths, unknown }) => unknown ?? paths))
  const settled = withFacts(
    household,
    [...contradicted].sort(deepestFirst).map((path) => [path, undefined]),
  )
  const doubted = conflicts.flatMap(({ paths, doubted = [] }) =>
    doubted.map((index) => [index, pathOf(factsAt('member', index), paths)] as const),
  )
  return { ...settled, contradicted, ...(doubted.length > 0 && { doubted: new Map(doubted) }) }
}

const pathOf = (at: string, paths: readonly string[]) => paths.find((path) => path.startsWith(at)) ?? paths[0]

/** A part is left out before the whole that it is in. */
const deepestFirst = (one: string, other: string) => stepsOf(other).length - stepsOf(one).length

/** A quick look, for bulk: most households have nothing that could contradict. */
export function mayConflict(household: HouseholdFacts, day: Day): boolean {
  const { members, supporters, event, disaster } = household
  for (const supporter of supporters ?? NOBODY) {
    const { birth, statusSince } = supporter
    if (isLater(birth, day) || isTooEarly(birth, day) || isLater(statusSince, day)) return true
    if (earnsMoreThanAll(supporter)) return true
  }
  if (isEventLater(event, day) || isEventLater(disaster, day)) return true
  if (members === undefined) return false
  if (household.size !== undefined || household.income !== undefined) return true
  const grown = day - LEAST_ADULT * 10000
  for (const { idNumber, birth, statusSince, marital, employment, tekun } of members) {
    if (idNumber !== undefined || tekun || isLater(statusSince, day) || isTooEarly(birth, day)) return true
    if (birth === undefined || birth <= grown) continue
    if (birth > day || employment === 'retired' || (marital !== undefined && marital !== 'never-married')) return true
  }
  return familyConflicts(household, day).length > 0
}

function isLater(since: Day | undefined, day: Day): boolean {
  return since !== undefined && since > day
}

/** Nobody is older, in years; the domain of an age that is not known goes beyond. */
const OLDEST = 120

function isTooEarly(birth: Day | undefined, day: Day): boolean {
  return birth !== undefined && birth <= day - (OLDEST + 1) * 10000
}

function isEventLater(event: 'none' | { date?: Day } | undefined, day: Day): boolean {
  return typeof event === 'object' && isLater(event.date, day)
}

function sizes({ size, members }: HouseholdFacts): Conflict[] {
  if (size === undefined || members === undefined || members.length === 0 || members.length === size) return []
  return [{ kind: 'size', paths: [...SIZE_AND_MEMBERS], params: { size, members: members.length } }]
}

function ofMember(member: MemberFacts, index: number, day: Day): Conflict[] {
  const path = factsAt('member', index)
  return [
    ...ofBirth(member.birth, path, day, index),
    ...ofYouth(member, path, day),
    ...ofStatus(member.statusSince, path, day),
    ...ofNumber(member, path),
  ]
}

/** Whoever is not yet born is nobody of the household; whether the date is wrong, or he is no member, is open. */
function ofBirth(birth: Day | undefined, at: At<'member' | 'supporter'>, day: Day, index?: number): Conflict[] {
  const isEarly = isTooEarly(birth, day)
  if (birth === undefined || !(isEarly || isLater(birth, day))) return []
  const paths = [`${at}birth`]
  const params = { birth: dayText(birth), day: dayText(day) }
  if (isEarly) return [{ kind: 'birth-earlier', paths, params: { ...params, age: OLDEST } }]
  return [{ kind: 'birth-later', paths, params, ...(index !== undefined && { doubted: [index] }) }]
}

function ofYouth({ birth, marital, employment }: MemberFacts, path: At<'member'>, day: Day): Conflict[] {
  if (birth === undefined || birth > day || birth <= day - LEAST_ADULT * 10000) return []
  const conflicts: Conflict[] = []
  const params = { age: Math.floor((day - birth) / 10000) }
  const add = (kind: ConflictKind, key: FactKey<'member'>) =>
    conflicts.push({ kind, paths: [`${path}birth`, path + key], params })
  if (marital !== undefined && marital !== 'never-married') add('marital-age', 'marital')
  if (employment === 'retired') add('retired-age', 'employment')
  return conflicts
}

/** On the day of the case it has not begun: what the status is until then is not said. */
function ofStatus(since: Day | undefined, at: At<'member' | 'supporter'>, day: Day): Conflict[] {
  if (since === undefined || !isLater(since, day)) return []
  const params = { since: dayText(since), day: dayText(day) }
  return [{ kind: 'status-later', paths: [`${at}status`, `${at}statusSince`], params }]
}

/** A member is said to be on tekun, and the household to receive none. */
function ofTekun({ members = [], receives }: HouseholdFacts): Conflict[] {
  if (receives === undefined || receives.includes('tekun')) return []
  const paths = members.flatMap(({ tekun }, index) => (tekun ? [`${factsAt('member', index)}tekun`] : []))
  return paths.length === 0 ? [] : [{ kind: 'tekun-receives', paths: [...paths, 'household.receives'], params: {} }]
}

/** What he earns himself is part of what his household has. */
function ofIncome(supporter: SupporterFacts, at: At<'supporter'>): Conflict[] {
  if (!earnsMoreThanAll(supporter)) return []
  return [{ kind: 'supporter-income', paths: [`${at}ownIncome`, `${at}householdIncome`], params: {} }]
}

function earnsMoreThanAll({ ownIncome, householdIncome }: SupporterFacts): boolean {
  return ownIncome !== undefined && householdIncome !== undefined && ownIncome > householdIncome
}

/**
 * Of an invalid number alone nothing else falls: a birth that is stated beside it and agrees with its digits stands.
 */
function ofNumber({ idNumber, birth, sex }: MemberFacts, path: At<'member'>): Conflict[] {
  if (idNumber === undefined || IS_HIDDEN.test(idNumber)) return []
  const conflicts: Conflict[] = []
  const add = (kind: ConflictKind, keys: readonly FactKey<'member'>[], params: Conflict['params'] = {}) =>
    conflicts.push({ kind, paths: keys.map((key) => path + key), params })
  const read = checkIdNumber(normaliseIdNumber(idNumber))
  const differs = birth !== undefined && read.birth !== birth
  if (!read.ok) add('id-number', differs ? ['idNumber', 'birth'] : ['idNumber'])
  else if (differs) add('birth', ['idNumber', 'birth'], { birth: dayText(birth) })
  if (read.ok && sex !== undefined && read.sex !== undefined && sex !== (read.sex === 'male' ? '男' : '女')) {
    add('sex', ['idNumber', 'sex'])
  }
  return conflicts
}

/** One number with two people: nobody can tell whose it is, or whether they are two. */
function sameNumbers(members: readonly MemberFacts[]): Conflict[] {
  const holders = new Map<string, number[]>()
  members.forEach(({ idNumber }, index) => {
    if (idNumber === undefined || IS_HIDDEN.test(idNumber)) return
    const number = normaliseIdNumber(idNumber)
    holders.set(number, [...(holders.get(number) ?? []), index])
  })
  return [...holders.values()]
    .filter((own) => own.length > 1)
    .map((doubted) => {
      const paths = doubted.map((index) => `${factsAt('member', index)}idNumber`)
      const unknown = [...paths, ...doubted.map((index) => `${factsAt('member', index)}birth`)]
      return { kind: 'same-id-number', paths, params: {}, unknown, doubted }
    })
}

/** What has not happened yet is no ground on the day of the case. */
function ofEvents({ event, disaster }: HouseholdFacts, day: Day): Conflict[] {
  const conflicts: Conflict[] = []
  const add = (kind: ConflictKind, path: FactPath, date: Day) =>
    conflicts.push({ kind, paths: [path], params: { date: dayText(date), day: dayText(day) } })
  if (typeof event === 'object' && event.date !== undefined && event.date > day)
    add('event-later', 'household.event.date', event.date)
  if (typeof disaster === 'object' && disaster.date !== undefined && disaster.date > day)
    add('disaster-later', 'household.disaster.date', disaster.date)
  return conflicts
}

function incomes(household: HouseholdFacts): Conflict[] {
  const sum = contradictedIncome(household)
  if (sum === undefined) return []
  const listed = (household.members ?? []).flatMap(({ income }, index) =>
    income ? [`${factsAt('member', index)}income`] : [],
  )
  return [
    {
      kind: 'income',
      paths: [INCOME, ...listed],
      params: { income: (household.income as Fen) / 100, sum: sum / 100 },
    },
  ]
}

/**
 * What the members' incomes add up to, where the sum that is stated for the household cannot be theirs: below what
 * those who surely count have with every cost deducted, or above what all have with everything that some rule leaves
 * out. Fen a month.
 */
function contradictedIncome({ income, members }: HouseholdFacts): Fen | undefined {
  if (income === undefined || members === undefined) return undefined
  let least = 0
  let most = 0
  let sum = 0
  let isListed = false
  for (const member of members) {
    const heads = member.income ?? {}
    let own = 0
    let isWhole = true
    for (const head of INCOME_HEADS) {
      const amount = heads[head]
      if (amount === undefined) isWhole = false
      else isListed = true
      own += amount ?? 0
    }
    sum += own
    const cost = Math.min(member.employmentCost ?? 0, heads.wage ?? 0)
    if (surelyCounts(member)) least += own - cost
    most += isWhole ? own + setApart(member) : Number.POSITIVE_INFINITY
  }
  if (!isListed || (least <= income && income <= most)) return undefined
  return sum
}

function surelyCounts({ status, relation, resides }: MemberFacts): boolean {
  const kin = relation === undefined ? undefined : relationOf(relation)
  const isAtHome = kin === 'head' || kin === 'spouse' || (kin === 'child' && resides !== false)
  return isAtHome && (status === undefined || status === 'normal')
}

function setApart({ notCounted }: MemberFacts): Fen {
  return Object.values(notCounted ?? {}).reduce((total, amount) => total + (amount ?? 0), 0)
}

/** yyyymmdd as it is written in a case */
function dayText(day: Day): string {
  return String(day).replace(/^(....)(..)(..)$/, '$1-$2-$3')
}
