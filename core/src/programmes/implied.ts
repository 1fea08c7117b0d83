/**
 * What a known fact settles of another: known too, and said with its reason. The sentences are in `text/implied.ts`.
 */
import type { Law } from '../criteria/index.ts'
import type { HouseholdFacts, MemberFacts, SettledFacts } from '../facts/case.ts'
import { type At, type FactKey, factsAt } from '../facts/case-facts.ts'
import { remembered } from '../facts/remembered.ts'
import { checkIdNumber, normaliseIdNumber } from '../identity/index.ts'
import { firstAge } from '../policy/index.ts'
import { type Conflict, conflictsIn, mayConflict, withoutConflicts } from './conflicts.ts'
import { withUnlistedSpouse } from './unlisted-spouse.ts'

export type Reason =
  | 'id-number'
  | 'grown'
  | 'no-student'
  | 'below-first-band'
  | 'below-pension-age'
  | 'below-working-age'

export interface Implied {
  /** `household.members[0].birth` */
  path: string
  value: unknown
  reason: Reason
  /** the age that the law gives */
  age?: number
}

/** The household as the rules see it, with what was left out of it and what was added. */
export interface Settled {
  household: SettledFacts
  conflicts: readonly Conflict[]
  implied: readonly Implied[]
}

const NONE: readonly never[] = []

/** What contradicts itself is left out, what other facts settle is added. */
export function settle(law: Law, stated: HouseholdFacts): Settled {
  const conflicts = mayConflict(stated, law.day) ? conflictsIn(stated, law.day) : NONE
  const household = withUnlistedSpouse(withoutConflicts(stated, conflicts))
  const { members } = household
  if (members === undefined || !isAnythingImplied(members)) return { household, conflicts, implied: NONE }
  const implied: Implied[] = []
  const settled = members.map((member, index) => {
    const own = mayImply(member) ? impliedOf(law, member, factsAt('member', index), household) : NONE
    if (own.length === 0) return member
    for (const { key, ...rest } of own) implied.push({ path: factsAt('member', index) + key, ...rest })
    return withImplied(member, own)
  })
  return { household: implied.length > 0 ? { ...household, members: settled } : household, conflicts, implied }
}

/** The facts of a member that have an answer in other facts; what is contradicted is settled by nothing. */
function impliedOf(
  law: Law,
  member: MemberFacts,
  at: At<'member'>,
  { contradicted, income }: SettledFacts,
): readonly OfMember[] {
  // a sum that is stated for the household stands until every member's income is listed, which is nobody's to imply
  const implied = ofMember(law, member).filter(({ key }) => income === undefined || key !== 'income.wage')
  return contradicted ? implied.filter(({ key }) => !contradicted.has(at + key)) : implied
}

function withImplied(member: MemberFacts, implied: readonly OfMember[]): MemberFacts {
  const facts: Record<string, unknown> = { ...member }
  for (const { key, value } of implied) {
    const [head, part] = stepsOf(key)
    facts[head] = part === undefined ? value : { ...(facts[head] as object | undefined), [part]: value }
  }
  return facts
}

const stepsOf = remembered((key) => key.split('.'))

type OfMember = Omit<Implied, 'path'> & { key: FactKey<'member'> }

/** A quick look, for bulk. */
function isAnythingImplied(members: readonly MemberFacts[]): boolean {
  for (const member of members) if (mayImply(member)) return true
  return false
}

function mayImply({ idNumber, orphan, income, notCounted }: MemberFacts): boolean {
  return (
    idNumber !== undefined ||
    orphan === undefined ||
    notCounted?.scholarship === undefined ||
    notCounted.oldAgeAllowance === undefined ||
    notCounted.basicPension === undefined ||
    income?.wage === undefined
  )
}

function ofMember(law: Law, member: MemberFacts): OfMember[] {
  const implied: OfMember[] = []
  const { idNumber } = member
  const id = idNumber === undefined ? undefined : checkIdNumber(normaliseIdNumber(idNumber))
  const birth = member.birth ?? (id?.ok ? id.birth : undefined)
  if (id?.ok && member.birth === undefined) implied.push({ key: 'birth', value: birth, reason: 'id-number' })
  if (id?.ok && id.sex && member.sex === undefined)
    implied.push({ key: 'sex', value: id.sex === 'male' ? '男' : '女', reason: 'id-number' })
  if (member.student === 'none' && member.notCounted?.scholarship === undefined)
    implied.push({ key: 'notCounted.scholarship', value: 0, reason: 'no-student' })
  if (birth !== undefined) implied.push(...byAge(law, member, Math.floor((law.day - birth) / 10000)))
  return implied
}

function byAge(law: Law, { orphan, income, notCounted }: MemberFacts, years: number): OfMember[] {
  const implied: OfMember[] = []
  const { grown, allowance, pension, work } = agesOf(law)
  if (orphan === undefined && grown !== undefined && years >= grown)
    implied.push({ key: 'orphan', value: 'none', reason: 'grown', age: grown })
  if (notCounted?.oldAgeAllowance === undefined && years < allowance)
    implied.push({ key: 'notCounted.oldAgeAllowance', value: 0, reason: 'below-first-band', age: allowance })
  if (notCounted?.basicPension === undefined && years < pension)
    implied.push({ key: 'notCounted.basicPension', value: 0, reason: 'below-pension-age', age: pension })
  if (income?.wage === undefined && years < work)
    implied.push({ key: 'income.wage', value: 0, reason: 'below-working-age', age: work })
  return implied
}

/** Ages in years that the law gives; `grown` undefined where it gives none. `work`: nobody younger may be employed. */
interface Ages {
  grown: number | undefined
  allowance: number
  pension: number
  work: number
}

const known = new WeakMap<Law, Ages>()

function agesOf(law: Law): Ages {
  const found = known.get(law)
  if (found) return found
  const grown = law.result('child-support.age')
  const ages = {
    grown: grown.known ? grown.value : undefined,
    allowance: earliestAge(law, 'oldAgeAllowance'),
    pension: earliestAge(law, 'basicPension'),
    work: workingAge(law),
  }
  known.set(law, ages)
  return ages
}

/**
 * The age below which nobody draws it: 高龄津贴 by the place's first band, where it has any, else 80
 * (老年人权益保障法第三十三条); 城乡居民基础养老金 60 (国发〔2014〕8号).
 */
export function earliestAge(law: Law, head: 'oldAgeAllowance' | 'basicPension'): number {
  if (head === 'basicPension') return 60
  const bands = law.result('old-age-allowance.bands')
  return bands.known ? firstAge(bands.value) : 80
}

/** The age below which nobody may be employed, so that he has no wage: 劳动法第十五条. */
export function workingAge(law: Law): number {
  const age = law.result('age.workFrom')
  return age.known ? age.value : 0
}
