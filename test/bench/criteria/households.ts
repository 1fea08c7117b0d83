import type { HouseholdFacts, MemberFacts } from '../../../core/src/facts/index.ts'

/** Numbers that are the same on every run. */
function randomBelow(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

const RELATIONS = ['户主', '配偶', '儿子', '女儿', '父亲']

/**
 * Households of one to five that do not contradict themselves, everything known of most, one fact in twenty left out.
 * Fictional.
 */
export function makeHouseholds(count: number): HouseholdFacts[] {
  const random = randomBelow(20091120)
  return Array.from({ length: count }, () => makeHousehold(random))
}

function makeHousehold(random: (limit: number) => number): HouseholdFacts {
  const size = 1 + random(5)
  return {
    area: random(4) === 0 ? 'urban' : 'rural',
    members: Array.from({ length: size }, (_, position) => makeMember(random, position)),
    assets: { financial: random(10) === 0 ? 500_000 : 0, vehicles: [], homes: [], business: false },
    expenses: { medical: random(2_000_000), education: 0, rehabilitation: 0, living: 600_000 },
    supporters:
      random(5) === 0
        ? [{ payment: 20_000, householdIncome: 600_000, householdSize: 3, ownIncome: 400_000, status: 'normal' }]
        : [],
    receives: random(2) === 0 ? ['dibao'] : [],
    disaster: 'none',
    event: 'none',
  }
}

function makeMember(random: (limit: number) => number, position: number): MemberFacts {
  const year = position === 4 ? 1920 + random(15) : position > 1 ? 2000 + random(20) : 1950 + random(30)
  return {
    name: `成员${position + 1}`,
    relation: RELATIONS[position],
    birth: year * 10000 + (1 + random(12)) * 100 + 1 + random(28),
    hukou: { kind: 'agricultural', place: '510185' },
    resides: true,
    health: random(8) === 0 ? 'serious-illness' : 'healthy',
    disability: random(6) === 0 ? { type: '肢体', level: random(2) === 0 ? 2 : 4 } : 'none',
    labour: 'able',
    civilCapacity: 'full',
    student: 'none',
    employment: 'flexible',
    status: 'normal',
    orphan: 'none',
    income: {
      wage: random(20) === 0 ? undefined : random(3) === 0 ? random(250_000) : 0,
      business: random(60_000),
      property: 0,
      transfer: random(4) === 0 ? random(40_000) : 0,
      other: 0,
    },
    notCounted: {
      basicPension: 0,
      entitlementPension: 0,
      scholarship: 0,
      assistance: 0,
      oldAgeAllowance: 0,
      familyPlanningAward: 0,
    },
    employmentCost: 0,
  }
}
