/** 社会救助法第四十五条、第四十八条、第七十六条: the draft of a written notice, and when there is none. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caseNotices } from '../../../core/cli/explain-notice.ts'
import type { HouseholdFacts, MemberFacts, ProgrammeId } from '../../../core/src/facts/index.ts'
import { loadPolicy } from '../../../core/src/policy/index.ts'
import { type Amount, determine } from '../../../core/src/programmes/index.ts'
import { LOCALES } from '../../../core/src/text/area.ts'
import { noticeTexts } from '../../../core/src/text/notice-texts.ts'
import { household as anyHousehold } from './households.ts'

const policy = loadPolicy()

function noticesOf(
  household: HouseholdFacts,
  programmes: ProgrammeId[],
  date = '2026-10-09',
  locale: 'zh-CN' | 'en' = 'zh-CN',
  /** of the case file; left out: what was asked */
  applied: ProgrammeId[] | null = programmes,
) {
  const facts = { place: '510185', date, household }
  const all = determine(policy, facts, { programmes })
  return {
    all,
    ...caseNotices(policy, { path: 'a.yaml', file: { programmes: applied ?? undefined }, facts } as never, all, locale),
  }
}

const family = (yuan: number, receives: ProgrammeId[] = []): HouseholdFacts => ({
  area: 'rural',
  members: [
    {
      name: '王一',
      relation: '户主',
      birth: 19750302,
      resides: true,
      health: 'healthy',
      disability: { type: '肢体', level: 2 },
      labour: 'able',
      student: 'none',
      employment: 'flexible',
      status: 'normal',
      orphan: 'none',
      selfCareFailed: 1,
      income: { wage: yuan * 100, business: 0, property: 0, transfer: 0, other: 0 },
      notCounted: {
        basicPension: 0,
        entitlementPension: 0,
        scholarship: 0,
        assistance: 0,
        oldAgeAllowance: 0,
        familyPlanningAward: 0,
      },
      employmentCost: 0,
    },
  ],
  assets: { financial: 0, vehicles: [], homes: [], business: false },
  supporters: [],
  receives,
})

/** The one member of the family with other facts, and what else there is. */
const told = (
  facts: MemberFacts,
  yuan = 0,
  receives: ProgrammeId[] = [],
  rest: HouseholdFacts = {},
): HouseholdFacts => {
  const { members: [member] = [], ...household } = family(yuan, receives)
  return { ...household, ...rest, members: [{ ...member, ...facts }, ...(rest.members ?? [])] }
}

describe('the reasons are facts of the household, with date and clause', () => {
  const OLD = { birth: 19500101 }
  const PRISON = { status: 'imprisoned', statusSince: 20261001 } as const
  const DEAD = { status: 'deceased', statusSince: 20260930 } as const
  const SON = {
    relation: '儿子',
    birth: 19800101,
    ownIncome: 500_000,
    status: 'normal',
    disability: 'none',
    civilCapacity: 'full',
    tekun: false,
    payment: 0,
  } as const
  const AUNT = { relation: '妹妹', birth: 19600101 } as const
  test.each<[string, HouseholdFacts, ProgrammeId, string[], string[]]>([
    [
      'tekun of a prisoner ends (43号第二十四条)',
      told({ ...OLD, ...PRISON }, 0, ['tekun']),
      'tekun',
      ['1. 自2026年10月1日起在监狱服刑。依据：民发〔2021〕43号 第二十四条（三）。', '公示七天', '村（居）民委员会'],
      ['已死亡、被宣告失踪或正在服刑', '渐退期'],
    ],
    [
      'dibao of the only member ends with his death: his kin are written to, nobody is heard',
      told(DEAD, 0, ['dibao']),
      'dibao',
      ['王一的家属：', '王一于2026年9月30日死亡', '受助人已死亡，不再听取本人意见'],
      ['听取你（户）', '第四十八条', '渐退期', '你（户）享受'],
    ],
    [
      'dibao of a widow after the death of the head: she is written to',
      told(DEAD, 0, ['dibao'], { members: [{ ...told({}, 3000).members?.[0], name: '李二', relation: '妻' }] }),
      'dibao',
      ['李二：', '（计入 1 人，每月收入合计 3000 元）'],
      ['家属'],
    ],
    [
      'dibao that ends by income may go on for a while (57号第三十三条、83号一（三）)',
      family(2250, ['dibao']),
      'dibao',
      [
        '（计入 1 人，每月收入合计 2250 元）',
        '渐退期',
        '民发〔2021〕57号 第三十三条；民发〔2022〕83号 一（三）',
        '给予      个月／不给予',
      ],
      ['中也没有'],
    ],
    [
      'that nobody may apply alone claims no more than was looked at, and cites each document once',
      family(3000),
      'dibao',
      [
        '按已列明的单独申请情形',
        '边缘家庭中确有特殊困难的人员，由当地认定',
        '民发〔2021〕57号 第七条、第八条；民发〔2022〕83号 一（一）',
      ],
      ['渐退期', '第八条；民发〔2021〕57号'],
    ],
    [
      'tekun is refused by an able son, who is named, and not by a sister, who is not',
      told(OLD, 0, [], { supporters: [AUNT, SON] }),
      'tekun',
      ['有能够履行义务的法定义务人。他们是：儿子（本人每月收入 5000 元）。'],
      ['妹妹'],
    ],
    [
      'a grown child is told where support ends, not that 18 is 18',
      told({ birth: 20080101, orphan: 'orphan' }, 0, ['child-support']),
      'child-support',
      ['年龄 18 周岁，只保障到 18 周岁。'],
      ['已满 18'],
    ],
    [
      'three jobs refused: a reduction by as much as the county decides (57号第三十四条)',
      told({ jobRefusals: 3 }, 100, ['dibao']),
      'dibao',
      [
        '最低生活保障调减告知书',
        '1. 王一无正当理由 3 次拒绝介绍的工作。依据：民发〔2021〕57号 第三十四条。',
        '减发          元',
      ],
      ['不超过'],
    ],
    [
      'figures are figures: no yes or no, no title that nobody saw',
      told({}, 2500, [], { expenses: { medical: 0, education: 0, rehabilitation: 0, living: 0 } }),
      'rigid-expenditure',
      ['《                    》川民规〔2025〕1号'],
      ['标题未见', '：是，'],
    ],
  ])('%s', (_, household, programme, says, never) => {
    const { drafts } = noticesOf(household, [programme])
    expect(drafts).toHaveLength(1)
    for (const part of [...says, '（机关名称）', '送达：']) expect(drafts[0]).toContain(part)
    for (const part of never) expect(drafts[0]).not.toContain(part)
  })

  test.each<[string, HouseholdFacts, ProgrammeId, RegExp]>([
    ['nobody who counts may not apply alone either', told(DEAD, 0, ['dibao']), 'dibao', /单独申请/],
    [
      'where nothing happened nothing is said of its kind',
      { ...family(0), event: 'none' },
      'temporary-assistance',
      /小额快救|2\./,
    ],
  ])('%s', (_, household, programme, never) => {
    const [draft] = noticesOf(household, [programme]).drafts
    expect(draft.split('二、')[0]).not.toMatch(never)
  })

  test('no refusal of what nobody applied for or draws, nor to the dead', () => {
    const { drafts, without } = noticesOf(family(3000), [...ALL], '2026-10-09', 'zh-CN', null)
    expect(drafts).toEqual([])
    expect(without).toHaveLength(1)
    expect(without[0]).toMatch(/^最低生活保障、低保边缘家庭、.*没有申请.*不出告知书/)
    expect(noticesOf(family(3000, ['dibao']), [...ALL], '2026-10-09', 'zh-CN', null).drafts).toHaveLength(1)
    const refused = noticesOf(told(DEAD, 0, []), ['tekun'])
    expect([refused.drafts, refused.without]).toEqual([[], [expect.stringContaining('申请人已死亡')]])
  })
})

describe('a notice is drafted', () => {
  test('of a refusal: the numbers compared, the clause, the figure with its source, the remedy, and what else can be had', () => {
    const { drafts, without } = noticesOf(family(1300), ['dibao', 'dibao-edge'])
    expect(without).toHaveLength(1)
    expect(drafts).toHaveLength(1)
    for (const part of [
      '最低生活保障不予确认告知书',
      '王一：',
      '社会救助法第四十五条',
      '月人均收入 1300 元 ≥ 保障标准 1120 元（计入 1 人，每月收入合计 1300 元）。依据：社会救助法 第十八条',
      '成都市2026年城乡低保标准',
      '六十日内依法申请行政复议，或者六个月内',
      '社会救助法第七十六条',
      '符合低保边缘家庭的条件，可以申请',
      '【草稿】',
    ]) {
      expect(drafts[0]).toContain(part)
    }
    expect(drafts[0]).not.toContain('第四十八条')
  })

  test('of an ending: heard before, told after; what rests on dibao is not offered', () => {
    const { drafts } = noticesOf(family(1300, ['dibao']), ['dibao', 'disability-living-allowance'])
    expect(drafts).toHaveLength(1)
    expect(drafts[0]).toContain('最低生活保障终止告知书')
    expect(drafts[0]).toContain('听取你（户）的意见')
    expect(drafts[0]).toContain('社会救助法第四十八条')
    expect(drafts[0]).not.toContain('生活补贴的条件')
  })

  test('of a reduction: the new sum, the old one left to fill in', () => {
    const { drafts } = noticesOf(family(900, ['dibao']), ['dibao'])
    expect(drafts[0]).toContain('最低生活保障调减告知书')
    expect(drafts[0]).toContain('每月 220 元')
    expect(drafts[0]).toContain('月人均收入 900 元 < 保障标准 1120 元')
  })

  test.each([
    ['dibao-edge', 1200, '没有按月的金额'],
    ['tekun', 0, '谈不上调减'],
    ['medical-assistance', 0, '谈不上调减'],
  ] as const)(
    'of no reduction of %s, which has no exact sum a month: 社会救助法第四十八条',
    (programme, wage, said) => {
      const classes: ProgrammeId[] = programme === 'medical-assistance' ? ['dibao'] : []
      const { members = [], ...rest } = family(wage, [programme, ...classes])
      const old = members.map((each) => ({ ...each, birth: programme === 'tekun' ? 19400302 : each.birth }))
      const { all, drafts, without } = noticesOf({ ...rest, members: old }, [programme])
      expect(all[0].outcome).toBe('eligible')
      expect(drafts).toEqual([])
      expect(without[0]).toContain(said)
    },
  )

  test.each([
    ['2025-06-20', '国务院令第649号第十一条', '国务院令第649号第六十五条'],
    ['2026-06-30', '国务院令第649号第十一条', '国务院令第649号第六十五条'],
    ['2026-07-01', '社会救助法第四十五条', '社会救助法第七十六条'],
  ])('on %s under %s', (date, written, remedy) => {
    const [draft] = noticesOf(family(3000), ['dibao'], date).drafts
    expect(draft).toContain(written)
    expect(draft).toContain(remedy)
  })

  test('of an allowance without clauses of the Act, which does not speak of it', () => {
    const [draft] = noticesOf(family(3000), ['old-age-allowance']).drafts
    expect(draft).toContain('51 周岁，不满 80 周岁')
    expect(draft).not.toContain('社会救助法')
  })
})

test('nothing is drafted of an open outcome, nor of one that needs no notice, whatever the household', () => {
  fc.assert(
    fc.property(
      anyHousehold,
      fc.constantFrom('2025-06-20', '2026-10-09'),
      fc.constantFrom(...LOCALES),
      (facts, date, locale) => {
        const { all, drafts, without } = noticesOf(facts, [...ALL], date, locale)
        expect(drafts.length + without.length).toBe(all.length)
        const told = all.filter(
          ({ programme, outcome, amount, notices }) =>
            programme !== 'charity-assistance' &&
            outcome !== 'undetermined' &&
            (facts.receives?.includes(programme)
              ? outcome === 'ineligible' || isExact(amount) || notices.some(({ id }) => id === 'jobs-refused')
              : outcome === 'ineligible' && !facts.members?.every(({ status }) => status === 'deceased')),
        )
        expect(drafts).toHaveLength(told.length)
        for (const draft of drafts) expect(draft).not.toMatch(/[{}]|undefined|NaN|null/)
      },
    ),
    { numRuns: 60 },
  )
})
const isExact = (amount: Amount | null) => amount?.unit === 'CNY/month' && amount.bound === 'exactly'
const ALL = ['dibao', 'dibao-edge', 'tekun', 'rigid-expenditure', 'temporary-assistance', 'charity-assistance'] as const

test('every sentence stands in both languages, with the same blanks', () => {
  const blanks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
  for (const key of noticeTexts.keys) {
    const [zh, en] = LOCALES.map((locale) => noticeTexts.tables[locale][key])
    expect([key, blanks(en)]).toEqual([key, blanks(zh)])
  }
})
