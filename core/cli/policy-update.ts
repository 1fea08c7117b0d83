import { existsSync, readdirSync } from 'node:fs'
import { basename, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Law } from '../src/policy/index.ts'
import { compareVersions, readBundle, writeBundle } from '../src/policy/law-bundle.ts'
import { type LawFile, readLaw } from '../src/policy/law-source.ts'
import type { Locale } from '../src/text/area.ts'
import { labelText, packProblemText, policyText } from '../src/text/policy.ts'
import { readText } from './files.ts'
import { BUILT_IN, currentLaw, lawFolder, revertLaw, storeLaw } from './law.ts'
import { writeNew } from './output-file.ts'
import { terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** The YAML files that this program was built from; they stand beside the built command line too. */
const OWN_LAW = fileURLToPath(new URL('../law/', import.meta.url))

export interface UpdateArguments {
  revert?: boolean
  lang: Locale
}

/** `nuandong policy update FILE`: takes a newer law, or says in one sentence why not. */
export function updatePolicy(file: string | undefined, { revert = false, lang }: UpdateArguments): void {
  if (revert === (file !== undefined)) throw new UsageError(policyText(lang, 'update.which'))
  if (file === undefined) revertPolicy(lang)
  else takeLaw(file, lang)
}

function takeLaw(file: string, lang: Locale): void {
  const { law, fault } = readBundle(readText(file, lang), BUILT_IN)
  const name = basename(file)
  if (fault?.code === 'faulty') {
    const problem = packProblemText(lang, fault.problems[0])
    throw new UsageError(policyText(lang, 'update.faulty', { file: name, problem, count: fault.problems.length }))
  }
  if (fault) {
    const parameters = 'parameters' in fault ? fault.parameters.join(' ') : ''
    throw new UsageError(policyText(lang, `update.${fault.code}`, { file: name, parameters }))
  }
  const former = formerLaw(lang)
  const versions = { file: name, version: law.version, former: former.version }
  const order = compareVersions(law.version, former.version)
  if (order === 0) throw new UsageError(policyText(lang, 'update.same', versions))
  if (order < 0) throw new UsageError(policyText(lang, 'update.older', versions))
  storeLaw(law, lang)
  const { id, version, hash, checkedThrough } = law
  const changes = changesBetween(former, law, lang)
  terminal.print(
    `${[
      policyText(lang, 'update.taken', {
        pack: id,
        version,
        hash,
        checkedThrough,
        former: former.version,
        count: changes.length,
      }),
      ...changes,
      policyText(lang, 'update.where', { folder: lawFolder() }),
    ].join('\n')}\n`,
  )
}

/** A damaged update may be replaced by a good one. */
const formerLaw = (lang: Locale): Law => (isDamaged(lang) ? BUILT_IN : currentLaw(lang))

function isDamaged(lang: Locale): boolean {
  try {
    currentLaw(lang)
    return false
  } catch (error) {
    if (error instanceof UsageError) return true
    throw error
  }
}

/** One line for each parameter and place whose values or gaps are others than before. */
function changesBetween(former: Law, law: Law, lang: Locale): string[] {
  const contentOf = ({ parameters }: Law) =>
    new Map(
      parameters.map(({ parameter, place, values, gaps }) => [`${parameter}@${place}`, JSON.stringify([values, gaps])]),
    )
  const [before, after] = [contentOf(former), contentOf(law)]
  const labels = new Map([...former.definitions, ...law.definitions].map(({ id, label }) => [String(id), label]))
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => before.get(key) !== after.get(key))
    .sort()
    .map((key) => {
      const label = labels.get(key.split('@')[0])
      return policyText(lang, 'update.change', { key, label: label ? labelText(lang, label) : key })
    })
}

function revertPolicy(lang: Locale): void {
  if (!revertLaw(lang)) throw new UsageError(policyText(lang, 'update.nothing'))
  // a damaged one is gone back over, too
  while (isDamaged(lang) && revertLaw(lang));
  const { id, version, hash } = currentLaw(lang)
  terminal.print(`${policyText(lang, 'update.reverted', { pack: id, version, hash })}\n`)
}

export interface ExportArguments {
  out?: string
  lang: Locale
}

/** `nuandong policy export [FOLDER]`: the law files of a folder as one checksummed file. */
export function exportPolicy(folder: string = OWN_LAW, { out, lang }: ExportArguments): void {
  const files = lawFilesIn(folder, lang)
  const { law, problems } = readLaw(files)
  if (problems.length > 0) {
    const problem = packProblemText(lang, problems[0])
    throw new UsageError(policyText(lang, 'update.faulty', { file: folder, problem, count: problems.length }))
  }
  const bundle = writeBundle(files)
  if (out === undefined) {
    terminal.print(bundle)
    return
  }
  writeNew(out, bundle, lang)
  terminal.tell(policyText(lang, 'export.written', { file: out, version: law.version }))
}

function lawFilesIn(folder: string, lang: Locale): LawFile[] {
  if (!existsSync(join(folder, 'pack.yaml'))) throw new UsageError(policyText(lang, 'export.noLaw', { folder }))
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ path: name.split(sep).join('/'), text: readText(join(folder, name), lang) }))
}
