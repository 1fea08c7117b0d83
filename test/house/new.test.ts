import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checks } from '@nuandong/core'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LETTERS } from '../../core/tools/letters.mjs'
import { unfinished } from '../../core/tools/unfinished.mjs'

const ROOT = join(import.meta.dirname, '../..')
let copy: string

/** Where a newcomer writes something down. */
function fillIn() {
  for (const path of unfinished(copy)) {
    const text = readFileSync(join(copy, path), 'utf8')
    writeFileSync(join(copy, path), text.replaceAll('TODO', 'written down').replaceAll('待写', '写好的一句'))
  }
}

/**
 * A module of the copy's, in this process: a program of its own is started only where it is the program that is tested.
 */
const inCopy = (path: string) => pathToFileURL(join(copy, path)).href

const tool = (...words: string[]) => spawnSync(process.execPath, words, { cwd: copy, encoding: 'utf8' })
const make = (...words: string[]) => tool('core/tools/new.mjs', ...words)

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'nuandong-new-'))
  for (const path of [
    'core/src',
    'core/law',
    'core/tools',
    'core/docs',
    'core/scenarios',
    'core/package.json',
    'core/tsconfig.json',
    'test/cases',
    'tsconfig.base.json',
    'biome.json',
    'package.json',
  ])
    cpSync(join(ROOT, path), join(copy, path), { recursive: true })
  for (const path of ['node_modules', 'core/node_modules']) symlinkSync(join(ROOT, path), join(copy, path))
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

describe('npm run new', () => {
  test('nothing of the house is unfinished', () => expect(unfinished(ROOT)).toEqual([]))

  test('check writes rule, words and examples, brings the index up to date, and is unfinished until filled in', () => {
    const { status, stdout } = make('check', 'household', 'guardian-named', 'B10')
    expect([status, stdout.trim().split('\n')]).toEqual([
      0,
      [
        'core/src/checks/household/guardian-named.ts',
        'test/cases/checks/household/guardian-named.yaml',
        'core/src/text/zh-CN/checks/household.ts',
        'core/src/text/en/checks/household.ts',
      ],
    ])
    expect(readFileSync(join(copy, 'core/src/checks/index.generated.ts'), 'utf8')).toContain(
      "['guardian-named', guardianNamed]",
    )
    expect(readFileSync(join(copy, 'core/docs/核对目录.md'), 'utf8')).toContain('| B10 |')
    expect(unfinished(copy).sort()).toEqual(stdout.trim().split('\n').sort())
    fillIn()
    expect(unfinished(copy)).toEqual([])
  })

  test('kind writes the kind and its forms, known to every check of people', () => {
    const { status, stdout } = make('kind', 'children-in-hardship', '困境儿童花名册', 'children in hardship')
    expect([status, stdout.trim().split('\n')]).toEqual([
      0,
      ['core/src/register/kinds/children-in-hardship.ts', 'test/cases/kinds/children-in-hardship.yaml'],
    ])
    const [head, ...rows] = readFileSync(join(copy, 'core/docs/checks-by-register.csv'), 'utf8').split('\n')
    const column = head.split(',').indexOf('children-in-hardship')
    expect(rows.filter((row) => row.startsWith('A08,')).map((row) => row.split(',')[column])).toEqual(['√'])
    expect(unfinished(copy)).toEqual(stdout.trim().split('\n'))
    fillIn()
  })

  test('fact writes type, dictionary, case file and questions, and is unfinished until filled in', () => {
    const { status, stdout } = make('fact', 'member', 'medicalInsurance', '医保参保', 'medical insurance')
    expect([status, stdout.trim().split('\n')]).toEqual([
      0,
      [
        'core/src/facts/case.ts',
        'core/src/facts/case/member.ts',
        'core/src/programmes/case-file.ts',
        'core/src/text/zh-CN/questions.ts',
        'core/src/text/en/questions.ts',
      ],
    ])
    expect(unfinished(copy).sort()).toEqual([
      'core/src/facts/case/member.ts',
      'core/src/text/en/questions.ts',
      'core/src/text/zh-CN/questions.ts',
    ])
    fillIn()
  })

  test('a fact may be a sum, a number, a date or a text', async () => {
    const { newFact } = await import(/* @vite-ignore */ inCopy('core/tools/new/fact.mjs'))
    const { write } = await import(/* @vite-ignore */ inCopy('core/tools/new/write.mjs'))
    for (const [subject, key, type] of [
      ['member', 'insurancePaid', 'money'],
      ['supporter', 'distance', 'number'],
      ['supporter', 'movedOut', 'date'],
      ['household', 'landlord', 'text'],
    ])
      write(newFact(subject, key, '一项事实', 'a fact', type))
    fillIn()
  })

  test('programme writes rules, amount, sentences and cases, listed wherever programmes are, unfinished until filled in', () => {
    const { status, stdout } = make('programme', 'heating-subsidy', '取暖补贴', 'heating subsidy', '2025-11-01')
    const written = stdout.trim().split('\n')
    expect([status, written]).toEqual([
      0,
      [
        'core/src/programmes/heating-subsidy.ts',
        'core/law/national/heating-subsidy.amount.yaml',
        'test/cases/heating-subsidy/draws-dibao.yaml',
        'test/cases/heating-subsidy/draws-nothing.yaml',
        'core/src/facts/case.ts',
        'core/src/facts/programmes.ts',
        'core/src/text/zh-CN/programmes.ts',
        'core/src/text/en/programmes.ts',
        'core/src/programmes/all.ts',
      ],
    ])
    expect(unfinished(copy).sort()).toEqual(written.filter((path) => !/all|case\.ts/.test(path)).sort())
    const generated = (path: string) => readFileSync(join(copy, 'core/src/policy', path), 'utf8')
    expect(generated('parameters.generated.ts')).toContain('heating-subsidy.amount')
    expect(generated('law.generated.ts')).toContain('heating-subsidy.amount')
    fillIn()
  })

  test('place writes the place and its standard below the places there are, and is unfinished until filled in', async () => {
    const { status, stdout } = make('place', '500000', '重庆市', 'Chongqing')
    const written = stdout.trim().split('\n')
    expect([status, written]).toEqual([0, ['core/law/50/places/chongqing.yaml', 'core/law/50/dibao.standard.yaml']])
    expect(unfinished(copy).sort()).toEqual(written.sort())
    const { newPlace } = await import(/* @vite-ignore */ inCopy('core/tools/new/place.mjs'))
    const { write } = await import(/* @vite-ignore */ inCopy('core/tools/new/write.mjs'))
    write(newPlace('500101', '万州区', 'Wanzhou', '500000'))
    fillIn()
    expect(tool('core/tools/generate.mjs').stderr).toBe('')
    const apart = join(copy, 'core/src/policy/provinces')
    expect(readdirSync(apart).sort()).toEqual(['50.generated.ts', '51.generated.ts'])
    // its hash is of the country's law as well, to which the programme above has added a parameter
    const ofSichuan = (root: string) =>
      readFileSync(join(root, 'core/src/policy/provinces/51.generated.ts'), 'utf8').replace(/"hash":"\w+"/, '')
    expect(ofSichuan(copy)).toBe(ofSichuan(ROOT))
  })

  test('a host loads the province of the place that it is asked about, and carries no other but its own', async () => {
    const outdir = join(copy, 'host')
    const { outputFiles } = await build({
      entryPoints: [join(copy, 'core/src/policy/load-law.ts')],
      outdir,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      format: 'esm',
      charset: 'utf8',
      write: false,
    })
    mkdirSync(outdir)
    for (const { path, contents } of outputFiles) writeFileSync(path, contents)
    const [entry] = outputFiles.filter(({ path }) => path.endsWith('load-law.mjs'))
    expect([entry.text.includes('禾丰镇'), entry.text.includes('万州区')]).toEqual([true, false])
    const { loadLaw } = await import(/* @vite-ignore */ pathToFileURL(entry.path).href)
    const names = (await loadLaw('500101')).places.map(({ name }: { name: { zh: string } }) => name.zh)
    expect(names).toEqual(['全国', '重庆市', '万州区'])
  })

  test('what they write, filled in, compiles and is formatted: nothing that a new thing needs is left out', () => {
    expect(tool('node_modules/typescript/bin/tsc', '--noEmit', '--project', 'core').stdout).toBe('')
    const { status, stderr } = tool('node_modules/@biomejs/biome/bin/biome', 'check', 'core/src')
    expect(stderr).toContain('No fixes applied')
    expect(status).toBe(0)
  })

  test.each([
    ['check', ['household', 'guardian-named', 'A30'], /must be B and two digits/],
    ['check', ['nowhere', 'a-check', 'A30'], /no group “nowhere”/],
    ['check', ['identity', 'Upper', 'A30'], /small letters/],
    ['check', ['identity', 'id-number-checksum', 'A30'], /already/],
    ['check', [], /usage/],
    ['kind', ['dibao', '低保', 'dibao'], /already/],
    ['fact', ['member', 'birth', '出生日期', 'birth'], /already/],
    ['fact', ['member', 'hukou', '户口', 'hukou'], /already/],
    ['fact', ['dog', 'name', '名字', 'name'], /no subject “dog”/],
    ['fact', ['member', 'dog', '狗', 'dog', 'animal'], /no type “animal”/],
    ['fact', ['member', 'a-dog', '狗', 'dog'], /one word/],
    ['programme', ['dibao', '低保', 'dibao', '2025-01-01'], /already/],
    ['programme', ['heating', '取暖', 'heating', '2025'], /2025-11-01/],
    ['programme', [], /usage/],
    ['place', ['510185', '简阳市', 'Jianyang'], /already/],
    ['place', ['512081', '简阳市', 'Jianyang'], /already/],
    ['place', ['530102', '五华区', 'Wuhua', '530100'], /no place 530100 yet/],
    ['place', ['53', '云南省', 'Yunnan'], /six digits/],
  ])('%s refuses %j in one sentence', async (what, words, sentence) => {
    const { [`new${what[0].toUpperCase()}${what.slice(1)}`]: make } = await import(
      /* @vite-ignore */ inCopy(`core/tools/new/${what}.mjs`)
    )
    const { Refusal } = await import(/* @vite-ignore */ inCopy('core/tools/new/write.mjs'))
    expect(() => make(...words)).toThrow(Refusal)
    expect(() => make(...words)).toThrow(sentence)
    expect(() => make(...words)).not.toThrow(/\n/)
  })

  test.each([
    [['region'], /usage/],
    [['kind', 'dibao', '低保', 'dibao'], /already/],
  ])('what is refused, %j, is told on stderr, and nothing is written', (words, sentence) => {
    const { status, stdout, stderr } = make(...words)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr.trim()).toMatch(sentence)
    expect(stderr.trim()).not.toContain('\n')
  })
})

test('each check has a number with the letter of its group', () => {
  const letters = new Set<string>(Object.values(LETTERS))
  for (const [id, { catalogue }] of checks) expect([id, letters.has(catalogue[0])]).toEqual([id, true])
})
