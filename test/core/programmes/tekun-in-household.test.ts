import { expect, it } from 'vitest'
import type { HouseholdFacts, MemberFacts, ProgrammeId } from '../../../core/src/facts/index.ts'
import { loadPolicy } from '../../../core/src/policy/index.ts'
import { determine } from '../../../core/src/programmes/index.ts'

const policy = loadPolicy()
const member = (relation: string, birth: number, wage = 0): MemberFacts => ({
  relation,
  birth,
  hukou: { kind: 'unified', place: '510185' },
  resides: true,
  health: 'healthy',
  disability: 'none',
  labour: wage > 0 ? 'able' : 'none',
  student: 'none',
  employment: 'none',
  status: 'normal',
  income: { wage, business: 0, property: 0, transfer: 0, other: 0 },
  notCounted: {
    basicPension: 0,
    entitlementPension: 0,
    scholarship: 0,
    assistance: 0,
    oldAgeAllowance: 0,
    familyPlanningAward: 0,
  },
  employmentCost: 0,
})
const dibaoOf = (date: string, members: MemberFacts[]) => determinedFor('dibao', date, members)
const determinedFor = (
  programme: ProgrammeId,
  date: string,
  members: MemberFacts[],
  receives: ProgrammeId[] = ['tekun'],
) => {
  const household: HouseholdFacts = {
    area: 'rural',
    members,
    assets: { financial: 0, vehicles: [], homes: [], business: false },
    supporters: [],
    receives,
  }
  return determine(policy, { place: '510185', date, household }, { programmes: [programme] })[0]
}

it.each([
  ['an old man alone', '2025-06-20', [member('户主', 19500101)], 'ineligible', null],
  ['the same while no text was found', '2020-12-01', [member('户主', 19500101)], 'undetermined', 950],
  [
    'a son whose father it must be: he alone counts, 950 − 500',
    '2025-06-20',
    [member('户主', 19750301, 50_000), member('父亲', 19500101)],
    'eligible',
    450,
  ],
  [
    'the same, over the standard alone and below it with his father',
    '2025-06-20',
    [member('户主', 19750301, 150_000), member('父亲', 19500101)],
    'ineligible',
    null,
  ],
  [
    'an old couple, of whom nobody says which',
    '2025-06-20',
    [member('户主', 19500101), member('配偶', 19520101)],
    'undetermined',
    null,
  ],
  [
    'an old couple, of whom it is the wife and not he: he alone counts',
    '2025-06-20',
    [
      { ...member('户主', 19500101), tekun: false },
      { ...member('配偶', 19520101), tekun: true },
    ],
    'eligible',
    950,
  ],
  [
    'an old couple, of whom it is the wife, and perhaps he as well',
    '2025-06-20',
    [member('户主', 19500101), { ...member('配偶', 19520101), tekun: true }],
    'undetermined',
    null,
  ],
  [
    'an old couple, of whom it is not he: the only other',
    '2025-06-20',
    [{ ...member('户主', 19500101), tekun: false }, member('配偶', 19520101)],
    'eligible',
    950,
  ],
  [
    'an old couple, who both are',
    '2025-06-20',
    [
      { ...member('户主', 19500101), tekun: true },
      { ...member('配偶', 19520101), tekun: true },
    ],
    'ineligible',
    null,
  ],
  [
    'a father of whom the birth is not stated, and whom the certificate may show to be unable or not',
    '2025-06-20',
    [member('户主', 19750301, 50_000), { ...member('父亲', 0), birth: undefined }],
    'undetermined',
    null,
  ],
  [
    'a father of whom nobody says that he lives',
    '2025-06-20',
    [member('户主', 19750301, 50_000), { ...member('父亲', 19500101), status: undefined }],
    'undetermined',
    null,
  ],
] as const)('民发〔2021〕43号第二十七条, 特困 support and dibao: %s', (_, date, members, outcome, sum) => {
  const found = dibaoOf(date, [...members])
  expect(found.outcome).toBe(outcome)
  if (outcome === 'eligible') expect(found.amount?.value).toBe(sum)
  const isNoted = found.notices.some(({ id }) => id === 'tekun-in-household')
  expect(isNoted).toBe(outcome !== 'ineligible')
})

it.each([
  ['an old man alone', [member('户主', 19500101, 100_000)], ['tekun'], 'ineligible'],
  ['the same without support', [member('户主', 19500101, 100_000)], [], 'eligible'],
  [
    'a son whose father it must be',
    [member('户主', 19750301, 100_000), member('父亲', 19500101)],
    ['tekun'],
    'eligible',
  ],
] as const)('民发〔2021〕43号第二十七条, 特困 support and the edge: %s', (_, members, receives, outcome) => {
  expect(determinedFor('dibao-edge', '2025-06-20', [...members], [...receives]).outcome).toBe(outcome)
})

it('who of several it is, is asked of those who may be, and not what is received', () => {
  const { missing } = dibaoOf('2025-06-20', [member('户主', 19500101), member('配偶', 19520101)])
  expect(missing).toEqual(['household.members[0].tekun', 'household.members[1].tekun'])
})

it('民发〔2021〕43号第二十四条: a pupil of 18 stays where it is he who was supported', () => {
  const pupil: MemberFacts = { ...member('户主', 20070101), student: 'senior-secondary' }
  const granny = member('祖母', 19500101)
  const of = (facts: MemberFacts[]) => determinedFor('tekun', '2025-06-20', facts).persons[0]?.outcome
  expect([of([{ ...pupil, tekun: true }, granny]), of([{ ...pupil, tekun: false }, granny])]).toEqual([
    'eligible',
    'ineligible',
  ])
  expect(of([pupil, granny])).toBe('undetermined')
})
