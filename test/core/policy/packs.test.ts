import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  loadPolicy,
  type OverlayPack,
  PACK_PROBLEMS,
  type ParameterId,
  PROGRAMME_IDS,
  packProblemText,
  parsePack,
} from '@nuandong/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const folder = fileURLToPath(new URL('../../fixtures/packs/', import.meta.url))
const read = (file: string) => parsePack(readFileSync(folder + file, 'utf8'), file.split('/').at(-1) ?? '')

function good(file: string): OverlayPack {
  const { pack, problems } = read(file)
  expect(problems).toBeUndefined()
  if (!pack) throw new Error(file)
  return pack
}

/** file → the one sentence that an official reads */
const BROKEN: Record<string, string> = {
  'above-maximum.yaml': '第 10 行 parameters[0].values[0].value：70 大于上限 1。比例请写成 0.7 这样的小数。',
  'bad-date.yaml': '第 8 行 parameters[0].values[0].from：“2024-02-30”不是日历上的日期，请写成 2025-01-31 的样子。',
  'bad-id.yaml': '第 1 行 pack：代号“简阳”只能用小写字母、数字、“-”和“.”。',
  'bands-order.yaml': '第 10 行 parameters[0].values[0].value：各段没有从低到高排好，或者有重叠。',
  'below-fen.yaml': '第 10 行 parameters[0].values[0].value：900.125 元不足一分，金额最多两位小数。',
  'below-official-floor.yaml':
    '第 10 行 parameters[0].values[0].value：2023-07-01起城镇 500 元低于省定最低标准 740 元（川民发〔2023〕100号），各地标准不得低于它（2026年7月起见社会救助法第十九条）。请核对数额。',
  'below-minimum.yaml': '第 10 行 parameters[0].values[0].value：0.5 小于下限 1。',
  'blank-document-number.yaml':
    '第 12 行 parameters[0].values[0].number：没有文号（number）。本地标准必须写明依据文件的文号。',
  'dates-reversed.yaml': '第 9 行 parameters[0].values[0].until：截止日期 2023-12-31 早于起始日期 2024-01-01。',
  'empty-file.yaml': '第 1 行：文件是空的。可用 nuandong policy new 生成模板。',
  'empty-text.yaml': '第 11 行 parameters[0].values[0].document：“document”是空的。请填写。',
  'expression-no-condition.yaml':
    '第 8 行 checks[0].expression：表达式第 1 个字符处：“monthlyAmount + 5”不是条件，应写成 月保障金 <= 保障标准 * 保障人口 这样能判断对错的式子。',
  'expression-too-deep.yaml':
    '第 8 行 checks[0].expression：表达式第 42 个字符处：括号或“非”一层套一层，超过 40 层。请改写。',
  'expression-too-long.yaml':
    '第 8 行 checks[0].expression：表达式第 2000 个字符处：太长，最多 2000 个字符。请拆成几条检查。',
  'expression-unfinished.yaml': '第 8 行 checks[0].expression：表达式第 8 个字符处：没有写完，缺少“)”。',
  'expression-unknown-field.yaml':
    '第 8 行 checks[0].expression：表达式第 1 个字符处：没有“monthlyAmout”这个栏目，请用表头名称或栏目代号。',
  'expression-unknown-function.yaml':
    '第 8 行 checks[0].expression：表达式第 1 个字符处：没有函数“sqrt”，可用的有：blank filled length contains begins round abs min max year age sum rows count today。',
  'expression-wrong-type.yaml':
    '第 8 行 checks[0].expression：表达式第 15 个字符处：“<=”两边（或括号内）的类型不对，应为数字。',
  'missing-key.yaml': '第 8 行 parameters[0].values[0].document：缺少“document”。请补上。',
  'missing-value.yaml': '第 10 行 parameters[0].values[0].value：缺少“value”。请补上。',
  'needs-quotes.yaml': '第 11 行 parameters[0].values[0].document：“document”要加引号，写成文字。',
  'negative-rural.yaml': '第 10 行 parameters[0].values[0].value.rural：-1 是负数。标准、比例和期限都不能小于 0。',
  'negative.json': '第 10 行 parameters[0].values[0].value：-1 是负数。标准、比例和期限都不能小于 0。',
  'negative.yaml': '第 10 行 parameters[0].values[0].value：-900 是负数。标准、比例和期限都不能小于 0。',
  'new-place-without-name.yaml': '第 5 行 places[0].name：缺少“name”。请补上。',
  'no-document-number.yaml':
    '第 8 行 parameters[0].values[0].number：没有文号（number）。本地标准必须写明依据文件的文号。',
  'not-a-pack.yaml': '第 1 行：“整个文件”应是一项一项的“名称: 值”，现在是“[950,860]”。',
  'not-one-of.yaml':
    '第 13 行 parameters[0].values[0].confidence：“certain”不能用在这里，只能是：official、mirror、known。',
  'overlapping-dates.yaml':
    '第 14 行 parameters[0].values[1].from：从 2024-07-01 起的一段与从 2024-01-01 起的一段日期重叠，同一天只能有一个数。请改起止日期。',
  'ratio-in-percent.yaml': '第 10 行 parameters[0].values[0].value：50 大于上限 10。比例请写成 0.7 这样的小数。',
  'refers-to-itself.yaml': '第 1 行：有一处引用（*）指向它自己所在的内容，永远展不开。请把内容直接写出来。',
  'repeated-check.yaml': '第 11 行 checks[1].id：检查代号“phone-length”用了两次。请改一个。',
  'repeated-key.yaml': '第 11 行 value：“value”写了两次。请删去一个。',
  'repeated-parameter.yaml':
    '第 14 行 parameters[1].parameter：“dibao.standard”在 512081 写了两次。请把各年的数并到一处 values 下。',
  'same-start.yaml':
    '第 13 行 parameters[0].values[1].from：从 2024-01-01 起的一段与从 2024-01-01 起的一段日期重叠，同一天只能有一个数。请改起止日期。',
  'standard-of-zero.yaml': '第 10 行 parameters[0].values[0].value.rural：0 小于下限 1。',
  'syntax.yaml': '第 8 行：这一行不合 YAML/JSON 的写法。请检查缩进、引号和冒号。',
  'tiers-overlap.yaml': '第 10 行 parameters[0].values[0].value：各段没有从低到高排好，或者有重叠。',
  'too-big.yaml': '第 10 行 parameters[0].values[0].value：9e+30 太大，最多 1000000000000。请检查是否多写了几位。',
  'too-deep.yaml': '第 1 行：一层套一层，超过 40 层。请检查括号和缩进。',
  'too-many-references.yaml': '第 1 行：引用（& 和 *）太多，无法展开。请把内容直接写出来。',
  'unknown-choice.yaml':
    '第 10 行 parameters[0].values[0].value：“up”不是可选的办法，只能是：fen、up-to-yuan、nearest-yuan、down-to-yuan。',
  'unknown-key.yaml': '第 13 行 parameters[0].values[0].articel：没有“articel”这一项。是不是“article”？',
  'unknown-parameter.yaml':
    '第 5 行 parameters[0].parameter：没有“dibao.standart”这个参数。是不是“dibao.standard”？用 nuandong policy 可列出全部参数。',
  'unknown-parent.yaml':
    '第 6 行 places[0].belongsTo：没有“510100/成都西部新区”这个地方。是不是“510100/成都东部新区”？新的镇街请先在 places 中列明。',
  'unknown-programme.yaml': `第 7 行 notModelled[0].programmes[1]：“diba”不能用在这里，只能是：${PROGRAMME_IDS.join('、')}。`,
  'number-in-quotes.yaml':
    '第 10 行 parameters[0].values[0].value：数值的写法不对，应是一个数，或分城乡写成 { urban: 370, rural: 190 }；现在是 "900"。',
  'unknown-place.yaml':
    '第 6 行 parameters[0].place：没有“510158”这个地方。是不是“510108”？新的镇街请先在 places 中列明。',
  'unknown-town.yaml': '第 6 行 parameters[0].place：没有“510185/不存在镇”这个地方。新的镇街请先在 places 中列明。',
  'unknown-reference.yaml': '第 1 行：有一处引用（*）没有对应的内容（&）。请把内容直接写出来。',
  'unknown-unit.yaml':
    '第 11 行 parameters[0].values[0].unit：没有“元/月/人”这个单位。这个参数的单位是 CNY/person/month (元/人·月)。',
  'wrong-parent.yaml':
    '第 6 行 places[0].belongsTo：“510185/三岔街道”不能归“510185/养马街道”管：上级必须是更高一级的地方。',
  'wrong-type.yaml': '第 7 行 parameters[0].values：“values”应是列表（每项以“- ”开头），现在是“900”。',
  'wrong-unit.yaml':
    '第 11 行 parameters[0].values[0].unit：单位写的是 CNY/person/year，这个参数的单位是 CNY/person/month (元/人·月)。请换算后再填。',
  'wrong-value.yaml':
    '第 10 行 parameters[0].values[0].value：数值的写法不对，应是一个数，或分城乡写成 { urban: 370, rural: 190 }；现在是 九百元。',
}

describe('a broken pack', () => {
  test.each(Object.entries(BROKEN))('%s', (file, sentence) => {
    const { pack, problems } = read(`broken/${file}`)
    expect(pack).toBeUndefined()
    expect(problems?.map((problem) => packProblemText('zh-CN', problem))).toEqual([`${file} ${sentence}`])
    expect(packProblemText('en', problems?.[0] ?? fail(file))).toMatch(new RegExp(`^${file}, line \\d+.*: .*[.?]$`))
  })

  test('has a fixture for every problem that there is, and no fixture is left out', () => {
    expect(readdirSync(`${folder}broken`).sort()).toEqual(Object.keys(BROKEN).sort())
    const codes = Object.keys(BROKEN).map((file) => read(`broken/${file}`).problems?.[0].code)
    // too-large: a text of two million letters is made below
    expect([...new Set(codes), 'too-large'].sort()).toEqual([...PACK_PROBLEMS].sort())
  })

  test('longer than any pack is refused before it is parsed', () => {
    const { problems } = parsePack('- 1\n'.repeat(500_001), 'long.yaml')
    expect(problems?.map((problem) => packProblemText('zh-CN', problem))).toEqual([
      'long.yaml 第 1 行：超过 2000000 字，不是政策包或案例的写法。请检查是否选错了文件。',
    ])
  })

  test.each([
    ['brackets', '['.repeat(100_000)],
    ['braces', '{"a":'.repeat(100_000)],
    ['dashes', '- '.repeat(100_000)],
    ['question marks', '? '.repeat(100_000)],
    ['indentation', Array.from({ length: 1_000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['references in a row', `a: &a ${'['.repeat(25)}${']'.repeat(25)}\nb: ${'['.repeat(25)}*a${']'.repeat(25)}`],
  ])('deeper than any pack, by %s, is refused in one sentence', (_, text) => {
    expect(parsePack(text, 'deep.yaml').problems?.map(({ code }) => code)).toEqual(['too-deep'])
  })

  test('shows every fault at once, each on its line', () => {
    const text = readFileSync(`${folder}jianyang-2024.yaml`, 'utf8')
      .replace('dibao.standard', 'dibao.standart')
      .replace('"510185"', '"510158"')
    expect(parsePack(text, 'x.yaml').problems?.map(({ code, line }) => [code, line])).toEqual([
      ['unknown-place', 7],
      ['unknown-parameter', 6],
    ])
  })
})

describe('a standard below the floor of the province', () => {
  const standard = (from: string, value: string, until = '') =>
    parsePack(
      `pack: x
title: x
version: "1"
parameters:
  - parameter: dibao.standard
    place: "510185"
    values:
      - { from: ${from}, ${until && `until: ${until}, `}value: ${value}, document: 通知, number: 虚构1号, confidence: official }
`,
      'x.yaml',
    )

  test.each([
    ['2026-07-01', '825', 1],
    ['2026-07-01', '826', 0],
    ['2026-07-01', '{ rural: 620 }', 0],
    ['2026-07-01', '{ rural: 619 }', 1],
    ['2026-07-01', '{ urban: 700, rural: 500 }', 2],
    ['2015-06-30', '1', 1],
  ])('from %s, %s: %i warnings, and the pack is used', (from, value, count) => {
    const { pack, warnings } = standard(from, value, from < '2016' ? '2015-12-31' : '')
    expect(pack).toBeDefined()
    expect(warnings?.map(({ code }) => code)).toEqual(Array(count).fill('below-floor'))
  })

  test('is said in one sentence with the floor, its source and how sure it is', () => {
    const [warning] = standard('2026-07-01', '700').warnings ?? []
    expect(packProblemText('zh-CN', warning)).toBe(
      'x.yaml 第 8 行 parameters[0].values[0].value：2026-07-01起城镇 700 元低于省定最低标准 826 元（四川省2025年城乡低保标准低限（四川日报2025-08-01），镜像来源，使用前请核对原文）。政策包照用，请核对数额。',
    )
    expect(packProblemText('en', warning)).toContain("the province's floor of 826")
  })

  test('voids the pack against an official floor from its first day, and is warned of where that floor rose later', () => {
    expect(standard('2023-07-01', '739', '2023-12-31').problems?.map(({ code }) => code)).toEqual([
      'below-official-floor',
    ])
    expect(standard('2023-07-01', '740', '2023-12-31').warnings).toEqual([])
    expect(standard('2022-07-01', '680', '2023-12-31').warnings).toMatchObject([{ params: { date: '2023-07-01' } }])
  })
})

function fail(file: string): never {
  throw new Error(`${file} has no problem`)
}

describe('an overlay pack', () => {
  const pack = good('jianyang-2024.yaml')
  const withPack = loadPolicy([pack])
  const law = loadPolicy()

  test('fills the gap of 2024 and says where the value comes from', () => {
    expect(withPack.parameter('dibao.standard', '510185', '2024-06-01')).toMatchObject({
      known: true,
      value: 900,
      until: '2024-12-31',
      overlay: 'jianyang-local',
      source: { number: '简府发〔2024〕1号' },
    })
  })

  test('is part of the stamp', () => {
    const { pack: id, version, hash } = withPack.stamp('510185', '2024-06-01')
    expect(id).toBe('nuandong-law+jianyang-local')
    expect(version).toBe(`${law.stamp('510185', '2024-06-01').version}+1`)
    expect(hash).toBe(`${law.stamp('510185', '2024-06-01').hash}+${pack.hash}`)
  })

  test('that is open-ended lasts until the next entry of the law', () => {
    const open = parsePack(
      readFileSync(`${folder}jianyang-2024.yaml`, 'utf8').replace('        until: 2024-12-31\n', ''),
      'open.yaml',
    )
    const policy = loadPolicy(open.pack ? [open.pack] : [])
    expect(policy.parameter('dibao.standard', '510185', '2024-12-31')).toMatchObject({
      value: 900,
      until: '2024-12-31',
    })
    expect(policy.parameter('dibao.standard', '510185', '2025-01-01')).toMatchObject({ value: 950 })
  })

  test('goes before the law at its place on its dates, and a later pack before an earlier one', () => {
    const text = readFileSync(`${folder}jianyang-2024.yaml`, 'utf8')
    const later = parsePack(
      text.replace('jianyang-local', 'later').replace('900', '910').replace('until: 2024-12-31', 'until: 2025-03-31'),
      'l.yaml',
    )
    const policy = loadPolicy(later.pack ? [pack, later.pack] : [])
    expect(policy.parameter('dibao.standard', '510185', '2024-06-01')).toMatchObject({ value: 910, overlay: 'later' })
    expect(policy.parameter('dibao.standard', '510185', '2025-03-31')).toMatchObject({ value: 910 })
    expect(policy.parameter('dibao.standard', '510185', '2025-04-01')).toMatchObject({ value: 950 })
  })

  test('for one area leaves the other as the law has it', () => {
    const { pack: rural } = parsePack(
      readFileSync(`${folder}jianyang-2024.yaml`, 'utf8').replace('value: 900', 'value: { rural: 880 }'),
      'rural.yaml',
    )
    const policy = loadPolicy(rural ? [rural] : [])
    expect(policy.parameter('dibao.standard', '510185', '2024-06-01', 'rural')).toMatchObject({ value: 880 })
    expect(policy.parameter('dibao.standard', '510185', '2024-06-01', 'urban')).toMatchObject({ reason: 'listed' })
    expect(policy.parameter('dibao.standard', '510185', '2024-06-01')).toMatchObject({ reason: 'area' })
  })

  test('never changes another parameter, place or date', () => {
    const ids = law.definitions.filter(({ kind }) => kind === 'number' || kind === 'byArea').map(({ id }) => id)
    const refs = law.places.all.filter(({ kind }) => kind !== 'country').map(({ ref }) => ref)
    const day = fc
      .integer({ min: 0, max: 7300 })
      .map((n) => new Date(Date.UTC(2008, 0, 1 + n)).toISOString().slice(0, 10))
    const span = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, until: b } : { from: b, until: a }))
    fc.assert(
      fc.property(
        fc.constantFrom(...ids),
        fc.constantFrom(...refs),
        span,
        fc.constantFrom(...ids),
        fc.constantFrom(...refs),
        day,
        (id, place, dates, otherId, otherPlace, date) => {
          const changed = loadPolicy([overlayOf(id, place, dates)])
          const applies =
            changed.places.chain(otherPlace, date).includes(place) &&
            id === otherId &&
            dates.from <= date &&
            date <= dates.until
          const before = law.parameter(otherId, otherPlace, date, 'rural')
          const after = changed.parameter(otherId, otherPlace, date, 'rural')
          if (!applies) expect(after).toEqual(before)
          else if (otherPlace === place) expect(after).toMatchObject({ known: true, value: 7, overlay: 'local' })
        },
      ),
      { numRuns: 2000 },
    )
  })

  function overlayOf(
    parameter: ParameterId,
    place: string,
    { from, until }: { from: string; until: string },
  ): OverlayPack {
    const source = { document: '通知', number: '虚构1号' }
    const values = [{ from, until, value: 7, source, confidence: 'official' as const }]
    return {
      id: 'local',
      version: '1',
      title: '本地',
      hash: '0',
      parameters: [{ parameter, place, values, gaps: [] }],
      places: [],
      notModelled: [],
      checks: [],
    }
  }
})

describe('a pack of towns', () => {
  const policy = loadPolicy([good('eastern-towns.yaml')])

  test('lets the town decide where one county has two standards', () => {
    expect(policy.parameter('dibao.standard', '510185/平泉街道', '2025-06-20')).toMatchObject({
      value: 990,
      place: '510100',
    })
    expect(policy.parameter('dibao.standard', '510185/禾丰镇', '2025-06-20')).toMatchObject({
      value: 950,
      place: '510185',
    })
    expect(policy.parameter('dibao.standard', '510185/平泉街道', '2018-06-20')).toMatchObject({
      value: 560,
      place: '510185',
    })
  })

  test('names a gap where the town’s standard is missing', () => {
    expect(policy.parameter('dibao.standard', '510185/平泉街道', '2021-06-20')).toMatchObject({
      path: 'parameter:dibao.standard@510100/成都东部新区',
    })
  })

  test('may list a town that the law does not list', () => {
    expect(policy.places.find('510185/老龙乡')).toMatchObject({ kind: 'town' })
    for (const date of ['2009-11-20', '2025-06-20'])
      expect(policy.places.chain('510185/老龙乡', date)).toContain('510185')
  })

  test('carries its checks with the line of the expression, and what it does not model', () => {
    expect(policy.checks).toMatchObject([
      { id: 'phone-length', pack: 'eastern-towns', expression: 'length(phone) = 11', line: 24 },
    ])
    expect(policy.notModelled.at(-1)).toMatchObject({ id: 'local-gifts', programmes: ['dibao'], pack: 'eastern-towns' })
  })
})

test('the pack shown in the guide is a good one', () => {
  const guide = readFileSync(fileURLToPath(new URL('../../../core/law/README.md', import.meta.url)), 'utf8')
  const example = /```yaml\n(pack: .*?)```/s.exec(guide)?.[1] ?? ''
  const { pack, problems } = parsePack(example, 'README.md')
  expect(problems).toBeUndefined()
  expect(pack).toMatchObject({
    id: 'jianyang-local',
    places: [{ ref: '510185/平泉街道' }],
    checks: [{ id: 'phone-length' }],
  })
})

describe('the hash of a pack', () => {
  const text = readFileSync(`${folder}jianyang-2024.yaml`, 'utf8')
  const hashOf = (source: string) => parsePack(source, 'x.yaml').pack?.hash

  test('is the same for the same content in another order, layout or format', () => {
    const again = text
      .replace(/^# .*\n/, '')
      .replace(
        'pack: jianyang-local\ntitle: 简阳市本地政策\n',
        'title: "简阳市本地政策"\npack: jianyang-local # 代号\n',
      )
    expect(hashOf(again)).toBe(hashOf(text))
    const json = JSON.stringify(
      {
        version: '1',
        title: '简阳市本地政策',
        pack: 'jianyang-local',
        parameters: [
          {
            values: [
              {
                number: '简府发〔2024〕1号',
                document: '关于调整2024年低保标准的通知',
                confidence: 'official',
                value: 900,
                until: '2024-12-31',
                from: '2024-01-01',
              },
            ],
            place: 510185,
            parameter: 'dibao.standard',
          },
        ],
      },
      null,
      '\t',
    )
    expect(hashOf(json)).toBe(hashOf(text))
  })

  test('does not depend on the order of values', () => {
    const second =
      '      - { from: 2023-01-01, until: 2023-12-31, value: 860, document: 通知, number: 简府发〔2023〕1号, confidence: official }\n'
    const before = hashOf(text.replace('    values:\n', `    values:\n${second}`))
    expect(before).toMatch(/^[0-9a-f]{16}$/)
    expect(hashOf(text + second)).toBe(before)
  })

  test('changes with a value, a date or a source', () => {
    const hashes = [
      text,
      text.replace('900', '901'),
      text.replace('2024-12-31', '2024-12-30'),
      text.replace('1号', '2号'),
    ].map(hashOf)
    expect(new Set(hashes).size).toBe(4)
  })
})
