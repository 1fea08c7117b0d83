/** What an outcome is not shown without: apply first, choose, a share that may stop, what it is that fails. */
import { describe, expect, test } from 'vitest'
import type { HouseholdFacts, MemberFacts, ProgrammeId } from '../../../core/src/facts/index.ts'
import { loadPolicy } from '../../../core/src/policy/index.ts'
import { type Determination, determine } from '../../../core/src/programmes/index.ts'
import { criterionText, noticeText } from '../../../core/src/text/programmes.ts'

const policy = loadPolicy()
const ASKED = { policy, place: '510185', date: '2026-10-09', household: { members: [{}] } }
const PERSON: MemberFacts = {
  relation: '户主',
  birth: 19750302,
  hukou: { kind: 'agricultural', place: '510185' },
  resides: true,
  marital: 'never-married',
  health: 'healthy',
  disability: { type: '肢体', level: 2 },
  labour: 'none',
  civilCapacity: 'full',
  student: 'none',
  employment: 'none',
  status: 'normal',
  orphan: 'none',
  selfCareFailed: 1,
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
}
const HOUSEHOLD: HouseholdFacts = {
  area: 'rural',
  assets: { financial: 0, vehicles: [], homes: [], business: false },
  expenses: { medical: 0, education: 0, rehabilitation: 0, living: 0 },
  supporters: [],
  receives: [],
  disaster: 'none',
  event: 'none',
}

function found(members: readonly MemberFacts[], facts: HouseholdFacts, programmes: ProgrammeId[], date = '2026-10-09') {
  const household = { ...HOUSEHOLD, members: members.map((each) => ({ ...PERSON, ...each })), ...facts }
  return determine(policy, { place: '510185', date, household }, { programmes })
}

const noted = ({ notices }: Determination) =>
  notices.map(({ id, params }) => [id, params.programme].filter(Boolean).join(' '))
const wages = (yuan: number): MemberFacts => ({
  income: { wage: yuan * 100, business: 0, property: 0, transfer: 0, other: 0 },
})

describe('a class that has not been found is applied for first: a bare no would send an entitled family away', () => {
  const LIVING: ProgrammeId = 'disability-living-allowance'
  const MEDICAL: ProgrammeId = 'medical-assistance'

  test.each([
    ['国发〔2015〕52号: a disabled person of a family within dibao', [{}], {}, LIVING, ['apply-first.eligible dibao']],
    [
      'savings that only a local limit can judge',
      [{}],
      { assets: { financial: 500_000, vehicles: [], homes: [], business: false } },
      LIVING,
      ['apply-first.undetermined dibao'],
    ],
    ['an income far above the standard', [wages(5000)], {}, LIVING, []],
    ['nobody is disabled', [{ disability: 'none' } as const], {}, LIVING, []],
    ['dibao is drawn already', [{}], { receives: ['dibao'] } as const, LIVING, []],
    ['what is drawn is not known', [{}], { receives: undefined }, LIVING, []],
    [
      '社会救助法第二十四条: a family within dibao',
      [{ disability: 'none' } as const],
      {},
      MEDICAL,
      ['apply-first.eligible dibao'],
    ],
    [
      'a family between the standard and one and a half of it',
      [{ disability: 'none', ...wages(1300) } as const],
      {},
      MEDICAL,
      ['apply-first.eligible dibao-edge'],
    ],
    ['a family with 5,000 yuan a head', [{ disability: 'none', ...wages(5000) } as const], {}, MEDICAL, []],
    [
      'a family that is found to be on the edge',
      [{ disability: 'none' } as const],
      { receives: ['dibao-edge'] } as const,
      MEDICAL,
      [],
    ],
    [
      'outlay for school of a family within dibao',
      [{ disability: 'none' } as const],
      { event: { kind: 'education', date: 20260101, expense: 300_000, aidReceivedThisYear: 0 } } as const,
      'temporary-assistance' as const,
      ['apply-first.eligible dibao'],
    ],
  ])('%s', (_, members, facts, programme, expected) => {
    expect(noted(found(members, facts, [programme])[0])).toEqual(expected)
  })

  test('is the same whether the class is explained beside it or not', () => {
    const [alone] = found([{}], {}, [MEDICAL])
    const beside = found([{}], {}, ['dibao', 'dibao-edge', 'tekun', 'rigid-expenditure', MEDICAL])[4]
    expect(beside.notices).toEqual(alone.notices)
    expect(beside.parameters).toEqual(alone.parameters)
  })
})

describe('two programmes that nobody has both of', () => {
  const old: MemberFacts = { birth: 19500302, disability: 'none' }
  const child: MemberFacts = {
    birth: 20160302,
    disability: 'none',
    orphan: 'de-facto-unattended',
    student: 'compulsory',
  }

  test.each([
    ['社会救助法第十六条', '2026-10-09', '社会救助法 第十六条；民发〔2021〕43号'],
    ['国务院令第649号第十四条', '2025-06-20', '国务院令第649号 第十四条；特困人员认定办法'],
  ])('%s: dibao and tekun say so of each other', (_, date, citation) => {
    const both = found([old], {}, ['dibao', 'tekun'], date)
    expect(both.map(({ outcome }) => outcome)).toEqual(['eligible', 'eligible'])
    for (const { notices } of both) expect(notices).toEqual([{ id: 'tekun-or-dibao', params: {}, citation }])
  })

  test('not where only another member is 特困', () => {
    const [dibao] = found([{ ...old, ...wages(2200) }], {}, ['dibao', 'tekun'])
    expect(noted(dibao)).toEqual([])
  })

  test.each([
    ['2026-10-09', ['tekun-or-child-support']],
    ['2021-07-01', ['tekun-or-child-support']],
    ['2021-06-30', []],
  ])('民发〔2021〕43号第九条: a child of both programmes chooses, on %s', (date, expected) => {
    const [tekun, support] = found([child], {}, ['tekun', 'child-support'], date)
    expect([noted(tekun), noted(support)]).toEqual([expected, expected])
  })
})

describe('国务院令第649号第四十五条、民发〔2021〕57号第三十四条: three jobs refused', () => {
  const refused = (times: number, date: string) =>
    found([{ ...wages(100), jobRefusals: times }], {}, ['dibao'], date)[0]

  test('the sum is the most that may be paid, and a sentence says why', () => {
    const dibao = refused(3, '2025-06-20')
    expect(dibao.amount).toEqual({ value: 850, unit: 'CNY/month', bound: 'at-most' })
    expect(dibao.notices).toEqual([
      { id: 'jobs-refused', params: { times: 3 }, citation: '民发〔2021〕57号 第三十四条' },
    ])
    expect(noticeText('zh-CN', dibao.notices[0], ASKED)).toContain('3 次拒绝')
  })

  test('those of somebody who lives there and is no member (57号第七条) take nothing from the household', () => {
    const [dibao] = found([wages(100), { ...wages(0), relation: '岳母', jobRefusals: 5 }], {}, ['dibao'], '2025-06-20')
    expect(dibao).toMatchObject({ amount: { value: 850, bound: 'exactly' }, notices: [] })
  })

  test('two do nothing', () => {
    expect(refused(2, '2025-06-20')).toMatchObject({ amount: { value: 850, bound: 'exactly' }, notices: [] })
  })
})

describe('2026-01-29 意见: 小额快救 ends at one month of the standard', () => {
  const event = (kind: 'illness' | 'disaster', expense: number) => ({
    event: { kind, date: 20260101, expense, aidReceivedThisYear: 0 },
  })
  test.each([
    ['an illness that costs 3,000', event('illness', 300_000), '2026-01-29', 1120],
    ['an illness that costs 800', event('illness', 80_000), '2026-01-29', 800],
    ['an illness the day before', event('illness', 300_000), '2026-01-28', 3000],
    ['a disaster, which is no 小额快救', event('disaster', 300_000), '2026-07-01', 3000],
  ])('%s', (_, facts, date, value) => {
    const [aid] = found([{}], facts, ['temporary-assistance'], date)
    expect(aid).toMatchObject({ outcome: 'eligible', amount: { value, unit: 'CNY', bound: 'at-most' } })
  })
})

describe('民发〔2019〕62号 一: a child whose parents may both be gone is not sent away', () => {
  const child: MemberFacts = { relation: '孙子', birth: 20150101, status: 'normal', student: 'compulsory' }
  const granny: MemberFacts = { ...PERSON, birth: 19590101, disability: 'none' }
  const prison = { relation: '儿子', status: 'imprisoned' } as const
  const gone = { relation: '儿媳', status: 'out-of-contact' } as const
  const wife: MemberFacts = { ...granny, relation: '儿媳', birth: 19850101 }
  test.each([
    ['both named, gone', [granny, child], [prison, gone], true],
    ['the other not named', [granny, child], [prison], true],
    ['found to be no orphan, as things stood', [granny, { ...child, orphan: 'none' }], [prison, gone], true],
    ['the mother lives with the child', [granny, wife, child], [prison], false],
    ['a mother and her child, the father not named', [granny, { ...child, relation: '儿子' }], [], false],
    [
      'the child alone, father and mother gone',
      [child],
      [
        { ...prison, relation: '父亲' },
        { ...gone, relation: '母亲' },
      ],
      true,
    ],
    [
      'the child alone, the mother well',
      [child],
      [
        { ...prison, relation: '父亲' },
        { relation: '母亲', disability: { type: '肢体', level: 3 } },
      ],
      false,
    ],
    ['of 18', [granny, { ...child, birth: 20080101 }], [prison, gone], false],
    ['recognised', [granny, { ...child, orphan: 'de-facto-unattended' }], [prison, gone], false],
  ] as const)('%s', (_, members, supporters, isTold) => {
    const household = { members: [...members], supporters: [...supporters] } as HouseholdFacts
    const facts = { policy, place: '510185', date: '2026-10-09', household }
    const [determination] = determine(policy, facts, { programmes: ['child-support'] })
    const [notice] = determination.notices
    expect(notice?.id).toBe(isTold ? 'child-recognition' : undefined)
    if (isTold) expect(noticeText('zh-CN', notice, facts)).toMatch(/孙子的父母可能.*申请认定/)
  })
})

describe('社会救助法第三十七条: where to apply stands beside the outcome where the hukou is elsewhere', () => {
  test.each([
    ['512021', 'dibao', '2026-10-09', '社会救助法 第三十七条'],
    ['510104', 'dibao', '2025-06-20', '民发〔2021〕57号 第四条、第五条'],
    ['510104', 'tekun', '2025-06-20', '民发〔2021〕43号 第十条'],
    ['510185', 'dibao', '2026-10-09', undefined],
    // the county's code of before 2016, its name, and words that name no listed county
    ['512081', 'dibao', '2026-10-09', undefined],
    ['四川省简阳市', 'dibao', '2026-10-09', undefined],
    ['绵阳市游仙区', 'dibao', '2026-10-09', undefined],
    ['资阳市雁江区', 'dibao', '2026-10-09', '社会救助法 第三十七条'],
    ['510000', 'dibao', '2026-10-09', undefined],
    ['510104', 'dibao', '2018-06-01', undefined],
    ['510104', 'temporary-assistance', '2026-10-09', undefined],
    ['512021', 'old-age-allowance', '2026-10-09', '老年人权益保障法 第三十三条'],
    ['510185', 'old-age-allowance', '2026-10-09', undefined],
    ['512021', 'disability-care-allowance', '2025-06-20', '国发〔2015〕52号'],
  ] as const)('%s, %s on %s', (hukou, programme, date, citation) => {
    const members: MemberFacts[] = [{ hukou: { kind: 'unified', place: hukou }, birth: 19450101 }]
    const [determination] = found(members, {}, [programme], date)
    expect(determination.notices.find(({ id }) => id === 'apply-elsewhere')?.citation).toBe(citation)
  })
})

test('where to apply is said of whoever may get it, not of the others at home', () => {
  const elsewhere = { hukou: { kind: 'unified', place: '512021' } } as const
  const couple = (old: MemberFacts, young: MemberFacts) =>
    noted(
      found(
        [
          { birth: 19400101, ...old },
          { relation: '配偶', birth: 19600101, ...young },
        ],
        {},
        ['old-age-allowance'],
      )[0],
    )
  expect(couple(elsewhere, {})).toEqual(['apply-elsewhere'])
  expect(couple({}, elsewhere)).toEqual([])
})

describe('国务院令第649号第四十七条: 严重困难 is doubted where what is stated pays the outlay', () => {
  const fire = (expense: number) =>
    ({ event: { kind: 'fire', date: 20260901, expense: expense * 100, aidReceivedThisYear: 0 } }) as const
  const savings = (yuan: number) => ({ assets: { financial: yuan * 100, vehicles: [], homes: [], business: false } })
  test.each([
    ['savings of 500,000', savings(500_000), 0, ['hardship-doubtful']],
    ['savings that leave just the standard', savings(31_120), 0, ['hardship-doubtful']],
    ['savings that leave less', savings(31_119), 0, []],
    ['wages and savings together', savings(20_000), 11_120, ['hardship-doubtful']],
    ['savings that are not known', { assets: undefined }, 0, []],
    ['nothing', {}, 500, []],
  ] as const)('%s', (_, facts, wage, notices) => {
    const [aid] = found([{ disability: 'none', ...wages(wage) }], { ...facts, ...fire(30_000) }, [
      'temporary-assistance',
    ])
    expect([aid.outcome, noted(aid)]).toEqual(['eligible', notices])
  })
})

describe('民发〔2021〕57号第十三条: a grown child who is listed and lives apart owes support that nobody has stated', () => {
  const SON: MemberFacts = { relation: '儿子', birth: 19960101, resides: false, labour: 'able', disability: 'none' }
  const HEAD: MemberFacts = { disability: 'none' }
  test.each([
    ['apart, and no supporter', [HEAD, SON], {}, true],
    ['apart, and among the supporters', [HEAD, SON], { supporters: [{ relation: '儿子', payment: 0 }] }, false],
    ['at home', [HEAD, { ...SON, resides: true }], {}, false],
    ['apart, and a minor: a member', [HEAD, { ...SON, birth: 20150101, labour: 'none' }], {}, false],
    ['apart in prison', [HEAD, { ...SON, status: 'imprisoned' }], {}, false],
    ['apart, supporters not stated', [HEAD, SON], { supporters: undefined }, false],
    ['a nephew apart', [HEAD, { ...SON, relation: '侄子' }], {}, false],
  ] as const)('%s', (_, members, facts, isNoted) => {
    const [dibao] = found([...members], facts as HouseholdFacts, ['dibao'], '2025-06-20')
    expect(dibao.notices.some(({ id }) => id === 'supporter-not-listed')).toBe(isNoted)
    if (isNoted) expect(noticeText('zh-CN', dibao.notices[0], ASKED)).toMatch(/另住.*请问清后补填/)
  })
})

describe('民发〔2021〕57号第十三条: what somebody kept away has, his family may be given', () => {
  const wife: MemberFacts = { relation: '配偶', birth: 19620101, disability: 'none' }
  const kept: MemberFacts = { disability: 'none', status: 'imprisoned', statusSince: 20250101 }
  test.each([
    ['with a wage', { ...kept, ...wages(9000) }, {}, true],
    ['under compulsory rehabilitation', { ...kept, ...wages(9000), status: 'compulsory-rehabilitation' }, {}, true],
    ['with nothing', kept, {}, false],
    ['missing', { ...kept, ...wages(9000), status: 'missing' }, {}, false],
    [
      'named among the supporters',
      { ...kept, ...wages(9000) },
      { supporters: [{ relation: '户主', payment: 0 }] },
      false,
    ],
  ] as const)('%s', (_, head, facts, isNoted) => {
    const [dibao] = found([head, wife], facts as HouseholdFacts, ['dibao'], '2025-06-20')
    expect(noted(dibao).includes('income-of-one-away')).toBe(isNoted)
  })
})

describe('民发〔2021〕43号第五条, 57号第八条(一): a multiple disability may hold a listed type', () => {
  const multiple = (level: 1 | 2 | 3 | 4): MemberFacts => ({ disability: { type: '多重', level } })
  const mother: MemberFacts = { relation: '母亲', birth: 19600101, disability: 'none', ...wages(2600) }
  test.each([
    ['tekun', [multiple(1)], 'ineligible', true],
    ['tekun', [multiple(3)], 'ineligible', true],
    ['tekun', [multiple(4)], 'ineligible', false],
    ['tekun', [{ disability: { type: '听力', level: 1 } }], 'ineligible', false],
    ['tekun', [{ ...multiple(1), birth: 19500101 }], 'eligible', false],
    ['tekun', [{ ...multiple(1), ...wages(5000) }], 'ineligible', false],
    ['dibao', [{ ...multiple(3), ...wages(0) }, mother], 'ineligible', true],
    ['dibao', [{ ...multiple(4), ...wages(0) }, mother], 'ineligible', false],
    ['dibao', [multiple(3), { ...mother, ...wages(9000) }], 'ineligible', false],
  ] as const)('%s, %o', (programme, members, outcome, isNoted) => {
    const people = members.map((each): MemberFacts => ({ employment: 'flexible', ...each }) as MemberFacts)
    const [one] = found(people, {}, [programme], '2026-10-09')
    expect([one.outcome, one.notices.some(({ id }) => id === 'multiple-disability')]).toEqual([outcome, isNoted])
  })
})

describe('国务院令第577号第二十一条: winter relief is for 当年冬季、次年春季', () => {
  const FLOOD = { kind: '洪涝', date: 20250712, needsFood: true }
  test.each([
    ['2025-07-20', FLOOD, ['winter-not-yet']],
    ['2025-08-31', FLOOD, ['winter-not-yet']],
    ['2025-09-01', FLOOD, []],
    ['2026-04-10', FLOOD, []],
    ['2026-04-10', { ...FLOOD, kind: '冰雹', date: 20260312 }, ['winter-not-yet']],
    ['2026-02-10', { ...FLOOD, kind: '雪灾', date: 20260105 }, []],
  ])('on %s of %o: %o', (date, disaster, notices) => {
    const [relief] = found([{}], { disaster }, ['winter-relief'], date)
    expect([relief.outcome, noted(relief)]).toEqual(['eligible', notices])
  })
})

describe('a condition that fails or is open says by what', () => {
  const sentences = (members: MemberFacts[], facts: HouseholdFacts, programme: ProgrammeId) =>
    found(members, facts, [programme])[0]
      .criteria.map((criterion) => criterionText('zh-CN', criterion))
      .join('\n')

  test('property: the business, where that is what is not known', () => {
    const assets = { financial: 0, vehicles: [], homes: [], business: true }
    expect(sentences([{}], { assets }, 'dibao')).toContain('尚不能核验的是：任企业法定代表人或者雇人经营')
    const open = sentences([{}], { assets: { financial: 0, vehicles: [] } }, 'dibao')
    expect(open).toContain('尚不能核验的是：住房、任企业法定代表人或者雇人经营')
  })

  test('an age is not told of the dead, nor a death of the living', () => {
    expect(sentences([{ birth: 19500101 }], {}, 'old-age-allowance')).toBe('76 周岁，不满 80 周岁。')
    expect(sentences([{ birth: 19300101, status: 'deceased' }], {}, 'old-age-allowance')).toBe('已死亡，不再享受。')
  })

  test.each(['zh-CN', 'en'] as const)('every notice has a sentence in %s', (locale) => {
    const notices = [
      ...found([{ jobRefusals: 3 }], {}, ['dibao'])[0].notices,
      ...found([{}], {}, ['medical-assistance'])[0].notices,
    ]
    expect(notices).toHaveLength(2)
    for (const notice of notices) expect(noticeText(locale, notice, ASKED)).not.toMatch(/[{}]|undefined/)
  })
})

describe('民发〔2021〕57号第十三条: a wage of nothing beside work that is paid', () => {
  test.each([
    ['in work, no wage', { employment: 'employed', ...wages(0) }, '2025-06-20', true],
    ['in work, no wage, by the rules of 2012', { employment: 'employed', ...wages(0) }, '2018-06-20', true],
    ['in work, a low wage', { employment: 'employed', ...wages(500) }, '2025-06-20', false],
    ['in work, too much', { employment: 'employed', ...wages(5000) }, '2025-06-20', false],
    ['in work, a wage that is not known', { employment: 'employed', income: {} }, '2025-06-20', false],
    ['jobs now and then', { employment: 'flexible', ...wages(0) }, '2025-06-20', false],
    ['paid by public finance, nothing', { publicPayroll: true, ...wages(0) }, '2025-06-20', true],
  ] as const)('%s', (_, head, on, isNoted) => {
    const all = found([{ disability: 'none', ...head } as MemberFacts], {}, ['dibao', 'dibao-edge'], on)
    expect(all.some(({ notices }) => notices.some(({ id }) => id === 'wage-not-stated'))).toBe(isNoted)
  })
})

describe('国务院令第649号第四十七条: an illness is urgent where it is a serious one', () => {
  const ill = (date: number) =>
    ({ event: { kind: 'illness', date, expense: 100_000, aidReceivedThisYear: 0 } }) as const
  test.each([
    ['nobody is seriously ill', [{ health: 'chronic' }], '2025-06-20', true],
    ['one of two is', [{ health: 'healthy' }, { relation: '儿子', health: 'serious-illness' }], '2025-06-20', false],
    ['of one it is not known', [{ health: 'healthy' }, { relation: '儿子', health: undefined }], '2025-06-20', false],
    ['nobody is seriously ill, by the Act', [{ health: 'healthy' }], '2026-10-09', true],
  ] as const)('%s', (_, members, on, isNoted) => {
    const [aid] = found([...members], ill(Number(on.replaceAll('-', '')) - 1), ['temporary-assistance'], on)
    expect([aid.outcome, noted(aid).includes('illness-not-grave')]).toEqual(['eligible', isNoted])
  })
})
