import { describe, expect, it } from 'vitest'
import type { HouseholdFacts, MemberFacts, ProgrammeId } from '../../../core/src/facts/index.ts'
import { loadPolicy } from '../../../core/src/policy/index.ts'
import { type Determination, determine, settledFacts } from '../../../core/src/programmes/index.ts'
import { impliedTexts } from '../../../core/src/text/ask.ts'
import { criterionText } from '../../../core/src/text/programmes.ts'

const policy = loadPolicy()
const PLACE = '510185'
const NOTHING = { wage: 0, business: 0, property: 0, transfer: 0, other: 0 }

/** Somebody as a form usually tells of him: no status, no schooling, no obligors. Sums in yuan a month. */
function person(
  relation: string,
  year: number,
  facts: MemberFacts = {},
  income: Partial<typeof NOTHING> = {},
): MemberFacts {
  const fen = Object.fromEntries(Object.entries({ ...NOTHING, ...income }).map(([head, yuan]) => [head, yuan * 100]))
  return {
    relation,
    birth: year * 10000 + 301,
    disability: 'none',
    health: 'healthy',
    employmentCost: 0,
    income: fen as MemberFacts['income'],
    ...facts,
  }
}

const family = (members: MemberFacts[], facts: HouseholdFacts = {}): HouseholdFacts => ({
  area: 'rural',
  members,
  assets: { financial: 500_000, homes: [{ area: 90 }] },
  ...facts,
})

const MENTAL_2 = { type: '精神', level: 2 } as const

interface Family {
  who: string
  on?: string
  facts: HouseholdFacts
  /** what a helpful official would say of each programme */
  says: Partial<Record<ProgrammeId, Says>>
}

interface Says {
  outcome?: Determination['outcome']
  presumed?: 'eligible' | 'ineligible' | null
  amount?: object | null
  assumptions?: string[]
  ask?: string[]
  rounds?: number
  blockedBy?: string[]
}

const AT = `@${PLACE}`
const FAMILIES: Family[] = [
  {
    who: 'an ordinary family of three',
    facts: family([person('户主', 1980, {}, { wage: 900, business: 200 }), person('配偶', 1982), person('儿子', 2012)]),
    says: {
      dibao: {
        presumed: 'eligible',
        amount: { value: 2260, unit: 'CNY/month', bound: 'exactly' },
        assumptions: ['property-limit', 'property', 'supporters', 'ordinary-status'],
        ask: ['ordinary-status', 'property', 'supporters'],
        rounds: 0,
        blockedBy: [`parameter:dibao.assetLimitMonths${AT}`, `parameter:property.homesLimit${AT}`],
      },
      'child-support': { presumed: 'ineligible', assumptions: ['children'], ask: ['children'] },
      'disability-care-allowance': { outcome: 'ineligible', ask: [] },
    },
  },
  {
    who: 'a woman of 70 raising a mentally ill grown son, with a pension that one reading counts',
    facts: family([
      person(
        '户主',
        1956,
        { labour: 'none', employment: 'none', notCounted: { basicPension: 15_000 } },
        { business: 60 },
      ),
      person('儿子', 1989, { disability: MENTAL_2, labour: 'none', employment: 'none' }),
    ]),
    says: {
      dibao: {
        presumed: 'eligible',
        amount: { from: 2030, to: 2180, unit: 'CNY/month', bound: 'exactly' },
        ask: ['ordinary-status', 'property', 'supporters'],
      },
      // 43号第四条（三）: that nobody is bound to support them is asked, never presumed
      tekun: { presumed: null },
      'disability-care-allowance': { presumed: null },
    },
  },
  {
    who: 'the same two in 2009, when no standard of Jianyang is known',
    on: '2009-11-20',
    facts: family([
      person('户主', 1939, { labour: 'none' }, { business: 60 }),
      person('儿子', 1972, { disability: MENTAL_2, labour: 'none' }),
    ]),
    says: { dibao: { presumed: null, ask: [], blockedBy: [`parameter:dibao.standard${AT}`] } },
  },
  {
    who: 'a couple both disabled',
    facts: family([
      person('户主', 1980, { disability: { type: '肢体', level: 2 }, employment: 'unemployed' }),
      person('配偶', 1983, { disability: { type: '视力', level: 1 }, employment: 'unemployed' }),
    ]),
    says: {
      dibao: { presumed: 'eligible', amount: { value: 2240, unit: 'CNY/month', bound: 'exactly' } },
      'dibao-edge': { presumed: 'ineligible' },
    },
  },
  {
    who: 'a woman of 86 living alone: not asked whether she is an orphan or has a scholarship',
    facts: family([
      person('户主', 1940, { marital: 'widowed', notCounted: { basicPension: 15_000, oldAgeAllowance: 6_000 } }),
    ]),
    says: {
      dibao: { presumed: 'eligible', ask: ['ordinary-status', 'property', 'supporters'] },
      tekun: { presumed: null },
      'old-age-allowance': {
        presumed: 'eligible',
        amount: { value: 60, unit: 'CNY/month', bound: 'exactly' },
        ask: ['ordinary-status'],
      },
      'child-support': { outcome: 'ineligible', ask: [] },
    },
  },
  {
    who: 'a man of 61 alone, without children',
    facts: family([person('户主', 1965, { marital: 'never-married', notCounted: { basicPension: 0 } })], {
      supporters: [],
    }),
    says: {
      tekun: {
        presumed: 'eligible',
        assumptions: ['property-limit', 'special-income', 'property', 'ordinary-status'],
      },
    },
  },
  {
    who: 'a family with a daughter who studies elsewhere',
    facts: family([
      person('户主', 1975, {}, { wage: 1500 }),
      person('配偶', 1977),
      person('女儿', 2006, { student: 'undergraduate', resides: false }),
    ]),
    says: {
      dibao: { presumed: 'eligible', amount: { value: 1860, unit: 'CNY/month', bound: 'exactly' } },
    },
  },
  {
    who: 'a migrant couple who earn their living: nothing is asked',
    facts: family(
      [
        person('户主', 1988, { hukou: { kind: 'agricultural', place: '512021' } }, { wage: 4500 }),
        person('配偶', 1990, { hukou: { kind: 'agricultural', place: '512021' } }, { wage: 3800 }),
      ],
      { area: 'urban' },
    ),
    says: { dibao: { outcome: 'ineligible', ask: [], presumed: null }, 'dibao-edge': { outcome: 'ineligible' } },
  },
  {
    who: 'a mother and her child, the father in prison: whether the child is recognised is looked up, not presumed',
    facts: family([
      person('户主', 1986, {}, { wage: 800 }),
      person('配偶', 1984, { status: 'imprisoned' }),
      person('儿子', 2016),
    ]),
    says: {
      dibao: { presumed: 'eligible', amount: { value: 1440, unit: 'CNY/month', bound: 'exactly' } },
      'child-support': { presumed: null, ask: ['children', 'ordinary-status'] },
    },
  },
  {
    who: 'a mother and her daughter: of 女儿, too, it is presumed that she is no orphan',
    facts: family([person('户主', 1986, {}, { wage: 800 }), person('女儿', 2016)]),
    says: { 'child-support': { presumed: 'ineligible', assumptions: ['children'], ask: ['children'] } },
  },
  {
    who: 'a family after a serious illness, between the standard and the edge',
    facts: family(
      [
        person('户主', 1978, {}, { wage: 3500 }),
        person('配偶', 1979, { health: 'serious-illness', illness: '白血病' }),
        person('儿子', 2011),
      ],
      { expenses: { medical: 6_000_000, education: 0, rehabilitation: 0, living: 2_000_000 } },
    ),
    says: {
      dibao: { presumed: null, ask: [], blockedBy: [`parameter:illness.list${AT}`] },
      'dibao-edge': { presumed: 'eligible', ask: ['ordinary-status', 'property', 'supporters'] },
      'temporary-assistance': { presumed: null, ask: ['event'] },
    },
  },
]

const actual = ({ outcome, presumed, ask, rounds, blockedBy }: Determination): Required<Says> => ({
  outcome,
  presumed: presumed?.outcome ?? null,
  amount: presumed?.amount ?? null,
  assumptions: presumed?.assumptions.map(({ id }) => id) ?? [],
  ask: ask.map(({ id }) => id),
  rounds,
  blockedBy,
})

describe('families of every day are answered as a helpful official would answer', () => {
  for (const { who, on = '2026-08-20', facts, says } of FAMILIES) {
    it(who, () => {
      const programmes = Object.keys(says) as ProgrammeId[]
      for (const each of determine(policy, { place: PLACE, date: on, household: facts }, { programmes })) {
        const expected = says[each.programme] as Says
        const sorted = {
          ...actual(each),
          ask: expected.ask ? sameSet(actual(each).ask, expected.ask) : actual(each).ask,
        }
        expect([each.programme, sorted]).toMatchObject([each.programme, expected])
        if (expected.outcome === undefined)
          expect([each.programme, each.outcome]).toEqual([each.programme, 'undetermined'])
      }
    })
  }

  it('no adult is asked whether he is an orphan, nobody whether he has a scholarship', () => {
    for (const { on = '2026-08-20', facts } of FAMILIES) {
      for (const { ask, missing } of determine(policy, { place: PLACE, date: on, household: facts })) {
        const asked = [...missing, ...ask.flatMap(({ paths }) => paths)]
        expect(ask.flatMap(({ paths }) => paths).filter((path) => path.endsWith('.scholarship'))).toEqual([])
        expect(asked.filter((path) => path === 'household.members[0].orphan')).toEqual([])
      }
    }
  })
})

/** The order of questions of equal weight is not what is told here. */
function sameSet(found: string[], wanted: string[]): string[] {
  return [...found].sort().join() === [...wanted].sort().join() ? wanted : found
}

describe('of a child below 16 no wage is asked: 劳动法第十五条', () => {
  const LISTED = { business: 0, property: 0, transfer: 0, other: 0 }
  const settled = (facts: HouseholdFacts, date = '2026-10-09') =>
    settledFacts(policy, { place: PLACE, date, household: facts })
  const wages = (facts: HouseholdFacts, date?: string) =>
    settled(facts, date).implied.filter(({ path }) => path.endsWith('.wage'))
  const withChild = (birth: number, facts: Partial<HouseholdFacts> = {}): HouseholdFacts => ({
    members: [
      { relation: '户主', birth: 19800101, income: { ...LISTED, wage: 100_000 } },
      { relation: '儿子', birth, income: LISTED },
    ],
    ...facts,
  })

  it.each([
    ['the day before 16', 20101010, 1],
    ['on the day of 16', 20101009, 0],
    ['where the birth is not known', undefined, 0],
  ])('%s', (_, birth, count) => {
    expect(wages(withChild(birth as number))).toHaveLength(count)
  })

  it('a wage that is stated stands', () => {
    const child = { relation: '儿子', birth: 20150101, income: { ...LISTED, wage: 50_000 } }
    expect(wages({ members: [child] })).toEqual([])
  })

  it('a sum that is stated for the household stands too: no income is listed by it', () => {
    expect(wages(withChild(20150101, { income: 100_000 }))).toEqual([])
  })
})

it('says whose facts need no asking: nobody of 70 is told that he is below 60', () => {
  const household = family([person('户主', 1956, { name: '蒋某' }), person('儿子', 1986, { name: '陈某' })])
  const { implied } = settledFacts(policy, { place: PLACE, date: '2026-10-09', household })
  expect(impliedTexts('zh-CN', implied, household)).toEqual([
    '蒋某、陈某已满 18 周岁，不再认定为孤儿或者事实无人抚养儿童',
    '蒋某、陈某未满 80 周岁，没有高龄津贴',
    '陈某未满 60 周岁，不领城乡居民基础养老金',
  ])
})

it.each([
  ['disability-living-allowance', 'disability-living-allowance.disabled', { disability: MENTAL_2 }, 1980],
  ['disability-care-allowance', 'disability-care-allowance.severe', { disability: MENTAL_2 }, 1980],
  ['old-age-allowance', 'old-age-allowance.age', {}, 1930],
  ['child-support', 'child-support.age', {}, 2015],
] as const)(
  'of %s a certificate or an age that is known is not called unknown where only the status is',
  (programme, id, facts, year) => {
    const household = family([person('户主', year, facts)])
    const [determination] = determine(
      policy,
      { place: PLACE, date: '2026-10-09', household },
      { programmes: [programme] },
    )
    const criterion = determination.criteria.find((each) => each.id === id)
    expect(criterion?.outcome).toBe('unknown')
    expect(criterion && criterionText('zh-CN', criterion)).toBe('其余符合，只差人员状态未填（是否健在）。')
  },
)

it('a refusal by income names the least that the income a head can be, never an unknown one', () => {
  const household = family([person('户主', 1975, {}, { wage: 2500 }), person('配偶', 1976, {}, { wage: 1500 })])
  const facts = { place: PLACE, date: '2026-11-20', household }
  const [dibao] = determine(policy, facts, { programmes: ['dibao'] })
  const income = dibao.criteria.find(({ id }) => id === 'dibao.income')
  expect([dibao.outcome, income && criterionText('zh-CN', income)]).toEqual([
    'ineligible',
    '月人均收入 至少 1500 元 ≥ 保障标准 1120 元。',
  ])
})

it('where dibao and tekun both follow in the ordinary case, each says that nobody has both', () => {
  const couple = [
    person('户主', 1970, { disability: { type: '肢体', level: 2 } }),
    person('配偶', 1972, { disability: { type: '视力', level: 1 } }),
  ]
  const household = family(couple, { supporters: [] })
  const found = determine(policy, { place: PLACE, date: '2026-11-20', household })
  const noted = found.filter(({ notices }) => notices.some(({ id }) => id === 'tekun-or-dibao'))
  expect(noted.map(({ programme, presumed }) => [programme, presumed?.outcome])).toEqual([
    ['dibao', 'eligible'],
    ['tekun', 'eligible'],
  ])
})
