import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { fixture, type Ran, runHere } from './support/run.ts'

const folder = mkdtempSync(join(tmpdir(), 'nuandong-odd-'))
const at = (name: string) => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true }))

/** `runHere` throws what is no sentence of ours; what is left to see is that the sentences are whole. */
function expectSentences({ status, stdout, sentences }: Ran): void {
  expect([0, 1, 2]).toContain(status)
  // in quotes stands what the input says
  for (const text of [stdout, ...sentences]) expect(text).not.toMatch(/程序出错|\bundefined\b|\[object |(?<!“)\bNaN\b/)
  expect(sentences.every((sentence) => sentence.length > 0 && sentence.length < 2000)).toBe(true)
  if (status === 2) expect(sentences.length).toBeGreaterThan(0)
}

const ODD_WORDS = [
  ...['', '~', 'null', 'true', '.nan', '.inf', '-.inf', '-0', '0x1F', '1e400', '1e-400', '9'.repeat(400), '0.1', '-1'],
  ...[
    '2025-02-30',
    '0000-00-00',
    '9999-12-31',
    '0001-01-01',
    '2025-06-20T00:00:00Z',
    '1975',
    '12:30:45',
    '!!binary aGk=',
  ],
  ...[
    '*a',
    '&a x',
    '&a [*a]',
    '{a: *a}',
    '[]',
    '{}',
    '[[[]]]',
    '{? [a] : b}',
    '? x',
    '- x',
    '<<: *a',
    '!!set {a}',
    '!!js/x y',
  ],
  ...[
    '"',
    "'",
    '{',
    '[',
    '|',
    '>',
    '%YAML 1.1',
    '---',
    '...',
    '# x',
    '\t',
    '\u0000',
    '\u001b[2J',
    '\u202e',
    '\ud800',
    '“”',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '$&',
    '{file}',
    '{value}',
    '510185/',
    '/',
    '999999',
    '510185/不存在镇',
    '中文',
  ],
  ...['none', 'dibao', 'tekun', '51018519510304961X', '甲'.repeat(300)],
]
const oddWord = fc.oneof(fc.constantFrom(...ODD_WORDS), fc.string({ unit: 'binary', maxLength: 8 }))

/** A text with some of its words, values or lines put out of order. */
function mutated(text: string): fc.Arbitrary<string> {
  const lines = text.split('\n')
  const change = fc.record({
    line: fc.nat(lines.length - 1),
    how: fc.constantFrom('value', 'key', 'drop', 'double', 'indent', 'word'),
    word: oddWord,
    place: fc.nat(200),
  })
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => {
    const out = [...lines]
    for (const { line, how, word, place } of changes) {
      const old = out[line]
      if (how === 'value') out[line] = old.replace(/:.*/, `: ${word}`)
      else if (how === 'key') out[line] = old.replace(/[^\s:-][^:]*/, word)
      else if (how === 'drop') out[line] = ''
      else if (how === 'double') out[line] = `${old}\n${old}`
      else if (how === 'indent') out[line] = `${' '.repeat(place % 5)}${old.trimStart()}`
      else out[line] = old.slice(0, place % (old.length + 1)) + word + old.slice(place % (old.length + 1))
    }
    return out.join('\n')
  })
}

const read = (name: string) => readFileSync(fixture(name), 'utf8')
const cases = [
  ...['tekun/one-of-two-able', 'dibao/one-income-decides', 'rigid-expenditure/gaps', 'dibao/minor-apart'],
  ...['temporary-assistance/education-gaps', 'winter-relief/need-open', 'tekun/obligor-severely-disabled'],
].map((name) => mutated(read(`../cases/${name}.yaml`)))
const packs = ['jianyang-2024', 'eastern-towns'].map((name) => mutated(read(`packs/${name}.yaml`)))

const TOKENS = [
  ...[
    '(',
    ')',
    ',',
    '，',
    '=',
    '<=',
    '<>',
    '+',
    '-',
    '*',
    '/',
    '且',
    'or',
    '非',
    'in',
    '属于',
    '是',
    "'",
    '"',
    '“',
    '”',
    '1',
    '5%',
  ],
  ...[
    '2025-01-01',
    '9'.repeat(400),
    '姓名',
    '月保障金',
    'monthlyAmount',
    '出生日期',
    'age(',
    '年龄',
    'blank',
    'sum',
    'count',
    'round(',
  ],
]
const REGISTER =
  '低保花名册\n姓名,身份证号码,户主姓名,与户主关系,保障人口,月保障金额,保障标准\n甲,512424196901229950,甲,户主,1,450,950\n'

describe('no input of any kind makes the program fail', () => {
  test('cases', async () => {
    const text = fc.oneof(...cases, fc.json({ maxDepth: 4 }), fc.string({ unit: 'binary' }))
    const run = fc.record({
      command: fc.constantFrom('explain' as const, 'case-test' as const),
      format: fc.constantFrom('text', 'json'),
      lang: fc.constantFrom('zh-CN', 'en'),
      text,
    })
    await fc.assert(
      fc.asyncProperty(run, async ({ command, format, lang, text }) => {
        writeFileSync(at('case.yaml'), text)
        expectSentences(await runHere(command, at('case.yaml'), '--format', format, '--lang', lang))
      }),
      { numRuns: 400 },
    )
  })

  test('packs, and the checks in them', async () => {
    writeFileSync(at('register.csv'), REGISTER)
    const expression = fc.array(fc.constantFrom(...TOKENS), { maxLength: 12 }).map((tokens) => {
      const check = {
        id: 'a',
        severity: 'notice',
        expression: tokens.join(' '),
        message: { zh: '甲', en: 'a' },
        citation: '甲',
      }
      return JSON.stringify({ pack: 'x', title: '甲', version: 1, checks: [check] })
    })
    const text = fc.oneof(...packs, expression, fc.json({ maxDepth: 4 }), fc.string({ unit: 'binary' }))
    await fc.assert(
      fc.asyncProperty(text, async (pack) => {
        writeFileSync(at('pack.yaml'), pack)
        const checked = await runHere('policy', 'check', at('pack.yaml'))
        expectSentences(checked)
        const used = await runHere('check', at('register.csv'), '--pack', at('pack.yaml'), '--date', '2025-06-20')
        expectSentences(used)
        expect(used.status === 2).toBe(checked.status !== 0)
      }),
      { numRuns: 150 },
    )
  })

  test('tables for a new pack, and registers, as text', async () => {
    const cell = fc.oneof(
      oddWord,
      fc.constantFrom('最低生活保障标准', '特困供养标准', '950', '姓名', '身份证号码', '"a\nb"'),
    )
    const table = fc
      .array(fc.array(cell, { maxLength: 9 }), { maxLength: 9 })
      .map((rows) => rows.map((row) => row.join(',')))
    const format = fc.constantFrom('text', 'json', 'csv', 'report')
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          table.map((rows) => rows.join('\n')),
          mutated(REGISTER),
        ),
        format,
        async (text, format) => {
          writeFileSync(at('table.csv'), text)
          expectSentences(await runHere('policy', 'new', '--from', at('table.csv')))
          const out = format === 'report' ? ['--out', at('out.xlsx')] : []
          const ran = await runHere('check', at('table.csv'), '--register', '低保', '--format', format, ...out)
          expectSentences({ ...ran, stdout: '' }) // cells may say anything
        },
      ),
      { numRuns: 150 },
    )
  })

  test('options', async () => {
    writeFileSync(at('register.csv'), REGISTER)
    writeFileSync(at('case.yaml'), read('../cases/dibao/single-illness.yaml'))
    const option = fc.tuple(fc.constantFrom('--place', '--date', '--register', '--pack', '--sample', '--seed'), oddWord)
    await fc.assert(
      fc.asyncProperty(option, fc.constantFrom('zh-CN', 'en'), async ([name, value], lang) => {
        fc.pre(!value.includes('\u0000')) // no system passes one
        expectSentences(await runHere('check', at('register.csv'), `${name}=${value}`, '--lang', lang))
        if (!['--place', '--date', '--pack'].includes(name)) return
        expectSentences(await runHere('explain', at('case.yaml'), `${name}=${value}`, '--lang', lang))
        expectSentences(await runHere('policy', `${name}=${value}`, '--lang', lang))
        if (name !== '--pack') expectSentences(await runHere('policy', `${name}=${value}`, 'new', '--lang', lang))
      }),
      { numRuns: 200 },
    )
  })
})
