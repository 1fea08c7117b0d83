/** What is asked, of whom and in which order, and how the answer reads: a table of households that people came with. */
import { describe, expect, it } from 'vitest'
import { caseText } from '../../../core/cli/explain-text.ts'
import { widthOf } from '../../../core/cli/wrap.ts'
import type { HouseholdFacts, MemberFacts, ProgrammeId } from '../../../core/src/facts/index.ts'
import { loadPolicy } from '../../../core/src/policy/index.ts'
import { determine } from '../../../core/src/programmes/index.ts'
import { LOCALES } from '../../../core/src/text/area.ts'
import { askText, confirmChoices, presumedText } from '../../../core/src/text/ask.ts'
import { absenceText, criterionInCase, dueText } from '../../../core/src/text/programmes.ts'
import { whoText } from '../../../core/src/text/who.ts'

const policy = loadPolicy()
const TODAY = '2026-11-29'
const MENTAL_1 = { type: '智力', level: 1 } as const

const wage = (yuan: number): MemberFacts => ({ income: { wage: yuan * 100 } })
const asked = (household: HouseholdFacts, date = TODAY) => ({ policy, place: '510185', date, household })
const one = (household: HouseholdFacts, programme: ProgrammeId, date = TODAY) =>
  determine(policy, asked(household, date), { programmes: [programme] })[0]

const COUPLE_WITH_CHILD: HouseholdFacts = {
  area: 'rural',
  members: [
    { relation: '户主', birth: 19850101, ...wage(2000) },
    { relation: '妻', birth: 19870101 },
    { relation: '儿子', birth: 20170101, student: 'compulsory' },
  ],
}
const PARALYSED: HouseholdFacts = {
  area: 'rural',
  members: [{ relation: '户主', birth: 19500101, marital: 'never-married', selfCareFailed: 5 }],
  supporters: [],
}
const GRANNY: HouseholdFacts = {
  area: 'rural',
  members: [
    { relation: '户主', birth: 19590101 },
    { relation: '孙子', birth: 20150101, student: 'compulsory' },
  ],
  supporters: [
    { relation: '儿子', status: 'imprisoned', statusSince: 20240501 },
    { relation: '儿媳', status: 'out-of-contact', statusSince: 20240801 },
  ],
}
const GROWN_SON: HouseholdFacts = {
  area: 'urban',
  members: [
    { relation: '户主', birth: 19620101, income: { transfer: 260_000 } },
    { relation: '妻', birth: 19640101 },
    { relation: '儿子', birth: 19920101, disability: MENTAL_1 },
  ],
}
const NO_WIFE: HouseholdFacts = {
  area: 'rural',
  members: [
    {
      relation: '户主',
      birth: 19500101,
      marital: 'married',
      income: { wage: 0, business: 0, property: 0, transfer: 0, other: 0 },
    },
  ],
  assets: { financial: 800_000, homes: [{ area: 90 }], vehicles: [], business: false },
  supporters: [],
}
const FIRE: HouseholdFacts = {
  area: 'rural',
  members: [
    { relation: '户主', birth: 19700101, ...wage(3000) },
    { relation: '妻', birth: 19720101 },
  ],
  event: { kind: 'fire', date: 20261120, expense: 3_000_000 },
}

describe('an official is told to ask', () => {
  it.each<[string, HouseholdFacts, ProgrammeId, string[]]>([
    [
      'of tekun, of healthy people of 39 and 41, the certificate first',
      COUPLE_WITH_CHILD,
      'tekun',
      ['health', 'ordinary-status'],
    ],
    ['of dibao, income and savings before any premise', COUPLE_WITH_CHILD, 'dibao', ['income', 'savings', 'property']],
    [
      'of the care allowance only what it asks for: no income, no hukou',
      PARALYSED,
      'disability-care-allowance',
      ['health', 'receives', 'ordinary-status'],
    ],
    [
      'of the care allowance the self-care of whoever has a certificate',
      GROWN_SON,
      'disability-care-allowance',
      ['self-care', 'receives', 'ordinary-status'],
    ],
    ['of tekun, of a man of 76, no school', PARALYSED, 'tekun', ['income', 'savings', 'special-income']],
    [
      'of a child whose parents are gone, what became of them',
      GRANNY,
      'child-support',
      ['children', 'ordinary-status'],
    ],
    [
      'of a married man whose wife is not listed, where she is, and no hukou',
      NO_WIFE,
      'dibao',
      ['spouse', 'pensions', 'ordinary-status'],
    ],
    ['after a fire, what was drawn this year', FIRE, 'temporary-assistance', ['event']],
  ])('%s', (_, household, programme, groups) => {
    expect(one(household, programme).ask.map(({ id }) => id)).toEqual(groups)
  })

  it.each<[string, HouseholdFacts, ProgrammeId, number, RegExp, RegExp]>([
    [
      'only what is not known of each',
      COUPLE_WITH_CHILD,
      'dibao',
      0,
      /^户主每月经营净收入、.*。妻每月工资、.*。儿子自己名下每月有多少元收入/,
      /户主每月工资|儿子每月/,
    ],
    ['of one person, whose it is', GROWN_SON, 'disability-care-allowance', 0, /儿子有几项不能自理/, /户主|妻/],
    [
      'the condition of the parents, not only what was recognised',
      GRANNY,
      'child-support',
      0,
      /孙子的父母各是什么情况（死亡、宣告失踪，服刑/,
      /可查/,
    ],
    ['of a child no prison and no cloister', GRANNY, 'child-support', 1, /孙子健在/, /服刑|出家/],
    ['no relation that is stated', GRANNY, 'dibao-edge', 0, /儿子、儿媳：家里几口人/, /与户主/],
    ['in words of the fact itself', FIRE, 'temporary-assistance', 0, /^今年没有领过临时救助：是 \/ 有例外/, /就学/],
  ])('%s', (_, household, programme, index, says, never) => {
    const text = askText('zh-CN', one(household, programme).ask[index], asked(household))
    expect(text).toMatch(says)
    expect(text).not.toMatch(never)
  })
})

describe('the ordinary case', () => {
  it('comes where only a blank that the office looks up is in the way: aid after a fire, 社会救助法第五十条', () => {
    const { presumed, outcome } = one(FIRE, 'temporary-assistance')
    expect(outcome).toBe('undetermined')
    expect(presumed && presumedText('zh-CN', presumed)).toBe('一般情形下：符合条件，一次性不超过 1120 元')
    expect(presumed?.assumptions.map(({ paths }) => paths)).toEqual([['household.event.aidReceivedThisYear']])
    const before = { ...FIRE, receives: ['temporary-assistance'] } as HouseholdFacts
    expect(one(before, 'temporary-assistance').presumed).toBeNull()
  })

  it('names the sum without the cost of employment, which may not eat the whole wage', () => {
    const none = { wage: 0, business: 0, property: 0, transfer: 0, other: 0 }
    const members = (COUPLE_WITH_CHILD.members ?? []).map(({ income, ...rest }) => ({
      ...rest,
      income: { ...none, ...income },
    }))
    const assets = { financial: 800_000, homes: [{ area: 90 }], vehicles: [], business: false }
    const { presumed } = one({ ...COUPLE_WITH_CHILD, members, assets }, 'dibao')
    expect(presumed && presumedText('zh-CN', presumed)).toBe(
      '一般情形下：符合条件，每月 1360 元（必要的就业成本按规定扣减后可以增加）',
    )
  })
})

describe('an answer says', () => {
  it('what is stated of an income that is not known in full', () => {
    const criterion = one(COUPLE_WITH_CHILD, 'dibao').criteria.find(({ id }) => id === 'dibao.income')
    expect(criterion && criterionInCase('zh-CN', criterion, COUPLE_WITH_CHILD)).toContain('已填的收入每月合计 2000 元')
  })

  it('what nought means, and why a programme is not applicable', () => {
    expect(dueText('zh-CN', 'medical-assistance', { value: 0, unit: 'CNY', bound: 'at-most' })).toContain(
      '没有自付医疗费',
    )
    expect(dueText('zh-CN', 'dibao', { value: 8, unit: 'CNY/month', bound: 'exactly' })).toBe('每月 8 元')
    for (const [programme, date, says] of [
      ['rigid-expenditure', '2024-06-01', '2025-01-01 起才有这一项'],
      ['old-age-allowance', '2009-11-20', '当时当地没有这一项'],
    ] as const) {
      const { outcome, absence } = one(PARALYSED, programme, date)
      expect([outcome, absence && absenceText('zh-CN', absence)]).toEqual(['not-applicable', says])
    }
  })

  it('who is who: the name, else the relation, with the year where two share it, else the position', () => {
    const household: HouseholdFacts = {
      members: [
        { name: '王甲', relation: '户主' },
        { relation: '儿子', birth: 19900101 },
        { relation: '儿子', birth: 19920101 },
        { relation: '女儿' },
        {},
      ],
      supporters: [{ relation: '女儿' }, { relation: '女婿' }],
    }
    const members = [0, 1, 2, 3, 4].map((index) => whoText('zh-CN', `household.members[${index}]`, household))
    expect(members).toEqual(['王甲', '儿子（1990 年生）', '儿子（1992 年生）', '女儿（第 4 位成员）', '第 5 位成员'])
    const supporters = [0, 1].map((index) => whoText('zh-CN', `household.supporters[${index}].birth`, household))
    expect(supporters).toEqual(['女儿（第 1 位义务人）', '女婿'])
    expect(whoText('en', 'household.supporters[1].birth', household)).toBe('the son-in-law')
  })
})

describe('all programmes of a household', () => {
  const HOUSEHOLDS = { COUPLE_WITH_CHILD, PARALYSED, GRANNY, GROWN_SON, FIRE }
  const text = (
    household: HouseholdFacts,
    locale: (typeof LOCALES)[number],
    isWhole = false,
    programmes?: ProgrammeId[],
  ) => {
    const facts = asked(household)
    const input = { path: 'a.yaml', file: { household, programmes }, facts }
    return caseText(policy, input, determine(policy, facts, { programmes }), { locale, isWhole })
  }

  it.each(LOCALES)('one by one in %s too: at most 60 lines of 100 columns, no name of a key', (locale) => {
    for (const household of [...Object.values(HOUSEHOLDS), { size: 3, income: 100_000 }]) {
      for (const programme of ['dibao', 'tekun', 'charity-assistance', 'temporary-assistance'] as const) {
        const lines = text(household, locale, false, [programme]).split('\n')
        expect(lines.length).toBeLessThanOrEqual(60)
        expect(lines.filter((line) => widthOf(line) > 100 || /parameter:|household\./.test(line))).toEqual([])
      }
    }
  })

  it('asks before it has confirmed, and names who and what only where there are several', () => {
    const ordinary = text(COUPLE_WITH_CHILD, 'zh-CN')
    expect(ordinary).toMatch(/\n {2}1\. 这 3 人有没有重病、残疾人证？没有 \/ 有（选人，写明残疾类别、等级，写明病名）/)
    expect(ordinary.indexOf('没有认定为孤儿')).toBeGreaterThan(ordinary.indexOf('近 12 个月自付'))
    const alone = text({ ...PARALYSED, supporters: [{ relation: '儿子', payment: 20_000, householdSize: 3 }] }, 'zh-CN')
    expect(alone).toMatch(/户主没有服刑.*：是 \/ 有例外\n/)
    expect(alone).not.toContain('选人')
  })

  it('says once what holds of several programmes, and why not in the words of the first condition with a number', () => {
    const [head, ...others] = COUPLE_WITH_CHILD.members ?? []
    const elsewhere = { ...COUPLE_WITH_CHILD, members: [{ ...head, hukou: { place: '511902' } }, ...others] }
    const said = text(elsewhere, 'zh-CN')
    expect(said.split('户籍在')).toHaveLength(2)
    // whose hukou it is earns too much for tekun
    expect(said).toContain('最低生活保障、医疗救助：尚不能判定')
    expect(text({ ...COUPLE_WITH_CHILD, event: 'none' }, 'zh-CN')).toContain(
      '临时救助：不符合条件——没有需要临时救助的事由。',
    )
  })

  it('names no key where facts contradict each other, nor where all is shown', () => {
    const household = { ...COUPLE_WITH_CHILD, size: 5 }
    expect(text(household, 'zh-CN')).toContain('相互矛盾：家庭人口写的是 5 人')
    for (const isWhole of [false, true]) expect(text(household, 'zh-CN', isWhole)).not.toMatch(/household\.|parameter:/)
  })

  it.each(Object.entries(HOUSEHOLDS))(
    '%s: at most 120 lines of 100 columns, one list of questions, no name of a key',
    (_, household) => {
      for (const locale of LOCALES) {
        const lines = text(household, locale).split('\n')
        expect(lines.length).toBeLessThanOrEqual(120)
        expect(lines.filter((line) => widthOf(line) > 100 || /^ *[，。、；：）”]/.test(line))).toEqual([])
        expect(lines.join('\n')).not.toMatch(/parameter:|household\.|[{}]|undefined|NaN|null/)
        expect(lines.filter((line) => /^ {2}1\. /.test(line))).toHaveLength(1)
      }
      expect(text(household, 'zh-CN')).not.toMatch(/第 \d+ 位/)
      expect(text(household, 'zh-CN', true).split('\n').length).toBeGreaterThan(
        text(household, 'zh-CN').split('\n').length,
      )
    },
  )
})

it('a question that asks whether there is any is answered with none or some, others with yes or exceptions', () => {
  expect(confirmChoices('zh-CN', ['household.supporters'])).toEqual(['没有', '有'])
  expect(confirmChoices('zh-CN', ['household.members[0].student'])).toEqual(['是，都这样', '有例外'])
  expect(confirmChoices('en', ['household.receives'])).toEqual(['none', 'some'])
  expect(confirmChoices('zh-CN', [])).toEqual(['是，都这样', '有例外'])
})
