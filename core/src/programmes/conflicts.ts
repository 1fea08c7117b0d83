/**
 * Facts of one household that contradict each other. None of them is preferred: for the determination all of them are unknown,
 * and each conflict names its paths; the sentences are in `text/conflicts.ts`.
 */
import { type Day, type Fen, type HouseholdFacts, INCOME_HEADS, type MemberFacts } from '../facts/case.ts'
import { type At, type FactKey, type FactPath, factsAt } from '../facts/case-facts.ts'
import { factSetter } from '../facts/case-paths.ts'
import { checkIdNumber, normaliseIdNumber } from '../identity/index.ts'
import { relationOf } from './relation.ts'

export type ConflictKind =
  | 'id-number'
  | 'same-id-number'
  | 'birth'
  | 'birth-later'
  | 'sex'
  | 'marital-age'
  | 'retired-age'
  | 'status-later'
  | 'income'
  | 'size'

export interface Conflict {
  kind: ConflictKind
  /** `household.members[0].birth` */
  paths: string[]
  /** numbers and days of the sentence; sums in yuan */
  params: Record<string, string | number>
}

const SIZE_AND_MEMBERS: FactPath[] = ['household.size', 'household.members']
const INCOME: FactPath = 'household.income'

/** What contradicts what, in a case of this day (yyyymmdd). */
export function conflictsIn(household: HouseholdFacts, day: Day): readonly Conflict[] {
  const members = household.members ?? []
  const conflicts: Conflict[] = []
  const { size } = household
  if (isSizeContradicted(household)) {
    conflicts.push({
      kind: 'size',
      paths: SIZE_AND_MEMBERS,
      params: { size: size as number, members: members.length },
    })
  }
  conflicts.push(...members.flatMap((member, index) => ofMember(member, factsAt('member', index), day)))
  conflicts.push(...sameNumbers(members))
  household.supporters?.forEach(({ statusSince }, index) => {
    if (!isLater(statusSince, day)) return
    const params = { since: dayText(statusSince as Day), day: dayText(day) }
    conflicts.push({ kind: 'status-later', paths: [`${factsAt('supporter', index)}statusSince`], params })
  })
  const sum = contradictedIncome(household)
  if (sum !== undefined) {
    const listed = members.flatMap(({ income }, index) => (income ? [`household.members[${index}].income`] : []))
    conflicts.push({
      kind: 'income',
      paths: [INCOME, ...listed],
      params: { income: (household.income as Fen) / 100, sum: sum / 100 },
    })
  }
  return conflicts
}

/** The household with all that is contradicted left out; the same object where nothing is. */
export function withoutConflicts(household: HouseholdFacts, conflicts: readonly Conflict[]): HouseholdFacts {
  return conflicts.reduce(withoutOne, household)
}

function withoutOne(household: HouseholdFacts, { kind, paths }: Conflict): HouseholdFacts {
  switch (kind) {
    case 'size':
      return { ...household, size: undefined, members: undefined }
    case 'income':
      return {
        ...household,
        income: undefined,
        members: household.members?.map((each) => ({ ...each, income: undefined })),
      }
    case 'sex':
      return withoutFacts(household, paths, { sex: undefined })
    case 'status-later':
    case 'marital-age':
    case 'retired-age':
      return withoutPaths(household, paths)
    case 'same-id-number':
      // whether the others are people of their own, or one who was entered twice, is not known
      return withoutFacts(withoutFacts(household, paths, { birth: undefined }), paths.slice(1), {
        relation: undefined,
        resides: undefined,
      })
    default:
      return withoutFacts(household, paths, { birth: undefined })
  }
}

/** Members and supporters alike. */
function withoutPaths(household: HouseholdFacts, paths: readonly string[]): HouseholdFacts {
  return paths.reduce((facts, path) => factSetter(path)(facts, undefined), household)
}

/** Of an invalid number alone nothing else falls: a birth that is stated beside it and agrees with its digits stands. */
function withoutFacts(household: HouseholdFacts, paths: readonly string[], unknown: MemberFacts): HouseholdFacts {
  const key = 'sex' in unknown ? 'sex' : 'birth'
  const isMeant = (index: number) =>
    paths.includes(factsAt('member', index) + key) ||
    (paths.every((path) => path.endsWith('.idNumber')) &&
      (paths.length > 1 || 'resides' in unknown) &&
      paths.includes(`${factsAt('member', index)}idNumber`))
  return {
    ...household,
    members: household.members?.map((member, index) => (isMeant(index) ? { ...member, ...unknown } : member)),
  }
}

/** A quick look, for bulk: most households have nothing that could contradict. */
export function mayConflict(household: HouseholdFacts, day: Day): boolean {
  const { members } = household
  if (household.supporters?.some(({ statusSince }) => isLater(statusSince, day))) return true
  if (members === undefined) return false
  if (household.size !== undefined || household.income !== undefined) return true
  const grown = day - LEAST_ADULT * 10000
  for (const { idNumber, birth, statusSince, marital, employment } of members) {
    if (idNumber !== undefined || isLater(statusSince, day)) return true
    if (birth === undefined || birth <= grown) continue
    if (birth > day || employment === 'retired' || (marital !== undefined && marital !== 'never-married')) return true
  }
  return false
}

function isLater(since: Day | undefined, day: Day): boolean {
  return since !== undefined && since > day
}

/**
 * Under this age nobody is married, divorced, widowed (民法典第一千零四十七条: 22 and 20; nowhere below 18) or retired
 * (国发〔1978〕104号). Years.
 */
const LEAST_ADULT = 18

function isSizeContradicted({ size, members }: HouseholdFacts): boolean {
  return size !== undefined && members !== undefined && members.length > 0 && members.length !== size
}

/** Partly hidden, as lists and sample cases write it: nothing can be read from it, and nothing is wrong with it. */
const IS_HIDDEN = /[*＊…•●]/

function ofMember(member: MemberFacts, path: At<'member'>, day: Day): Conflict[] {
  const { idNumber, birth, sex } = member
  const conflicts: Conflict[] = []
  const add = (kind: ConflictKind, keys: readonly FactKey<'member'>[], params: Conflict['params'] = {}) =>
    conflicts.push({ kind, paths: keys.map((key) => path + key), params })
  if (birth !== undefined && birth > day) add('birth-later', ['birth'], { birth: dayText(birth), day: dayText(day) })
  else if (birth !== undefined && birth > day - LEAST_ADULT * 10000) {
    const params = { age: Math.floor((day - birth) / 10000) }
    if (member.marital !== undefined && member.marital !== 'never-married') {
      add('marital-age', ['birth', 'marital'], params)
    }
    if (member.employment === 'retired') add('retired-age', ['birth', 'employment'], params)
  }
  if (isLater(member.statusSince, day)) {
    add('status-later', ['statusSince'], { since: dayText(member.statusSince as Day), day: dayText(day) })
  }
  if (idNumber === undefined || IS_HIDDEN.test(idNumber)) return conflicts
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
  const holders = new Map<string, string[]>()
  members.forEach(({ idNumber }, index) => {
    if (idNumber === undefined || IS_HIDDEN.test(idNumber)) return
    const number = normaliseIdNumber(idNumber)
    holders.set(number, [...(holders.get(number) ?? []), `${factsAt('member', index)}idNumber`])
  })
  return [...holders.values()]
    .filter((paths) => paths.length > 1)
    .map((paths) => ({ kind: 'same-id-number', paths, params: {} }))
}

/**
 * What the members' incomes add up to, where the sum that is stated for the household cannot be theirs: below what those who
 * surely count have with every cost deducted, or above what all have with everything that some rule leaves out. Fen a month.
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
