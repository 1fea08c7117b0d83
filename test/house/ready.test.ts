import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isInstalled, isStale } from '../../core/tools/freshness.mjs'
import { PNPM } from '../../core/tools/pnpm.mjs'

const ROOT = join(import.meta.dirname, '../..')
const TOOLS = join(ROOT, 'core/tools')

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nuandong-ready-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a product is stale', () => {
  const at = (path: string, seconds: number) => utimesSync(path, seconds, seconds)

  beforeEach(() => {
    mkdirSync(join(folder, 'src/deep'), { recursive: true })
    writeFileSync(join(folder, 'src/deep/a.ts'), '')
    writeFileSync(join(folder, 'product.js'), '')
    for (const path of ['src/deep/a.ts', 'src/deep', 'src']) at(join(folder, path), 100)
    at(join(folder, 'product.js'), 200)
  })
  const stale = () => isStale(join(folder, 'product.js'), [join(folder, 'src'), join(folder, 'absent')])

  test('not while every source is older', () => expect(stale()).toBe(false))

  test('when it is missing', () => {
    rmSync(join(folder, 'product.js'))
    expect(stale()).toBe(true)
  })

  test('when a file deep below is newer', () => {
    at(join(folder, 'src/deep/a.ts'), 300)
    expect(stale()).toBe(true)
  })

  test('when a source was deleted', () => {
    rmSync(join(folder, 'src/deep/a.ts'))
    expect(stale()).toBe(true)
  })

  test('not when only what was installed or built is newer', () => {
    mkdirSync(join(folder, 'src/node_modules'))
    writeFileSync(join(folder, 'src/node_modules/b.js'), '')
    at(join(folder, 'src'), 100)
    expect(stale()).toBe(false)
  })
})

describe('the workspace is installed', () => {
  beforeEach(() => {
    mkdirSync(join(folder, 'node_modules/.pnpm'), { recursive: true })
    writeFileSync(join(folder, 'pnpm-lock.yaml'), 'a: 1\n')
  })

  test('when pnpm installed this very lockfile', () => {
    writeFileSync(join(folder, 'node_modules/.pnpm/lock.yaml'), 'a: 1\n')
    expect(isInstalled(folder)).toBe(true)
  })

  test('not when it installed another, or none', () => {
    expect(isInstalled(folder)).toBe(false)
    writeFileSync(join(folder, 'node_modules/.pnpm/lock.yaml'), 'a: 2\n')
    expect(isInstalled(folder)).toBe(false)
  })
})

describe('a lock', () => {
  const program = () => `
    import { appendFileSync } from 'node:fs'
    import { setTimeout as sleep } from 'node:timers/promises'
    import { withLock } from ${JSON.stringify(join(TOOLS, 'lock.mjs'))}
    await withLock(${JSON.stringify(join(folder, 'lock'))}, async () => {
      appendFileSync(${JSON.stringify(join(folder, 'log'))}, 'in ')
      await sleep(50)
      appendFileSync(${JSON.stringify(join(folder, 'log'))}, 'out ')
    })`
  const run = () =>
    new Promise<number | null>((done) => {
      spawn(process.execPath, ['--input-type=module', '--eval', program()], { stdio: 'inherit' }).on('exit', done)
    })
  const log = () => readFileSync(join(folder, 'log'), 'utf8')

  test('lets one process in at a time', async () => {
    expect(await Promise.all([run(), run(), run(), run()])).toEqual([0, 0, 0, 0])
    expect(log()).toBe('in out '.repeat(4))
  })

  test('of a process that was killed is taken over, by one', async () => {
    const { pid } = spawnSync(process.execPath, ['--eval', ''])
    writeFileSync(join(folder, 'lock'), String(pid))
    expect(await Promise.all([run(), run(), run(), run()])).toEqual([0, 0, 0, 0])
    expect(log()).toBe('in out '.repeat(4))
  })
})

test('package.json calls the same pnpm as the tools', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const versions = Object.values(scripts).flatMap((script) => script.match(/pnpm@\S+/g) ?? [])
  expect(new Set(versions)).toEqual(new Set([PNPM]))
})
