import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
/** What vitest tells its own workers is none of another vitest's business. */
const { VITEST: _, VITEST_MODE: __, VITEST_POOL_ID: ___, VITEST_WORKER_ID: ____, ...env } = process.env

const tryOut = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['test/try.mjs', ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...env, NO_COLOR: '1' },
  })
  return { status, stdout, stderr }
}

describe('npm run try', () => {
  test('runs the examples of one check, and nothing of the others', () => {
    const { status, stdout, stderr } = tryOut('spouse-missing')
    expect([status, stderr]).toEqual([0, ''])
    expect(Number(/Tests +(\d+) passed/.exec(stdout)?.[1])).toBeGreaterThan(5)
    expect(Number(/Tests +(\d+) passed/.exec(stdout)?.[1])).toBeLessThan(50)
  })
  test.each([
    ['a fact of a case', 'jobRefusals'],
    ['a place by its code', '510185'],
  ])('runs what proves %s', (_, id) => {
    const { status, stdout, stderr } = tryOut(id)
    expect([status, stderr]).toEqual([0, ''])
    expect(Number(/Tests +(\d+) passed/.exec(stdout)?.[1])).toBeGreaterThan(5)
  })
  test('says in one sentence that there is no such thing', () => {
    expect(tryOut('no-such-thing')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'There is no check, kind, fact, programme or place “no-such-thing”.\n',
    })
    expect(tryOut().stderr).toMatch(/^usage: npm run try/)
  })
})
