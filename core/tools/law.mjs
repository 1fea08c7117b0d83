// @ts-check
/** Turns the law's YAML files into the module that the library carries. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadSource } from './source.mjs'

const core = dirname(dirname(fileURLToPath(import.meta.url)))
const LAW_FOLDER = join(core, 'law')
export const LAW_OUTPUT = join(core, 'src/policy/law.generated.ts')

/** The readers are TypeScript, shared with the packs of a county. @type {typeof import('../src/policy/law-source.ts')} */
const { readLaw } = await loadSource('src/policy/law-source.ts')

/** The text of `core/src/policy/law.generated.ts`. Throws with every fault of the files, one a line. */
export function generateLaw() {
  const { law, problems } = readLaw(lawFiles())
  if (problems.length > 0) throw new Error(problems.map(sentence).join('\n'))
  const ids = law.definitions.map((definition) => definition.id)
  return `// Generated from core/law by \`npm run generate\`: change the YAML files, not this one.
import type { KindValues, Law } from './types.ts'

/** Every parameter and the shape of its value. */
export interface ParameterValues {
${law.definitions.map(({ id, kind }) => `  '${id}': KindValues['${kind}']`).join('\n')}
}
export type ParameterId = keyof ParameterValues
export const PARAMETER_IDS: readonly ParameterId[] = ${JSON.stringify(ids)}

export const LAW: Law = ${JSON.stringify(law)}
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
function sentence({ code, file, line, key, params }) {
  return `${relative('', join(LAW_FOLDER, file))}:${line} ${key} ${code} ${JSON.stringify(params)}`
}
