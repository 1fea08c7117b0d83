// @ts-check
/** Turns the law's YAML files into the module that the library carries. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadSource } from './source.mjs'

const core = dirname(dirname(fileURLToPath(import.meta.url)))
const LAW_FOLDER = join(core, 'law')

/** The readers are TypeScript, shared with the packs of a county. @type {typeof import('../src/policy/law-source.ts')} */
const { readLaw } = await loadSource('src/policy/law-source.ts')
/** @type {typeof import('../src/text/policy.ts')} */
const { packProblemText } = await loadSource('src/text/policy.ts')

/** The files of the law have faults; the message says each in a sentence, a line each. */
export class LawFault extends Error {}

/** The law as its files give it. Throws `LawFault`. */
function law() {
  const { law, problems } = readLaw(lawFiles())
  if (problems.length > 0) throw new LawFault(problems.map(sentence).join('\n'))
  return law
}

/** The text of `core/src/policy/law.generated.ts`. Throws `LawFault`. */
export function lawText() {
  return `// Generated from core/law by \`npm run generate\`: change the YAML files, not this one.
import type { Law } from './types.ts'

export const LAW: Law = ${JSON.stringify(law())}
`
}

/** The text of `core/src/policy/parameters.generated.ts`: every parameter and the shape of its value. Throws `LawFault`. */
export function parametersText() {
  return `// Generated from core/law by \`npm run generate\`: change the YAML files, not this one.
import type { KindValues } from './values.ts'

/** Every parameter and the shape of its value. */
export interface ParameterValues {
${law()
  .definitions.map(({ id, kind }) => `  '${id}': KindValues['${kind}']`)
  .join('\n')}
}
export type ParameterId = keyof ParameterValues
`
}

/**
 * Every YAML file of the law, with its path below `core/law/`, in order.
 * @returns {{ path: string, text: string }[]}
 */
export function lawFiles() {
  return readdirSync(LAW_FOLDER, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ path: name.split(sep).join('/'), text: readFileSync(join(LAW_FOLDER, name), 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** @param {import('../src/policy/document.ts').PackProblem} problem */
const sentence = (problem) => packProblemText('en', { ...problem, file: relative('', join(LAW_FOLDER, problem.file)) })
