// @ts-check
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const about =
  'what is presumed of a household comes true when the questions are answered so, on 100,000 random households'

const HOUSEHOLDS = 100_000
const TEST = fileURLToPath(new URL('..', import.meta.url))

/** @returns {Promise<import('./run.mjs').Outcome>} */
export async function run() {
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
  const child = spawn(
    process.execPath,
    [vitest, 'run', '--project', 'unit', '--reporter', 'json', 'core/programmes/presume'],
    {
      cwd: TEST,
      env: { ...process.env, ORDINARY_HOUSEHOLDS: String(HOUSEHOLDS), PROPERTY_SEED: 'random' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (part) => {
    output += part
  })
  await new Promise((done) => child.on('close', done))
  /** @type {{ numPassedTests: number, numFailedTests: number, testResults: { assertionResults: { title: string, status: string, failureMessages: string[] }[] }[] }} */
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(output.slice(output.indexOf('{')))
  const rows = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .map(
      ({ title, status, failureMessages }) =>
        /** @type {const} */ ([title, failureMessages[0]?.slice(0, 500) ?? status]),
    )
  return { passed: numPassedTests, failed: numFailedTests, rows }
}
