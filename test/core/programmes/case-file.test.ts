import { describe, expect, it } from 'vitest'
import { parseCase } from '../../../core/src/programmes/case-file.ts'
import { caseProblemText } from '../../../core/src/text/case.ts'

/** Each broken input proves one message that names file, line and key. */
const BROKEN: [what: string, text: string, code: string, line: number, key: string][] = [
  ['a key that does not exist', 'household:\n  area: rural\n  member: []\n', 'unknown-key', 3, 'household.member'],
  ['a word outside the list', 'household:\n  area: village\n', 'not-one-of', 2, 'household.area'],
  ['a negative sum', 'household:\n  income: -1\n', 'negative', 2, 'household.income'],
  ['a third of a fen', 'household:\n  income: 1.001\n', 'below-fen', 2, 'household.income'],
  ['text for a number', 'household:\n  income: viel\n', 'wrong-type', 2, 'household.income'],
  ['a day that does not exist', 'date: 2025-02-30\nhousehold: {}\n', 'bad-date', 1, 'date'],
  [
    'a birth without its day',
    'household:\n  members:\n    - birth: 1975-03\n',
    'bad-date',
    3,
    'household.members[0].birth',
  ],
  [
    'a level of disability beyond four',
    'household:\n  members:\n    - disability: { type: 肢体, level: 5 }\n',
    'not-one-of',
    3,
    'household.members[0].disability.level',
  ],
  [
    'a misspelt key inside a certificate',
    'household:\n  members:\n    - disability: { typ: 肢体 }\n',
    'unknown-key',
    3,
    'household.members[0].disability.typ',
  ],
  [
    'seven of six self-care items',
    'household:\n  members:\n    - selfCareFailed: 7\n',
    'not-one-of',
    3,
    'household.members[0].selfCareFailed',
  ],
  ['a household of nobody', 'household:\n  size: 0\n', 'nobody', 2, 'household.size'],
  ['a programme that does not exist', 'programmes: [dibao, diba]\n', 'not-one-of', 1, 'programmes[1]'],
  ['an outcome that does not exist', 'expect:\n  dibao: { outcome: yes }\n', 'not-one-of', 2, 'expect.dibao.outcome'],
  [
    'a programme in expect that does not exist',
    'expect:\n  diba: { outcome: eligible }\n',
    'unknown-key',
    2,
    'expect.diba',
  ],
  ['a day written without strokes', 'date: 20250620\nhousehold: {}\n', 'bad-date', 1, 'date'],
  ['half a person', 'household:\n  size: 1.5\n', 'wrong-type', 2, 'household.size'],
  [
    'references beyond all bounds',
    ['a: &a [x, x, x, x, x, x, x, x, x]']
      .concat([...'abcde'].map((own, i) => `${'bcdef'[i]}: &${'bcdef'[i]} [${Array(9).fill(`*${own}`).join(', ')}]`))
      .join('\n'),
    'too-many-references',
    1,
    '',
  ],
  ['a list that contains itself', 'household:\n  members: &m [*m]\n', 'refers-to-itself', 1, ''],
  ['a reference to nothing', 'household: *h\n', 'unknown-reference', 1, ''],
  ['brackets a hundred thousand deep', `household: ${'['.repeat(100_000)}`, 'too-deep', 1, ''],
  ['a sum of 400 digits', `household:\n  income: ${'9'.repeat(400)}\n`, 'wrong-type', 2, 'household.income'],
  ['a sum that no household has', 'household:\n  income: 1e300\n', 'too-big', 2, 'household.income'],
  ['a household of a thousand', 'household:\n  size: 1000\n', 'too-big', 2, 'household.size'],
  [
    'more members than a household has',
    `household:\n  members:\n${'    - {}\n'.repeat(101)}`,
    'too-many',
    3,
    'household.members',
  ],
  [
    'a home as large as a country',
    'household:\n  assets: { homes: [{ area: 1e10 }] }\n',
    'too-big',
    2,
    'household.assets.homes[0].area',
  ],
  ['broken YAML', 'household: {\n', 'syntax', 2, ''],
  ['a key twice', 'household:\n  income: 1\n  income: 2\n', 'repeated-key', 3, 'income'],
  ['an empty file', '', 'empty-file', 1, ''],
]

describe('a broken case file', () => {
  for (const [what, text, code, line, key] of BROKEN) {
    it(`${what}: one precise message`, () => {
      const { problems } = parseCase(text, 'case.yaml')
      expect(problems?.[0]).toMatchObject({ code, file: 'case.yaml', line, key })
      for (const locale of ['zh-CN', 'en'] as const) {
        const sentence = caseProblemText(locale, (problems ?? [])[0])
        expect(sentence).toContain('case.yaml')
        expect(sentence).not.toMatch(/[{}]|undefined/)
      }
    })
  }
})

describe('what a message says', () => {
  const sentenceOf = (text: string) => {
    const { problems } = parseCase(text, 'case.yaml')
    return caseProblemText('zh-CN', (problems ?? [])[0])
  }

  it('does not repeat an ID number that stands without quotes', () => {
    const sentence = sentenceOf('household:\n  members: [{ idNumber: 110105194912310021 }]\n')
    expect(sentence).toContain('household.members[0].idNumber：“idNumber”要加引号')
    expect(sentence).not.toMatch(/\d{6}/)
  })

  it('takes an empty list of programmes for all of them', () => {
    const parsed = parseCase('programmes: []\nhousehold: { size: 1 }\n', 'case.yaml')
    expect(parsed).not.toHaveProperty('problems')
    expect(JSON.stringify(parsed)).not.toContain('programmes')
  })
  it('speaks of the case, not of standards, where a sum is negative', () => {
    expect(sentenceOf('household:\n  income: -600\n')).toContain('-600 是负数，这里不能小于 0。')
  })

  it('names the type and the value as a person writes them', () => {
    expect(sentenceOf('household:\n  size: 1.5\n')).toContain('“size”应是整数，现在是“1.5”')
    expect(sentenceOf('household:\n  income: .inf\n')).toContain('现在是“Infinity”')
  })
})

describe('a case file', () => {
  it('is YAML or JSON, with yuan read as fen and dates as numbers', () => {
    const yaml = parseCase('household:\n  income: 600.5\n  members: [{ birth: 1975-03-02 }]\n', 'a.yaml')
    const json = parseCase('{"household":{"income":600.5,"members":[{"birth":"1975-03-02"}]}}', 'a.json')
    expect(yaml).toEqual(json)
    expect(yaml.case?.household).toEqual({ income: 60050, members: [{ birth: 19750302 }] })
  })

  it('keeps a key left out, or left empty, apart from none, [], false and 0', () => {
    const { case: read } = parseCase(
      'household:\n  income:\n  supporters: []\n  disaster: none\n  assets: { financial: 0, business: false }\n',
      'a.yaml',
    )
    expect(read?.household).toEqual({
      supporters: [],
      disaster: 'none',
      assets: { financial: 0, business: false },
    })
  })

  it('reads a place code that stands without quotes', () => {
    expect(parseCase('place: 510185\n', 'a.yaml').case?.place).toBe('510185')
  })
})
