import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { utils, write } from '@e965/xlsx'
import { parsePack } from '@nuandong/core'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { loadOverlays, policyCommand } from '../../../core/cli/policy.ts'
import { terminal } from '../../../core/cli/terminal.ts'
import { UsageError } from '../../../core/cli/usage-error.ts'

const packs = fileURLToPath(new URL('../../fixtures/packs/', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'policy-'))
let out = ''
let err = ''

beforeEach(() => {
  out = ''
  err = ''
  process.exitCode = undefined
  vi.spyOn(terminal, 'print').mockImplementation((content) => {
    out += [...content].join('')
  })
  vi.spyOn(terminal, 'tell').mockImplementation((sentence) => {
    err += `${sentence}\n`
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = undefined
})
afterAll(() => rmSync(folder, { recursive: true }))

/** As on the command line, below the program's own door. */
function run(...words: string[]) {
  const command = policyCommand()
  return command
    .createCommand('nuandong')
    .addCommand(command)
    .parseAsync(['node', 'nuandong', 'policy', ...words])
}

describe('nuandong policy', () => {
  test('lists values with sources, gaps with their path, and what is not modelled', async () => {
    await run('--place', '510185', '--date', '2025-06-20')
    expect(out).toMatch(/^简阳市 510185，2025-06-20；政策包 nuandong-law，版本 /)
    expect(out).toContain('最低生活保障标准 (dibao.standard): 950 元/人·月 · 2025-01-01 至 2025-12-31')
    expect(out).toContain('镜像来源，使用前请核对原文')
    expect(out).toContain('parameter:dibao.assetLimitMonths@510185')
    expect(out).toContain('没有列入的规定')
    expect(out).not.toMatch(/undefined|\{\w+\}/)
  })

  test('speaks English', async () => {
    await run('--date', '2024-06-01', '--lang', 'en')
    expect(out).toContain('No "Dibao standard" (Jianyang, 2024-06-01): Raised in 2024')
    expect(out.replaceAll(/\(.*?\)|—.*|成都东部新区/g, '')).not.toMatch(/undefined|\{\w+\}/)
  })

  test('gives the same as JSON, an area apart where a standard differs by it', async () => {
    await run('--date', '2025-08-01', '--format', 'json')
    const listing = JSON.parse(out)
    expect(listing.policy).toMatchObject({ place: '510185', date: '2025-08-01', pack: 'nuandong-law' })
    const floors = listing.parameters.filter((parameter: { id: string }) => parameter.id === 'dibao.floor')
    expect(floors).toMatchObject([
      { area: 'urban', value: 826, unit: 'CNY/person/month', place: '510000', confidence: 'mirror' },
      { area: 'rural', value: 620 },
    ])
    expect(listing.gaps).toContainEqual(
      expect.objectContaining({ path: 'parameter:tekun.standard@510185', reason: 'listed' }),
    )
    expect(listing.notModelled.length).toBeGreaterThan(5)
  })

  test('uses packs', async () => {
    await run('--date', '2024-06-01', '--pack', `${packs}jianyang-2024.yaml`)
    expect(out).toContain('(dibao.standard): 900 元/人·月')
    expect(out).toContain('本地政策包 jianyang-local')
  })

  test.each([
    [['--date', '2025-02-30'], '“2025-02-30”不是日历上的日期。请写成 2025-06-20 的样子。'],
    [['--place', '123456'], '没有“123456”这个地方。请用行政区划代码，如 510185，或在本地政策包的 places 中列明。'],
    [['--pack', 'no-such.yaml'], 'no-such.yaml：找不到该文件，请检查路径和文件名。'],
  ])('refuses %j in one sentence', async (words, sentence) => {
    await expect(run(...words)).rejects.toThrow(new UsageError(sentence))
    expect(out).toBe('')
  })
})

describe('nuandong policy check', () => {
  test('says that a pack is good, with its hash', async () => {
    await run('check', `${packs}eastern-towns.yaml`)
    expect(out).toMatch(
      /^eastern-towns\.yaml：没有问题。政策包 eastern-towns，版本 1，校验值 [0-9a-f]{16}；参数 0 个，镇街 2 个，检查 1 个。\n$/,
    )
    expect(process.exitCode ?? 0).toBe(0)
  })

  test('shows every problem of a broken one, and exits with 1', async () => {
    await run('check', `${packs}broken/negative.yaml`)
    expect(out).toBe(
      'negative.yaml 第 10 行 parameters[0].values[0].value：-900 是负数。标准、比例和期限都不能小于 0。\nnegative.yaml：1 处问题，整个政策包不使用。\n',
    )
    expect(process.exitCode).toBe(1)
  })

  test('reads what a Chinese Windows editor saves', async () => {
    const file = join(folder, 'gbk.yaml')
    const bytes = [...'pack: x\ntitle: '].map((letter) => letter.charCodeAt(0))
    writeFileSync(
      file,
      Uint8Array.from([
        ...bytes,
        0xbc,
        0xf2,
        0xd1,
        0xf4,
        0x0d,
        0x0a,
        ...[...'version: 1\n'].map((letter) => letter.charCodeAt(0)),
      ]),
    )
    expect(loadOverlays([file])).toMatchObject([{ id: 'x', title: '简阳', version: '1' }])
  })

  test('cannot use a file that is not there', async () => {
    await expect(run('check', 'no-such.yaml')).rejects.toThrow(UsageError)
  })
})

describe('packs of other commands', () => {
  test('a broken pack is refused whole, in one line that says where and what to do', () => {
    expect(() => loadOverlays([`${packs}jianyang-2024.yaml`, `${packs}broken/bad-date.yaml`])).toThrow(
      /^bad-date\.yaml 第 8 行 .*（共 1 处问题）。改正后再用；运行 nuandong policy check ".*" 看全部。$/,
    )
  })

  test('a workbook is no pack, and the way to make one of it is named', () => {
    const workbook = fileURLToPath(new URL('../../fixtures/registers/dibao-flat-sample.xlsx', import.meta.url))
    expect(() => loadOverlays([workbook])).toThrow(
      '不是文本。案例和政策包是 YAML 或 JSON 文本；两列的表格可用 nuandong policy new --from',
    )
  })

  test('two packs of one id are refused', () => {
    expect(() => loadOverlays([`${packs}jianyang-2024.yaml`, `${packs}jianyang-2024.yaml`])).toThrow('已用于另一个文件')
  })
})

describe('nuandong policy new', () => {
  test('makes a pack that the check finds wanting only in what must be filled in', async () => {
    await run('new', '--date', '2024-01-01')
    const { problems } = parsePack(out, 'new.yaml')
    expect(problems?.map(({ code, key }) => [code, key])).toEqual([
      ['missing-key', 'parameters[0].values[0].value'],
      ['empty-text', 'parameters[0].values[0].document'],
      ['no-document-number', 'parameters[0].values[0].number'],
    ])
    const filled = out
      .replace('value:\n', 'value: 900\n')
      .replace('document: ""', 'document: 通知')
      .replace('number: ""', 'number: 虚构1号')
    expect(parsePack(filled, 'new.yaml').problems).toBeUndefined()
    expect(out).toContain('#   - parameter: dibao.assetLimitMonths')
    expect(out).toContain('- from: 2024-01-01')
  })

  test('lists what is missing as comments that become part of the pack when the # goes', async () => {
    await run('new', '--date', '2024-01-01')
    const [live, comments] = out.split(/(?=# .*缺少的参数)/)
    const uncommented = comments
      .split('\n')
      .slice(1)
      .map((line) => line.replace(/^# /, ''))
      .join('\n')
    const { problems } = parsePack(live + uncommented, 'new.yaml')
    expect(new Set(problems?.map(({ code }) => code))).toEqual(
      new Set(['missing-key', 'empty-text', 'no-document-number']),
    )
  })

  test('takes the figures of a workbook', async () => {
    const table = join(folder, '标准.xlsx')
    const sheet = utils.aoa_to_sheet([
      ['项目', '标准'],
      ['最低生活保障标准', 1200],
      ['特困供养标准', 1560],
      ['幸福指数', 5],
    ])
    writeFileSync(table, write({ SheetNames: ['标准'], Sheets: { 标准: sheet } }, { type: 'buffer', bookType: 'xlsx' }))
    const file = join(folder, 'local.yaml')
    await run('new', '--from', table, '--date', '2027-01-01', '--out', file)
    expect(err).toContain('标准.xlsx 第 4 行“幸福指数”没有对应的参数，没有写入。')
    expect(err).toContain(`已写入 ${file}。`)
    expect(out).toBe('')
    const text = readFileSync(file, 'utf8')
    const { pack } = parsePack(
      text.replaceAll('document: ""', 'document: 通知').replaceAll('number: ""', 'number: 虚构1号'),
      'local.yaml',
    )
    expect(pack?.parameters).toMatchObject([
      { parameter: 'dibao.standard', place: '510185', values: [{ from: '2027-01-01', value: 1200 }] },
      { parameter: 'tekun.standard', values: [{ value: 1560 }] },
    ])
    await expect(run('new', '--out', file)).rejects.toThrow('已有这个文件，没有覆盖')
  })

  test('refuses a table in which it recognises nothing', async () => {
    const table = join(folder, 'empty.csv')
    writeFileSync(table, '甲,1\n乙,2\n')
    await expect(run('new', '--from', table)).rejects.toThrow('没有认出一行参数')
    await expect(run('new', '--from', join(folder, 'none.xlsx'))).rejects.toThrow('找不到该文件')
  })
})
