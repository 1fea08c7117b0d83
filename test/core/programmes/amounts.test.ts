import { describe, expect, it } from 'vitest'
import type { HouseholdFacts, MemberFacts, ProgrammeId } from '../../../core/src/facts/index.ts'
import { loadPolicy } from '../../../core/src/policy/index.ts'
import { determine } from '../../../core/src/programmes/index.ts'

const policy = loadPolicy()
const determineOn = (household: HouseholdFacts, programme: ProgrammeId, date: string) =>
  determine(policy, { place: '510185', date, household }, { programmes: [programme] })[0]

const TO_PERSONS = [
  'tekun',
  'disability-living-allowance',
  'disability-care-allowance',
  'old-age-allowance',
  'child-support',
] as const

describe('what is paid to persons', () => {
  for (const programme of TO_PERSONS) {
    for (const household of [{}, { members: [] }, { size: 2, receives: ['dibao'] }] satisfies HouseholdFacts[]) {
      it(`${programme}: cannot be worked out while ${JSON.stringify(household)} is all that is known`, () => {
        const { outcome, amount, missing } = determineOn(household, programme, '2025-06-20')
        expect({ outcome, amount, missing }).toEqual({
          outcome: 'undetermined',
          amount: null,
          missing: ['household.members'],
        })
      })
    }
  }

  it('dibao of single persons: cannot be worked out for a household above the standard whose members are not listed', () => {
    const assets = { financial: 0, vehicles: [], homes: [], business: false }
    const household = { area: 'rural', size: 2, income: 300_000, supporters: [], assets } as const
    const { outcome, amount, missing } = determineOn(household, 'dibao', '2025-06-20')
    expect({ outcome, amount, missing }).toEqual({
      outcome: 'undetermined',
      amount: null,
      missing: ['household.members'],
    })
  })

  it('old-age-allowance: says on what the amount waits where one is old enough and another may be', () => {
    const old: MemberFacts = { birth: 19300101, status: 'normal' }
    const { outcome, amount, amountMissing } = determineOn(
      { members: [old, { status: 'normal' }] },
      'old-age-allowance',
      '2025-06-20',
    )
    expect({ outcome, amount, amountMissing }).toEqual({
      outcome: 'eligible',
      amount: null,
      amountMissing: ['household.members[1].birth'],
    })
  })

  it('old-age-allowance: counts those who are old enough, and only them', () => {
    const members: MemberFacts[] = [19300101, 19301231, 19900101].map((birth) => ({ birth, status: 'normal' }))
    const one = determineOn({ members: members.slice(0, 1) }, 'old-age-allowance', '2025-06-20').amount?.value ?? 0
    expect(one).toBeGreaterThan(0)
    expect(determineOn({ members }, 'old-age-allowance', '2025-06-20').amount?.value).toBe(2 * one)
  })
})
