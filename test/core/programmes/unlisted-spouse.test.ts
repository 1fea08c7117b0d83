import { describe, expect, it } from 'vitest'
import type { HouseholdFacts, MemberFacts, ProgrammeId } from '../../../core/src/facts/index.ts'
import { loadPolicy } from '../../../core/src/policy/index.ts'
import { determine, outcomesInBulk } from '../../../core/src/programmes/index.ts'

const policy = loadPolicy()
const PLACE = '510185'
const member = (relation: string, facts: MemberFacts = {}): MemberFacts => ({
  relation,
  birth: 19500101,
  hukou: { kind: 'unified', place: PLACE },
  resides: true,
  health: 'healthy',
  disability: 'none',
  labour: 'none',
  civilCapacity: 'full',
  student: 'none',
  employment: 'none',
  status: 'normal',
  orphan: 'none',
  income: { wage: 0, business: 0, property: 0, transfer: 0, other: 0 },
  notCounted: {
    basicPension: 0,
    entitlementPension: 0,
    scholarship: 0,
    assistance: 0,
    oldAgeAllowance: 0,
    familyPlanningAward: 0,
  },
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
const one = (facts: HouseholdFacts, id: ProgrammeId, date = '2025-06-20') =>
  determine(policy, { place: PLACE, date, household: facts }, { programmes: [id] })[0]
const married = member('户主', { marital: 'married' })
const wage = (sum: number) => ({ income: { wage: sum, business: 0, property: 0, transfer: 0, other: 0 } })

describe('民发〔2021〕57号第七条（一）, 民法典第一千零五十九条: a married head whose spouse is nowhere in the case', () => {
  it.each([
    ['dibao', '2009-11-20'],
    ['dibao', '2018-06-01'],
    ['dibao', '2025-06-20'],
    ['tekun', '2018-06-01'],
    ['tekun', '2025-06-20'],
  ] as const)('%s on %s waits for the spouse, and is asked for', (id, date) => {
    const found = one(household([married]), id, date)
    expect(found).toMatchObject({ outcome: 'undetermined', presumed: null })
    expect(found.missing).toContain('household.members[0].marital')
    expect(found.ask.flatMap(({ paths }) => paths)).toContain('household.members[0].marital')
    expect(outcomesInBulk(policy, [id], PLACE, date)(household([married]))).toEqual(['undetermined'])
  })

  it('a family beside, with an income that a spouse without one would bring below the standard', () => {
    const family = household([{ ...married, ...wage(240_000) }, member('女儿', { birth: 20150101 })])
    expect(one(family, 'dibao').outcome).toBe('undetermined')
  })

  it('what no spouse could change is decided', () => {
    expect(one(household([{ ...married, ...wage(200_000) }]), 'dibao').outcome).toBe('ineligible')
    expect(one(household([{ ...married, birth: 19850101, labour: 'able' }]), 'tekun').outcome).toBe('ineligible')
  })

  it('nothing is granted to the spouse, or asked of one by one', () => {
    const found = one(household([married]), 'disability-care-allowance')
    expect(found).toMatchObject({ outcome: 'ineligible', persons: [{ member: 0 }] })
    expect(one(household([married]), 'dibao').missing.filter((path) => path.includes('[1]'))).toEqual([])
  })

  it('the answer settles it: divorced, or the spouse is listed', () => {
    expect(one(household([member('户主', { marital: 'divorced' })]), 'dibao').outcome).toBe('eligible')
    expect(one(household([married, member('配偶', { marital: 'married' })]), 'dibao').amount?.value).toBe(1900)
    const inPrison = member('配偶', { marital: 'married', status: 'imprisoned' })
    expect(one(household([married, inPrison]), 'dibao').amount?.value).toBe(950)
  })
})

describe('a spouse who is explained', () => {
  it.each([
    ['a member by another word', household([married, member('妻子')])],
    ['one who lives elsewhere', household([married, member('配偶', { resides: false })])],
    ['the head, of the only other member', household([member('户主'), member('妻', { marital: 'married' })])],
    [
      'a married son’s wife, who is no member unless she lives there',
      household([member('户主'), member('儿子', { marital: 'married', birth: 19800101 })]),
    ],
    [
      'one among those who live apart',
      household([married], {
        supporters: [
          { relation: '妻子', status: 'missing', ownIncome: 0, householdIncome: 0, householdSize: 1, payment: 0 },
        ],
      }),
    ],
  ])('%s', (_, facts) => {
    expect(one(facts, 'dibao').outcome).toBe('eligible')
  })
})
