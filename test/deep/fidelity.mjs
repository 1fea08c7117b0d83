// @ts-check
// `npm run deep -- fidelity`, or `node test/deep/fidelity.mjs [households] [first seed]` for some of them.
import { basename, join } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { inParts } from './support/parts.mjs'

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
  const entry = join(HERE, 'fidelity', 'worker.ts')
  /** @type {Tally[]} */
  const tallies = await inParts({ entry, folder: CACHE, households, firstSeed })
  return summary(households, tallies)
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
