/**
 * Random households of which everything is known, near the boundaries of the law, on and around the days it changed.
 */
import type { Day } from '@nuandong/core/determination'
import type { Random } from './random.ts'
import { age, FROM, type Household, type Member, type Supporter } from './reading/question.ts'

/** The days before and on which a text or a figure of the three programmes began, and days between. */
const DAYS: readonly Day[] = [
  20091120, 20121211, 20121212, 20140430, 20140501, 20161009, 20161010, 20171031, 20171101, 20180630, 20191031,
  20191101, 20200824, 20200825, 20210630, 20210701, 20211231, 20220101, 20220310, 20221019, 20221020, 20221231,
  20230101, 20231231, 20240101, 20240601, 20241231, 20250101, 20250620, 20251231, 20260101, 20260128, 20260630,
  20260701, 20261128,
]

export interface Case {
  place: string
  day: Day
  /** 低保标准 of the place on the day, or a likely sum where it is a gap; fen */
  line: number
  household: Household
}

export function caseOf(random: Random, place: string, standardOn: (day: Day, area: 'urban' | 'rural') => number): Case {
  const day = random.chance(0.25) ? random.pick(DAYS.slice(0, 15)) : random.pick(DAYS.slice(15))
  const area = random.pick(['urban', 'rural'] as const)
  const line = standardOn(day, area)
  const members = membersOf(random, day, area, line).map(({ hukou, ...member }) => ({
    ...member,
    hukou: { ...hukou, place },
  }))
  const supporters = random.chance(0.6) ? [] : supportersOf(random, day, line, members)
  const hasParent = supporters.some(({ relation, status }) => PARENTS.has(relation) && status !== 'deceased')
  if (hasParent && members[0].orphan !== 'none') members[0] = { ...members[0], orphan: 'none' }
  return {
    place,
    day,
    line,
    household: {
      area,
      members: nearTheLine(random, day, members, line),
      assets: assetsOf(random, line),
      supporters,
      receives: receivesOf(random).filter(
        (id) => id !== 'tekun' || members.every(({ relation }) => NEAR.has(relation)),
      ),
    },
  }
}

export function receivesOf(random: Random): Household['receives'] {
  return random.mostly<Household['receives']>([], [['dibao'], ['tekun'], ['child-support'], ['old-age-allowance']], 0.8)
}

const PARENTS = new Set(['父亲', '母亲'])
/** Who belongs to the family through nobody else: one of them may be left out. */
const NEAR = new Set(['户主', '配偶', '儿子', '女儿', '父亲', '母亲'])

// ── who lives there

type Range = readonly [youngest: number, oldest: number]
/** How much older than the head, in years. */
interface Role {
  relations: readonly string[]
  gap: Range
  /** the least age, whoever the head is */
  least?: number
}

const CHILD: Role = { relations: ['儿子', '女儿'], gap: [-45, -18] }
const SPOUSE: Role = { relations: ['配偶'], gap: [-12, 12], least: 22 }
const PARENT: Role = { relations: ['父亲', '母亲'], gap: [18, 40] }
const MOTHER_IN_LAW: Role = { relations: ['岳母'], gap: [18, 40] }
const SON: Role = { relations: ['儿子'], gap: [-28, -18], least: 22 }
const DAUGHTER_IN_LAW: Role = { relations: ['儿媳'], gap: [-28, -18], least: 22 }
const GRANDCHILD: Role = { relations: ['孙子', '孙女'], gap: [-80, -40] }
const SIBLING: Role = { relations: ['弟弟', '妹妹'], gap: [-20, -1] }
const STRANGER: Role = { relations: ['侄子', '非亲属'], gap: [-60, 20] }
const HOMES: readonly { head: Range; others: readonly Role[] }[] = [
  { head: [0, 95], others: [] },
  { head: [18, 95], others: [] },
  { head: [55, 95], others: [] },
  { head: [22, 95], others: [SPOUSE] },
  { head: [60, 90], others: [SPOUSE] },
  { head: [25, 65], others: [SPOUSE, CHILD] },
  { head: [25, 65], others: [SPOUSE, CHILD, CHILD] },
  { head: [25, 90], others: [CHILD] },
  { head: [60, 90], others: [CHILD] },
  { head: [22, 60], others: [PARENT] },
  { head: [25, 60], others: [SPOUSE, CHILD, PARENT] },
  { head: [25, 60], others: [SPOUSE, MOTHER_IN_LAW] },
  { head: [25, 60], others: [MOTHER_IN_LAW] },
  { head: [48, 80], others: [SON, DAUGHTER_IN_LAW, GRANDCHILD] },
  { head: [55, 90], others: [GRANDCHILD] },
  { head: [18, 90], others: [SIBLING] },
  { head: [18, 85], others: [STRANGER] },
]

function membersOf(random: Random, day: Day, area: 'urban' | 'rural', line: number): Member[] {
  // before 220号 no text says who belongs to the family: only couples and their minor children
  const { head, others } = random.pick(day < FROM.m220 ? HOMES.slice(0, 5) : HOMES)
  const kind = hukouOf(random, day, area)
  const first = memberOf(random, day, line, ['户主'], head)
  const years = age(first.birth, day)
  const rest = others.flatMap(({ relations, gap, least }) => {
    const range: Range = [Math.max(least ?? 0, years + gap[0]), Math.min(100, years + gap[1])]
    return range[0] <= range[1] ? [memberOf(random, day, line, relations, range)] : []
  })
  const hasSpouse = rest.some(({ relation }) => relation === '配偶')
  const isNuclear = others.every((role) => role === SPOUSE || role === CHILD)
  return [first, ...rest].map((member, i) => ({
    ...member,
    hukou: { kind, place: '510185' },
    ...maritalOf(member, hasSpouse),
    ...(rest.some(({ relation }) => PARENTS_OR_CHILDREN.has(relation)) &&
      member.orphan !== 'none' && { orphan: 'none' }),
    ...(i === 0 && { resides: true }),
    // who belongs through a person left out is not for this reading: only the head of a couple with minor children may
    // be
    ...((day < FROM.m220 || !mayBeApart(member, i, isNuclear && !hasGrownChild(rest, day))) && ORDINARY),
  }))
}

const PARENTS_OR_CHILDREN = new Set(['儿子', '女儿', '父亲', '母亲'])

/**
 * A head is married where a spouse is listed, and only there: whoever is said to have one and lists none waits for it.
 */
function maritalOf({ relation, marital }: Member, hasSpouse: boolean): Pick<Member, 'marital'> {
  if (hasSpouse && (relation === '户主' || relation === '配偶')) return { marital: 'married' }
  return { marital: relation === '户主' && marital === 'married' ? 'divorced' : marital }
}

const ORDINARY = { resides: true, status: 'normal', statusSince: undefined } as const

function mayBeApart({ relation }: Member, i: number, isNuclear: boolean): boolean {
  return i === 0 ? isNuclear : ['配偶', '儿子', '女儿', '父亲', '母亲'].includes(relation)
}

function hasGrownChild(members: readonly Member[], day: Day): boolean {
  return members.some(({ relation, birth }) => relation !== '配偶' && age(birth, day) >= 18)
}

function hukouOf(random: Random, day: Day, area: 'urban' | 'rural') {
  // 220号第六条 goes by the hukou where the case goes by the area: from then on the two agree here
  if (day >= FROM.m220) return random.pick(['unified', area === 'urban' ? 'non-agricultural' : 'agricultural'] as const)
  // 271号第二条 shuts out agricultural hukou in town; no text of the time speaks of the reverse
  return area === 'rural' ? 'agricultural' : random.mostly('non-agricultural', ['agricultural'] as const)
}

export function memberOf(random: Random, day: Day, line: number, relations: readonly string[], ages: Range): Member {
  const birth = birthOf(random, day, ages)
  const years = age(birth, day)
  const student = years < 6 || years > 30 ? 'none' : studentOf(random, years)
  const status = random.mostly('normal', STATUSES, 0.92)
  const isIll = random.chance(0.12)
  return {
    relation: random.pick(relations),
    birth,
    hukou: { kind: 'unified', place: '510185' },
    resides: random.chance(0.9),
    marital: random.pick(years < 18 ? ['never-married'] : ['never-married', 'married', 'divorced', 'widowed']),
    health: isIll ? 'serious-illness' : random.pick(['healthy', 'chronic']),
    ...(isIll && { illness: random.pick(['终末期肾病', '白血病', '高血压']) }),
    disability: random.chance(0.7) ? 'none' : { type: random.pick(KINDS), level: random.pick([1, 2, 3, 4]) },
    labour: random.pick(['able', 'able', 'partial', 'none']),
    civilCapacity: random.mostly('full', ['limited', 'none'], 0.9),
    student,
    employment: random.pick(years < 18 ? EMPLOYMENT : [...EMPLOYMENT, 'retired']),
    status,
    ...(status !== 'normal' && { statusSince: birthOf(random, day, [1, 5]) }),
    publicPayroll: random.chance(0.05),
    jobRefusals: random.mostly(0, [1, 2, 3, 5], 0.85),
    selfCareFailed: random.whole(7),
    orphan: years < 18 ? random.mostly('none', ['orphan', 'de-facto-unattended'], 0.7) : 'none',
    income: NO_INCOME,
    notCounted: notCountedOf(random, years, student, line),
    employmentCost: 0,
  }
}

const EMPLOYMENT = ['employed', 'flexible', 'registered-unemployed', 'unemployed', 'none'] as const
const STATUSES = [
  'imprisoned',
  'compulsory-rehabilitation',
  'missing',
  'out-of-contact',
  'clergy',
  'clergy',
  'deceased',
] as const
const STATUSES_APART = ['imprisoned', 'missing', 'deceased', 'out-of-contact'] as const
const KINDS = ['视力', '听力', '言语', '肢体', '肢体', '智力', '精神', '多重'] as const
const HEADS_BESIDE_WAGE = ['business', 'property', 'transfer', 'other'] as const
const HEADS = ['wage', 'wage', ...HEADS_BESIDE_WAGE] as const
const NO_INCOME = { wage: 0, business: 0, property: 0, transfer: 0, other: 0 }
const AGES_OF_THE_LAW = [16, 18, 60, 70]

/** A day so many years back, often the very day on which an age of the law is reached, or the one after. */
function birthOf(random: Random, day: Day, [from, to]: Range): Day {
  const near = AGES_OF_THE_LAW.filter((years) => years >= from && years <= to)
  const isNear = near.length > 0 && random.chance(0.4)
  const years = isNear ? random.pick(near) : from + random.whole(to - from + 1)
  const year = Math.floor(day / 10000) - years
  const monthAndDay = day % 10000
  // months of 28 days are enough
  if (isNear)
    return (
      year * 10000 +
      random.pick([
        Math.floor(monthAndDay / 100) * 100 + Math.min(28, monthAndDay % 100),
        monthAndDay === 1231 ? 1230 : nextDay(monthAndDay),
      ])
    )
  const [month, date] = [1 + random.whole(12), 1 + random.whole(28)]
  const birth = year * 10000 + month * 100 + date
  return birth > day ? birth - 10000 : birth
}

function nextDay(monthAndDay: number): number {
  const date = monthAndDay % 100
  return date < 28 ? monthAndDay + 1 : (Math.floor(monthAndDay / 100) + 1) * 100 + 1
}

function studentOf(random: Random, years: number) {
  if (years < 15) return 'compulsory' as const
  if (years < 18) return random.pick(['senior-secondary', 'senior-secondary', 'compulsory', 'none'] as const)
  if (years > 22) return random.pick(['none', 'none', 'undergraduate', 'postgraduate', 'part-time'] as const)
  return random.pick(['none', 'none', 'senior-secondary', 'undergraduate', 'postgraduate', 'part-time'] as const)
}

function notCountedOf(random: Random, years: number, student: string, line: number): Member['notCounted'] {
  const some = (may: boolean) => (may && random.chance(0.12) ? random.pick([5000, Math.round(line / 4), line]) : 0)
  return {
    basicPension: some(years >= 60),
    entitlementPension: some(years >= 18),
    scholarship: some(student !== 'none'),
    assistance: some(true),
    oldAgeAllowance: some(years >= 80),
    familyPlanningAward: some(years >= 60),
  }
}

// ── what they have

/** Incomes whose sum a head lies at, just under or just over a line of the law, or anywhere. Fen. */
function nearTheLine(random: Random, day: Day, members: readonly Member[], line: number): Member[] {
  const target = random.pick([0, 0, line, line, line * 1.5, line * random.whole(300) * 0.01])
  const heads = random.pick([1, members.length])
  const total = Math.max(0, Math.round(target * heads) + random.pick([0, 0, -1, 1, -100, 100]))
  const earners = members.map((_, i) => i).filter(() => random.chance(0.6))
  // 劳动法第十五条: whoever is not 16 has no wage
  const mayEarn = ({ birth }: Member) => age(birth, day) >= 16
  if (target === 0 || earners.length === 0) return [...members]
  let rest = total
  return members.map((member, i) => {
    const at = earners.indexOf(i)
    if (at < 0) return member
    const share = at === earners.length - 1 ? rest : random.whole(rest + 1)
    rest -= share
    const cost = mayEarn(member) && random.chance(0.2) ? random.pick([10000, 1, share + 100]) : 0
    const head = cost > 0 ? 'wage' : random.pick(mayEarn(member) ? HEADS : HEADS_BESIDE_WAGE)
    return { ...member, income: { ...NO_INCOME, [head]: share + (cost > share ? 0 : cost) }, employmentCost: cost }
  })
}

export function assetsOf(random: Random, line: number): Household['assets'] {
  const months = random.pick([6, 12, 24, 36])
  const value = Math.round(line * months) + random.pick([0, 1, -1])
  return {
    financial: random.mostly(0, [value, value * 2, 100], 0.6),
    vehicles: random.chance(0.8)
      ? []
      : [{ kind: random.pick(['car', 'motorcycle', 'disabled-scooter', 'farm']), value }],
    homes: random.mostly([], [[{ area: 80 }], [{ area: 80 }, { area: 200 }], [{ area: 20 }, { area: 20 }]], 0.8),
    business: random.chance(0.04),
  }
}

const SUPPORTERS: readonly Role[] = [
  { ...CHILD, least: 18 },
  { ...CHILD, least: 18 },
  PARENT,
  { relations: ['哥哥', '姐姐', '弟弟'], gap: [-15, 15], least: 18 },
  { ...GRANDCHILD, least: 18 },
  { ...DAUGHTER_IN_LAW, least: 18 },
  { relations: ['侄子'], gap: [-60, 20], least: 18 },
]

export function supportersOf(random: Random, day: Day, line: number, [head]: readonly Member[]): Supporter[] {
  const { relations, gap, least } = random.pick(SUPPORTERS)
  const years = age(head.birth, day)
  const ages: Range = [Math.max(least ?? 0, years + gap[0]), Math.min(100, years + gap[1])]
  if (ages[0] > ages[1]) return []
  return Array.from({ length: random.pick([1, 1, 2, 3]) }, () => {
    const ownIncome = random.pick([0, 0, Math.round(line * 0.8), line * 2, 2_000_000])
    const householdSize = 1 + random.whole(4)
    const status = random.mostly<Supporter['status']>('normal', STATUSES_APART, 0.85)
    return {
      relation: random.pick(relations),
      birth: birthOf(random, day, ages),
      householdSize,
      householdIncome: ownIncome + (householdSize > 1 ? random.pick([0, line, line * 4]) : 0),
      ownIncome,
      payment: random.pick([0, 0, 30000, Math.round(line / 2), line, line - 1]),
      dibao: random.chance(0.2),
      tekun: random.chance(0.1),
      disability: random.chance(0.7) ? 'none' : { type: random.pick(KINDS), level: random.pick([1, 2, 3, 4]) },
      status,
      ...(status !== 'normal' && { statusSince: birthOf(random, day, [1, 5]) }),
      civilCapacity: random.mostly('full', ['limited', 'none'], 0.85),
      propertyWithinLimit: random.chance(0.8),
    }
  })
}
