import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join, parse } from 'node:path'
import type { Locale } from '../src/text/area.ts'
import { cliTexts } from '../src/text/cli.ts'
import { FileSet, faultOf } from './files.ts'
import { isOurOutput } from './output-file.ts'
import { terminal } from './terminal.ts'
import type { Unusable } from './unusable.ts'
import { UsageError } from './usage-error.ts'

/** What a folder stands for: the files in it whose names match, and what is said of a folder without any. */
export interface Wanted {
  names: RegExp
  none: (folder: string) => string
}

/** Kept by Excel or WPS while somebody has a workbook open. */
const LOCK_FILE = /^~\$/
const HIDDEN = /^\./

/**
 * The files that the words of a command line mean: a folder is what is in it, `*` and `?` are what they match where the
 * shell has left them, and a file named twice is read once, which is said. What means nothing goes to `unusable`.
 */
export function inputFiles(words: readonly string[], wanted: Wanted, unusable: Unusable, locale: Locale): string[] {
  const seen = new FileSet()
  return words
    .flatMap((word) => unusable.attemptNow(word, () => filesOf(word, wanted, locale)) ?? [])
    .filter((path, _, all) => {
      const isLock = all.length > 1 && LOCK_FILE.test(basename(path))
      const known = seen.add(path)
      if (isLock) terminal.tell(cliTexts(locale, 'lock-file', { file: path }))
      else if (known !== undefined)
        terminal.tell(cliTexts(locale, known === path ? 'named-twice' : 'given-twice', { file: path, other: known }))
      return !isLock && known === undefined
    })
}

function filesOf(word: string, wanted: Wanted, locale: Locale): string[] {
  try {
    const isPattern = /[*?]/.test(word) && !existsSync(word)
    if (!isPattern && !isFolder(word)) return [word]
    const found = isPattern
      ? matches(word, locale).flatMap((path) => (isFolder(path) ? filesIn(path, wanted, locale) : [path]))
      : filesIn(word, wanted, locale)
    if (found.length > 0) return found
    throw new UsageError(isPattern ? cliTexts(locale, 'no-match', { file: word }) : wanted.none(word))
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(faultOf(error, word, locale))
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** The wanted files in a folder and the folders in it; links to folders are not followed. */
function filesIn(folder: string, wanted: Wanted, locale: Locale): string[] {
  return entriesOf(folder, locale).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesIn(path, wanted, locale)
    return wanted.names.test(entry.name) ? [path] : []
  })
}

/** What is in a folder, by name, without lock files, hidden ones and our own earlier results. */
function entriesOf(folder: string, locale: Locale): Dirent[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  const listed = new Set(entries.map(({ name }) => name))
  return entries
    .filter(({ name }) => {
      if (LOCK_FILE.test(name) || HIDDEN.test(name)) return false
      const isOurs = isOurOutput(name, listed)
      if (isOurs) terminal.tell(cliTexts(locale, 'own-output', { file: join(folder, name) }))
      return !isOurs
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The paths that a pattern with `*` and `?` matches. */
function matches(pattern: string, locale: Locale): string[] {
  const { root } = parse(pattern)
  let found = [root]
  for (const part of pattern.slice(root.length).split(/[/\\]/).filter(Boolean)) {
    found = /[*?]/.test(part)
      ? found.filter((folder) => isFolder(folder || '.')).flatMap((folder) => matchesIn(folder, part, locale))
      : found.map((folder) => join(folder, part)).filter((path) => existsSync(path))
  }
  return found
}

function matchesIn(folder: string, part: string, locale: Locale): string[] {
  const plain = part.replace(/[.+^${}()|[\]\\]/g, '\\$&')
  const name = new RegExp(`^${plain.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'iu')
  return entriesOf(folder || '.', locale)
    .filter((entry) => name.test(entry.name))
    .map((entry) => join(folder, entry.name))
}
