// @ts-check
// `npm run bench`: every benchmark, one after another, each in a process of its own. `npm run bench -- workbook` runs
// one.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { isInstalled } from '../../core/tools/freshness.mjs'
import { runPnpm } from '../../core/tools/pnpm.mjs'

const BENCH = dirname(fileURLToPath(import.meta.url))

/** What we are compared with: left out of the bundle, so that each runs as its package has it. */
const PEERS = Object.keys(JSON.parse(readFileSync(join(BENCH, 'package.json'), 'utf8')).dependencies)

/** @returns {string[]} */
function benchmarks() {
  return readdirSync(BENCH)
    .filter((name) => existsSync(join(BENCH, name, 'bench.ts')))
    .sort()
}

function installPeers() {
  if (PEERS.length === 0 || isInstalled(BENCH)) return
  if (runPnpm(['install', '--ignore-workspace', '--frozen-lockfile'], BENCH)) return
  console.error('The packages to compare with were not installed; the reason is above.')
  process.exit(2)
}

/** @param {string} name @returns {Promise<boolean>} */
async function run(name) {
  console.log(`\n── ${name}`)
  const outfile = join(BENCH, '.cache', `${name}.mjs`)
  await build({
    entryPoints: [join(BENCH, name, 'bench.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['nuandong-source'],
    external: [...PEERS, 'jsdom'],
    banner: {
      js: `import { createRequire as __createRequire } from 'node:module'\nconst require = __createRequire(import.meta.url)`,
    },
    logLevel: 'warning',
  })
  const { status } = spawnSync(process.execPath, ['--expose-gc', outfile], {
    cwd: join(BENCH, name),
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return status === 0
}

const all = benchmarks()
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !all.includes(name))
if (unknown.length > 0) {
  console.error(`No such benchmark: ${unknown.join(', ')}. There are: ${all.join(', ')}.`)
  process.exit(2)
}

installPeers()
for (const name of asked.length > 0 ? asked : all) {
  if (!(await run(name))) process.exitCode = 1
}
