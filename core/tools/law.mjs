// @ts-check
/** Turns the law's YAML files into the module that the library carries. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadSource } from './source.mjs'

const core = dirname(dirname(fileURLToPath(import.meta.url)))
const LAW_FOLDER = join(core, 'law')

/**
 * The readers are TypeScript, shared with the packs of a county. @type {typeof import('../src/policy/law-source.ts')}
 */
const { readLaw } = await loadSource('src/policy/law-source.ts')
/** @type {typeof import('../src/text/policy.ts')} */
const { packProblemText } = await loadSource('src/text/policy.ts')

/** The province that every host carries. */
const HOME = (await loadSource('src/facts/default-place.ts')).DEFAULT_PLACE.slice(0, 2)

/** The files of the law have faults; the message says each in a sentence, a line each. */
export class LawFault extends Error {}

/** The law as its files give it, in parts. Throws `LawFault`. */
function lawParts() {
  const { parts, problems } = readLaw(lawFiles())
  if (problems.length > 0) throw new LawFault(problems.map(sentence).join('\n'))
  return parts
}

const NOTICE = '// Generated from core/law by `npm run generate`: change the YAML files, not this one.'

/**
 * The text of `core/src/policy/law.generated.ts`: the country's law, the home province's, and where the others are.
 * Throws `LawFault`.
 */
export function lawText() {
  const { national, provinces } = lawParts()
  const home = provinces.filter(({ code }) => code === HOME)
  const others = provinces.filter(({ code }) => code !== HOME)
  return `${NOTICE}
${home.map(({ code }) => `import { PROVINCE } from './provinces/${code}.generated.ts'\n`).join('')}\
import type { Law, LoadableProvince, ProvinceLaw } from './types.ts'

export const NATIONAL: Law = ${JSON.stringify(national)}

/** The province of \`DEFAULT_PLACE\`, where it has files. */
export const HOME: readonly ProvinceLaw[] = [${home.map(() => 'PROVINCE').join('')}]

/** The others, by code. */
export const OTHERS: Readonly<Record<string, LoadableProvince>> = {${others.map(otherText).join('')}}
`
}

/** @param {import('../src/policy/types.ts').ProvinceLaw} province */
function otherText({ code, places }) {
  const { ref, name } = places.find(({ ref }) => ref === `${code}0000`) ?? places[0]
  return `
  '${code}': {
    ref: '${ref}',
    name: ${JSON.stringify(name)},
    load: async () => (await import('./provinces/${code}.generated.ts')).PROVINCE,
  },`
}

/** The text of `core/src/policy/provinces/51.generated.ts`, for its code. Throws `LawFault`. @param {string} code */
export function provinceText(code) {
  return `${NOTICE}
import type { ProvinceLaw } from '../types.ts'

export const PROVINCE: ProvinceLaw = ${JSON.stringify(lawParts().provinces.find((province) => province.code === code))}
`
}

/**
 * The text of `core/src/policy/parameters.generated.ts`: every parameter and the shape of its value. Throws `LawFault`.
 */
export function parametersText() {
  return `${NOTICE}
import type { KindValues } from './values.ts'

/** Every parameter and the shape of its value. */
export interface ParameterValues {
${lawParts()
  .national.definitions.map(({ id, kind }) => `  '${id}': KindValues['${kind}']`)
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
