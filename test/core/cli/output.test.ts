import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readWorkbook } from '@nuandong/core'
import fc from 'fast-check'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { nameOnDisk } from '../../../core/cli/files.ts'
import { jsonPieces } from '../../../core/cli/json-pieces.ts'
import { harmless, written } from '../../../core/cli/terminal.ts'
import { AT, fixture, LAUNCHER, makeReady, nuandong, REGISTER, runHere } from './support/run.ts'

let folder: string
const at = (name: string) => join(folder, name)

beforeAll(makeReady)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nuandong-out-'))
  copyFileSync(REGISTER, at('甲.xlsx'))
  copyFileSync(REGISTER, at('乙.xlsx'))
  copyFileSync(fixture('packs/jianyang-2024.yaml'), at('本地.yaml'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A register of which the report is longer than a pipe holds, in every format. */
function writeLarge(): void {
  const rows = Array.from({ length: 3000 }, (_, row) => `王福秀,5101851950050${String(69000 + row)}`)
  writeFileSync(at('大.csv'), ['低保花名册', '姓名,身份证号', ...rows].join('\n'))
}

const check = (...args: string[]) => nuandong(folder, 'check', ...args, ...AT)
/** In this process, with names that are those of the folder. */
const checkHere = (names: string[], ...args: string[]) => runHere('check', ...names.map(at), ...args, ...AT)
const FORMATS = ['text', 'json', 'csv', 'annotated', 'report']

/** Every name in the folder with what it holds, so that nothing can change unseen. */
const holdings = () =>
  readdirSync(folder, { withFileTypes: true })
    .map((one) => [one.name, one.isFile() ? readFileSync(at(one.name)).toString('base64') : 'no file'])
    .sort()

describe('--out never replaces what is read', () => {
  test.each(FORMATS)(
    'as %s: the input by its name, another path, a hard link or a symbolic link, a pack',
    async (format) => {
      linkSync(at('甲.xlsx'), at('hard.xlsx'))
      symlinkSync('甲.xlsx', at('soft.xlsx'))
      mkdirSync(at('x'))
      const before = holdings()
      for (const out of ['甲.xlsx', 'x/../甲.xlsx', 'hard.xlsx', 'soft.xlsx', '本地.yaml']) {
        const ran = await checkHere(
          ['甲.xlsx'],
          '--pack',
          at('本地.yaml'),
          '--format',
          format,
          '--out',
          `${folder}/${out}`,
        )
        expect(ran).toEqual({ status: 2, stdout: '', sentences: [expect.stringMatching(/不会(覆盖|改写)/)] })
      }
      expect(holdings()).toEqual(before)
    },
  )

  test.each(FORMATS.slice(0, 3))('as %s, from the command line: the second of two inputs', (format) => {
    const before = holdings()
    const { status, stdout, sentences } = check('甲.xlsx', '乙.xlsx', '--format', format, '--out', './乙.xlsx')
    expect([status, stdout, sentences]).toEqual([2, '', ['乙.xlsx：不会覆盖原文件，请用 --out 指定另一个文件名。']])
    expect(holdings()).toEqual(before)
  })

  test.each(['text', 'json', 'csv'])('nor as %s a workbook that this command does not read', async (format) => {
    const before = holdings()
    const { status, sentences } = await checkHere(['甲.xlsx'], '--format', format, '--out', at('乙.xlsx'))
    expect([status, holdings()]).toEqual([2, before])
    expect(sentences.join('\n')).toContain('不会用文字覆盖')
  })

  test('nor a pack or a case that this command does not read', async () => {
    copyFileSync(fixture('../cases/dibao/single-illness.yaml'), at('案例.yaml'))
    writeFileSync(at('案例.json'), '{ "household": { "size": 1 } }')
    const before = holdings()
    for (const out of ['本地.yaml', '案例.yaml', '案例.json'])
      expect((await checkHere(['甲.xlsx'], '--out', at(out))).sentences).toEqual([
        `${at(out)}：这是政策包或案例，不会覆盖，请用 --out 指定另一个文件名。`,
      ])
    expect(holdings()).toEqual(before)
  })

  test('policy new leaves every file alone, the table that it reads among them', async () => {
    const before = holdings()
    for (const out of ['甲.xlsx', '本地.yaml'])
      expect((await runHere('policy', 'new', '--out', at(out))).sentences).toEqual([
        `${at(out)}：已有这个文件，没有覆盖。请换一个文件名。`,
      ])
    expect(holdings()).toEqual(before)
  })

  test('a name that the disk takes for another is the file of that other', () => {
    expect(nameOnDisk('REGISTER.xlsx', ['a', 'Register.xlsx'])).toBe('Register.xlsx')
    expect(nameOnDisk('cafe\u0301.xlsx', ['caf\u00e9.xlsx'])).toBe('caf\u00e9.xlsx')
    expect(nameOnDisk('a.xlsx', ['A.xlsx', 'a.xlsx'])).toBe('a.xlsx')
  })
})

describe('--out writes regular files only', () => {
  test.each(FORMATS)('as %s: not into a folder, a link, a pipe or a device', async (format) => {
    mkdirSync(at('folder'))
    symlinkSync('nowhere.xlsx', at('dangling'))
    writeFileSync(at('other.txt'), 'mine')
    symlinkSync('other.txt', at('link'))
    spawnSync('mkfifo', [at('pipe')])
    const before = holdings()
    for (const out of [
      ...['folder', 'folder/', 'new/', 'dangling', 'link', 'pipe'].map(at),
      '',
      '/dev/null',
      '/dev/full',
    ])
      expect(await checkHere(['甲.xlsx'], '--format', format, '--out', out)).toEqual({
        status: 2,
        stdout: '',
        sentences: [expect.stringContaining('请')],
      })
    expect(holdings()).toEqual(before)
  })

  test.each([
    ['a folder that is not there', 'none/x.csv', '文件夹'],
    ['a name too long for the disk', `${'长'.repeat(100)}.csv`, '文件名太长'],
  ])('into %s: one sentence, and nothing is left behind', async (_, out, words) => {
    const before = holdings()
    const ran = await checkHere(['甲.xlsx'], '--format', 'csv', '--out', at(out))
    expect(ran).toEqual({ status: 2, stdout: '', sentences: [expect.stringContaining(words)] })
    expect(holdings()).toEqual(before)
  })

  test('a file that is replaced keeps its permissions, and a failed one leaves what was there', () => {
    writeFileSync(at('old.csv'), 'old')
    chmodSync(at('old.csv'), 0o640)
    expect(check('甲.xlsx', '--format', 'csv', '--out', 'old.csv').status).toBe(1)
    expect(statSync(at('old.csv')).mode & 0o777).toBe(0o640)
    expect(readFileSync(at('old.csv'), 'utf8')).toMatch(/^\uFEFF/)
    const before = holdings()
    const shell = `ulimit -f 1; exec "$0" "$@"`
    const args = [LAUNCHER, 'check', '甲.xlsx', ...AT, '--format', 'json', '--out', 'old.csv']
    const { status, stderr } = spawnSync('bash', ['-c', `trap '' XFSZ; ${shell}`, process.execPath, ...args], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(status).toBe(2)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(holdings()).toEqual(before)
  })
})

describe('a result beside the register', () => {
  test.each([
    ['花名册.xlsx', '花名册-核对.xlsx', '花名册-核对报告.xlsx'],
    ['2025.06 花名册.xlsx', '2025.06 花名册-核对.xlsx', '2025.06 花名册-核对报告.xlsx'],
    ['a.b/noext', 'a.b/noext-核对.xlsx', 'a.b/noext-核对报告.xlsx'],
    ['a.b/.hidden', 'a.b/.hidden-核对.xlsx', 'a.b/.hidden-核对报告.xlsx'],
    ['renamed.xls', 'renamed-核对.xlsx', 'renamed-核对报告.xlsx'],
    ['again-核对.xlsx', 'again-核对(2).xlsx', 'again-核对报告.xlsx'],
    ['both-核对-核对报告 (1).xlsx', 'both-核对.xlsx', 'both-核对报告.xlsx'],
  ])('of %s is called %s or %s', async (name, annotated, report) => {
    mkdirSync(at('a.b'))
    copyFileSync(REGISTER, at(name))
    expect((await checkHere([name], '--format', 'annotated')).sentences).toEqual([`已写入 ${at(annotated)}`])
    expect((await checkHere([name], '--format', 'report')).sentences).toEqual([`已写入 ${at(report)}`])
    expect([existsSync(at(annotated)), existsSync(at(report))]).toEqual([true, true])
  })

  test('never takes the place of a file that is there: an earlier result may have been worked in', async () => {
    writeFileSync(at('甲-核对.xlsx'), 'mine')
    for (const name of ['甲-核对(2).xlsx', '甲-核对(3).xlsx'])
      expect((await checkHere(['甲.xlsx'], '--format', 'annotated')).sentences).toEqual([`已写入 ${at(name)}`])
    expect(readFileSync(at('甲-核对.xlsx'), 'utf8')).toBe('mine')
  })

  test('is no register of the folder when that is checked again', () => {
    check('甲.xlsx', '--format', 'annotated')
    check('甲.xlsx', '--format', 'report')
    const { stdout, sentences } = check('.', '--format', 'json')
    expect(JSON.parse(stdout).files.map(({ path }: { path: string }) => path)).toEqual(['乙.xlsx', '甲.xlsx'])
    expect(sentences.filter((one) => one.includes('已跳过'))).toHaveLength(2)
  })
})

describe('standard output', () => {
  /** The command with its standard output closed by whoever should read it. */
  function cutOff(...args: string[]): Promise<{ status: number | null; stderr: string }> {
    return new Promise((done) => {
      const child = spawn(process.execPath, [LAUNCHER, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
      let stderr = ''
      child.stdout.destroy()
      child.stderr.on('data', (part) => {
        stderr += part
      })
      child.on('close', (status) => done({ status, stderr }))
    })
  }
  const COMMANDS: [string, string[]][] = [
    ...FORMATS.slice(0, 3).map((format): [string, string[]] => [
      `check --format ${format}`,
      ['check', '甲.xlsx', '乙.xlsx', ...AT, '--format', format],
    ]),
    ['explain', ['explain', fixture('../cases/dibao')]],
    ['case-test', ['case-test', fixture('../cases/dibao')]],
    ['policy', ['policy', '--format', 'json']],
    ['policy check', ['policy', 'check', '本地.yaml']],
    ['policy new', ['policy', 'new']],
    ['checks', ['checks']],
    ['registers', ['registers']],
    ['--help', ['--help']],
    ['--version', ['--version']],
  ]

  test.each(COMMANDS)('full: %s ends with one sentence and status 2', (_, args) => {
    const { status, stderr } = spawnSync('bash', ['-c', '"$0" "$@" > /dev/full', process.execPath, LAUNCHER, ...args], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(status).toBe(2)
    expect(stderr.split('\n').filter((line) => line.includes('结果没有输出完整（ENOSPC）'))).toHaveLength(1)
    expect(stderr).not.toMatch(/\bat .*:\d+|Error:/)
  })

  test('full, and standard error with it: status 2 all the same', () => {
    const args = [process.execPath, LAUNCHER, 'check', '甲.xlsx', ...AT]
    expect(spawnSync('bash', ['-c', '"$0" "$@" > /dev/full 2>&1', ...args], { cwd: folder }).status).toBe(2)
    expect(spawnSync('bash', ['-c', '"$0" "$@" 2> /dev/full', ...args], { cwd: folder }).status).toBe(1)
    expect(spawnSync('bash', ['-c', '"$0" "$@" 2>&-', ...args], { cwd: folder }).status).toBe(1)
  })

  test('closed by its reader: ends quietly, and not as if all had been said', async () => {
    writeLarge()
    for (const format of ['text', 'json', 'csv'])
      expect(await cutOff('check', '大.csv', ...AT, '--format', format)).toEqual({ status: 2, stderr: '' })
    expect(await cutOff('explain', fixture('../cases/dibao'), '--format', 'json')).toEqual({ status: 2, stderr: '' })
  })

  test('a pipe whose reader is slow gets everything', () => {
    writeLarge()
    const shell = '"$0" "$@" | (sleep 2; cat)'
    const args = [process.execPath, LAUNCHER, 'check', '大.csv', ...AT, '--format', 'json']
    const { stdout } = spawnSync('bash', ['-c', shell, ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 30 })
    expect(stdout.length).toBeGreaterThan(1 << 17)
    expect(stdout).toBe(check('大.csv', '--format', 'json').stdout)
  })
})

describe('what is written', () => {
  test('control characters and marks of direction are shown, not obeyed; in JSON they mean what they meant', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(harmless(text).replace(/\r\n/g, '')).not.toMatch(/(?![\t\n])[\p{Cc}\p{Bidi_Control}]/u)
        expect(JSON.parse(harmless(JSON.stringify(text)))).toBe(text)
      }),
    )
    expect(harmless('\u001b[2J\u009b1m\u202egnp.xlsx\r')).toBe('\\u001b[2J\\u009b1m\\u202egnp.xlsx\\u000d')
  })

  test('a text of any length and any letters arrives whole', () => {
    const texts = fc.array(fc.oneof(fc.string(), fc.constantFrom('𠮷'.repeat(70_000), '一\r\n'.repeat(40_000), '')))
    fc.assert(
      fc.property(texts, (pieces) => {
        const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
        const arrived = [...written(pieces)].map((bytes) => decoder.decode(bytes)).join('')
        expect(arrived === harmless(pieces.join(''))).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  test('JSON in pieces is the JSON of the whole', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), (value) => {
        expect([...jsonPieces(value)].join('')).toBe(`${JSON.stringify(value, null, 2)}\n`)
      }),
    )
    const long = { a: undefined, list: Array.from({ length: 1234 }, (_, i) => ({ i })), b: 1 }
    expect([...jsonPieces(long)].join('')).toBe(`${JSON.stringify(long, null, 2)}\n`)
  })

  test('a file name that would draw on the terminal is shown in every text about it', () => {
    const name = '\u001b[31m红\u202e册\n第二行.xlsx'
    copyFileSync(REGISTER, at(name))
    const { stdout } = check(name)
    expect(stdout).not.toMatch(/(?![\t\n])[\p{Cc}\p{Bidi_Control}]/u)
    expect(stdout).toContain('\\u001b[31m红\\u202e册')
    expect(JSON.parse(check(name, '--format', 'json').stdout).files[0].path).toBe(name)
    const { sentences } = check(`${name}x`)
    expect(sentences).toEqual([expect.stringContaining('\\u001b[31m红\\u202e册\\u000a第二行.xlsxx：找不到该文件')])
  })

  test('an annotated copy is a workbook that reads back', async () => {
    check('甲.xlsx', '--format', 'annotated', '--out', 'copy.xlsx')
    const copy = await readWorkbook(readFileSync(at('copy.xlsx')), { name: 'copy.xlsx' })
    expect(copy.sheets.at(-1)?.name).toBe('核对结果')
  })
})
