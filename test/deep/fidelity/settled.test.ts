/** Households on which the product and the reading once differed, and what the clauses say of them. */
import { type Determination, determine } from '@nuandong/core/determination'
import { describe, expect, test } from 'vitest'
import { compareWhole } from './compare.ts'
import { type Setting, settings } from './places.ts'
import type { Household, Member, Supporter } from './reading/question.ts'

const PLACE = '510185'
const DAY = 20260630
const [, GENEROUS, STRICT] = settings()
const NOTHING = { wage: 0, business: 0, property: 0, transfer: 0, other: 0 }

const PERSON: Member = {
  relation: '户主',
  birth: 19800302,
  hukou: { kind: 'unified', place: PLACE },
  resides: true,
  marital: 'never-married',
  health: 'healthy',
  disability: 'none',
  labour: 'none',
  civilCapacity: 'full',
  student: 'none',
  employment: 'unemployed',
  status: 'normal',
  publicPayroll: false,
  selfCareFailed: 0,
  orphan: 'none',
  income: NOTHING,
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
const SEVERE: Member = { ...PERSON, disability: { type: '肢体', level: 1 } }

/** Pays, and owes nothing by any formula. */
function payer(relation: string, payment: number, more: Partial<Supporter> = {}): Supporter {
  return {
    relation,
    birth: 19780101,
    householdSize: 3,
    householdIncome: 0,
    ownIncome: 0,
    payment,
    dibao: false,
    tekun: false,
    disability: 'none',
    status: 'normal',
    civilCapacity: 'full',
    propertyWithinLimit: true,
    ...more,
  }
}

function household(members: readonly Member[], supporters: readonly Supporter[], business = false): Household {
  const assets = { financial: 0, vehicles: [], homes: [], business }
  return { area: 'rural', members, assets, supporters, receives: [] }
}

function dibaoOf(setting: Setting, facts: Household): Determination {
  expect(compareWhole(setting, facts, PLACE, DAY).disagreements).toEqual([])
  const date = '2026-06-30'
  return determine(setting.policy, { place: PLACE, date, household: facts }, { programmes: ['dibao'] })[0]
}

describe('民发〔2022〕83号 一（一）: what may be disregarded goes by who he is, also where an edge family lets him apply', () => {
  // a business lets the family be on the edge and shuts it out of dibao, in this pack
  const alone = (member: Member, ...supporters: Supporter[]) => dibaoOf(GENEROUS, household([member], supporters, true))

  test.each([
    [
      'a brother’s 1120 yuan keep a grown, jobless, severely disabled person out or do not',
      SEVERE,
      '弟弟',
      'undetermined',
    ],
    ['a nephew’s do', SEVERE, '侄子', 'ineligible'],
    ['a brother’s do where the person has work', { ...SEVERE, employment: 'flexible' } as const, '弟弟', 'ineligible'],
    ['and where the person is under 18', { ...SEVERE, birth: 20090101, labour: 'none' } as const, '姐姐', 'ineligible'],
  ])('%s', (_, member, relation, outcome) => {
    expect(alone(member, payer(relation, 112000)).outcome).toBe(outcome)
  })

  test('a brother’s 300 yuan leave the sum between 820 and 1120', () => {
    const found = alone(SEVERE, payer('弟弟', 30000))
    expect(found).toMatchObject({ outcome: 'eligible', amount: null })
    expect(found.amountMissing).toContain('parameter:dibao.supportDisregarded@510185')
  })
})

describe('赡养费比例（子女三人及以上）: by how many support him, his own family as one of them, the dead not', () => {
  // standard 1120; a share of 0.5, of 0.4 from three on, of what the family has above it
  const family = (excess: number): Member => ({
    ...PERSON,
    relation: '儿子',
    birth: 20000101,
    employment: 'employed',
    income: { ...NOTHING, wage: 112000 + excess },
  })
  const poor = payer('女儿', 0, { birth: 20010101 })
  const dead = payer('女儿', 0, { birth: 20010101, status: 'deceased', statusSince: 20240101 })
  const head: Member = { ...SEVERE, birth: 19700101 }

  test.each([
    ['two daughters apart and the family: 40 % of 2500 is below 1120', [poor, poor], 'eligible'],
    ['one daughter apart: 50 % of 2500 is not', [poor], 'ineligible'],
    ['of two the dead one does not count', [poor, dead], 'ineligible'],
  ])('%s', (_, supporters, outcome) => {
    expect(dibaoOf(STRICT, household([head, family(250000)], supporters)).outcome).toBe(outcome)
  })
})
