// @ts-check
// `npm run deep -- ordinary`, or `node test/deep/ordinary.mjs [households] [first seed]` for some of them.
import { join } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { inParts } from './support/parts.mjs'

export const about =
  'what is presumed of a household and what is asked keeps five laws, on 100,000 random households for each of them'

const HOUSEHOLDS = 100_000
const FIRST_SEED = 20091120
const HERE = fileURLToPath(new URL('.', import.meta.url))

/** @typedef {import('./ordinary/worker.ts').Held} Held */

/** @param {unknown} [_options] @returns {Promise<import('./run.mjs').Outcome>} */
export function run(_options) {
  return tryAll(HOUSEHOLDS, FIRST_SEED)
}

/** @param {number} households @param {number} firstSeed @returns {Promise<import('./run.mjs').Outcome>} */
async function tryAll(households, firstSeed) {
  const entry = join(HERE, 'ordinary', 'worker.ts')
  /** @type {Held[][]} */
  const parts = await inParts({ entry, folder: join(HERE, '.cache', 'ordinary'), households, firstSeed })
  /** @type {Held[]} */
  const laws = parts[0].map(({ says }, law) => ({
    says,
    households: parts.reduce((sum, part) => sum + part[law].households, 0),
    looked: parts.reduce((sum, part) => sum + part[law].looked, 0),
    broken: parts.flatMap((part) => part[law].broken),
  }))
  const failed = laws.filter(({ broken, looked }) => broken.length > 0 || looked < households / 2).length
  const rows = laws.map(
    ({ says, households, looked, broken: [first, ...others] }) =>
      /** @type {const} */ ([
        says,
        first
          ? `broken ${others.length + 1} times, as in ${first.file}: ${first.why.slice(0, 300)}`
          : `${households} households, ${looked} times`,
      ]),
  )
  return { passed: laws.length - failed, failed, rows }
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  const [households = HOUSEHOLDS, firstSeed = FIRST_SEED] = argv.slice(2).map(Number)
  const { passed, failed, rows } = await tryAll(households, firstSeed)
  for (const [measured, result] of rows) console.log(`${measured}: ${result}`)
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}
