import { describe, expect, test } from 'vitest'
import { LAW, type Law, loadPolicy } from '../../../../core/src/policy/index.ts'
import { parseCase } from '../../../../core/src/programmes/case-file.ts'
import { type CaseFacts, determine } from '../../../../core/src/programmes/index.ts'
import { RELATION_WORDS, relationText } from '../../../../core/src/text/who.ts'
import { stepsTo } from '../../../../core/src/ui/trainer/arithmetic.ts'
import { changesSentence, changesTold } from '../../../../core/src/ui/trainer/Changed.tsx'
import { asLived, changed } from '../../../../core/src/ui/trainer/change.ts'
import { act, type Classroom, canMove, enter, stepOf } from '../../../../core/src/ui/trainer/classroom.ts'
import { differencesBetween, factsBetween } from '../../../../core/src/ui/trainer/compare.ts'
import { waysToQualify } from '../../../../core/src/ui/trainer/fitting.ts'
import { mostFor, typedNumber } from '../../../../core/src/ui/trainer/limits.ts'
import {
  CaseRefused,
  forget,
  keep,
  keptOn,
  readPicked,
  readScenario,
  withScenario,
} from '../../../../core/src/ui/trainer/own-scenarios.ts'
import {
  branchesOf,
  moneyOver,
  outcomesOver,
  standardsOver,
  thresholdsOf,
} from '../../../../core/src/ui/trainer/pictures/data.ts'
import { overlapsOf } from '../../../../core/src/ui/trainer/pictures/overlaps.ts'
import { chapters } from '../../../../core/src/ui/trainer/scenarios.generated.ts'
import { grouped } from '../../../../core/src/ui/trainer/values.ts'
import { writeCase } from '../../../../core/src/ui/trainer/write-case.ts'

const policy = loadPolicy()
const scenarios = chapters.flatMap((chapter) => chapter.scenarios)
const named = (id: string) => scenarios.find((one) => one.id === id) ?? scenarios[0]
const WAGE = 'household.members[0].income.wage'
const dibaoOf = (facts: CaseFacts, law = policy) => determine(law, facts, { programmes: ['dibao'] })[0]

/** The same law with Jianyang’s standard of 2025 at another figure: what stands on the screen must follow. */
function lawWith(standard: number): Law {
  const parameters = LAW.parameters.map((placed) =>
    placed.parameter === 'dibao.standard' && placed.place === '510185'
      ? {
          ...placed,
          values: placed.values.map((one) => (one.from === '2025-01-01' ? { ...one, value: standard } : one)),
        }
      : placed,
  )
  return { ...LAW, parameters }
}
const other = loadPolicy([], lawWith(1000))

describe('what flips (before and after)', () => {
  test('a wage over the line flips the income criterion alone, 57号第十三条', () => {
    const { facts } = named('income-a-head')
    const richer = changed(facts, { path: WAGE, value: 270_000 })
    const { moved } = differencesBetween(dibaoOf(facts), dibaoOf(richer))
    expect(moved.map(({ before, after }) => [after?.id, before?.outcome, after?.outcome])).toEqual([
      ['dibao.income', 'fail', 'pass'],
    ])
    expect(factsBetween(facts, richer)).toEqual([WAGE])
  })

  test('nothing flips where nothing was changed', () => {
    for (const { facts } of scenarios.slice(0, 10))
      expect(differencesBetween(dibaoOf(facts), dibaoOf(facts))).toEqual({ moved: [], aside: [], clauses: [] })
  })

  test.each([
    ['mother-counted-by-era', { date: '2018-06-30' }, 1, 2],
    // whether who lives at a school was a member, no text of that year says
    ['daughter-at-university', { date: '2009-11-15' }, 2, { from: 1, to: 2 }],
  ] as const)('%s: how many count stands in front, and no way that decided nothing', (id, change, from, to) => {
    const { facts } = named(id)
    const { moved } = differencesBetween(dibaoOf(facts), dibaoOf(changed(facts, change)))
    const counted = moved.find(({ after }) => after?.id === 'dibao.members')
    expect([counted?.before?.values.size, counted?.after?.values.size]).toEqual([from, to])
    expect(moved.every(({ before, after }) => before?.outcome === 'pass' || after?.outcome === 'pass')).toBe(true)
  })

  test('two families with other sums differ in the income criterion, 57号第十三条', () => {
    const [one, other] = [named('the-difference').facts, named('income-a-head').facts]
    const { moved } = differencesBetween(dibaoOf(one), dibaoOf(changed(other, { path: WAGE, value: 270_000 })))
    expect(moved.map(({ after }) => after?.id)).toContain('dibao.income')
  })

  test('a son who moves back in is a member and no supporter besides; when he leaves again he is one', () => {
    const { facts, tries } = named('son-apart')
    const here = changed(facts, tries[0].change)
    expect(asLived(here).household.supporters).toEqual([])
    // 800 of the parents and 6,000 of the son over three people, and nothing on top of it
    const income = dibaoOf(asLived(here)).criteria.find(({ id }) => id === 'dibao.income')
    expect(income?.values.perHead).toBe(2266.67)
    expect(asLived(changed(here, { path: 'household.members[2].resides', value: false }))).toEqual(facts)
  })
})

describe('the steps of a family', () => {
  const go = (room: Classroom, steps: number) => Array.from({ length: steps }).reduce<Classroom>(next, room)
  const next = (room: Classroom) => act(room, { do: 'step', by: 1 })

  test('恢复原样 undoes the change of the step and shows the answer; in the pictures it stays with them', () => {
    const tried = next(enter(chapters))
    expect(stepOf(tried).kind).toBe('try')
    const restored = act(tried, { do: 'restore' })
    expect([stepOf(restored).kind, restored.now]).toEqual(['answer', tried.scenario.facts])
    const seen = act(next(tried), { do: 'restore' })
    expect([stepOf(seen).kind, seen.now]).toEqual(['pictures', tried.scenario.facts])
    const guessing = act(act(tried, { do: 'ask', isAsking: true }), { do: 'go', step: 2 })
    expect(stepOf(act(guessing, { do: 'restore' })).kind).toBe('answer')
  })

  test('nothing comes before the first step nor after the last', () => {
    const first = enter(chapters)
    const last = go(
      first,
      scenarios.reduce((sum, { tries }) => sum + 2 + tries.length, 0),
    )
    expect([canMove(first, -1), canMove(first, 1), canMove(last, -1), canMove(last, 1)]).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(last.scenario).toBe(scenarios.at(-1))
  })

  test('a picture after a change says what was changed, in both languages', () => {
    const { facts, tries } = named('daughter-at-university')
    const told = (locale: 'zh-CN' | 'en') =>
      changesTold(locale, { policy, before: facts, now: changed(facts, tries[0].change) })
    expect(told('zh-CN')).toEqual([{ label: '罗婷 是否在校', text: '大专、本科 → 研究生' }])
    expect(told('en')).toEqual([{ label: '罗婷 at school', text: 'undergraduate → postgraduate' }])
    expect(changesTold('zh-CN', { policy, before: facts, now: facts })).toEqual([])
    // what the trainer changed, not that a son who moves in is no supporter any more
    const son = named('son-apart')
    expect(changesSentence('zh-CN', { policy, before: son.facts, now: changed(son.facts, son.tries[0].change) })).toBe(
      '改动后：陈建军 是否共同居住 否 → 是',
    )
  })
})

describe('the relations that are offered', () => {
  test('have a word in English, and both sexes: 女儿, 母亲, 孙女 as well as 儿子, 父亲, 孙子', () => {
    for (const word of ['女儿', '母亲', '孙女', '女婿', '其他亲属']) expect(RELATION_WORDS).toContain(word)
    for (const word of RELATION_WORDS) expect(relationText('en', word)).not.toMatch(/\p{Script=Han}/u)
  })
})

describe('the amount as arithmetic', () => {
  const paid = scenarios.flatMap(({ id, facts, asks }) =>
    determine(policy, facts, { programmes: asks })
      .filter(({ outcome, amount }) => outcome === 'eligible' && amount !== null)
      .map((determination) => [`${id}: ${determination.programme}`, facts, determination] as const),
  )

  test.each(paid)('%s ends with the amount of the determination', (_, facts, determination) => {
    const steps = stepsTo(determination, facts)
    expect(steps.at(-1)?.result).toBe(determination.amount?.value)
  })

  test('follows the law data: the standard of a changed law is the first term', () => {
    const { facts } = named('the-difference')
    expect(stepsTo(dibaoOf(facts), facts)[0].terms[0].value).toBe(950)
    expect(stepsTo(dibaoOf(facts, other), facts)[0].terms[0].value).toBe(1000)
    expect(stepsTo(dibaoOf(facts, other), facts).at(-1)?.result).toBe(1800)
  })

  test('says nothing where the steps do not make the amount', () => {
    const { facts } = named('the-difference')
    const determination = dibaoOf(facts)
    const off = { ...determination, amount: { value: 1649, unit: 'CNY/month', bound: 'exactly' } as const }
    expect(stepsTo(off, facts)).toEqual([])
  })
})

describe('怎样才符合', () => {
  const refused = scenarios.filter(({ facts }) => dibaoOf(facts).outcome === 'ineligible')

  test.each(refused.map((one) => [one.id, one] as const))(
    '%s: every single change named does make it eligible',
    (_, { facts }) => {
      for (const { change } of waysToQualify(policy, facts, 'dibao', '2026-12-31'))
        expect(dibaoOf(changed(facts, change)).outcome, JSON.stringify(change)).toBe('eligible')
    },
  )

  test('finds the smallest sum, to the yuan', () => {
    const { facts } = named('income-a-head')
    const [first] = waysToQualify(policy, facts, 'dibao', '2026-12-31')
    expect(first).toEqual({ change: { path: WAGE, value: 284_900 }, by: -15_100 })
    expect(waysToQualify(other, facts, 'dibao', '2026-12-31')[0].change).toEqual({ path: WAGE, value: 299_900 })
  })

  test('never asks anybody to fall ill, be sentenced, divorce or die', () => {
    for (const { id, facts, asks } of scenarios)
      for (const programme of new Set([...asks, 'dibao', 'tekun'] as const))
        for (const { change } of waysToQualify(policy, facts, programme, '2026-12-31'))
          expect(change.path ?? '', id).not.toMatch(
            /status|disability|illness|health|marital|labour|selfCare|event|disaster|birth/,
          )
  })

  test('finds the day on which the standard rises', () => {
    const { facts } = named('the-standard-rises')
    expect(waysToQualify(policy, facts, 'dibao', '2026-12-31').at(-1)?.change).toEqual({ date: '2026-01-01' })
  })
})

describe('the pictures draw what the law says', () => {
  const { facts } = named('the-difference')

  test('standards: each span is what the law gives on its first and last day, gaps stay gaps', () => {
    const spans = standardsOver(policy, '510185', 'rural', { from: '2009-01-01', until: '2026-11-28' })
    for (const { id, from, until, value } of spans)
      for (const day of [from, until]) {
        const result = policy.parameter(id, '510185', day, 'rural')
        expect(result.known ? result.value : undefined, `${id} ${day}`).toBe(value)
      }
    expect(spans.some(({ value }) => value === undefined)).toBe(true)
    const changedSpans = standardsOver(other, '510185', 'rural', { from: '2025-01-01', until: '2025-12-31' })
    expect(changedSpans.find(({ id }) => id === 'dibao.standard')?.value).toBe(1000)
  })

  test('income and money in hand: each point is a determination, and the threshold moves with the law', () => {
    for (const { income, programme, aid } of moneyOver(policy, facts, WAGE, 'dibao').filter(
      (_, index) => index % 9 === 0,
    )) {
      const there = changed(facts, { path: WAGE, value: Math.round(income * 100) })
      const [determination] = determine(policy, there, { programmes: [programme] })
      expect(aid).toBe(determination.outcome === 'eligible' ? (determination.amount?.value ?? 0) : 0)
    }
    expect(thresholdsOf(policy, facts, WAGE, 'dibao', 600_000)).toEqual([285_000])
    expect(thresholdsOf(other, facts, WAGE, 'dibao', 600_000)).toEqual([300_000])
  })

  test('income and money in hand: a jump stands where it is, not on a slope (57号第八条: 950 from 1,900 on)', () => {
    const alone = moneyOver(policy, named('severe-on-the-edge').facts, WAGE, 'dibao')
    const aidAt = (income: number) => alone.find((point) => point.programme === 'dibao' && point.income === income)?.aid
    expect([aidAt(1899.99), aidAt(1900), aidAt(2849.99), aidAt(2850)]).toEqual([0.01, 950, 950, 0])
  })

  test('on another day: each stretch is the determination of its first day', () => {
    const spans = outcomesOver(policy, facts, ['dibao', 'dibao-edge'], { from: '2009-01-01', until: '2026-11-28' })
    for (const { programme, outcome, from } of spans)
      expect(determine(policy, { ...facts, date: from }, { programmes: [programme] })[0].outcome).toBe(outcome)
  })

  test('on another day, how it was decided, what goes together: each follows the standard of a changed law', () => {
    const low = loadPolicy([], lawWith(300))
    const [spans, lowered] = [policy, low].map((law) =>
      outcomesOver(law, facts, ['dibao'], { from: '2025-06-01', until: '2025-06-30' }),
    )
    expect([spans[0].outcome, lowered[0].outcome]).toEqual(['eligible', 'ineligible'])
    const income = (law: typeof policy) =>
      branchesOf(dibaoOf(facts, law)).find(({ criterion }) => criterion?.id === 'dibao.income')
    expect([income(policy)?.outcome, income(low)?.outcome]).toEqual(['pass', 'fail'])
    expect(income(low)?.criterion?.values.standard).toBe(300)
    const dibaoBeside = (law: typeof policy) =>
      overlapsOf(law, facts).find(({ received, asked }) => received === 'medical-assistance' && asked === 'dibao')?.what
    expect([dibaoBeside(policy), dibaoBeside(low)]).toEqual(['both', 'neither'])
  })

  test('how it was decided: every criterion of the determination has its box', () => {
    for (const { facts: each, asks } of scenarios) {
      const [determination] = determine(policy, each, { programmes: asks })
      const boxes = branchesOf(determination).filter(({ kind }) => kind === 'criterion')
      const criteria = new Set(determination.criteria.map(({ id, member }) => `${id} ${member}`))
      expect(boxes).toHaveLength(criteria.size)
    }
  })

  test('what goes together: tekun shuts out both disability allowances (国发〔2015〕52号)', () => {
    const cells = overlapsOf(policy, named('tekun-has-neither').facts)
    const cell = (received: string, asked: string) =>
      cells.find((one) => one.received === received && one.asked === asked)?.what
    expect(cell('tekun', 'disability-care-allowance')).toBe('excluded')
    expect(cell('dibao', 'disability-care-allowance')).toBe('both')
    expect(cell('dibao', 'disability-living-allowance')).toBe('opened')
    expect(cell('dibao', 'winter-relief')).toBe('neither')
  })

  test.each([
    ['tekun', 'dibao', 'excluded', /第十四条|第十六条/],
    ['dibao', 'tekun', 'excluded', /第十四条|第十六条/],
    ['dibao-edge', 'dibao', 'excluded', /57号 第八条/],
    ['rigid-expenditure', 'dibao', 'excluded', /认定办法 第四条/],
    ['disability-care-allowance', 'tekun', 'excluded', /52号/],
    ['tekun', 'child-support', 'excluded', /43号 第九条/],
  ] as const)(
    'what goes together: %s beside %s is %s in every family of 2025, by its clause',
    (received, asked, what, clause) => {
      for (const { id, facts: each } of scenarios.filter(({ facts: { date } }) => date.startsWith('2025')))
        for (const cell of overlapsOf(policy, each).filter((one) => one.received === received && one.asked === asked)) {
          expect(cell.what, id).toBe(what)
          expect(cell.citation, id).toMatch(clause)
        }
    },
  )

  test('what goes together: no ✓ without a clause or a condition that says so, none beside itself', () => {
    const cells = scenarios.flatMap(({ facts: each }) => overlapsOf(policy, each))
    expect(cells.filter(({ received, asked }) => received === asked)).toEqual([])
    // due beside winter relief, of which no clause speaks
    expect(new Set(cells.filter(({ received }) => received === 'winter-relief').map(({ what }) => what))).not.toContain(
      'both',
    )
    expect(cells.some(({ what }) => what === 'unstated')).toBe(true)
  })
})

describe('numbers', () => {
  test.each([
    ['', undefined],
    ['1600', 1600],
    ['0.01', 0.01],
    ['-50', 'refused'],
    ['500000000', 'refused'],
    ['1e9', 'refused'],
    ['abc', 'refused'],
  ] as const)('“%s” typed as a wage is %s: nothing that cannot be meant becomes another number', (text, number) => {
    expect(typedNumber(text, mostFor('CNY/month'))).toBe(number)
  })

  test.each([
    ['月人均收入 2266.67 元 ≥ 保障标准 1120 元。', '月人均收入 2,266.67 元 ≥ 保障标准 1,120 元。'],
    ['每月 150 元', '每月 150 元'],
    ['1000000 yuan a year', '1,000,000 yuan a year'],
    ['民发〔2021〕57号，2025 年，51018519 号', '民发〔2021〕57号，2025 年，51018519 号'],
  ])('sums have separators in every sentence of the class: %s', (sentence, shown) => {
    expect(grouped(sentence)).toBe(shown)
  })
})

describe('own cases', () => {
  test.each(scenarios.map((one) => [one.id, one] as const))(
    '%s comes back from its case file as it was',
    (_, { facts }) => {
      const parsed = parseCase(writeCase('一家', facts), 'own.json')
      expect(parsed.problems).toBeUndefined()
      expect(parsed.case).toMatchObject({ title: '一家', place: facts.place, date: facts.date })
      expect(parsed.case?.household).toEqual(facts.household)
    },
  )

  test('are kept and read again; what somebody else put on the shelf is left alone', async () => {
    let texts: string | undefined = '{"not":"ours"}'
    const shelf = {
      get: () => texts,
      set(next: string) {
        texts = next
      },
    }
    expect(keptOn(shelf)).toEqual([])
    keep(shelf, named('a-fire'))
    const [{ title, text }] = keptOn(shelf)
    expect((await readScenario(text, title, '2026-11-28', 'zh-CN')).facts).toEqual(named('a-fire').facts)
  })

  test('are one a name: saved again they are replaced, renamed they leave their old name, deleted they are gone', () => {
    let texts: string | undefined
    const shelf = {
      get: () => texts,
      set(next: string) {
        texts = next
      },
    }
    const called = (zh: string, id = 'a-fire') => ({ ...named(id), title: { zh, en: zh } })
    const titles = () => keptOn(shelf).map(({ title }) => title)
    for (const one of [called('王家'), called('王家', 'one-fen'), called('李家')]) keep(shelf, one)
    expect(titles()).toEqual(['王家', '李家'])
    expect(keptOn(shelf)[0].text).toContain('949.99')
    keep(shelf, called('赵家'), '王家')
    expect(titles()).toEqual(['李家', '赵家'])
    forget(shelf, '李家')
    expect(titles()).toEqual(['赵家'])
    expect(withScenario([called('王家'), called('李家')], called('赵家'), '王家').map(({ title }) => title.zh)).toEqual(
      ['李家', '赵家'],
    )
    // as an earlier version left them
    const entry = (title: string, text: string) => ({ title, text })
    texts = JSON.stringify([entry('甲', '1'), entry('甲', '1'), entry('甲', '2'), null])
    expect(titles()).toEqual(['甲', '甲（2）'])
  })

  test('a bad file is refused with line and key', async () => {
    const bad = 'title: 一家\nhousehold:\n  members:\n    - { birth: 20250231 }\n'
    await expect(readScenario(bad, '坏.yaml', '2026-11-28', 'zh-CN')).rejects.toThrow(/坏\.yaml.*4.*birth/)
  })

  const picked = (bytes: BlobPart, name = '坏.yaml') => readPicked(new Blob([bytes]), name, '2026-11-28', 'zh-CN')

  test.each([
    ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 1, 2, 0, 0]), /不是案例文件/],
    ['more than any case', 'a'.repeat((2 << 20) + 1), /不是案例文件/],
    ['a thousand faults', `household:\n  members:\n${'    - { nmae: 甲 }\n'.repeat(1000)}`, /第 3 行.*nmae/],
    ['a key like none of ours', 'foo: 1\n', /“foo”(?!.*from)/],
    ['an ID number where none belongs', 'household:\n  size: 51018519800101950X\n', /household\.size/],
  ])('%s is one sentence, without a number that identifies', async (_, bytes, sentence) => {
    const said = await picked(bytes).catch(({ message }: Error) => message)
    expect(said).toMatch(sentence)
    await expect(picked(bytes)).rejects.toBeInstanceOf(CaseRefused)
    expect(said).toMatch(/^坏\.yaml[^\n]*。[^\n]*$/)
    expect(said).not.toMatch(/\d{12}/)
  })

  test('a case that Notepad saved as GBK keeps its names', async () => {
    // title: 一家
    const bytes = new Uint8Array([
      ...Buffer.from('title: '),
      0xd2,
      0xbb,
      0xbc,
      0xd2,
      ...Buffer.from('\nhousehold: { size: 1 }\n'),
    ])
    expect((await picked(bytes)).title.zh).toBe('一家')
  })
})
