/** Who applies or is supported alone, under local figures: the limit, the band and the sum of one person. */
import { describe, expect, test } from 'vitest'
import type { HouseholdFacts, MemberFacts, ProgrammeId, SupporterFacts } from '../../../core/src/facts/index.ts'
import { loadPolicy } from '../../../core/src/policy/index.ts'
import { parsePack } from '../../../core/src/policy/pack.ts'
import { determine } from '../../../core/src/programmes/index.ts'

const PLACE = '510185'
const WHILE_AWAY = 'maintenance.whileAway'
type Status = NonNullable<SupporterFacts['status']>
const NO_INCOME = { wage: 0, business: 0, property: 0, transfer: 0, other: 0 }
const NOT_COUNTED = {
  basicPension: 0,
  entitlementPension: 0,
  scholarship: 0,
  assistance: 0,
  oldAgeAllowance: 0,
  familyPlanningAward: 0,
}
const ORDINARY: MemberFacts = {
  birth: 19800101,
  hukou: { kind: 'unified', place: PLACE },
  resides: true,
  health: 'healthy',
  disability: 'none',
  labour: 'able',
  civilCapacity: 'full',
  student: 'none',
  employment: 'flexible',
  status: 'normal',
  orphan: 'none',
  income: NO_INCOME,
  notCounted: NOT_COUNTED,
  employmentCost: 0,
}

function household(financial: number, ...members: MemberFacts[]): HouseholdFacts {
  return {
    area: 'rural',
    members: members.map((member) => ({ ...ORDINARY, ...member })),
    assets: { financial, vehicles: [], homes: [], business: false },
    supporters: [],
    receives: [],
  }
}

function under(figures: Record<string, unknown>, programme: ProgrammeId, date: string, facts: HouseholdFacts) {
  const values = Object.entries(figures).map(([parameter, value]) => ({
    parameter,
    place: PLACE,
    values: [{ from: '1999-10-01', value, document: '虚构的通知', number: '虚构〔2000〕1号', confidence: 'official' }],
  }))
  const text = JSON.stringify({ pack: 'invented', title: '虚构', version: '1', parameters: values })
  const { pack, problems } = parsePack(text, 'invented.yaml')
  if (!pack) throw new Error(JSON.stringify(problems))
  return determine(loadPolicy([pack]), { place: PLACE, date, household: facts }, { programmes: [programme] })[0]
}

describe('民发〔2021〕43号第六条: the property of the person, within the limit of one', () => {
  // 12 months of 950 yuan
  const LIMIT = 1_140_000
  const old: MemberFacts = { relation: '户主', birth: 19600101, labour: 'none' }
  const child: MemberFacts = { relation: '女儿', birth: 20120101, student: 'compulsory' }
  const outcome = (financial: number, ...members: MemberFacts[]) =>
    under({ 'tekun.assetLimitMonths': 12 }, 'tekun', '2025-06-20', household(financial, ...members)).persons[0].outcome
  const standard = under({}, 'dibao', '2025-06-20', household(0, old)).criteria.find(({ id }) => id === 'dibao.income')

  test('the standard is what the limits here are reckoned from', () => {
    expect(standard?.values.standard).toBe(LIMIT / 100 / 12)
  })

  test.each([
    ['what all own together is within the limit of one', LIMIT, [old, child], 'eligible'],
    ['above it, it may all be his or theirs', LIMIT + 1, [old, child], 'undetermined'],
    ['above the limit of two, it may still be another’s', LIMIT * 2 + 1, [old, child], 'undetermined'],
    ['alone, at the limit', LIMIT, [old], 'eligible'],
    ['alone, above the limit', LIMIT + 1, [old], 'ineligible'],
  ])('%s', (_, financial, members, expected) => {
    expect(outcome(financial, ...members)).toBe(expected)
  })
})

describe('民发〔2021〕57号第八条（三）: clergy apply alone, within the limit of one', () => {
  const cleric: MemberFacts = { relation: '儿子', status: 'clergy', statusSince: 20200101 }
  const parents: MemberFacts[] = [
    { relation: '户主', birth: 19500101, income: { ...NO_INCOME, wage: 500_000 } },
    { relation: '配偶', birth: 19520101 },
  ]
  const dibaoOf = (financial: number) =>
    under({ 'dibao.assetLimitMonths': 24 }, 'dibao', '2025-06-20', household(financial, ...parents, cleric)).persons[2]

  test.each([
    ['at the limit', 24 * 95_000, 'eligible'],
    ['a fen above it', 24 * 95_000 + 1, 'undetermined'],
  ])('%s', (_, financial, expected) => {
    expect(dibaoOf(financial).outcome).toBe(expected)
  })
})

describe('民发〔2021〕57号第二十三条: 分档 for one who applies alone as for a family', () => {
  const BANDS = [{ below: 300, amount: 600 }, { below: 600, amount: 400 }, { amount: 200 }]
  const severe = (wage: number): MemberFacts => ({
    relation: '女儿',
    disability: { type: '肢体', level: 1 },
    employment: 'unemployed',
    income: { ...NO_INCOME, transfer: wage },
  })
  const father: MemberFacts = { relation: '户主', birth: 19600101, income: { ...NO_INCOME, wage: 190_000 } }
  const sumOf = (method: string, income: number) =>
    under(
      {
        'dibao.amountMethod': method,
        'dibao.bands': BANDS,
        'dibao.assetLimitMonths': 24,
        'dibao-edge.assetLimitMonths': 24,
      },
      'dibao',
      '2025-06-20',
      household(0, father, severe(income)),
    ).amount?.value

  test.each([
    ['bands', 29_999, 600],
    ['bands', 30_000, 400],
    ['difference', 30_000, 650],
  ])('by %s with an income of %i fen: %i yuan', (method, income, sum) => {
    expect(sumOf(method, income)).toBe(sum)
  })
})

test('国务院令第271号第二条: in town nobody is eligible whose hukou is not known, so nobody who is not listed', () => {
  const { members, ...unlisted } = household(0, ORDINARY)
  const on = (facts: HouseholdFacts) =>
    under({ 'dibao.standard': 300 }, 'dibao', '2009-11-20', { ...unlisted, area: 'urban', ...facts })
  expect(on({ size: 1, income: 0 })).toMatchObject({ outcome: 'undetermined', missing: ['household.members'] })
  expect(on({ size: 1, income: 30_000 }).outcome).toBe('ineligible')
  expect(on({ members }).outcome).toBe('eligible')
})

describe('民发〔2022〕83号 一（一）: what siblings and people of 60 and more pay to a household of one', () => {
  const JOBLESS: MemberFacts = { disability: { type: '肢体', level: 1 }, employment: 'none' }
  const paidBy = (relation: string, birth: number, member: MemberFacts) => ({
    ...household(0, { ...member, relation: '户主' }),
    supporters: [
      {
        relation,
        birth,
        payment: 30000,
        ownIncome: 0,
        householdIncome: 0,
        householdSize: 1,
        status: 'normal' as const,
      },
    ],
  })
  const sumOn = (date: string, facts: HouseholdFacts) => {
    const [{ outcome, amount, amountMissing }] = determine(
      loadPolicy(),
      { place: PLACE, date, household: facts },
      { programmes: ['dibao'] },
    )
    return { outcome, amount: amount?.value ?? null, waitsFor: amountMissing.map((path) => path.replace(/@.*/, '')) }
  }

  test.each([
    ['a brother, of a jobless severely disabled person', '2025-06-20', '哥哥', 19750101, JOBLESS, null],
    ['a mother of 70, of the same', '2025-06-20', '母亲', 19550101, JOBLESS, null],
    ['a mother of 55, of the same', '2025-06-20', '母亲', 19700101, { ...JOBLESS, birth: 19900101 }, 650],
    ['a brother, of somebody who works', '2025-06-20', '哥哥', 19750101, { ...JOBLESS, employment: 'flexible' }, 650],
    [
      'a brother, of somebody of level 3',
      '2025-06-20',
      '哥哥',
      19750101,
      { ...JOBLESS, disability: { type: '肢体', level: 3 } },
      650,
    ],
    ['a brother, before the text', '2022-10-19', '哥哥', 19750101, JOBLESS, 520],
  ] as const)('%s: counted, or disregarded too where the text allows it', (_, date, relation, birth, member, value) => {
    const found = sumOn(date, paidBy(relation, birth, member))
    expect(found).toMatchObject({ outcome: 'eligible', amount: value })
    expect(found.waitsFor.includes('parameter:dibao.supportDisregarded')).toBe(value === null)
  })
})

describe('民发〔2021〕57号第十三条: what several owe is added up before it is cut to the fen, so that the standard is not missed by one', () => {
  const apart = (means: object) => ({
    relation: '女儿',
    birth: 19990101,
    status: 'normal' as const,
    payment: 0,
    ...means,
  })

  test.each([
    ['sixths of a fen that make the standard', [570_001, 569_999], 'ineligible'],
    ['a fen less', [570_001, 569_993], 'eligible'],
  ])('%s', (_, incomes, outcome) => {
    const supporters = incomes.map((householdIncome) => apart({ ownIncome: 0, householdIncome, householdSize: 3 }))
    const figures = { 'maintenance.formula': 'excess-per-person', 'maintenance.share': 0.5 }
    const facts = { ...household(0, { ...ORDINARY, relation: '户主' }), supporters }
    expect(under(figures, 'dibao', '2025-06-20', facts).outcome).toBe(outcome)
  })

  test.each([
    ['halves of a fen at home and apart that make the standard', 474_995, 'ineligible'],
    ['a fen less', 474_985, 'eligible'],
  ])('%s', (_, ownIncome, outcome) => {
    const father: MemberFacts = { relation: '户主', birth: 19750101, income: { ...NO_INCOME, wage: 475_005 } }
    const severe: MemberFacts = {
      relation: '女儿',
      birth: 20000101,
      disability: { type: '肢体', level: 1 },
      employment: 'unemployed',
    }
    const figures = {
      'maintenance.formula': 'income-share',
      'maintenance.share': 0.1,
      'maintenance.recipient': 'applicant',
    }
    const mother = apart({ relation: '母亲', birth: 19750101, ownIncome, householdIncome: ownIncome, householdSize: 1 })
    const facts = { ...household(0, father, severe), supporters: [mother] }
    expect(under(figures, 'dibao', '2025-06-20', facts).persons[1].outcome).toBe(outcome)
  })
})

describe('民发〔2021〕57号第十三条（四）: a supporter in prison or missing, under a formula by the family’s income', () => {
  const FORMULA = { 'maintenance.formula': 'excess-household', 'maintenance.share': 0.5 }
  const mother: MemberFacts = { relation: '户主', birth: 19500101 }
  const outcome = (status: Status, figures = {}, payment = 0) => {
    const son: SupporterFacts = { relation: '儿子', birth: 19800101, status, householdSize: 3, payment }
    const supporters = [{ ...son, householdIncome: 900_000, ownIncome: 0 }]
    return under({ ...FORMULA, ...figures }, 'dibao', '2025-06-20', { ...household(0, mother), supporters }).outcome
  }

  test.each<[string, Status, object, number, string]>([
    ['at home', 'normal', {}, 0, 'ineligible'],
    ['in prison', 'imprisoned', {}, 0, 'undetermined'],
    ['missing', 'missing', {}, 0, 'undetermined'],
    ['in prison, and pays', 'imprisoned', {}, 150_000, 'ineligible'],
    ['in prison, and the place says that he is not counted', 'imprisoned', { [WHILE_AWAY]: false }, 0, 'eligible'],
    ['in prison, and the place says that he is', 'imprisoned', { [WHILE_AWAY]: true }, 0, 'ineligible'],
  ])('%s', (_, status, figures, payment, expected) => {
    expect(outcome(status, figures, payment)).toBe(expected)
  })
})
