import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readArguments, runStep, stepsIn } from '../deep/run.mjs'
import { table } from '../deep/support/table.mjs'

const OPTIONS = { minutes: 1, corpus: [] }
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nuandong-deep-'))
  vi.spyOn(console, 'log').mockImplementation(() => {})
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

const step = (name: string, body: string) =>
  writeFileSync(join(folder, `${name}.mjs`), `export const about = 'x'\nexport async function run(options) { ${body} }`)

describe('the deep tests', () => {
  test('take each file beside the runner for a step, and no folder', () => {
    step('second', '')
    step('first', '')
    step('run', '')
    mkdirSync(join(folder, 'support'))
    writeFileSync(join(folder, 'notes.md'), '')
    expect(stepsIn(folder)).toEqual(['first', 'second'])
  })

  test('of this project each say what they measure', async () => {
    const deep = join(import.meta.dirname, '../deep')
    expect(stepsIn(deep)).toContain('fuzz')
    for (const name of stepsIn(deep))
      expect(await import(join(deep, `${name}.mjs`))).toMatchObject({
        about: expect.stringMatching(/.{20}/),
        run: expect.any(Function),
      })
  })

  test('hand on what a step measured, and its options to the step', async () => {
    step('good', `return { passed: 3, failed: 1, rows: [['minutes', String(options.minutes)]] }`)
    expect(await runStep(folder, 'good', OPTIONS)).toMatchObject({ passed: 3, failed: 1, rows: [['minutes', '1']] })
  })

  test.each([
    ['throws', `throw new Error('no LibreOffice here')`, 'Error: no LibreOffice here'],
    ['measures nothing', 'return { passed: 0, failed: 0, rows: [] }', 'none was run'],
    ['returns nothing', '', 'TypeError'],
  ])('fail where a step %s', async (_, body, reason) => {
    step('bad', body)
    const { passed, failed, rows } = await runStep(folder, 'bad', OPTIONS)
    expect({ passed, failed }).toEqual({ passed: 0, failed: 1 })
    expect(rows.flat().join()).toContain(reason)
  })

  test('read folders where npm was called, from options or else from the environment', () => {
    vi.stubEnv('INIT_CWD', folder)
    vi.stubEnv('NUANDONG_CORPUS', 'c')
    expect(readArguments(['corpus', '--corpus', 'a', '--corpus', 'b', '--minutes', '2'])).toEqual({
      names: ['corpus'],
      options: { minutes: 2, corpus: [join(folder, 'a'), join(folder, 'b')] },
    })
    expect(readArguments([]).options.corpus).toEqual([join(folder, 'c')])
    expect(() => readArguments(['--minutes', 'ten'])).toThrow('--minutes')
  })

  test('line up Chinese and English in one table', () => {
    expect(
      table([
        ['种类', 'n'],
        ['a', '12'],
      ]),
    ).toBe('种类  n\na     12')
  })
})
