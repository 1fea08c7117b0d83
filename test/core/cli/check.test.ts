import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readWorkbook } from '@nuandong/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const REGISTERS = join(ROOT, 'test/fixtures/registers')
const sample = (name: string) => join(REGISTERS, name)
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nuandong-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function nuandong(...args: string[]) {
  return spawnSync(process.execPath, [join(ROOT, 'core/cli/launch.mjs'), ...args], {
    encoding: 'utf8',
    cwd: folder,
    maxBuffer: 1 << 28,
  })
}
const AT = ['--place', '510185', '--date', '2025-06-20']

interface Planted {
  sheet: string
  row: number
  household: [number, number]
  columns?: string[]
  code: string
}
interface JsonFinding {
  catalogue: string
  outcome: string
  severity: string
  sheet: string
  row: number | null
  cells: string[]
  message: string
  value: string
}

describe('nuandong check', () => {
  test.each(readdirSync(REGISTERS).filter((name) => existsSync(sample(`${name}.truth.json`))))(
    '%s: finds every planted error and none on a clean row',
    (name) => {
      const truth = JSON.parse(readFileSync(sample(`${name}.truth.json`), 'utf8')) as {
        planted: Planted[]
        rows: number
        households: number
      }
      const { status, stdout } = nuandong('check', sample(name), ...AT, '--format', 'json')
      expect(status).toBe(1)
      const report = JSON.parse(stdout) as {
        schema: number
        findings: JsonFinding[]
        files: { sheets: { rows: number; households: number; register: string }[] }[]
      }
      expect(report.schema).toBe(1)
      const found = report.findings.filter((one) => one.outcome === 'fail')
      const inside = (one: JsonFinding, planted: Planted) =>
        one.sheet === planted.sheet &&
        one.row !== null &&
        one.row >= planted.household[0] &&
        one.row <= planted.household[1]
      const codes = new Set(truth.planted.map(({ code }) => code))
      expect(
        truth.planted.filter((planted) => !found.some((one) => one.catalogue === planted.code && inside(one, planted))),
      ).toEqual([])
      expect(
        found.filter(
          (one) =>
            (one.severity === 'error' || codes.has(one.catalogue)) &&
            !truth.planted.some((planted) => inside(one, planted)),
        ),
      ).toEqual([])
      const sheets = report.files[0].sheets.filter(({ register }) => register === 'dibao')
      expect(sheets.reduce((rows, sheet) => rows + sheet.rows, 0)).toBe(truth.rows)
      expect(sheets.reduce((count, sheet) => count + sheet.households, 0)).toBe(truth.households)
      expect(stdout).not.toMatch(/(?<!\d)\d{17}[\dX](?![\dX])/)
    },
  )

  test('shows identifiers when asked, and says place and date', () => {
    const { stdout } = nuandong('check', sample('dibao-flat-sample.xlsx'), ...AT, '--show-identifiers')
    expect(stdout).toContain('512424196901229950')
    expect(stdout).toContain('510185')
    expect(stdout).toContain('2025-06-20')
  })

  test('writes an annotated copy beside the original and leaves the original as it was', async () => {
    const own = join(folder, '花名册.xlsx')
    copyFileSync(sample('dibao-merged-sample.xlsx'), own)
    const before = readFileSync(own)
    const { status, stdout } = nuandong('check', '花名册.xlsx', ...AT, '--format', 'annotated')
    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(readFileSync(own).equals(before)).toBe(true)
    const copy = await readWorkbook(readFileSync(join(folder, '花名册-核对.xlsx')), { name: 'copy.xlsx' })
    expect(copy.sheets.map((sheet) => sheet.name)).toEqual(['花名册', '核对结果'])
  })

  test('will not write over the original', () => {
    const { status, stderr } = nuandong('check', '花名册.xlsx', ...AT, '--format', 'annotated', '--out', '花名册.xlsx')
    expect(status).toBe(2)
    expect(stderr.trim()).toBe('花名册.xlsx：不会覆盖原文件，请用 --out 指定另一个文件名。')
  })

  test('writes the report for a meeting with a sample that its seed repeats', () => {
    const list = () =>
      (
        JSON.parse(
          nuandong(
            'check',
            sample('dibao-sheets-sample.xlsx'),
            ...AT,
            '--format',
            'json',
            '--sample',
            '9',
            '--seed',
            '3',
          ).stdout,
        ) as { sample: unknown }
      ).sample
    expect(list()).toEqual(list())
    expect(
      nuandong(
        'check',
        sample('dibao-sheets-sample.xlsx'),
        ...AT,
        '--format',
        'report',
        '--sample',
        '9',
        '--out',
        'report.xlsx',
      ).status,
    ).toBe(1)
    expect(existsSync(join(folder, 'report.xlsx'))).toBe(true)
  })

  test('several files are checked together', () => {
    copyFileSync(sample('dibao-flat-sample.xlsx'), join(folder, '甲.xlsx'))
    writeFileSync(join(folder, '乙.csv'), '特困人员花名册\n姓名,身份证号\n段某,512424196901229950\n')
    const { stdout } = nuandong('check', '甲.xlsx', '乙.csv', ...AT, '--format', 'json')
    const { findings } = JSON.parse(stdout) as {
      findings: (JsonFinding & { related?: { file: number }[]; file: number })[]
    }
    const both = findings.filter((one) => one.catalogue === 'F01')
    expect(both.length).toBeGreaterThan(0)
    expect(both.every((one) => one.related?.some(({ file }) => file !== one.file))).toBe(true)
  })

  test('a copy under another name is read once, which is said, and repeats nobody', () => {
    copyFileSync(sample('dibao-flat-sample.xlsx'), join(folder, '甲.xlsx'))
    copyFileSync(sample('dibao-flat-sample.xlsx'), join(folder, '丙.xlsx'))
    const { status, stdout, stderr } = nuandong('check', '甲.xlsx', '丙.xlsx', ...AT, '--format', 'json')
    const { files, findings } = JSON.parse(stdout) as {
      files: { sheets: { passed?: string }[] }[]
      findings: { file: number }[]
    }
    expect(status).toBe(1)
    expect(stderr).toContain('丙.xlsx')
    expect(files[1].sheets.every(({ passed }) => passed === 'copy' || passed === 'empty')).toBe(true)
    expect(findings.every(({ file }) => file === 0)).toBe(true)
  })
})

describe('a file that cannot be used', () => {
  const bad: Record<string, (path: string) => void> = {
    'empty.xlsx': (path) => writeFileSync(path, ''),
    'text.xlsx': (path) => writeFileSync(path, '你好'),
    'cut.xlsx': (path) => writeFileSync(path, readFileSync(sample('dibao-flat-sample.xlsx')).subarray(0, 20_000)),
    'noise.xls': (path) =>
      writeFileSync(path, Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600, 7)])),
    'no-header.csv': (path) => writeFileSync(path, 'a,b\n1,2\n'),
    'missing.xlsx': () => {},
    'a-folder': (path) => mkdirSync(path),
  }
  test.each(Object.entries(bad))('%s: one sentence that names it, status 2, nothing written', (name, make) => {
    make(join(folder, name))
    const files = readdirSync(folder)
    const { status, stdout, stderr } = nuandong('check', name, ...AT, '--format', 'annotated')
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toContain(name)
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+|Error:/)
    expect(readdirSync(folder)).toEqual(files)
  })

  test.each([
    [['chekc'], '没有命令“chekc”'],
    [['check'], '缺少参数'],
    [['check', 'x.xlsx', '--format', 'xml'], '可用的有：text, json, csv, annotated, report'],
    [['check', 'x.xlsx', '--date', '2025-02-30'], '2025-02-30'],
    [['check', 'x.xlsx', '--place', '999999'], '999999'],
    [['check', 'x.xlsx', '--register', 'nothing'], '没有台账类型“nothing”'],
    [['check', 'x.xlsx', '--sample', '-3'], '整数'],
  ])('a wrong call %j: one sentence, status 2', (args, words) => {
    const { status, stdout, stderr } = nuandong(...args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toContain(words)
  })
})
