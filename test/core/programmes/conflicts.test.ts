import { describe, expect, it } from 'vitest'
import type { HouseholdFacts, MemberFacts, ProgrammeId, SupporterFacts } from '../../../core/src/facts/index.ts'
import { checkCharacter } from '../../../core/src/identity/index.ts'
import { loadPolicy } from '../../../core/src/policy/index.ts'
import { type ConflictKind, conflictsIn, determine, outcomesInBulk } from '../../../core/src/programmes/index.ts'
import { conflictText } from '../../../core/src/text/conflicts.ts'

const policy = loadPolicy()
const DATE = '2025-06-20'
const DAY = 20250620

/** A man born on 1940-01-01, invented: sequence 951. */
const NUMBER = `51018519400101951${checkCharacter('51018519400101951')}`
const WRONG = NUMBER.replace(/.$/, NUMBER.endsWith('0') ? '1' : '0')
const NOTHING = { wage: 0, business: 0, property: 0, transfer: 0, other: 0 }
const LEFT_OUT = {
  basicPension: 0,
  entitlementPension: 0,
  scholarship: 0,
  assistance: 0,
  oldAgeAllowance: 0,
  familyPlanningAward: 0,
}
const member = (facts: MemberFacts = {}): MemberFacts => ({
  relation: '户主',
  birth: 19400101,
  sex: /配偶|妻|母/.test(facts.relation ?? '') ? '女' : '男',
  resides: true,
  status: 'normal',
  disability: 'none',
  health: 'healthy',
  employment: 'none',
  income: NOTHING,
  notCounted: LEFT_OUT,
  employmentCost: 0,
  ...facts,
})
const SUPPORTER: SupporterFacts = {
  relation: '儿子',
  birth: 19700101,
  householdSize: 3,
  payment: 0,
  dibao: false,
  tekun: false,
  disability: 'none',
  status: 'normal',
  civilCapacity: 'full',
  propertyWithinLimit: true,
}
const SON: MemberFacts = { relation: '儿子', birth: 19700101 }
const household = (members: MemberFacts[], facts: HouseholdFacts = {}): HouseholdFacts => ({
  area: 'rural',
  members,
  assets: { financial: 0, vehicles: [], homes: [], business: false },
  supporters: [],
  receives: [],
  ...facts,
})
const outcomeOf = (facts: HouseholdFacts, programme: ProgrammeId) =>
  determine(policy, { place: '510185', date: DATE, household: facts }, { programmes: [programme] })[0].outcome

interface Contradiction {
  what: string
  facts: HouseholdFacts
  kind: ConflictKind
  paths: string[]
  /** what depends on the contradicted facts */
  open: ProgrammeId
}

const OWN = 'household.members[0]'
const CONTRADICTIONS: readonly Contradiction[] = [
  {
    what: 'an ID number whose check digit is wrong, and no other date of birth',
    facts: household([member({ idNumber: WRONG, birth: undefined })]),
    kind: 'id-number',
    paths: [`${OWN}.idNumber`],
    open: 'old-age-allowance',
  },
  {
    what: 'a wrong ID number whose digits say another day than the date of birth',
    facts: household([member({ idNumber: WRONG, birth: 19400102 })]),
    kind: 'id-number',
    paths: [`${OWN}.idNumber`, `${OWN}.birth`],
    open: 'old-age-allowance',
  },
  {
    what: 'a child of eight who is a widow, 民法典第一千零四十七条',
    facts: household([member({ birth: 20170101, marital: 'widowed' })]),
    kind: 'marital-age',
    paths: [`${OWN}.birth`, `${OWN}.marital`],
    open: 'tekun',
  },
  {
    what: 'a child of eight who is retired',
    facts: household([member({ birth: 20170101, employment: 'retired' })]),
    kind: 'retired-age',
    paths: [`${OWN}.birth`, `${OWN}.employment`],
    open: 'tekun',
  },
  {
    what: 'a status that begins after the day of the determination',
    facts: household([member({ status: 'clergy', statusSince: 20250621 })]),
    kind: 'status-later',
    paths: [`${OWN}.status`, `${OWN}.statusSince`],
    open: 'dibao',
  },
  {
    what: 'a member who is tekun, of a household that receives none',
    facts: household([member({ tekun: true }), member({ relation: '妻' })]),
    kind: 'tekun-receives',
    paths: [`${OWN}.tekun`, 'household.receives'],
    open: 'rigid-expenditure',
  },
  {
    what: 'a supporter who earns more than his whole household has',
    facts: household([member()], {
      supporters: [{ ...SUPPORTER, ownIncome: 500_000, householdIncome: 499_999 }],
    }),
    kind: 'supporter-income',
    paths: ['household.supporters[0].ownIncome', 'household.supporters[0].householdIncome'],
    open: 'dibao',
  },
  {
    what: 'a date of birth that differs from the ID number',
    facts: household([member({ idNumber: NUMBER, birth: 19600101 })]),
    kind: 'birth',
    paths: [`${OWN}.idNumber`, `${OWN}.birth`],
    open: 'old-age-allowance',
  },
  {
    what: 'a date of birth after the date of the case',
    facts: household([member({ birth: 20260101 })]),
    kind: 'birth-later',
    paths: [`${OWN}.birth`],
    open: 'old-age-allowance',
  },
  {
    what: 'one ID number with two people',
    facts: household([member({ idNumber: NUMBER }), member({ idNumber: NUMBER, relation: '哥哥' })]),
    kind: 'same-id-number',
    paths: [`${OWN}.idNumber`, 'household.members[1].idNumber'],
    open: 'old-age-allowance',
  },
  {
    what: 'a household income of 2,400 beside members who all answered 0',
    facts: household([member(), member({ relation: '配偶' })], { income: 240_000 }),
    kind: 'income',
    paths: ['household.income', `${OWN}.income`, 'household.members[1].income'],
    open: 'dibao',
  },
  {
    what: 'a household income below what one of its members alone has',
    facts: household([member({ income: { wage: 240_000 } }), member({ relation: '配偶', income: undefined })], {
      income: 60_000,
    }),
    kind: 'income',
    paths: ['household.income', `${OWN}.income`],
    open: 'dibao',
  },
  {
    what: 'a child who is not yet born: whether it counts, at what somebody alone has too much of',
    facts: household([
      member({ birth: 19750101, income: { ...NOTHING, wage: 100_000 } }),
      member({ ...SON, birth: 20250801 }),
    ]),
    kind: 'birth-later',
    paths: ['household.members[1].birth'],
    open: 'dibao',
  },
  {
    what: 'a man born in 1850, 周岁 beyond what anybody reaches',
    facts: household([member({ birth: 18500101 })]),
    kind: 'birth-earlier',
    paths: [`${OWN}.birth`],
    open: 'old-age-allowance',
  },
  {
    what: 'a husband who will be dead next month',
    facts: household([
      member({ income: { ...NOTHING, wage: 150_000 } }),
      member({ relation: '丈夫', status: 'deceased', statusSince: 20250701 }),
    ]),
    kind: 'status-later',
    paths: ['household.members[1].status', 'household.members[1].statusSince'],
    open: 'dibao',
  },
  {
    what: 'a daughter apart who will be dead next month',
    facts: household([member()], {
      supporters: [{ relation: '女儿', birth: 19700101, status: 'deceased', statusSince: 20250701, ownIncome: 0 }],
    }),
    kind: 'status-later',
    paths: ['household.supporters[0].status', 'household.supporters[0].statusSince'],
    open: 'tekun',
  },
  {
    what: 'a wife of ten, 民法典第一千零四十七条',
    facts: household([member({ income: { ...NOTHING, wage: 150_000 } }), member({ relation: '妻', birth: 20150101 })]),
    kind: 'spouse-age',
    paths: ['household.members[1].birth', 'household.members[1].relation'],
    open: 'dibao',
  },
  {
    what: 'two wives of one head, 民法典第一千零四十二条',
    facts: household([
      member({ income: { ...NOTHING, wage: 150_000 } }),
      member({ relation: '妻' }),
      member({ relation: '配偶' }),
    ]),
    kind: 'two-spouses',
    paths: ['household.members[1].relation', 'household.members[2].relation'],
    open: 'dibao',
  },
  {
    what: 'a wife of somebody divorced, who alone has too much',
    facts: household([
      member({ marital: 'divorced', income: { ...NOTHING, wage: 150_000 } }),
      member({ relation: '配偶', sex: '女' }),
    ]),
    kind: 'spouse-former',
    paths: [`${OWN}.marital`, 'household.members[1].relation'],
    open: 'dibao',
  },
  {
    what: 'a widower beside a wife who earns: without her he has nothing',
    facts: household([
      member({ marital: 'widowed' }),
      member({ relation: '妻', sex: '女', marital: 'divorced', income: { ...NOTHING, wage: 400_000 } }),
    ]),
    kind: 'spouse-former',
    paths: [`${OWN}.marital`, 'household.members[1].marital', 'household.members[1].relation'],
    open: 'dibao',
  },
  {
    what: 'a spouse apart of somebody divorced, 民法典第一千零五十九条',
    facts: household([member({ marital: 'divorced' })], {
      supporters: [{ relation: '配偶', birth: 19700101, status: 'normal', ownIncome: 300_000, payment: 0 }],
    }),
    kind: 'spouse-former',
    paths: [`${OWN}.marital`, 'household.supporters[0].relation'],
    open: 'tekun',
  },
  {
    what: 'a wife without a registered marriage, too young for one by custom, 法释〔2020〕22号第七条',
    facts: household([
      member({ birth: 19720201, marital: 'never-married', income: { ...NOTHING, wage: 150_000 } }),
      member({ relation: '妻', birth: 19700101 }),
    ]),
    kind: 'spouse-unregistered',
    paths: [`${OWN}.marital`, 'household.members[1].relation'],
    open: 'dibao',
  },
  {
    what: 'a wife among the members and among those who live apart',
    facts: household(
      [member({ marital: 'married', income: { ...NOTHING, wage: 150_000 } }), member({ relation: '妻' })],
      {
        supporters: [{ ...SUPPORTER, relation: '配偶', householdSize: 1, payment: 50_000 }],
      },
    ),
    kind: 'spouse-apart',
    paths: ['household.members[1].relation', 'household.supporters[0].relation'],
    open: 'dibao',
  },
  {
    what: 'two heads',
    facts: household([member({ income: { ...NOTHING, wage: 150_000 } }), member()]),
    kind: 'two-heads',
    paths: [`${OWN}.relation`, 'household.members[1].relation'],
    open: 'dibao',
  },
  {
    what: 'a mother younger than her son',
    facts: household([
      member({ birth: 19750101, income: { ...NOTHING, wage: 150_000 } }),
      member({ relation: '母亲', birth: 19900101 }),
    ]),
    kind: 'parent-age',
    paths: [`${OWN}.birth`, 'household.members[1].birth', 'household.members[1].relation'],
    open: 'dibao',
  },
  {
    what: 'an orphan who lives with his mother',
    facts: household([
      member({ birth: 19850101, sex: '女' }),
      member({ relation: '儿子', birth: 20150101, orphan: 'orphan' }),
    ]),
    kind: 'orphan-parent',
    paths: ['household.members[1].orphan', 'household.members[1].relation'],
    open: 'child-support',
  },
  {
    what: 'a child without care who lives with a sound father, 民发〔2019〕62号 一',
    facts: household([
      member({ birth: 19850101 }),
      member({ relation: '儿子', birth: 20150101, orphan: 'de-facto-unattended' }),
    ]),
    kind: 'unattended-parent',
    paths: ['household.members[1].orphan', 'household.members[1].relation'],
    open: 'child-support',
  },
  {
    what: 'one daughter entered twice',
    facts: household([
      member({ income: { ...NOTHING, wage: 250_000 } }),
      member({ ...SON, name: '王二' }),
      member({ ...SON, name: '王二' }),
    ]),
    kind: 'same-person',
    paths: ['household.members[1].name', 'household.members[2].name'],
    open: 'dibao',
  },
  {
    what: 'a fire after the day of the determination',
    facts: household([member()], {
      event: { kind: 'fire', date: 20250621, expense: 100_000, aidReceivedThisYear: 0 },
    }),
    kind: 'event-later',
    paths: ['household.event.date'],
    open: 'temporary-assistance',
  },
  {
    what: 'a flood after the day of the determination',
    facts: household([member()], { disaster: { kind: '洪涝', date: 20250812, needsFood: true } }),
    kind: 'disaster-later',
    paths: ['household.disaster.date'],
    open: 'winter-relief',
  },
  {
    what: 'a size of three beside two members',
    facts: household([member(), member({ relation: '配偶' })], { size: 3 }),
    kind: 'size',
    paths: ['household.size', 'household.members'],
    open: 'dibao',
  },
]

describe('facts that contradict each other', () => {
  for (const { what, facts, kind, paths, open } of CONTRADICTIONS) {
    it(`${what}: both are named, and what depends on them is undetermined`, () => {
      expect(conflictsIn(facts, DAY)).toMatchObject([{ kind, paths }])
      expect(outcomeOf(facts, open)).toBe('undetermined')
      expect(outcomesInBulk(policy, [open], '510185', DATE)(facts)).toEqual(['undetermined'])
      for (const locale of ['zh-CN', 'en'] as const) {
        const sentence = conflictText(locale, conflictsIn(facts, DAY)[0], facts)
        expect(sentence).not.toMatch(/[{}]|undefined|NaN/)
        expect(sentence).not.toMatch(/\d{17}/)
      }
    })
  }

  it('one ID number twice: whether they are two people is open, and with it the sum', () => {
    const twice = household([member({ idNumber: NUMBER }), member({ idNumber: NUMBER, relation: '配偶' })])
    const [dibao] = determine(policy, { place: '510185', date: DATE, household: twice }, { programmes: ['dibao'] })
    expect([dibao.outcome, dibao.amount?.value]).not.toEqual(['eligible', 1900])
  })

  it('a birth that differs from the ID number: the sentence does not say what the number hides', () => {
    const facts = household([member({ idNumber: NUMBER, birth: 19600101 })])
    for (const locale of ['zh-CN', 'en'] as const) {
      const sentence = conflictText(locale, conflictsIn(facts, DAY)[0], facts)
      expect(sentence).toContain('1960')
      expect(sentence).not.toContain(NUMBER.slice(6, 10))
    }
  })

  it('one ID number twice: the same in either order', () => {
    const people = [member({ idNumber: NUMBER }), member({ idNumber: NUMBER, relation: '母亲', birth: 19400101 })]
    const inOrder = [people, [...people].reverse()].map((members) => outcomeOf(household(members), 'dibao'))
    expect(inOrder).toEqual(['undetermined', 'undetermined'])
  })

  it('a spouse beside a head who is not married: named, and the list of the family stands', () => {
    const facts = household([
      member({ marital: 'never-married', income: { ...NOTHING, wage: 180_000 } }),
      member({ relation: '妻' }),
    ])
    expect(conflictsIn(facts, DAY)).toMatchObject([{ kind: 'spouse-unmarried' }])
    expect(outcomeOf(facts, 'dibao')).toBe('eligible')
  })

  it('a marriage by custom: of the age of marriage before 1994-02-01', () => {
    const couple = (birth: number) =>
      household([member({ birth, marital: 'never-married' }), member({ relation: '妻', birth: 19740131 })])
    expect(conflictsIn(couple(19720131), DAY)).toMatchObject([{ kind: 'spouse-unmarried' }])
    expect(conflictsIn(couple(19720201), DAY)).toMatchObject([{ kind: 'spouse-unregistered' }])
  })

  it('a spouse of the same sex, 民法典第一千零四十六条: named, and no outcome hangs on it', () => {
    const facts = household([
      member({ income: { ...NOTHING, wage: 180_000 } }),
      member({ relation: '配偶', sex: '男' }),
    ])
    const paths = [`${OWN}.sex`, 'household.members[1].sex', 'household.members[1].relation']
    expect(conflictsIn(facts, DAY)).toMatchObject([{ kind: 'spouse-sex', paths }])
    expect(outcomeOf(facts, 'dibao')).toBe('eligible')
  })

  it('a son who is entered as a woman: named, and a child all the same', () => {
    const facts = household([
      member({ income: { ...NOTHING, wage: 180_000 } }),
      member({ relation: '儿子', birth: 20150101, sex: '女' }),
    ])
    const paths = ['household.members[1].sex', 'household.members[1].relation']
    expect(conflictsIn(facts, DAY)).toMatchObject([{ kind: 'relation-sex', paths }])
    expect(outcomeOf(facts, 'dibao')).toBe('eligible')
  })

  it('somebody divorced beside a spouse: decided where it is the same with her and without', () => {
    const facts = household([
      member({ marital: 'divorced', income: { ...NOTHING, wage: 10_000 } }),
      member({ relation: '配偶', sex: '女' }),
    ])
    expect(outcomeOf(facts, 'dibao')).toBe('eligible')
  })

  it('nothing is presumed of what is contradicted', () => {
    const facts = household([member({ status: 'imprisoned', statusSince: 20250701 })])
    const [dibao] = determine(policy, { place: '510185', date: DATE, household: facts }, { programmes: ['dibao'] })
    expect(dibao).toMatchObject({ outcome: 'undetermined', presumed: null })
  })

  it('a sex that differs from the ID number: named, and no outcome hangs on it', () => {
    const facts = household([member({ idNumber: NUMBER, sex: '女' })])
    expect(conflictsIn(facts, DAY)).toMatchObject([{ kind: 'sex', paths: [`${OWN}.idNumber`, `${OWN}.sex`] }])
    expect(outcomeOf(facts, 'old-age-allowance')).toBe('eligible')
  })
})

describe('facts that agree', () => {
  const AGREEING: [what: string, facts: HouseholdFacts][] = [
    ['birth and sex as in the ID number', household([member({ idNumber: NUMBER })])],
    [
      'an ID number that is partly hidden',
      household([member({ idNumber: '510185****951X' }), member({ idNumber: '…', relation: '弟弟' })]),
    ],
    [
      'the sum of the members as the household income',
      household([member({ income: { ...NOTHING, wage: 60_000 } })], { income: 60_000 }),
    ],
    [
      'a sum from which the cost of employment is deducted',
      household([member({ income: { ...NOTHING, wage: 60_000 }, employmentCost: 10_000 })], { income: 50_000 }),
    ],
    [
      'a sum with an allowance that some rule counts',
      household([member({ notCounted: { ...LEFT_OUT, oldAgeAllowance: 6_000 } })], { income: 6_000 }),
    ],
    [
      'a sum without the income of a prisoner',
      household([member(), member({ ...SON, status: 'imprisoned', income: { ...NOTHING, wage: 60_000 } })], {
        income: 0,
      }),
    ],
    ['a mother of sixteen', household([member({ birth: 19750101 }), member({ ...SON, birth: 19910101 })])],
    [
      'a child without care whose father is severely disabled',
      household([
        member({ birth: 19850101, disability: { type: '精神', level: 4 } }),
        member({ relation: '儿子', birth: 20150101, orphan: 'de-facto-unattended' }),
      ]),
    ],
    [
      'a wife who has died, and another who lives apart',
      household([member(), member({ relation: '妻', status: 'deceased' })], {
        supporters: [{ ...SUPPORTER, relation: '配偶', birth: 19500101 }],
      }),
    ],
    ['a stepmother of the age of the child', household([member(), member({ relation: '继母' })])],
    [
      'a divorced woman beside her former husband',
      household([member({ sex: '女', marital: 'divorced' }), member({ relation: '前夫', marital: 'divorced' })]),
    ],
    [
      'a widow, still entered as the spouse of a head who has died',
      household([member({ status: 'deceased' }), member({ relation: '妻', marital: 'widowed' })]),
    ],
    [
      'a supporter who alone earns what his household has',
      household([member()], { supporters: [{ ...SUPPORTER, ownIncome: 500_000, householdIncome: 500_000 }] }),
    ],
    ['twins', household([member(), member(SON), member(SON)])],
    [
      'a widow beside her late husband',
      household([member({ marital: 'widowed' }), member({ relation: '丈夫', status: 'deceased' })]),
    ],
    [
      'a second wife beside the late first',
      household([member(), member({ relation: '妻', status: 'deceased' }), member({ relation: '妻' })]),
    ],
    [
      'an orphan with grandparents',
      household([member(), member({ relation: '孙子', birth: 20150101, orphan: 'orphan' })]),
    ],
    ['a man of 120', household([member({ birth: 19050620 })])],
    ['a size that is the number of members', household([member()], { size: 1 })],
    ['a widow on the day she is 18', household([member({ birth: 20070620, marital: 'widowed' })])],
    ['a status that begins on the day itself', household([member({ status: 'clergy', statusSince: 20250620 })])],
    ['a household income without members', { size: 2, income: 60_000 }],
  ]
  for (const [what, facts] of AGREEING) {
    it(`${what}: no conflict`, () => expect(conflictsIn(facts, DAY)).toEqual([]))
  }

  it('a household income beside heads that are partly open stands for all of them', () => {
    const facts = household([member({ income: { wage: 60_000 } })], { income: 60_000 })
    expect(outcomeOf(facts, 'dibao')).toBe('eligible')
  })
})
