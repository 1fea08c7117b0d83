/** 社会救助法第四十五条、第四十八条、第七十六条: the draft of a written notice, and when there is none. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caseNotices } from '../../../core/cli/explain-notice.ts'
import type { HouseholdFacts, ProgrammeId } from '../../../core/src/facts/index.ts'
import { loadPolicy } from '../../../core/src/policy/index.ts'
import { type Amount, determine } from '../../../core/src/programmes/index.ts'
import { LOCALES } from '../../../core/src/text/area.ts'
import { noticeTexts } from '../../../core/src/text/notice.ts'
import { household as anyHousehold } from './households.ts'

const policy = loadPolicy()

function noticesOf(
  household: HouseholdFacts,
  programmes: ProgrammeId[],
  date = '2026-10-09',
  locale: 'zh-CN' | 'en' = 'zh-CN',
) {
  const facts = { place: '510185', date, household }
  const all = determine(policy, facts, { programmes })
  return { all, ...caseNotices(policy, { path: 'a.yaml', file: {}, facts } as never, all, locale) }
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

describe('a notice is drafted', () => {
  test('of a refusal: the numbers compared, the clause, the figure with its source, the remedy, and what else can be had', () => {
    const { drafts, without } = noticesOf(family(1300), ['dibao', 'dibao-edge'])
    expect(without).toHaveLength(1)
    expect(drafts).toHaveLength(1)
    for (const part of [
      '最低生活保障不予确认告知书',
      '王一：',
      '社会救助法第四十五条',
      '月人均收入 1300 元 ≥ 保障标准 1120 元。依据：社会救助法 第十八条',
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
          ({ programme, outcome, amount }) =>
            programme !== 'charity-assistance' &&
            outcome !== 'undetermined' &&
            (outcome === 'ineligible' || (isExact(amount) && facts.receives?.includes(programme))),
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
