// @ts-check
/**
 * Turns the classroom's scenarios, case files with the stories of their chapters, into the module that the classroom
 * carries.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { loadSource } from './source.mjs'

const FOLDER = join(dirname(dirname(fileURLToPath(import.meta.url))), 'scenarios')

/** @type {typeof import('../src/programmes/case-file.ts')} */
const { parseCase } = await loadSource('src/programmes/case-file.ts')

/**
 * @typedef {{ zh: string, en: string, path?: string, value?: unknown, date?: string, place?: string, expect: object }}
 *   TryText
 */
/** @typedef {{ zh: string, en: string }} Label */
/** @typedef {{ id: string, title: Label, story: Label, point: Label, tries: TryText[] }} ScenarioText */

/** @param {string} text @param {string} file */
function parsed(text, file) {
  const result = parseCase(text, file)
  if (result.case) return result.case
  throw new Error(`${file}: ${JSON.stringify(result.problems)}`)
}

/** @param {string} path @returns {(string | number)[]} */
const stepsOf = (path) => path.split(/[.[\]]+/).filter(Boolean)

/** @param {unknown} node @param {string} path @returns {unknown} */
const valueAt = (node, path) =>
  stepsOf(path).reduce((at, step) => /** @type {Record<string, unknown>} */ (at)?.[step], node)

/** @param {any} document @param {string} path @param {unknown} value */
function put(document, path, value) {
  const steps = stepsOf(path)
  const last = /** @type {string} */ (steps.pop())
  const node = steps.reduce((at, step) => {
    at[step] ??= {}
    return at[step]
  }, document)
  node[last] = value
}

/**
 * A change as the classroom makes it: sums in fen, days as numbers, read by the reader of case files.
 * @param {string} text of the case @param {string} file @param {TryText} tried
 */
function tryOf(text, file, { zh, en, path, value, date, place, expect }) {
  const document = parse(text)
  if (path !== undefined) put(document, path, value)
  document.expect = expect
  const changed = parsed(JSON.stringify(document), file)
  const change = path === undefined ? { date, place } : { path, value: valueAt(changed, path) }
  return { say: { zh, en }, change, expect: changed.expect }
}

/** @param {string} chapter @param {ScenarioText} scenario */
function scenarioOf(chapter, { id, title, story, point, tries }) {
  const file = join(FOLDER, 'cases', chapter, `${id}.yaml`)
  const text = readFileSync(file, 'utf8')
  const { place, date, programmes, household, expect } = parsed(text, file)
  const facts = { place, date, household }
  return { id, title, story, point, asks: programmes, facts, expect, tries: tries.map((one) => tryOf(text, file, one)) }
}

/** The text of `core/src/ui/trainer/scenarios.generated.ts`. */
export function scenariosText() {
  const names = readdirSync(join(FOLDER, 'chapters')).sort()
  const chapters = names.map((name) => {
    const id = basename(name, '.yaml')
    const { title, scenarios } = parse(readFileSync(join(FOLDER, 'chapters', name), 'utf8'))
    return { id, title, scenarios: scenarios.map((/** @type {ScenarioText} */ each) => scenarioOf(id, each)) }
  })
  return `// Generated from core/scenarios by \`npm run generate\`: change the YAML files, not this one.
import type { Chapter } from './scenario.ts'

export const chapters: readonly Chapter[] = ${JSON.stringify(chapters)}
`
}
