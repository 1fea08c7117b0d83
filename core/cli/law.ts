/**
 * The law that the command line uses: the one it was built with, or a newer one that was put into the user's data
 * folder.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Law, loadLaw } from '../src/policy/index.ts'
import { compareVersions, unfitParameters } from '../src/policy/law-bundle.ts'
import type { Locale } from '../src/text/area.ts'
import { policyText } from '../src/text/policy.ts'
import { dataFolder } from './data-folder.ts'
import { FileSet, readBytes } from './files.ts'
import { outputFile, writeFault, writeOutput } from './output-file.ts'
import { UsageError } from './usage-error.ts'

/** The law that the program was built with, of every province: a file may be of any place. */
export const BUILT_IN: Law = await loadLaw()

/** Where updates are kept: `law-1.json`, `law-2.json` …; the highest number is the newest. */
export function lawFolder(): string {
  return join(dataFolder(), 'law')
}

/**
 * The law in use: the newest update, unless the program brings a newer one itself. Throws `UsageError` where that
 * update cannot be used: nothing is determined by another law in its place.
 */
export function currentLaw(locale: Locale): Law {
  const newest = storedNumbers().at(-1)
  if (newest === undefined) return BUILT_IN
  const file = fileOf(newest)
  const stored = readStored(file, locale)
  if (stored === undefined) throw new UsageError(policyText(locale, 'update.damaged', { file }))
  if (compareVersions(stored.version, BUILT_IN.version) <= 0) return BUILT_IN
  const parameters = unfitParameters(stored, BUILT_IN).join(' ')
  if (parameters !== '') throw new UsageError(policyText(locale, 'update.unfit', { file, parameters }))
  return stored
}

/** Keeps the law beside the former ones; from the moment of the renaming on it is the newest. */
export function storeLaw(law: Law, locale: Locale): void {
  const content = JSON.stringify(law)
  const path = fileOf((storedNumbers().at(-1) ?? 0) + 1)
  told(lawFolder(), locale, () => mkdirSync(lawFolder(), { recursive: true }))
  // as bytes: what the checksum is of must not be changed on its way
  const bytes = new TextEncoder().encode(`${sha256(content)}\n${content}`)
  writeOutput(outputFile(path, new FileSet(), locale), bytes)
}

/** Takes the newest update away. False where there is none. */
export function revertLaw(locale: Locale): boolean {
  const newest = storedNumbers().at(-1)
  if (newest === undefined) return false
  told(fileOf(newest), locale, () => rmSync(fileOf(newest)))
  return true
}

/** What the system refuses, in one sentence. */
function told(path: string, locale: Locale, work: () => unknown): void {
  try {
    work()
  } catch (error) {
    throw new UsageError(writeFault(error, path, locale))
  }
}

function storedNumbers(): number[] {
  let names: string[]
  try {
    names = readdirSync(lawFolder())
  } catch {
    return [] // nothing was ever updated
  }
  return names
    .flatMap((name) => /^law-(\d{1,9})\.json$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b)
}

const fileOf = (number: number) => join(lawFolder(), `law-${number}.json`)

/** Bytes of a kept law, many times what it has today. */
const LAW_LIMIT = 64 << 20

/** Undefined where the file is not as it was written. */
function readStored(file: string, locale: Locale): Law | undefined {
  const text = new TextDecoder().decode(readBytes(file, LAW_LIMIT, locale))
  const end = text.indexOf('\n')
  const content = text.slice(end + 1)
  return text.slice(0, end) === sha256(content) ? JSON.parse(content) : undefined
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
