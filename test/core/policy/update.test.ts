import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadPolicy } from '@nuandong/core'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { explainCommand } from '../../../core/cli/explain.ts'
import { policyCommand } from '../../../core/cli/policy.ts'
import { terminal } from '../../../core/cli/terminal.ts'
import { compareVersions } from '../../../core/src/policy/law-bundle.ts'

const LAW_FOLDER = fileURLToPath(new URL('../../../core/law/', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'law-update-'))
const builtIn = loadPolicy().stamp('510185', '2026-11-28')
let out = ''
let err = ''
let data = ''
let count = 0

beforeEach(() => {
  out = ''
  err = ''
  data = join(folder, `data-${++count}`)
  vi.stubEnv('NUANDONG_DATA', data)
  vi.spyOn(terminal, 'print').mockImplementation((content) => {
    out += [...content].join('')
  })
  vi.spyOn(terminal, 'tell').mockImplementation((sentence) => {
    err += `${sentence}\n`
  })
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})
afterAll(() => rmSync(folder, { recursive: true }))

async function run(...words: string[]) {
  out = ''
  err = ''
  const policy = policyCommand()
  const program = policy.createCommand('nuandong').addCommand(policy).addCommand(explainCommand())
  await program.parseAsync(['node', 'nuandong', ...words])
}

/** A bundle as the county's technician makes it: the law's folder copied, changed and exported. */
async function bundle(name: string, change: (text: string) => string, file = 'pack.yaml'): Promise<string> {
  const source = join(folder, `${name}-law`)
  cpSync(LAW_FOLDER, source, { recursive: true })
  for (const each of ['pack.yaml', file]) {
    const path = join(source, each)
    writeFileSync(path, (each === file ? change : (text: string) => text)(readFileSync(path, 'utf8')))
  }
  const target = join(folder, `${name}.json`)
  rmSync(target, { force: true })
  await run('policy', 'export', source, '--out', target)
  return target
}

const versioned = (version: string) => (text: string) => text.replace(/^version: .*$/m, `version: "${version}"`)

async function listed(date = '2026-11-28') {
  await run('policy', '--date', date, '--format', 'json')
  return JSON.parse(out)
}

describe('nuandong policy update', () => {
  test('takes a newer law, which every later run uses and is stamped with, until it is reverted', async () => {
    const source = join(folder, 'newer-law')
    cpSync(LAW_FOLDER, source, { recursive: true })
    const edit = (file: string, change: (text: string) => string) =>
      writeFileSync(join(source, file), change(readFileSync(join(source, file), 'utf8')))
    edit('pack.yaml', (text) => versioned('2099.1')(text).replace('2026-11-28', '2027-03-31'))
    edit('51/510185/dibao.standard.yaml', (text) => text.replace('value: 1120', 'value: 1133'))
    const file = join(folder, 'newer.json')
    await run('policy', 'export', source, '--out', file)
    expect(err).toContain('已写入')

    await run('policy', 'update', file)
    expect(out).toContain(`版本 2099.1（原为 ${builtIn.version}）`)
    expect(out).toContain('最低生活保障标准 dibao.standard@510185')
    expect(out.match(/@/g)).toHaveLength(1)

    const { policy, parameters } = await listed()
    expect(policy).toMatchObject({ pack: 'nuandong-law', version: '2099.1', checkedThrough: '2027-03-31' })
    expect(policy.hash).not.toBe(builtIn.hash)
    expect(parameters.find(({ id }: { id: string }) => id === 'dibao.standard')).toMatchObject({ value: 1133 })

    const caseFile = join(folder, 'case.yaml')
    writeFileSync(caseFile, 'programmes: [dibao]\nhousehold: { size: 1 }\n')
    await run('explain', caseFile, '--date', '2027-03-31', '--format', 'json')
    expect(JSON.parse(out)).toMatchObject({ policy: { version: '2099.1', hash: policy.hash }, notices: [] })

    await run('policy', 'update', '--revert')
    expect(out).toContain(`版本 ${builtIn.version}`)
    expect((await listed()).policy).toMatchObject({ version: builtIn.version, hash: builtIn.hash })
    await expect(run('policy', 'update', '--revert')).rejects.toThrow('没有更新过')
  })

  test('goes back one update at a time, and leaves nothing unfinished in its folder', async () => {
    const first = await bundle('first', versioned('2099.1'))
    const second = await bundle('second', versioned('2099.10'))
    await run('policy', 'update', first)
    await run('policy', 'update', second)
    expect((await listed()).policy.version).toBe('2099.10')
    expect(readdirSync(join(data, 'law')).sort()).toEqual(['law-1.json', 'law-2.json'])
    await run('policy', 'update', '--revert')
    expect((await listed()).policy.version).toBe('2099.1')
  })

  test.each([
    ['a changed byte', (text: string) => text.replace('value: 1120', 'value: 1121'), '校验值不符'],
    ['a cut file', (text: string) => text.slice(0, 5000), '不是政策数据文件'],
    ['a pack', () => 'pack: x', '不是政策数据文件'],
  ])('refuses %s and keeps what was in use', async (_name, spoil, sentence) => {
    const file = await bundle('good', versioned('2099.1'))
    writeFileSync(file, spoil(readFileSync(file, 'utf8')))
    await expect(run('policy', 'update', file)).rejects.toThrow(sentence)
    expect((await listed()).policy.version).toBe(builtIn.version)
  })

  test('refuses the same version and an older one', async () => {
    await expect(run('policy', 'update', await bundle('same', (text) => text))).rejects.toThrow('与现用的相同')
    await expect(run('policy', 'update', await bundle('old', versioned('2025.9')))).rejects.toThrow('旧，没有更新')
  })

  test('refuses a law that lacks what the program reads, and one with a fault names file and line', async () => {
    const source = join(folder, 'lacking-law')
    cpSync(LAW_FOLDER, source, { recursive: true })
    rmSync(join(source, 'national/age.workTo.yaml'))
    writeFileSync(join(source, 'pack.yaml'), versioned('2099.1')(readFileSync(join(source, 'pack.yaml'), 'utf8')))
    await run('policy', 'export', source, '--out', join(folder, 'lacking.json'))
    await expect(run('policy', 'update', join(folder, 'lacking.json'))).rejects.toThrow('不适用于本程序')
    const faulty = bundle(
      'faulty',
      (text) => text.replace('value: 950', 'value: -950'),
      '51/510185/dibao.standard.yaml',
    )
    await expect(faulty).rejects.toThrow(/51\/510185\/dibao\.standard\.yaml 第 \d+ 行/)
  })

  test('determines nothing by another law where the stored one is damaged, and can still go back', async () => {
    await run('policy', 'update', await bundle('whole', versioned('2099.1')))
    const stored = join(data, 'law/law-1.json')
    writeFileSync(stored, readFileSync(stored, 'utf8').replace('1120', '1121'))
    await expect(listed()).rejects.toThrow('已损坏')
    await run('policy', 'update', '--revert')
    expect((await listed()).policy.version).toBe(builtIn.version)
  })

  test('goes back over a damaged update to the last that is whole', async () => {
    await run('policy', 'update', await bundle('one', versioned('2099.1')))
    const stored = join(data, 'law/law-1.json')
    writeFileSync(stored, readFileSync(stored, 'utf8').replace('1120', '1121'))
    await run('policy', 'update', await bundle('two', versioned('2099.2')))
    await run('policy', 'update', '--revert')
    expect((await listed()).policy.version).toBe(builtIn.version)
  })

  test('the program’s own law counts where it is newer than the update', async () => {
    await run('policy', 'update', await bundle('once-newer', versioned('2099.1')))
    const stored = join(data, 'law/law-1.json')
    const { createHash } = await import('node:crypto')
    const content = readFileSync(stored, 'utf8').split('\n')[1].replace('"version":"2099.1"', '"version":"2025.1"')
    writeFileSync(stored, `${createHash('sha256').update(content).digest('hex')}\n${content}`)
    expect((await listed()).policy.version).toBe(builtIn.version)
  })

  test('needs either a file or --revert', async () => {
    await expect(run('policy', 'update')).rejects.toThrow('--revert')
  })
})

test('versions are compared as numbers', () => {
  expect(['2026.10', '2026.2', '2025.12', '2026.2.1'].sort(compareVersions)).toEqual([
    '2025.12',
    '2026.2',
    '2026.2.1',
    '2026.10',
  ])
})

describe('a date after the law data were checked', () => {
  test.each([
    ['2026-11-28', 0],
    ['2026-11-29', 1],
  ])('%s: %i notices', async (date, notices) => {
    const caseFile = join(folder, 'late.yaml')
    writeFileSync(caseFile, 'programmes: [dibao]\nhousehold: { size: 1 }\n')
    await run('explain', caseFile, '--date', date, '--format', 'json')
    expect(JSON.parse(out).notices).toHaveLength(notices)
    await run('explain', caseFile, '--date', date)
    expect(out.split('晚于政策数据的查核日')).toHaveLength(notices + 1)
  })
})
