// @ts-check
// `npm run deep -- fidelity`, or `node test/deep/fidelity.mjs [households] [first seed]` for some of them.
import { rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, join } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'

export const about =
  'three programmes, read from the statutes a second time, are compared with the product on random households'

const HOUSEHOLDS = 100_000
const FIRST_SEED = 20091120
const HERE = fileURLToPath(new URL('.', import.meta.url))
const CACHE = join(HERE, '.cache', 'fidelity')

/** @typedef {import('./fidelity/compare.ts').Tally} Tally */

/** @param {unknown} [_options] @returns {Promise<{ passed: number, failed: number, rows: [string, string][] }>} */
export function run(_options) {
  return compareAll(HOUSEHOLDS, FIRST_SEED)
}

/** @param {number} households @param {number} firstSeed */
async function compareAll(households, firstSeed) {
  rmSync(CACHE, { recursive: true, force: true })
  await build({
    entryPoints: [join(HERE, 'fidelity', 'worker.ts')],
    outfile: join(CACHE, 'worker.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['nuandong-source'],
    // yaml and zod are read by `require` in parts
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'\nconst require = __createRequire(import.meta.url)",
    },
    logLevel: 'warning',
  })
  const workers = Math.min(availableParallelism(), 8)
  const each = Math.ceil(households / workers)
  const tallies = await Promise.all(
    Array.from({ length: workers }, (_, i) => compareIn(firstSeed + i * each, Math.min(each, households - i * each))),
  )
  return summary(households, tallies)
}

/** @param {number} firstSeed @param {number} households @returns {Promise<Tally>} */
function compareIn(firstSeed, households) {
  return new Promise((done, failed) => {
    const worker = new Worker(join(CACHE, 'worker.mjs'), { workerData: { firstSeed, households, folder: CACHE } })
    worker.once('message', done)
    worker.once('error', failed)
  })
}

/** @param {number} households @param {readonly Tally[]} tallies */
function summary(households, tallies) {
  /** @param {(tally: Tally) => number} of */
  const sum = (of) => tallies.reduce((total, tally) => total + of(tally), 0)
  /** @type {Map<string, string[]>} */
  const kinds = new Map()
  for (const { programme, kind, file } of tallies.flatMap((tally) => tally.disagreements)) {
    const name = `${programme} ${kind}`
    kinds.set(name, [...(kinds.get(name) ?? []), basename(file)])
  }
  const failed = sum((tally) => tally.disagreements.length)
  /** @type {[string, string][]} */
  const rows = [
    ['households, each whole and with facts missing', String(households)],
    ['determinations compared', String(sum((tally) => tally.compared))],
    ['of which decided', String(sum((tally) => tally.decided))],
    ...[...kinds].map(
      ([kind, files]) => /** @type {[string, string]} */ ([kind, `${files.length}, as in ${join(CACHE, files[0])}`]),
    ),
  ]
  return { passed: sum((tally) => tally.compared) - failed, failed, rows }
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  const [households = HOUSEHOLDS, firstSeed = FIRST_SEED] = argv.slice(2).map(Number)
  const { passed, failed, rows } = await compareAll(households, firstSeed)
  for (const [measured, result] of rows) console.log(`${measured}: ${result}`)
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}
