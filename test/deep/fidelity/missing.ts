/** Facts taken away from a household, and the households that it may be. */
import type { HouseholdFacts } from '@nuandong/core/determination'
import { assetsOf, type Case, memberOf, receivesOf, supportersOf } from './households.ts'
import type { Random } from './random.ts'
import { age, type Household, type Member } from './reading/question.ts'

type Path = readonly (string | number)[]

const OF_A_MEMBER = [
  ['birth'],
  ['hukou'],
  ['resides'],
  ['health'],
  ['illness'],
  ['disability'],
  ['disability', 'level'],
  ['disability', 'type'],
  ['labour'],
  ['civilCapacity'],
  ['selfCareFailed'],
  ['student'],
  ['employment'],
  ['status'],
  ['statusSince'],
  ['orphan'],
  ['income'],
  ['income', 'wage'],
  ['income', 'transfer'],
  ['notCounted'],
  ['notCounted', 'basicPension'],
  ['notCounted', 'assistance'],
  ['notCounted', 'oldAgeAllowance'],
  ['notCounted', 'scholarship'],
  ['employmentCost'],
]
const OF_A_SUPPORTER = [
  'birth',
  'ownIncome',
  'householdIncome',
  'payment',
  'dibao',
  'tekun',
  'disability',
  'status',
  'civilCapacity',
  'propertyWithinLimit',
]
const OF_ALL = [
  ['assets'],
  ['assets', 'financial'],
  ['assets', 'vehicles'],
  ['assets', 'homes'],
  ['assets', 'business'],
  ['supporters'],
  ['receives'],
]

/** One to four facts that the household loses. */
export function lossOf(random: Random, { members, supporters, receives }: Household): Path[] {
  const losses = Array.from({ length: 1 + random.whole(4) }, (): Path => {
    if (random.chance(0.3)) return random.pick(OF_ALL)
    if (supporters.length > 0 && random.chance(0.3)) {
      return ['supporters', random.whole(supporters.length), random.pick(OF_A_SUPPORTER)]
    }
    return ['members', random.whole(members.length), ...random.pick(OF_A_MEMBER)]
  })
  // whoever applies is taken to have no tekun until the case says so
  const isKept = ([first]: Path) => first === 'receives' && receives.includes('tekun')
  return losses.filter(
    (path, i) =>
      !isKept(path) &&
      !losses.some((other, j) => j !== i && isWithin(path, other) && (j < i || !isWithin(other, path))),
  )
}

const isWithin = (path: Path, other: Path) => other.every((step, i) => path[i] === step)

/** The household as the product is told of it. */
export function without(household: Household, losses: readonly Path[]): HouseholdFacts {
  return losses.reduce<unknown>((facts, path) => put(facts, path, undefined), household) as HouseholdFacts
}

/**
 * The household by its size and one sum for its income, where no reading differs over either: head, spouse and minor
 * children at home, nothing set apart, no cost of employment, no job refused.
 */
export function asSums({ household, day }: Case): HouseholdFacts | undefined {
  const { members, ...rest } = household
  const isPlain = members.every(
    ({ relation, birth, status, resides, notCounted, employmentCost, jobRefusals = 0 }) =>
      (relation === '户主' || relation === '配偶' || age(birth, day) < 18) &&
      status === 'normal' &&
      jobRefusals < 3 &&
      resides &&
      employmentCost === 0 &&
      Object.values(notCounted).every((sum) => sum === 0),
  )
  // a sum does not say what is left of it without the one who has tekun
  const isShared = members.length > 1 && household.receives.includes('tekun')
  if (!isPlain || isShared || members.some(({ relation }) => !NEAREST.includes(relation))) return undefined
  const income = members.flatMap(({ income }) => Object.values(income)).reduce((sum, each) => sum + each, 0)
  return { ...rest, size: members.length, income }
}

const NEAREST: readonly string[] = ['户主', '配偶', '儿子', '女儿']

/** One household that the facts left over may belong to; the household itself where no other is found. */
export function completed(random: Random, known: Case, losses: readonly Path[]): Household {
  for (let tries = 0; tries < 8; tries++) {
    const other = losses.reduce<unknown>(
      (facts, path) => put(facts, path, valueAt(random, known, path)),
      known.household,
    ) as Household
    const whole = { ...other, members: other.members.map((member) => settled(random, known.day, member)) }
    if (whole.members.every((member) => isConsistent(member, known.day))) return whole
  }
  return known.household
}

function valueAt(random: Random, known: Case, path: Path): unknown {
  const { day, household, line } = known
  const [list, position] = path
  if (list === 'assets') return at(assetsOf(random, line), path.slice(1))
  if (list === 'receives') return receivesOf(random).filter((id) => id !== 'tekun')
  const supporters = supportersOf(random, day, line, household.members)
  if (list === 'supporters') {
    if (path.length === 1) return random.pick([[], supporters])
    return at(supporters.length > 0 ? supporters[0] : household.supporters[Number(position)], path.slice(2))
  }
  const { relation } = household.members[Number(position)]
  const member = memberOf(random, day, line, [relation], [0, 95])
  const income = { wage: sumOf(random, line), business: 0, property: 0, transfer: sumOf(random, line), other: 0 }
  return at({ ...member, income, employmentCost: random.pick([0, 0, line]) }, path.slice(2))
}

const sumOf = (random: Random, line: number) => random.pick([0, line - 1, line, line * 2, 100_000_000])

/** What goes with another fact: since when a status holds, which illness, of which kind a disability is. */
function settled(random: Random, day: number, member: Member): Member {
  const since = member.status === 'normal' ? undefined : (member.statusSince ?? day - 10000 * random.whole(6))
  const disability = member.disability === 'none' ? 'none' : { ...member.disability }
  if (disability !== 'none') {
    disability.type ??= random.pick(['听力', '肢体', '智力'])
    disability.level ??= random.pick([1, 2, 3, 4])
  }
  const illness =
    member.health === 'serious-illness' ? (member.illness ?? random.pick(['白血病', '高血压'])) : member.illness
  return { ...member, statusSince: since, disability, illness }
}

/** The facts that another fact implies (contracts, "A case file"). */
function isConsistent(
  { birth, orphan, student, income, notCounted, marital, employment }: Member,
  day: number,
): boolean {
  const years = age(birth, day)
  if (years < 0 || (orphan !== 'none' && years >= 18)) return false
  // who is under 18 is neither married nor retired
  if (years < 18 && (marital !== 'never-married' || employment === 'retired')) return false
  if (income.wage > 0 && years < 16) return false
  if (notCounted.scholarship > 0 && student === 'none') return false
  if ((student === 'compulsory' || student === 'senior-secondary') && years > 22) return false
  return !(notCounted.basicPension > 0 && years < 60) && !(notCounted.oldAgeAllowance > 0 && years < 80)
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((node, step) => (node as Record<string, unknown>)?.[step], value)
}

function put(node: unknown, path: Path, value: unknown): unknown {
  if (path.length === 0) return value
  const [step, ...rest] = path
  if (Array.isArray(node)) return node.map((item, i) => (i === step ? put(item, rest, value) : item))
  if (typeof node !== 'object' || node === null) return node
  const object = node as Record<string, unknown>
  return { ...object, [step]: put(object[step], rest, value) }
}
