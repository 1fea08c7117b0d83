/** Urgent aid and winter relief are for want at home: of somebody dead, declared missing or in prison there is none. */
import { expect, it } from 'vitest'
import type { HouseholdFacts, MemberFacts } from '../../../core/src/facts/index.ts'
import { loadPolicy } from '../../../core/src/policy/index.ts'
import { determine } from '../../../core/src/programmes/index.ts'

const policy = loadPolicy()
const FIRE = { kind: 'fire', date: 20251101, expense: 800_000, aidReceivedThisYear: 0 } as const
const FLOOD = { kind: '洪涝', date: 20250712, needsFood: true } as const

it.each([
  ['in prison', [{ status: 'imprisoned' }], 'ineligible'],
  ['declared missing', [{ status: 'missing' }], 'ineligible'],
  ['dead', [{ status: 'deceased' }], 'ineligible'],
  ['one dead, the other in prison', [{ status: 'deceased' }, { status: 'imprisoned' }], 'ineligible'],
  ['in prison, his wife at home', [{ status: 'imprisoned' }, { status: 'normal', relation: '配偶' }], 'eligible'],
  ['out of contact only', [{ status: 'out-of-contact' }], 'eligible'],
  ['in compulsory rehabilitation', [{ status: 'compulsory-rehabilitation' }], 'eligible'],
  ['who applies, of whom no status is stated', [{}], 'eligible'],
] as const)('国务院令第649号第四十七条, 第577号第二十一条: somebody %s', (_, members, outcome) => {
  const household: HouseholdFacts = { members: members.map((each): MemberFacts => each), event: FIRE, disaster: FLOOD }
  const programmes = ['temporary-assistance', 'winter-relief'] as const
  const found = determine(policy, { place: '510185', date: '2025-11-20', household }, { programmes })
  expect(found.map((each) => each.outcome)).toEqual([outcome, outcome])
})
