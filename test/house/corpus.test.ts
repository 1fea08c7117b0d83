import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readWorkbook } from '../../core/src/workbook/index.ts'
import { sharedStrings, smallBook, worksheet } from '../core/workbook/support/smallBook.ts'
import { filesBelow } from '../deep/corpus/corpus.mjs'
import { type Ending, runAll } from '../deep/corpus/pool.mjs'
import { firstDifference } from '../deep/corpus/same-cells.ts'
import { faultsOf, jsonFault, textFault } from '../deep/corpus/strict.ts'
import { summary } from '../deep/corpus/summary.mjs'

const FIXTURES = join(import.meta.dirname, '../fixtures')
const COMMAND = join(import.meta.dirname, '../deep/corpus/command.mjs')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nuandong-corpus-test-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Stands for the worker: each path names what becomes of it. */
const WORKER = `
  let files = 0
  const tell = (message) => new Promise((done) => process.send(message, undefined, undefined, done))
  process.on('disconnect', () => process.exit())
  process.on('message', async ({ path }) => {
    files += 1
    await tell({ step: 'work' })
    if (path === 'hang') for (;;);
    if (path === 'throw') setTimeout(() => { throw new Error('510185195103049619') })
    else if (path === 'exit') process.exit(0)
    else if (path === 'memory') { const held = []; for (;;) held.push(Buffer.alloc(1 << 24, 1)) }
    else if (path === 'poisoned' && files > 1) process.exit(3)
    else await tell({ done: { faults: [], written: true, peak: 1, ...(path === 'refused' && { refused: '“…”是空文件。' }) } })
  })`

/** Long enough for a busy machine; only a hang waits so long. */
async function end(paths: string[], seconds = 100): Promise<Ending[]> {
  const worker = join(folder, 'worker.mjs')
  writeFileSync(worker, WORKER)
  return runAll(paths, { worker, folder, limits: { seconds, memory: 400 * 2 ** 20, children: 1 } })
}

describe('the children of a corpus run', () => {
  test.each([
    ['throw', 'crash'],
    ['exit', 'crash'],
    ['memory', 'memory'],
  ])('call what would happen with “%s” a %s fault, and go on with the next file', async (path, kind) => {
    const [before, bad, after] = await end(['good', path, 'good'])
    expect(bad.faults).toMatchObject([{ kind, step: 'work' }])
    for (const good of [before, after]) expect(good).toMatchObject({ faults: [], peak: 1 })
  })

  test('are stopped where a step takes too long', async () => {
    const [bad, after] = await end(['hang', 'good'], 10)
    expect(bad.faults).toMatchObject([{ kind: 'hang', step: 'work' }])
    expect(after.faults).toEqual([])
  })

  test('say where a crash was and not what it quoted', async () => {
    const [{ faults }] = await end(['throw'])
    expect(faults[0].why).toMatch(/status 1\n\s+at /)
    expect(faults[0].why).not.toContain('5101851951')
  })

  test('lay nothing to a file that only an earlier file’s process could not stand', async () => {
    const endings = await end(['good', 'poisoned', 'refused'])
    expect(endings.map(({ faults }) => faults.length)).toEqual([0, 0, 0])
    expect(endings[2].refused).toContain('空文件')
  })

  test('time each step of a file', async () => {
    const [{ steps }] = await end(['good'])
    expect(steps.map(({ step }) => step)).toEqual(['start', 'work'])
  })
})

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="r"/><Default Extension="vml" ContentType="v"/></Types>'
const zip = (parts: Record<string, string | Uint8Array>) =>
  zipSync(
    Object.fromEntries(
      Object.entries({ '[Content_Types].xml': TYPES, ...parts }).map(([name, part]) => [
        name,
        typeof part === 'string' ? strToU8(part) : part,
      ]),
    ) satisfies Zippable,
  )
const rels = (target: string) =>
  `<Relationships xmlns="r"><Relationship Id="a" Target="${target}"/><Relationship Id="b" Target="http://x/" TargetMode="External"/></Relationships>`

describe('a written workbook is at fault', () => {
  test.each([
    ['with a tag that is cut', { 'a.xml': '<x:s xmlns:x="u"><x:/xf></x:s>' }, 'a.xml'],
    ['with a prefix that nobody declared', { 'a.xml': '<a><x:b/></a>' }, 'unbound namespace prefix'],
    ['with an attribute twice', { 'a.vml': '<a b="1" b="2"/>' }, 'duplicate attribute'],
    ['with two roots', { 'a.xml': '<a/><b/>' }, 'a.xml'],
    ['with a control character', { 'a.xml': '<a>\u0001</a>' }, 'disallowed character'],
    [
      'in another encoding than it says',
      { 'a.xml': Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e) },
      'a.xml',
    ],
    ['with a relationship to nothing', { 'xl/_rels/w.xml.rels': rels('sheets/1.xml') }, 'leads to sheets/1.xml'],
    ['with a part without a type', { 'xl/a.bin': 'x' }, 'has no content type'],
  ])('%s', (_, parts, fault) => {
    expect(faultsOf(zip(parts)).join()).toContain(fault)
  })

  test('that holds a name twice', () => {
    const twice = zip({ 'xl/a.xml': '<a/>', 'xl/b.xml': '<a/>' })
    const name = strToU8('xl/b.xml')
    for (let at = 0; at < twice.length; at++)
      if (name.every((byte, i) => twice[at + i] === byte)) twice[at + 3] = 'a'.charCodeAt(0)
    expect(faultsOf(twice)).toEqual(['xl/a.xml: stands in the zip twice'])
  })

  test.each([
    [
      'whose targets are there, in any case and from the root',
      { 'xl/_rels/w.xml.rels': rels('/XL/s.xml'), 'xl/s.xml': '<a/>' },
    ],
    ['whose part is UTF-16', { 'a.xml': Uint8Array.of(0xff, 0xfe, 0x3c, 0, 0x61, 0, 0x2f, 0, 0x3e, 0) }],
  ])('not one %s', (_, parts) => {
    expect(faultsOf(zip(parts))).toEqual([])
  })

  test('not for what the original had already', () => {
    const bad = { 'a.vml': '<xml><br></xml>', 'xl/_rels/w.xml.rels': rels('gone.xml'), 'x.bin': 'x' }
    const changed = { ...bad, 'a.vml': '<xml><br><v/></xml>', 'xl/_rels/w.xml.rels': `${rels('gone.xml')} ` }
    expect(faultsOf(zip(bad), zip(bad))).toEqual([])
    expect(faultsOf(zip(changed), zip(bad))).toEqual([])
    expect(faultsOf(zip({ ...changed, 'xl/_rels/w.xml.rels': rels('new.xml') }), zip(bad)).join()).toContain('new.xml')
  })

  test('not for text and JSON of the right shape', () => {
    expect(jsonFault(strToU8('{"schema":1,"findings":[],"totals":{}}'))).toBeUndefined()
    expect(jsonFault(strToU8('{"schema":1,"findings":['))).toBe('no JSON')
    expect(jsonFault(strToU8('{}'))).toContain('shape')
    expect(textFault(strToU8('共核'))).toBeUndefined()
    expect(textFault(new Uint8Array())).toBe('empty')
    expect(textFault(Uint8Array.of(0xb9, 0xb2))).toBe('not UTF-8')
  })
})

describe('two workbooks hold the same cells', () => {
  const book = (first: string, second = '<c r="B1"><v>1</v></c>') =>
    readWorkbook(
      smallBook({
        sharedStrings: sharedStrings('<si><t>甲</t></si><si><t>乙</t></si>'),
        sheets: [worksheet(`<row r="1">${first}${second}</row>`)],
      }),
    )
  test.each([
    ['<c r="A1" t="s"><v>0</v></c>', undefined],
    ['<c r="A1" t="inlineStr"><is><t>甲</t></is></c>', undefined],
    ['<c r="A1" t="s"><v>1</v></c>', 'sheet 1, column 1'],
    ['<c r="A1"><v>0</v></c>', 'sheet 1, column 1'],
    ['', 'sheet 1, column 1'],
  ])('%s', async (cell, difference) => {
    expect(firstDifference(await book('<c r="A1" t="s"><v>0</v></c>'), await book(cell))).toBe(difference)
  })
})

describe('npm run corpus', () => {
  test('takes every file below a folder and follows no link', () => {
    mkdirSync(join(folder, 'a/b'), { recursive: true })
    for (const name of ['a/b/1.xlsx', 'a/2', '.git-no']) writeFileSync(join(folder, name), '')
    symlinkSync(FIXTURES, join(folder, 'link'))
    expect(filesBelow(folder)).toEqual(['.git-no', 'a/2', 'a/b/1.xlsx'].map((name) => join(folder, name)))
  })

  test('shows how files ended, why, and which, without a name unless asked', () => {
    const path = join(folder, '张三510185195103049619.xlsx')
    writeFileSync(path, 'x')
    const endings: Ending[] = [
      { faults: [], written: true, steps: [{ step: 'read', seconds: 3 }], peak: 2 ** 20 },
      { faults: [], written: false, refused: '“…”是空文件。', steps: [], peak: 0 },
      { faults: [{ kind: 'hang', step: 'csv', why: '' }], written: false, steps: [], peak: 0 },
    ]
    const masked = summary([path, path, path], endings, { showNames: false })
    for (const shown of [
      '1  “…”是空文件。',
      'hang · csv',
      '#3 *.xlsx 1 B sha256:2d711642b726',
      '3.0 s · read · #1',
      'there was none: 1',
    ])
      expect(masked).toContain(shown)
    expect(masked).not.toMatch(/张三|5101/)
    expect(summary([path, path, path], endings, { showNames: true })).toContain('张三')
  })

  const corpus = (...args: string[]) =>
    spawnSync(process.execPath, [COMMAND, ...args], {
      encoding: 'utf8',
      cwd: folder,
      env: { ...process.env, INIT_CWD: folder },
    })

  test('reads, checks and writes the registers of a folder, and counts what is no table', () => {
    mkdirSync(join(folder, '台账'))
    for (const name of ['dibao.xlsx', 'tekun-2009.xls', 'payment-list.csv'])
      cpSync(join(FIXTURES, 'registers', name), join(folder, '台账', name))
    writeFileSync(join(folder, '台账/说明'), '请于20日前报送。')
    writeFileSync(join(folder, '台账/照片.xlsx'), Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10))
    const { status, stdout, stderr } = corpus('台账')
    expect(stderr).toBe('')
    expect(stdout).toMatch(/ok +3\n/)
    expect(stdout).toMatch(/refused with a sentence +2\n/)
    expect(stdout).not.toMatch(/dibao|说明\b|照片|台账\/|王|510/)
    expect(status).toBe(0)
  })

  test.each([[[]], [['nowhere']], [['.', '--seconds', '0']], [['.', '--unknown']]])(
    'says what is wrong with %j',
    (args) => {
      const { status, stderr } = corpus(...args)
      expect(status).toBe(2)
      expect(stderr).not.toMatch(/^\s+at /m)
    },
  )
})
