import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const LAUNCHER = ['cli/launch.mjs', 'tools/ready.mjs', 'tools/freshness.mjs', 'tools/lock.mjs', 'tools/pnpm.mjs']

/** Stands for the command line: says where it runs and with what, then ends as it is told. */
const CLI = `
  process.stdout.write(JSON.stringify({ cwd: process.cwd(), args: process.argv.slice(2) }))
  if (process.argv.includes('--wait')) setInterval(() => {}, 1000)
  else process.exitCode = Number(process.argv.at(-1))`

/** Stands for the build: slow, talkative, and counted. */
const BUILD = `
  import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
  console.log('the build says something')
  appendFileSync(new URL('../../builds', import.meta.url), 'built ')
  await new Promise((done) => setTimeout(done, 300))
  mkdirSync(new URL('../dist/', import.meta.url), { recursive: true })
  writeFileSync(new URL('../dist/cli.js', import.meta.url), ${JSON.stringify(CLI)})`

/** A house with the real launcher around a command line of ours. */
let house: string

beforeEach(() => {
  house = realpathSync(mkdtempSync(join(tmpdir(), 'nuandong-launch-')))
  for (const name of LAUNCHER) {
    mkdirSync(dirname(join(house, 'core', name)), { recursive: true })
    cpSync(join(ROOT, 'core', name), join(house, 'core', name))
  }
  write('package.json', JSON.stringify({ type: 'module', scripts: { nuandong: 'node core/cli/launch.mjs' } }))
  write('core/package.json', JSON.stringify({ type: 'module' }))
  write('core/tools/build.mjs', BUILD)
  write('pnpm-lock.yaml', 'lockfileVersion: 9\n')
  write('node_modules/.pnpm/lock.yaml', 'lockfileVersion: 9\n')
  write('registers/a.xlsx', '')
})
afterEach(() => rmSync(house, { recursive: true, force: true }))

function write(path: string, text: string) {
  mkdirSync(dirname(join(house, path)), { recursive: true })
  writeFileSync(join(house, path), text)
}

interface Ended {
  status: number | null
  signal: string | null
  stdout: string
  stderr: string
}

/** As a person starts it, not as a script of this test run. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD)/i.test(name)))

function run(program: string, args: string[], cwd: string, whenOut = (_: { kill: () => void }) => {}): Promise<Ended> {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (part) => {
      stdout += part
      whenOut({ kill: () => child.kill('SIGINT') })
    })
    child.stderr.on('data', (part) => {
      stderr += part
    })
    child.on('close', (status, signal) => done({ status, signal, stdout, stderr }))
  })
}
const npm = (cwd: string, ...args: string[]) =>
  run('npm', ['run', '--silent', 'nuandong', '--', ...args], join(house, cwd))
const node = (cwd: string, ...args: string[]) =>
  run(process.execPath, [join(house, 'core/cli/launch.mjs'), ...args], join(house, cwd))
const builds = () => readFileSync(join(house, 'builds'), 'utf8')

describe('npm run --silent nuandong --', () => {
  test('runs where it was called, so that a path means what the caller meant', async () => {
    const { stdout } = await npm('registers', 'check', 'a.xlsx', '0')
    expect(JSON.parse(stdout)).toEqual({ cwd: join(house, 'registers'), args: ['check', 'a.xlsx', '0'] })
  })

  test.each([0, 1, 2])('passes exit status %i through', async (status) => {
    expect((await npm('.', String(status))).status).toBe(status)
  })
})

describe('the launcher', () => {
  test('builds what is missing, keeps stdout for the command, and does not build again', async () => {
    const first = await node('registers', '0')
    expect(first.stderr).toContain('the build says something')
    expect(JSON.parse(first.stdout)).toEqual({ cwd: join(house, 'registers'), args: ['0'] })
    const second = await node('.', '0')
    expect(second.stderr).toBe('')
    expect(builds()).toBe('built ')
  })

  test('builds again when a source has changed', async () => {
    await node('.', '0')
    const future = Date.now() / 1000 + 5
    write('core/src/a.ts', '')
    utimesSync(join(house, 'core/src/a.ts'), future, future)
    await node('.', '0')
    expect(builds()).toBe('built built ')
  })

  test('started three times at once, builds once', async () => {
    const ended = await Promise.all([node('.', '0'), node('.', '0'), node('.', '0')])
    expect(ended.map(({ status }) => status)).toEqual([0, 0, 0])
    expect(builds()).toBe('built ')
  })

  test('ends with status 2 and a sentence when the build fails', async () => {
    write('core/tools/build.mjs', `console.error('line 3 is wrong')\nprocess.exit(1)`)
    const { status, stdout, stderr } = await node('.', '0')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/line 3 is wrong\n.*The build failed/s)
    expect(stderr).not.toContain('    at ')
  })

  test('ends with the command on Ctrl-C', async () => {
    const args = [join(house, 'core/cli/launch.mjs'), '--wait']
    const { signal } = await run(process.execPath, args, house, ({ kill }) => kill())
    expect(signal).toBe('SIGINT')
  })
})
