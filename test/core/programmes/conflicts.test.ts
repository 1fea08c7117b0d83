import { describe, expect, it } from 'vitest'
import type { HouseholdFacts, MemberFacts, ProgrammeId } from '../../../core/src/facts/index.ts'
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
  sex: '男',
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
    paths: [`${OWN}.statusSince`],
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
    facts: household([member({ idNumber: NUMBER }), member({ idNumber: NUMBER, relation: '配偶' })]),
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
        const sentence = conflictText(locale, conflictsIn(facts, DAY)[0], ['王一'])
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
      const sentence = conflictText(locale, conflictsIn(facts, DAY)[0], ['王一'])
      expect(sentence).toContain('1960')
      expect(sentence).not.toContain(NUMBER.slice(6, 10))
    }
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
      household([member({ idNumber: '510185****951X' }), member({ idNumber: '…' })]),
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
      household([member(), member({ relation: '儿子', status: 'imprisoned', income: { ...NOTHING, wage: 60_000 } })], {
        income: 0,
      }),
    ],
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
