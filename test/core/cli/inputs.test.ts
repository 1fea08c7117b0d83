import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { readWorkbook, registerKinds } from '@nuandong/core'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { faultOf } from '../../../core/cli/files.ts'
import { kindNamed } from '../../../core/cli/register-choices.ts'
import { AT, fixture, LAUNCHER, makeReady, nuandong, REGISTER, runHere } from './support/run.ts'

let folder: string
const at = (name: string) => join(folder, name)

beforeAll(makeReady)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nuandong-in-'))
  copyFileSync(REGISTER, at('甲.xlsx'))
  copyFileSync(fixture('../cases/dibao/single-illness.yaml'), at('一.yaml'))
  copyFileSync(fixture('packs/jianyang-2024.yaml'), at('本地.yaml'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** The sample register under another name. */
function copied(name: string): string {
  copyFileSync(REGISTER, at(name))
  return at(name)
}
const check = (names: string[], ...args: string[]) => runHere('check', ...names.map(at), ...AT, ...args)

interface Report {
  files: { path: string; sheets: { register: string; rows: number }[] }[]
  unusable: { path: string; why: string }[]
}

/** What is no file that can be read, by name, and the words that say so. */
const NO_FILES: [what: string, name: string, make: (path: string) => void, words: string][] = [
  ['a missing file', 'none.xlsx', () => {}, '找不到该文件'],
  ['a folder without any', 'folder', (path) => mkdirSync(path), '文件夹'],
  ['a pipe', 'pipe', (path) => spawnSync('mkfifo', [path]), '不是普通文件'],
  ['a device', 'device', (path) => symlinkSync('/dev/zero', path), '不是普通文件'],
  ['a name of 300 bytes', '长'.repeat(100), () => {}, '文件名太长'],
  ['links that go in a circle', 'loop', (path) => symlinkSync('loop', path), '快捷链接互相指向'],
  ['a file below a file', '甲.xlsx/x', () => {}, '找不到该文件'],
]

describe('what is no file that can be read is said in one sentence, by every command', () => {
  test.each(NO_FILES)('%s', async (_, name, make, words) => {
    make(at(name))
    const said = { status: 2, stdout: '', sentences: [expect.stringContaining(words)] }
    expect(await check([name])).toEqual(said)
    expect(await check(['甲.xlsx'], '--pack', at(name))).toEqual(said)
    expect(await runHere('explain', at('一.yaml'), '--pack', at(name))).toEqual(said)
    expect(await runHere('policy', 'check', at(name))).toEqual(said)
    expect(await runHere('policy', 'new', '--from', at(name))).toEqual(said)
    const ofCase = { ...said, sentences: [expect.stringMatching(name === 'folder' ? '没有案例文件' : words)] }
    expect(await runHere('explain', at(name))).toEqual(ofCase)
    expect(await runHere('case-test', at(name))).toEqual(ofCase)
  })

  test('a file that another user keeps for himself', () => {
    chmodSync(folder, 0o755)
    chmodSync(at('甲.xlsx'), 0o600)
    const isRoot = process.getuid?.() === 0
    if (!isRoot) chmodSync(at('甲.xlsx'), 0)
    const { status, stdout, stderr } = spawnSync(process.execPath, [LAUNCHER, 'check', at('甲.xlsx')], {
      encoding: 'utf8',
      ...(isRoot && { uid: 65534, gid: 65534 }),
    })
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toBe(`${at('甲.xlsx')}：没有读取权限，请向管理员申请，或请文件的主人另存一份给您。\n`)
  })

  test.each([
    ['EBUSY', '正被其他程序占用'],
    ['EIO', '无法读取（EIO）'],
  ])('%s of the system has its sentence', (code, words) => {
    expect(faultOf(Object.assign(new Error(code), { code }), 'a.xlsx', 'zh-CN')).toContain(words)
  })

  test('a table or a case larger than any that can be read, before memory is taken', async () => {
    for (const name of ['huge.xlsx', 'huge.yaml']) {
      writeFileSync(at(name), '')
      truncateSync(at(name), 2 ** 40)
    }
    expect((await check(['huge.xlsx'])).sentences).toEqual([expect.stringContaining('超过 256 MB')])
    expect((await runHere('explain', at('huge.yaml'))).sentences).toEqual([expect.stringContaining('超过 2 MB')])
    expect((await runHere('policy', 'check', at('huge.yaml'))).sentences).toEqual([
      expect.stringContaining('超过 2 MB'),
    ])
  })
})

describe('one input that cannot be used does not stop the others', () => {
  beforeEach(() => {
    truncateSync(copied('坏.xlsx'), 20_000)
    const empty = utils.aoa_to_sheet([['姓名', '身份证号码', '户主姓名', '保障人口', '月保障金额']])
    const workbook = { SheetNames: ['最低生活保障花名册'], Sheets: { 最低生活保障花名册: empty } }
    writeFileSync(at('空.xlsx'), write(workbook, { type: 'buffer', bookType: 'xlsx' }))
  })

  test('check: the others are checked, `unusable` lists it, and 2 wins over 1', async () => {
    const alone = JSON.parse((await check(['甲.xlsx'], '--format', 'json')).stdout)
    const { status, stdout, sentences } = await check(['坏.xlsx', '甲.xlsx', '没有.xlsx'], '--format', 'json')
    const report = JSON.parse(stdout)
    expect(status).toBe(2)
    expect(report.findings).toEqual(alone.findings)
    expect(alone.findings.length).toBeGreaterThan(0)
    expect(alone.unusable).toEqual([])
    expect(report.unusable.map(({ path }: { path: string }) => path)).toEqual([at('坏.xlsx'), at('没有.xlsx')])
    expect(report.unusable.map(({ why }: { why: string }) => why)).toEqual(sentences)
  })

  test('a sheet taken for a register in which no row was read is one', async () => {
    const { status, stdout, sentences } = await check(['甲.xlsx', '空.xlsx'], '--format', 'json')
    const report: Report = JSON.parse(stdout)
    expect(status).toBe(2)
    expect(report.unusable).toEqual([{ path: at('空.xlsx'), why: sentences[0] }])
    expect(sentences).toEqual([expect.stringMatching(/“最低生活保障花名册”按最低生活保障读取，但没有读到一行数据/)])
    const alone = await check(['空.xlsx'], '--format', 'json')
    expect([alone.status, JSON.parse(alone.stdout).unusable]).toEqual([2, report.unusable])
  })

  test('as text they stand before the report, so that a saved report says what it lacks', async () => {
    const { stdout } = await check(['坏.xlsx', '甲.xlsx'])
    expect(stdout).toMatch(/^未能使用的文件（1）：\n {2}.*坏\.xlsx.*\n\n/)
  })

  test('in the report for a meeting they stand on the first sheet', async () => {
    const { status, sentences } = await check(['坏.xlsx', '甲.xlsx'], '--format', 'report', '--out', at('报告.xlsx'))
    expect(status).toBe(2)
    const { strings } = await readWorkbook(readFileSync(at('报告.xlsx')), { name: '报告.xlsx' })
    expect(sentences[0]).toContain('坏.xlsx')
    expect([...strings]).toContain(sentences[0])
  })

  test('marks are set in the workbooks that can hold them', async () => {
    writeFileSync(at('表.csv'), '姓名,身份证号码,户主姓名,保障人口\n甲,512424196901229950,甲,1\n')
    const { status, sentences } = await check(
      ['甲.xlsx', '表.csv', '坏.xlsx'],
      '--register',
      '低保',
      '--format',
      'annotated',
    )
    expect(status).toBe(2)
    expect(sentences).toEqual([
      expect.stringContaining('坏.xlsx'),
      `已写入 ${at('甲-核对.xlsx')}`,
      `${at('表.csv')}：只有 .xlsx 可以加批注，请先另存为 .xlsx，或改用 --format text、csv。`,
    ])
  })

  test.each(['explain', 'case-test'] as const)('%s: the cases that can be used are answered', async (command) => {
    writeFileSync(at('坏.yaml'), 'household: [')
    const { status, stdout, sentences } = await runHere(command, at('坏.yaml'), at('一.yaml'), '--format', 'json')
    expect([status, sentences.length]).toEqual([2, 1])
    const answer = JSON.parse(stdout)
    expect(command === 'explain' ? answer : answer.cases).toEqual([expect.objectContaining({ path: at('一.yaml') })])
    expect(await runHere(command, at('坏.yaml'), '--format', 'json')).toMatchObject({ status: 2, stdout: '' })
  })
})

describe('what the words of the command line stand for', () => {
  test('a file given twice, by another name, a hard link or a symbolic link, is read once and said', async () => {
    linkSync(at('甲.xlsx'), at('hard.xlsx'))
    symlinkSync('甲.xlsx', at('soft.xlsx'))
    const names = ['甲.xlsx', 'hard.xlsx', 'soft.xlsx', './甲.xlsx', '甲.xlsx']
    const { status, stdout, sentences } = await check(names, '--format', 'json')
    const report: Report = JSON.parse(stdout)
    expect(status).toBe(1)
    expect(report.files.map(({ path }) => path)).toEqual([at('甲.xlsx')])
    expect(sentences.map((one) => one.split('：')[1])).toEqual([
      `与 ${at('甲.xlsx')} 是同一个文件，只读一次。`,
      `与 ${at('甲.xlsx')} 是同一个文件，只读一次。`,
      '写了两次，只读一次。',
      '写了两次，只读一次。',
    ])
  })

  test('a folder stands for the registers in it and below, without lock files and hidden ones', async () => {
    mkdirSync(at('2025/六月'), { recursive: true })
    copyFileSync(REGISTER, at('2025/六月/丙.XLSX'))
    for (const name of ['~$甲.xlsx', '.~lock.甲.xlsx#', '.甲.xlsx', '2025/说明.txt', '2025/~$丙.xlsx'])
      writeFileSync(at(name), 'x')
    symlinkSync('..', at('2025/up'))
    const { status, stdout, sentences } = await check(['.'], '--format', 'json')
    const report: Report = JSON.parse(stdout)
    expect([status, sentences]).toEqual([1, [expect.stringMatching(/甲\.xlsx.*只核对一次/)]])
    expect(report.files.map(({ path }) => path)).toEqual([at('2025/六月/丙.XLSX'), at('甲.xlsx')])
  })

  test('a lock file that the shell has put among the others is passed over and said', async () => {
    writeFileSync(at('~$甲.xlsx'), 'x')
    const { status, sentences } = await check(['~$甲.xlsx', '甲.xlsx'])
    expect([status, sentences]).toEqual([1, [`${at('~$甲.xlsx')}：是打开表格时生成的临时文件，已跳过。`]])
  })

  test('* and ? are expanded where the shell has not', () => {
    mkdirSync(at('一月'))
    mkdirSync(at('二月'))
    for (const name of ['一月/a1.xlsx', '二月/a2.xlsx', '二月/b.xlsx', 'a[1].xlsx']) copyFileSync(REGISTER, at(name))
    writeFileSync(at('~$甲.xlsx'), 'x')
    const paths = (pattern: string) =>
      JSON.parse(nuandong(folder, 'check', pattern, ...AT, '--format', 'json').stdout).files.map(
        ({ path }: { path: string }) => path,
      )
    expect(paths('*.xlsx')).toEqual(['a[1].xlsx', '甲.xlsx'])
    expect(paths('?月/a?.XLSX')).toEqual(['一月/a1.xlsx', '二月/a2.xlsx'])
    expect(paths('a[1].*')).toEqual(['a[1].xlsx'])
    expect(nuandong(folder, 'check', '*.ods')).toMatchObject({
      status: 2,
      stdout: '',
      sentences: ['*.ods：没有符合的文件，请检查路径和文件名。'],
    })
  })
})

describe('--register', () => {
  test.each([
    ['低保', 'dibao'],
    ['农村低保', 'dibao'],
    ['最低生活保障', 'dibao'],
    ['低保边缘', 'dibao-edge'],
    ['特困', 'tekun'],
    ['五保', 'tekun'],
    ['发放清册', 'payment-list'],
    ['低保发放清册', 'payment-list'],
    ['残疾人两项补贴', 'disability-allowance'],
    ['高龄津贴', 'old-age-allowance'],
    ['孤儿', 'child-support'],
    ['死亡名单', 'deaths'],
    ['汇总表', 'summary'],
  ])('takes the Chinese name %s', (name, id) => {
    expect(kindNamed(name)).toBe(id)
  })

  test('takes every id, every label, and nothing that fits several or none', () => {
    for (const [id, { zh, en }] of registerKinds) expect([id, zh, en].map(kindNamed)).toEqual([id, id, id])
    expect(['', ' ', '花', '名单', 'nothing', '户'].map(kindNamed)).toEqual(Array(6).fill(undefined))
  })

  test('is for the one file that it names, by any of its names', async () => {
    copyFileSync(REGISTER, at('乙.xlsx'))
    symlinkSync('乙.xlsx', at('soft.xlsx'))
    const { stdout } = await check(
      ['甲.xlsx', '乙.xlsx'],
      '--register',
      `${at('soft.xlsx')}=低保边缘`,
      '--format',
      'json',
    )
    const report: Report = JSON.parse(stdout)
    expect(report.files.map(({ sheets }) => sheets[0].register)).toEqual(['dibao', 'dibao-edge'])
  })
})
