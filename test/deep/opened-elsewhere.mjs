// @ts-check
// `node deep/opened-elsewhere.mjs`, or a step of `npm run deep`: LibreOffice and openpyxl open what we annotated.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

export const about = 'annotated workbooks, with and without prefixes, are opened by LibreOffice and by openpyxl'

/**
 * @typedef {import('./opened-elsewhere/books.ts').Pair} Pair
 * @typedef {{ name: string, values: Record<string, string>, notes: Record<string, string> }} Sheet
 * @typedef {{ sheets: Sheet[], error?: undefined } | { sheets?: undefined, error: string }} Opened
 */

const here = fileURLToPath(new URL('.', import.meta.url))
const PYTHONS = [process.env.PYTHON, 'python3', '/usr/bin/python3', 'python']
const OFFICES = [
  process.env.SOFFICE,
  'soffice',
  'libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
]

/** @returns {Promise<import('./run.mjs').Outcome>} */
export async function run() {
  const python = found(
    PYTHONS,
    ['-c', 'from openpyxl import load_workbook'],
    'Python with openpyxl was not found. Install it (pip install openpyxl; Debian: apt-get install python3-openpyxl) or set PYTHON.',
  )
  const office = found(
    OFFICES,
    ['--version'],
    'LibreOffice was not found. Install it (Debian: apt-get install libreoffice-calc; else https://www.libreoffice.org) or set SOFFICE to its program.',
  )
  const folder = mkdtempSync(join(tmpdir(), 'opened-elsewhere-'))
  try {
    const pairs = await annotated(folder)
    const files = pairs.flatMap(({ name }) => [`before-${name}`, `after-${name}`])
    const byPython = openpyxl(python, folder, files)
    const saved = resaved(office, folder, files)
    return outcome(pairs.length, {
      openpyxl: judge(pairs, byPython),
      LibreOffice: judge(pairs, openpyxl(python, saved, files)),
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {(string | undefined)[]} programs @param {string[]} args @param {string} missing */
function found(programs, args, missing) {
  const program = programs.find((one) => one && spawnSync(one, args, { stdio: 'ignore' }).status === 0)
  if (!program) throw new Error(missing)
  return program
}

/** Writes all fixtures and what we make of them into a folder. @param {string} folder @returns {Promise<Pair[]>} */
async function annotated(folder) {
  const outfile = join(folder, 'books.mjs')
  const entryPoints = [join(here, 'opened-elsewhere/books.ts')]
  await build({
    entryPoints,
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
    banner: REQUIRE,
  })
  /** @type {typeof import('./opened-elsewhere/books.ts')} */
  const { featureBook, pairsOf } = await import(pathToFileURL(outfile).href)
  const pairs = await pairsOf('every-feature.xlsx', featureBook(50))
  for (const kind of ['registers', 'workbooks']) {
    const fixtures = join(here, '../fixtures', kind)
    for (const name of readdirSync(fixtures).filter((file) => file.endsWith('.xlsx')))
      pairs.push(...(await pairsOf(name, new Uint8Array(readFileSync(join(fixtures, name))))))
  }
  for (const { name, before, after } of pairs) {
    writeFileSync(join(folder, `before-${name}`), before)
    writeFileSync(join(folder, `after-${name}`), after)
  }
  return pairs
}

/** a bundled library asks for a Node module in the old way */
const REQUIRE = { js: "import { createRequire as from } from 'node:module'; const require = from(import.meta.url);" }

/** @param {string} python @param {string} folder @param {string[]} files @returns {Map<string, Opened>} by file name */
function openpyxl(python, folder, files) {
  const script = join(here, 'opened-elsewhere/values_and_notes.py')
  const paths = files.map((file) => join(folder, file))
  const { stdout, status, stderr } = spawnSync(python, [script, ...paths], { encoding: 'utf8', maxBuffer: 2 ** 30 })
  if (status !== 0) throw new Error(`openpyxl ended with ${status}: ${stderr.slice(-400)}`)
  const lines = stdout.trim().split('\n')
  return new Map(files.map((file, i) => [file, JSON.parse(lines[i])]))
}

/**
 * What LibreOffice makes of the files when it opens and saves them: another folder. @param {string} office @param
 * {string} folder @param {string[]} files
 */
function resaved(office, folder, files) {
  const saved = join(folder, 'saved')
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
  const paths = files.map((file) => join(folder, file))
  const args = [profile, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', saved, ...paths]
  const { status, stderr } = spawnSync(office, args, { encoding: 'utf8' })
  if (status !== 0 || !existsSync(saved)) throw new Error(`LibreOffice ended with ${status}: ${stderr.slice(-400)}`)
  return saved
}

/** @param {Pair[]} pairs @param {Map<string, Opened>} opened */
function judge(pairs, opened) {
  /** @type {string[]} */
  const faults = []
  let skipped = 0
  for (const { name } of pairs) {
    const before = /** @type {Opened} */ (opened.get(`before-${name}`))
    const after = /** @type {Opened} */ (opened.get(`after-${name}`))
    if (before.error !== undefined) skipped++
    else if (after.error !== undefined) faults.push(`${name}: ${after.error}`)
    else faults.push(...differences(before.sheets, after.sheets).map((fault) => `${name}: ${fault}`))
  }
  return { skipped, faults }
}

/** @param {Sheet[]} before @param {Sheet[]} after @returns {string[]} */
function differences(before, after) {
  if (after.length !== before.length + 1) return [`${before.length} sheets, then ${after.length}`]
  const changed = before.filter((sheet, i) => JSON.stringify(sheet.values) !== JSON.stringify(after[i].values))
  const unnoted = before.filter((_, i) => !after[i].notes.A1?.includes('请核实'))
  return [
    ...changed.map((sheet) => `values of ${sheet.name} changed`),
    ...unnoted.map((sheet) => `${sheet.name} has no note on A1`),
  ]
}

/**
 * @param {number} count @param {Record<string, ReturnType<typeof judge>>} judged @returns {import('./run.mjs').Outcome}
 */
function outcome(count, judged) {
  const all = Object.entries(judged)
  for (const [program, { faults }] of all) for (const fault of faults) console.error(`${program}: ${fault}`)
  const failed = all.reduce((sum, [, { faults }]) => sum + faults.length, 0)
  const skipped = all.reduce((sum, [, judgement]) => sum + judgement.skipped, 0)
  return {
    passed: count * all.length - skipped - failed,
    failed,
    rows: all.map(([program, { faults, skipped: unread }]) => [
      `${program}: ${count} workbooks`,
      `${faults.length} faults; ${unread} that it could not open before we wrote into them`,
    ]),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed, rows } = await run()
  for (const [measured, result] of rows) console.log(`${measured}: ${result}`)
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
}
