// @ts-check
// `npm run deep`: the long tests, which do not belong in `npm test`. `npm run deep -- corpus fuzz --minutes 30` runs
// some of them. A step is a file here: it exports `about`, what it measures, and `run(options)`. Ends with one line: N
// passed, N failed.
import { readdirSync } from 'node:fs'
import { basename, delimiter, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { table } from './support/table.mjs'

/**
 * @typedef {object} Options
 * @property {number} minutes how long a step without an end of its own may take
 * @property {readonly string[]} corpus folders of workbooks; none: the project's own fixtures
 *
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {readonly (readonly [measured: string, result: string])[]} rows
 *
 * @typedef {{ about: string, run: (options: Options) => Promise<Outcome> }} Step
 */

const DEEP = fileURLToPath(new URL('.', import.meta.url))
const MINUTES = 5

/** @param {string} folder @returns {string[]} the names of the steps in it */
export function stepsIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mjs') && name !== 'run.mjs')
    .map((name) => basename(name, '.mjs'))
    .sort()
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {Options} options
 * @returns {Promise<Outcome & { seconds: number }>} a step that throws has failed
 */
export async function runStep(folder, name, options) {
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1000)
  try {
    const step = /** @type {Step} */ (await import(pathToFileURL(join(folder, `${name}.mjs`)).href))
    console.log(`\n── ${name}: ${step.about}`)
    const { passed, failed, rows } = await step.run(options)
    return passed + failed > 0
      ? { passed, failed, rows, seconds: seconds() }
      : { passed, failed: 1, rows: [...rows, ['tests', 'none was run']], seconds: seconds() }
  } catch (error) {
    console.error(error)
    const [line] = String(error).split('\n')
    return { passed: 0, failed: 1, rows: [['the step itself', line]], seconds: seconds() }
  }
}

/**
 * @param {readonly string[]} args @returns {{ names: string[], options: Options }} throws where an option makes no
 *   sense
 */
export function readArguments(args) {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { minutes: { type: 'string' }, corpus: { type: 'string', multiple: true } },
  })
  const minutes = values.minutes === undefined ? MINUTES : Number(values.minutes)
  if (!(minutes > 0)) throw new Error('--minutes takes a number above 0.')
  const folders = values.corpus ?? (process.env.NUANDONG_CORPUS ?? '').split(delimiter).filter(Boolean)
  const from = process.env.INIT_CWD ?? process.cwd()
  return { names: positionals, options: { minutes, corpus: folders.map((folder) => resolve(from, folder)) } }
}

/** @param {readonly string[]} args @returns {Promise<number>} the exit status */
async function main(args) {
  const all = stepsIn(DEEP)
  const { names, options } = readArguments(args)
  const unknown = names.filter((name) => !all.includes(name))
  if (unknown.length > 0) throw new Error(`No such step: ${unknown.join(', ')}. There are: ${all.join(', ')}.`)
  const total = { passed: 0, failed: 0 }
  const lines = [['', 'step', 'measured', 'result', 'seconds']]
  for (const name of names.length > 0 ? names : all) {
    const { passed, failed, rows, seconds } = await runStep(DEEP, name, options)
    total.passed += passed
    total.failed += failed
    const [first = ['', ''], ...others] = rows
    lines.push([failed === 0 ? '✓' : '✗', name, ...first, String(seconds)])
    for (const row of others) lines.push(['', '', ...row, ''])
  }
  console.log(`\n${table(lines)}\n\n${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 ? 0 : 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = await main(process.argv.slice(2))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 2
  }
}
