import { parsePack } from '@nuandong/core'
import { describe, expect, it } from 'vitest'
import type { HouseholdFacts, ProgrammeId } from '../../../core/src/facts/index.ts'
import { loadPolicy } from '../../../core/src/policy/index.ts'
import { determine } from '../../../core/src/programmes/index.ts'
import { referralLine, referralTexts } from '../../../core/src/text/programmes.ts'

const law = loadPolicy()
const [BEFORE, AFTER] = ['2026-06-30', '2026-07-01']
/** Programmes of the Act; the others rest on laws of their own. */
const OF_THE_ACT: readonly ProgrammeId[] = [
  'dibao',
  'dibao-edge',
  'tekun',
  'rigid-expenditure',
  'temporary-assistance',
  'medical-assistance',
  'winter-relief',
]

const OPEN: HouseholdFacts = { members: [{}, {}], supporters: [{}], event: {}, disaster: {}, assets: { homes: [{}] } }

const PERSON = {
  relation: '户主',
  birth: 19500101,
  resides: true,
  status: 'normal',
  disability: 'none',
  health: 'healthy',
  labour: 'none',
  employment: 'none',
  student: 'none',
  civilCapacity: 'full',
  orphan: 'none',
  hukou: { kind: 'agricultural' },
  income: { wage: 0, business: 0, property: 0, transfer: 0, other: 0 },
  notCounted: {
    scholarship: 0,
    assistance: 0,
    familyPlanningAward: 0,
    basicPension: 0,
    entitlementPension: 0,
    oldAgeAllowance: 0,
  },
  employmentCost: 0,
} as const
const POOR: HouseholdFacts = {
  area: 'rural',
  members: [PERSON],
  assets: { financial: 0, vehicles: [], homes: [], business: false },
  expenses: { medical: 0, education: 0, rehabilitation: 0, living: 0 },
  supporters: [],
  receives: [],
  disaster: 'none',
  event: 'none',
}
const earning = (yuan: number): HouseholdFacts => ({
  ...POOR,
  members: [{ ...PERSON, birth: 19750101, labour: 'able', income: { ...PERSON.income, wage: yuan * 100 } }],
})

const one = (household: HouseholdFacts, programme: ProgrammeId, date: string, policy = law) =>
  determine(policy, { place: '510185', date, household }, { programmes: [programme] })[0]

function withPack(parameters: string) {
  const { pack, problems } = parsePack(`pack: x\ntitle: x\nversion: "1"\nparameters:\n${parameters}`, 'x.yaml')
  if (!pack) throw new Error(JSON.stringify(problems))
  return loadPolicy([pack])
}
const value = (parameter: string, given: string) =>
  `  - { parameter: ${parameter}, place: "510185", values: [{ from: 2026-01-01, value: ${given}, document: 通知, number: 虚构1号, confidence: official }] }\n`

describe('社会救助法, in force from 2026-07-01', () => {
  for (const programme of OF_THE_ACT) {
    it(`${programme}: rests on it from that day, and no clause names Order 649 any more`, () => {
      for (const household of [OPEN, POOR]) {
        const before = one(household, programme, BEFORE)
        const after = one(household, programme, AFTER)
        expect(before.basis).not.toContain('社会救助法')
        expect(after.basis).toMatch(/^社会救助法；/)
        expect(before.criteria.map(({ citation }) => citation).join()).not.toContain('社会救助法')
        expect(after.criteria.map(({ citation }) => citation).join()).toContain('社会救助法 第')
        expect(after.criteria.map(({ citation }) => citation).join()).not.toContain('649号')
        expect(after.outcome).toBe(before.outcome)
      }
    })
  }
})

describe('what a class opens besides (第二十五条至第二十七条、第三十二条)', () => {
  const kinds = (household: HouseholdFacts, programme: ProgrammeId, date = AFTER) =>
    one(household, programme, date).referrals.map(({ kind }) => kind)

  it('dibao opens education, housing, employment and the price subsidy', () => {
    expect(kinds(earning(500), 'dibao')).toEqual(['education', 'housing', 'employment', 'price-subsidy'])
  })
  it('the edge opens education, housing and employment', () => {
    expect(kinds(earning(1500), 'dibao-edge')).toEqual(['education', 'housing', 'employment'])
  })
  it('tekun opens no employment, and housing only to those supported at home', () => {
    expect(kinds(POOR, 'tekun')).toEqual(['education', 'housing', 'price-subsidy'])
    const [, housing] = one(POOR, 'tekun', AFTER).referrals
    expect(referralTexts('zh-CN', housing)).toEqual({
      kind: 'housing',
      text: '住房救助（公租房、租赁补贴、农村危房改造）',
      condition: '在家分散供养，住房困难，符合当地规定的标准',
      applyAt: '户籍所在地乡镇（街道），也可以是县级以上住房保障部门',
      citation: '社会救助法 第二十六条、第三十七条、第三十八条',
    })
  })
  it('nothing where the class is not given, and nothing before the Act', () => {
    expect(kinds(earning(5000), 'dibao')).toEqual([])
    expect(kinds(OPEN, 'dibao')).toEqual([])
    expect(kinds(earning(500), 'dibao', BEFORE)).toEqual([])
    expect(kinds(POOR, 'medical-assistance')).toEqual([])
  })
  it('is one whole sentence in both languages', () => {
    for (const locale of ['zh-CN', 'en'] as const)
      for (const referral of [...one(earning(500), 'dibao', AFTER).referrals, ...one(POOR, 'tekun', AFTER).referrals])
        expect(referralLine(locale, referral)).not.toMatch(/undefined|\{\w+\}/)
  })
})

describe('第十八条: the difference, or a fixed sum by band', () => {
  const banded = withPack(
    value('dibao.amountMethod', 'bands') + value('dibao.bands', '[{ below: 400, amount: 800 }, { amount: 300 }]'),
  )
  for (const date of [BEFORE, AFTER]) {
    it(`${date}: both, as the place chooses`, () => {
      expect(one(earning(399), 'dibao', date).amount?.value).toBe(721)
      expect(one(earning(399), 'dibao', date, banded).amount?.value).toBe(800)
      expect(one(earning(400), 'dibao', date, banded).amount?.value).toBe(300)
    })
  }
})

describe('第二十二条: necessary outlay above the named share of income', () => {
  const known = value('income.disposablePerPerson', '40000') + value('rigid-expenditure.noFurtherConditions', 'true')
  const family = (medical: number, financial = 0): HouseholdFacts => ({
    ...earning(2000),
    assets: { financial: financial * 100, vehicles: [], homes: [], business: false },
    expenses: { medical: medical * 100, education: 0, rehabilitation: 0, living: 0 },
  })
  for (const date of [BEFORE, AFTER]) {
    it(`${date}: above 60 per cent of 24,000 passes, below fails, exactly so is open`, () => {
      const policy = withPack(known)
      const outcomes = [14_399.99, 14_400, 14_400.01].map((sum) => one(family(sum), 'rigid-expenditure', date, policy))
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['ineligible', 'undetermined', 'eligible'])
      expect(outcomes[1].missing).toEqual(['parameter:rigid-expenditure.ratioInclusive@510185'])
    })

    it(`${date}: savings are held against the edge's limit, as Sichuan says, unless the place has one for it`, () => {
      const asEdge = withPack(known + value('dibao-edge.assetLimitMonths', '24'))
      expect(one(family(20_000, 24 * 1120), 'rigid-expenditure', date, asEdge).outcome).toBe('eligible')
      expect(one(family(20_000, 24 * 1120 + 1), 'rigid-expenditure', date, asEdge).outcome).toBe('ineligible')
      const own = withPack(
        known + value('dibao-edge.assetLimitMonths', '24') + value('rigid-expenditure.assetLimitMonths', '36'),
      )
      expect(one(family(20_000, 24 * 1120 + 1), 'rigid-expenditure', date, own).outcome).toBe('eligible')
    })
  }
})

describe('第二十一条: the share above the standard is the province’s', () => {
  const elsewhere = (date: string) => {
    const { pack } = parsePack(
      `pack: x\ntitle: x\nversion: "1"\nparameters:\n${value('dibao.standard', '1000').replace('510185', '110101')}places: [{ place: "110101", name: { zh: 某区, en: X }, belongsTo: "000000", document: 通知, number: 虚构1号 }]\n`,
      'x.yaml',
    )
    if (!pack) throw new Error('the pack of the test is faulty')
    const facts = { place: '110101', date, household: earning(1200) }
    return determine(loadPolicy([pack]), facts, { programmes: ['dibao-edge'] })[0]
  }
  it('where none is known, 1.5 holds to the day before and the line is open from the day on', () => {
    expect(elsewhere(BEFORE).outcome).toBe('eligible')
    expect(elsewhere(AFTER)).toMatchObject({
      outcome: 'undetermined',
      missing: ['parameter:dibao-edge.multiple@110101'],
    })
  })
})

describe('小额快救 (意见 of 2026-01-29; 第三十七条、第五十条)', () => {
  it('names one month of the local standard as its most, and asks for no means', () => {
    const household: HouseholdFacts = {
      event: { kind: 'accident', date: 20260120, expense: 500_000, aidReceivedThisYear: 0 },
    }
    for (const date of ['2026-01-29', AFTER]) {
      const determination = one({ ...household, area: 'rural' }, 'temporary-assistance', date)
      expect(determination).toMatchObject({ outcome: 'eligible', missing: [] })
      expect(determination.criteria.find(({ id }) => id === 'temporary-assistance.quick-aid')).toMatchObject({
        outcome: 'pass',
        values: { limit: 1120 },
      })
    }
    expect(one(household, 'temporary-assistance', '2026-01-28').criteria.map(({ id }) => id)).not.toContain(
      'temporary-assistance.quick-aid',
    )
  })
})
