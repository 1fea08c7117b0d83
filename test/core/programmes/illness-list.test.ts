import { loadPolicy, parsePack } from '@nuandong/core'
import { describe, expect, it } from 'vitest'
import type { HouseholdFacts, MemberFacts } from '../../../core/src/facts/index.ts'
import { determine } from '../../../core/src/programmes/index.ts'

const { pack } = parsePack(
  `pack: illnesses
title: 重病名单
version: "1"
parameters:
  - parameter: illness.list
    place: "510185"
    values:
      - { from: 2025-01-01, value: [白血病, 终末期肾病], document: 虚构的名单, number: 虚构1号, confidence: official }
`,
  'illnesses.yaml',
)
const withList = loadPolicy(pack ? [pack] : [])

/** Two persons, 1,200 a head: a dibao-edge household (民发〔2021〕57号第八条), and the second is ill. */
function edgeHousehold(ill: MemberFacts): HouseholdFacts {
  const person: MemberFacts = {
    birth: 19750302,
    disability: 'none',
    employment: 'employed',
    status: 'normal',
    health: 'healthy',
    income: { wage: 240_000, business: 0, property: 0, transfer: 0, other: 0 },
    notCounted: { oldAgeAllowance: 0, basicPension: 0 },
    employmentCost: 0,
  }
  return {
    members: [
      { ...person, relation: '户主' },
      { ...person, relation: '配偶', ...ill, income: { wage: 0, business: 0, property: 0, transfer: 0, other: 0 } },
    ],
    assets: { financial: 0, vehicles: [], homes: [], business: false },
    supporters: [],
  }
}

/** 57号第八条(二): 患有当地有关部门认定的重特大疾病 */
describe('a single application of the seriously ill', () => {
  const cases: [illness: string | undefined, outcome: string, missing: string[]][] = [
    ['白血病', 'eligible', []],
    ['急性白血病', 'eligible', []],
    ['感冒', 'ineligible', []],
    [undefined, 'undetermined', ['household.members[1].illness']],
  ]
  for (const [illness, outcome, missing] of cases) {
    it(`${illness ?? 'an illness not named'} is ${outcome} by the list of the pack`, () => {
      const household = edgeHousehold({ health: 'serious-illness', ...(illness !== undefined && { illness }) })
      const facts = { place: '510185', date: '2025-06-20', household }
      expect(determine(withList, facts, { programmes: ['dibao'] })[0]).toMatchObject({ outcome, missing })
    })
  }

  it('cannot be told from the stated health where no pack gives a list', () => {
    const household = edgeHousehold({ health: 'serious-illness', illness: '感冒' })
    const facts = { place: '510185', date: '2025-06-20', household }
    expect(determine(loadPolicy(), facts, { programmes: ['dibao'] })[0]).toMatchObject({
      outcome: 'undetermined',
      missing: ['parameter:illness.list@510185'],
    })
  })
})
