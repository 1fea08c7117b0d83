// @ts-check
// `npm test`: everything that must hold. `npm test -- types unit` runs some of it. Ends with one line: N passed, N
// failed.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runPnpm } from '../core/tools/pnpm.mjs'
import { findBrowser } from './browser.mjs'
import { tally } from './tally.mjs'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
/** those that take longest first, so that the last one does not run alone */
const TYPED = ['test', 'excel-addin', 'extension', 'core', 'core/cli', 'core/src/ui']
const BIN = {
  // the compiler that checks; the tools that read types through an API still need the one before it
  tsc: 'typescript-native/bin/tsc',
  biome: '@biomejs/biome/bin/biome',
  depcruise: 'dependency-cruiser/bin/dependency-cruise.mjs',
}

/** @typedef {{ passed: number, failed: number }} Count */
const PASSED = { passed: 1, failed: 0 }
const FAILED = { passed: 0, failed: 1 }

/** @param {boolean} ok @returns {Count} */
const one = (ok) => (ok ? PASSED : FAILED)

/** @param {readonly string[]} args @param {string} [cwd] */
function node(args, cwd = ROOT) {
  return spawnSync(process.execPath, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
}

/** @param {keyof typeof BIN} tool @param {...string} args */
const tool = (tool, ...args) => node([join(ROOT, 'node_modules', BIN[tool]), ...args])

/**
 * Type checks, two at a time: each fills one core. What one says is shown when it ends. @param {readonly string[]}
 * folders
 */
async function typesOf(folders) {
  const left = [...folders]
  let ok = true
  async function checkNext() {
    for (let folder = left.shift(); folder; folder = left.shift()) {
      const args = [join(ROOT, 'node_modules', BIN.tsc), '--project', folder]
      const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] })
      let said = ''
      child.stdout.setEncoding('utf8').on('data', (text) => {
        said += text
      })
      const [status] = await once(child, 'close')
      process.stdout.write(said)
      if (status !== 0) ok = false
    }
  }
  await Promise.all([checkNext(), checkNext()])
  return ok
}

/** @param {'unit' | 'browser'} project @returns {Count} */
function vitest(project) {
  const folder = mkdtempSync(join(tmpdir(), 'nuandong-test-'))
  const results = join(folder, 'results.json')
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
    const ok = node(['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters], join(ROOT, 'test'))
    return tally(JSON.parse(readFileSync(results, 'utf8')), ok)
  } catch (error) {
    console.error(error)
    return FAILED
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function browserTests() {
  try {
    process.env.NUANDONG_BROWSER = findBrowser()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return FAILED
  }
  return vitest('browser')
}

/** @type {Record<string, () => Count | Promise<Count>>} in the order that tells the reason first */
const STEPS = {
  generated: () => one(node(['core/tools/generate.mjs', '--check'])),
  types: async () => one(await typesOf(TYPED)),
  lint: () => one(tool('biome', 'check', '--error-on-warnings', '.')),
  imports: () => one(tool('depcruise', '--config', '.dependency-cruiser.mjs', 'core', 'excel-addin', 'extension')),
  build: () => one(runPnpm(['--recursive', '--workspace-concurrency=2', 'run', 'build'], ROOT)),
  unit: () => vitest('unit'),
  browser: browserTests,
}

/** @param {readonly string[]} asked */
async function run(asked) {
  const names = asked.length > 0 ? asked : Object.keys(STEPS)
  const unknown = names.filter((name) => !Object.hasOwn(STEPS, name))
  if (unknown.length > 0) {
    console.error(`No such step: ${unknown.join(', ')}. There are: ${Object.keys(STEPS).join(', ')}.`)
    process.exit(2)
  }
  const total = { passed: 0, failed: 0 }
  const lines = []
  for (const name of names) {
    console.log(`\n── ${name}`)
    const started = Date.now()
    const { passed, failed } = await STEPS[name]()
    total.passed += passed
    total.failed += failed
    lines.push(
      `${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed, ${Math.round((Date.now() - started) / 1000)} s`,
    )
  }
  console.log(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed === 0 ? 0 : 1
}

await run(process.argv.slice(2))
