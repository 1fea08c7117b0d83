import fc from 'fast-check'
import {
  CIVIL_CAPACITY,
  DISABILITY_KINDS,
  DISABILITY_LEVELS,
  EMPLOYMENT,
  EVENT_KINDS,
  factAt,
  HEALTH,
  type HouseholdFacts,
  HUKOU_KINDS,
  LABOUR,
  type MemberFacts,
  ORPHAN,
  PROGRAMME_IDS,
  STATUSES,
  STUDENT,
  VEHICLE_KINDS,
} from '../../../core/src/facts/index.ts'

/** Of a second marriage, so that any two births agree with them. */
const RELATIONS = ['配偶', '继子', '继女', '继父', '继母', '孙子', '弟弟', '儿媳', '岳母', '侄子', '前夫', '非亲属']
/** Fen; zero and the neighbourhood of the standards more often than chance would have them. */
const sum = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 300_000 }),
  fc.constantFrom(46000, 56000, 82000, 86000, 94999, 95000, 95001, 112000, 142500),
)
const rarely = <T>(usual: T, values: readonly T[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...values) })
const birth = fc
  .record({
    year: fc.integer({ min: 1915, max: 2008 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, day }) => year * 10000 + month * 100 + day)
const disability = fc.oneof(
  { weight: 2, arbitrary: fc.constant('none' as const) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constantFrom(...DISABILITY_KINDS), level: fc.constantFrom(...DISABILITY_LEVELS) }),
  },
)

const member = (relation: fc.Arbitrary<string>): fc.Arbitrary<MemberFacts> =>
  fc
    .record({
      relation,
      birth,
      hukou: fc.record({ kind: fc.constantFrom(...HUKOU_KINDS) }).map((hukou) => ({ ...hukou, place: '510185' })),
      resides: rarely(true, [false]),
      health: rarely(HEALTH[0], HEALTH),
      illness: fc.constantFrom('白血病', '感冒'),
      selfCareFailed: fc.constantFrom<MemberFacts['selfCareFailed']>(0, 0, 1, 6),
      disability,
      labour: fc.constantFrom(...LABOUR),
      civilCapacity: rarely(CIVIL_CAPACITY[0], CIVIL_CAPACITY),
      student: rarely(STUDENT[0], STUDENT),
      employment: fc.constantFrom(...EMPLOYMENT),
      status: rarely(STATUSES[0], STATUSES),
      statusSince: fc.constantFrom(20080101, 20150601, 20200101),
      orphan: rarely(ORPHAN[0], ORPHAN),
      income: fc.record({
        wage: sum,
        business: sum,
        property: rarely(0, [5000]),
        transfer: sum,
        other: rarely(0, [1]),
      }),
      notCounted: fc.record({
        scholarship: rarely(0, [10000]),
        assistance: rarely(0, [20000]),
        familyPlanningAward: rarely(0, [8000]),
        entitlementPension: rarely(0, [50000]),
        basicPension: rarely(0, [15000]),
        oldAgeAllowance: rarely(0, [6000]),
      }),
      employmentCost: rarely(0, [10000, 30000]),
    })
    .map((facts) => ({
      ...facts,
      // a retired minor contradicts itself
      employment: facts.employment === 'retired' && facts.birth > 19800101 ? 'none' : facts.employment,
      notCounted: { ...facts.notCounted, ...(facts.birth > TOO_YOUNG_FOR_EITHER && NEITHER) },
      income: { ...facts.income, ...(facts.birth > TOO_YOUNG_TO_WORK && { wage: 0 }) },
    }))

const GONE: readonly unknown[] = ['deceased', 'missing', 'imprisoned']

/** Whoever applies is alive and at large. */
function somebodyToHelp(head: MemberFacts, others: readonly MemberFacts[]): MemberFacts {
  return [head, ...others].some(({ status }) => !GONE.includes(status)) ? head : { ...head, status: 'normal' }
}

/** Of several spouses, and of one who would be a child, there is a sibling instead. */
function withOneSpouse(member: MemberFacts, index: number, others: readonly MemberFacts[]): MemberFacts {
  if (member.relation !== '配偶') return member
  const isFirst = others.findIndex(({ relation }) => relation === '配偶') === index
  return isFirst && (member.birth ?? 0) < 19900101 ? member : { ...member, relation: '妹妹' }
}

/** Eighty before 2009: on every date of the tests old enough for the basic pension and the old-age allowance. */
const TOO_YOUNG_FOR_EITHER = 19281231
/** Sixteen before 2009. */
const TOO_YOUNG_TO_WORK = 19921231
const NEITHER = { basicPension: 0, oldAgeAllowance: 0 }

const supporter = fc
  .record({
    relation: fc.constantFrom('继子', '继女', '孙子', '哥哥', '继母'),
    birth,
    householdSize: fc.integer({ min: 1, max: 5 }),
    householdIncome: sum,
    ownIncome: sum,
    payment: rarely(0, [30000]),
    dibao: fc.boolean(),
    tekun: rarely(false, [true]),
    disability,
    status: rarely(STATUSES[0], STATUSES),
    civilCapacity: rarely(CIVIL_CAPACITY[0], CIVIL_CAPACITY),
    propertyWithinLimit: fc.boolean(),
  })
  // what he earns himself is part of what his household has
  .map((facts) => ({ ...facts, householdIncome: facts.householdIncome + facts.ownIncome }))

/** A household of which everything is known. */
export const household: fc.Arbitrary<HouseholdFacts> = fc.record({
  area: fc.constantFrom('urban' as const, 'rural' as const),
  members: fc
    .tuple(member(fc.constant('户主')), fc.array(member(fc.constantFrom(...RELATIONS)), { maxLength: 3 }))
    .map(([head, others]) => [somebodyToHelp(head, others), ...others.map(withOneSpouse)]),
  assets: fc.record({
    financial: rarely(0, [100_000, 5_000_000]),
    vehicles: fc.oneof(
      fc.constant([]),
      fc.array(fc.record({ kind: fc.constantFrom(...VEHICLE_KINDS), value: sum }), { maxLength: 2 }),
    ),
    homes: rarely<{ area: number }[]>([], [[{ area: 80 }], [{ area: 80 }, { area: 200 }]]),
    business: rarely(false, [true]),
  }),
  expenses: fc.record({ medical: sum, education: sum, rehabilitation: rarely(0, [9000]), living: sum }),
  supporters: fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(supporter, { maxLength: 3 }) },
  ),
  // whoever has tekun is left out of dibao, and of several nobody can tell who it is: cases of their own
  receives: fc.subarray([...PROGRAMME_IDS], { maxLength: 2 }).map((ids) => ids.filter((id) => id !== 'tekun')),
  disaster: fc.oneof(
    fc.constant('none' as const),
    fc.record({
      kind: fc.constantFrom('洪涝', '火灾', '干旱'),
      date: fc.constantFrom(20250812, 20091101, 20240601),
      needsFood: fc.boolean(),
      needsClothing: fc.boolean(),
      needsHeating: fc.boolean(),
    }),
  ),
  event: fc.oneof(
    fc.constant('none' as const),
    fc
      .record({
        kind: fc.constantFrom(...EVENT_KINDS),
        expense: sum,
        aidReceivedThisYear: fc.constantFrom(0, 1_999_999, 2_000_000),
      })
      .map((event) => ({ ...event, date: 20250601 - (event.expense % 3) * 70000 })),
  ),
})

/** What would lie after the day of the case lies on it: nothing contradicts itself. */
export function notAfter(facts: HouseholdFacts, date: string): HouseholdFacts {
  const day = Number(date.replaceAll('-', ''))
  const before = (other: number | undefined) => other && Math.min(other, day)
  const { event, disaster, members } = facts
  return {
    ...facts,
    ...(members && { members: members.map((each) => ({ ...each, statusSince: before(each.statusSince) })) }),
    ...(typeof event === 'object' && { event: { ...event, date: before(event.date) } }),
    ...(typeof disaster === 'object' && { disaster: { ...disaster, date: before(disaster.date) } }),
  }
}

/** Facts that a household loses: each leaf that the random numbers pick becomes unknown. */
export function forget(facts: HouseholdFacts, picks: readonly number[]): HouseholdFacts {
  return forgetWhere(facts, picks, (pick) => pick === 0)
}

/** A form as it is filled in: of what has an ordinary value most is left blank, of the rest one fact in twelve. */
export function forgetOrdinary(facts: HouseholdFacts, picks: readonly number[]): HouseholdFacts {
  return forgetWhere(facts, picks, (pick, path) =>
    factAt(`household${path}`)?.ordinary || path.endsWith('.statusSince') ? pick < 9 : pick === 11,
  )
}

function forgetWhere(
  facts: HouseholdFacts,
  picks: readonly number[],
  isPicked: (pick: number, path: string) => boolean,
): HouseholdFacts {
  let next = 0
  const strip = (value: unknown, path: string): unknown => {
    const isForm = path === '' || path === '.members' || path.endsWith('[]')
    if (!isForm && isPicked(picks[next++ % picks.length], path)) return undefined
    if (Array.isArray(value)) {
      return value.every((item) => typeof item === 'object') ? value.map((item) => strip(item, `${path}[]`)) : value
    }
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, strip(item, `${path}.${key}`)]))
  }
  return strip(facts, '') as HouseholdFacts
}

/** 0 is "forget": one fact in six on average. */
export const picks = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 40, maxLength: 120 })

/** For `forgetOrdinary`. */
export const formPicks = fc.array(fc.integer({ min: 0, max: 11 }), { minLength: 60, maxLength: 160 })
