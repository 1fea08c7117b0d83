import { randomBytes } from 'node:crypto'
import { chmodSync, closeSync, existsSync, fsyncSync, lstatSync, openSync, readSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, parse, resolve } from 'node:path'
import { resultStem } from '../src/findings/result-name.ts'
import { LOCALES, type Locale } from '../src/text/area.ts'
import { cliTexts } from '../src/text/cli.ts'
import { policyText } from '../src/text/policy.ts'
import { reportTexts } from '../src/text/report.ts'
import { readWorkbook, WorkbookError } from '../src/workbook/index.ts'
import { FileSet, readBytes, systemCode, TABLE_LIMIT, TEXT_LIMIT } from './files.ts'
import { nodeInflate } from './inflate.ts'
import { writeAll, written } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** A file that a command may write, and the files that it must never replace: its inputs, packs and cases. */
export interface OutputFile {
  path: string
  kept: FileSet
  locale: Locale
}

/** The file of `--out`. Throws `UsageError` where it is one of the kept files or no regular file. */
export function outputFile(out: string, kept: FileSet, locale: Locale): OutputFile {
  const file = { path: resolve(out), kept, locale }
  refuse(file, /[/\\]$/.test(out) || out === '')
  return file
}

/** For what is filled in by hand afterwards: nothing that is there is replaced, whatever it is. */
export function refuseExisting(file: string, locale: Locale): void {
  if (existsSync(file)) throw new UsageError(policyText(locale, 'cli.exists', { file }))
}

/** Writes a file that was not there before. */
export function writeNew(file: string, text: string, locale: Locale): void {
  refuseExisting(file, locale)
  writeOutput(outputFile(file, new FileSet(), locale), text)
}

const TABLE = /\.(xlsx|xlsm|xltx|xltm|xlsb|xls|ods|et|csv|tsv|txt)$/i
const ANNOTATED = /\.(xlsx|xlsm|xltx|xltm)$/i

/**
 * `花名册.xlsx` → `花名册-核对.xlsx` beside it, and `花名册-核对(2).xlsx` where that is there already: somebody may be
 * at work in it. A name that is none of a workbook of Excel becomes one.
 */
export function outputBeside(input: string, what: 'checked' | 'report', kept: FileSet, locale: Locale): OutputFile {
  const { dir, base } = parse(resolve(input))
  const extension = ANNOTATED.exec(base)?.[0] ?? '.xlsx'
  const stem = resultStem(base, what, locale)
  for (let count = 1; ; count++) {
    const path = join(dir, `${stem}${count > 1 ? `(${count})` : ''}${extension}`)
    if (!lookAt(path)) return { path, kept, locale }
  }
}

/** Whether a file lies beside the register that it was made of, under a name that `outputBeside` gives. */
export function isOurOutput(name: string, listed: ReadonlySet<string>): boolean {
  const stem = OUR_NAME.exec(name)?.[1]
  return stem !== undefined && [...listed].some((other) => other !== name && other.replace(TABLE, '') === stem)
}
const SUFFIXES = LOCALES.flatMap((locale) => [reportTexts(locale, 'name.checked'), reportTexts(locale, 'name.report')])
const OUR_NAME = new RegExp(`^(.+)-(?:${SUFFIXES.join('|')})(?:\\(\\d+\\))?\\.\\w+$`)

function refuse({ path, kept, locale }: OutputFile, isFolder = false): void {
  const refusal = (key: 'same-file' | 'out-pack' | 'out-folder' | 'out-link' | 'out-special', file = path) =>
    new UsageError(cliTexts(locale, key, { file }))
  const input = kept.find(path)
  if (input !== undefined) throw refusal('same-file', input)
  const stats = lookAt(path)
  if (isFolder || stats?.isDirectory()) throw refusal('out-folder')
  if (stats?.isSymbolicLink()) throw refusal('out-link')
  if (stats && !stats.isFile()) throw refusal('out-special')
  if (stats && stats.size <= TEXT_LIMIT && isPackOrCase(path, locale)) throw refusal('out-pack')
}

/** Somebody has written the file by hand, whether this command reads it or not. */
function isPackOrCase(path: string, locale: Locale): boolean {
  try {
    const text = new TextDecoder().decode(readBytes(path, TEXT_LIMIT, locale))
    if (!text.trimStart().startsWith('{')) return /^(pack|household)\s*:/m.test(text)
    const content: unknown = JSON.parse(text)
    return typeof content === 'object' && content !== null && ('household' in content || 'pack' in content)
  } catch {
    return false
  }
}

/** Names that say what is in a file: a result of another kind is not written under them. */
const WORKBOOK_NAME = /\.(xlsx|xlsm|xltx|xltm)$/i
const OTHER_NAME = /\.\w+$/
const OFFICE_NAME = /\.(xlsx|xlsm|xltx|xltm|xlsb|xls|et|ods)$/i

/**
 * Throws `UsageError` where a name says something else than what will be in the file; a document that is there is
 * refused when written.
 */
export function refuseName({ path, locale }: OutputFile, content: 'workbook' | 'text'): void {
  const isWrong =
    content === 'workbook'
      ? OTHER_NAME.test(path) && !WORKBOOK_NAME.test(path)
      : OFFICE_NAME.test(path) && !lookAt(path)
  const key = content === 'workbook' ? 'out-workbook-name' : 'out-text-name'
  if (isWrong) throw new UsageError(cliTexts(locale, key, { file: path }))
}

/** Sheets that only our results have, in either language. */
const OUR_SHEETS = LOCALES.flatMap((locale) => [
  reportTexts(locale, 'findings-sheet'),
  reportTexts(locale, 'workbook.signatures'),
])

/** A workbook replaces nothing but an earlier result of ours. Throws `UsageError` where another file lies there. */
export async function refuseForeign({ path, locale }: OutputFile): Promise<void> {
  if (!lookAt(path)?.isFile()) return
  try {
    const { sheets } = await readWorkbook(readBytes(path, TABLE_LIMIT, locale), { name: path, inflate: nodeInflate })
    if (sheets.some(({ name }) => OUR_SHEETS.includes(name))) return
  } catch (error) {
    if (!(error instanceof WorkbookError) && !(error instanceof UsageError)) throw error
  }
  throw new UsageError(cliTexts(locale, 'out-foreign', { file: path }))
}

/** The first bytes of a zip (.xlsx, .ods, .docx), an OLE file (.xls, .doc, .et) and a PDF. */
const CONTAINERS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
]

/** Whether a workbook or another document lies there: a text never replaces one. */
function isDocument(path: string): boolean {
  if (!lookAt(path)?.isFile()) return false
  const first = Buffer.alloc(4)
  const descriptor = openSync(path, 'r')
  try {
    readSync(descriptor, first, 0, first.length, 0)
  } finally {
    closeSync(descriptor)
  }
  return CONTAINERS.some((bytes) => first.equals(Buffer.from(bytes)))
}

function lookAt(path: string) {
  try {
    return lstatSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined // writing will say what is wrong
  }
}

/**
 * Writes the file whole or not at all: beside its place and then renamed. A file that is replaced leaves its
 * permissions to the new one. Throws `UsageError` with one sentence.
 */
export function writeOutput(file: OutputFile, content: string | Uint8Array | Iterable<string>): void {
  refuse(file)
  const { path, locale } = file
  if (!(content instanceof Uint8Array) && isDocument(path))
    throw new UsageError(cliTexts(locale, 'out-document', { file: path }))
  const temporary = join(dirname(path), `.nuandong-${randomBytes(6).toString('hex')}.tmp`)
  try {
    const mode = lookAt(path)?.mode
    const descriptor = openSync(temporary, 'wx', mode === undefined ? 0o666 : mode & 0o777)
    try {
      for (const bytes of content instanceof Uint8Array ? [content] : written(content)) writeAll(descriptor, bytes)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    if (mode !== undefined) chmodSync(temporary, mode & 0o777)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw new UsageError(writeFault(error, path, locale))
  }
}

/** What the system said when a file was to be written, in one sentence. Throws what is no error of the system. */
export function writeFault(error: unknown, path: string, locale: Locale): string {
  const code = systemCode(error)
  if (code === undefined) throw error
  if (code === 'ENOENT' && !existsSync(dirname(path)))
    return cliTexts(locale, 'out-no-folder', { file: path, folder: dirname(path) })
  if (code === 'ENOSPC' || code === 'EDQUOT') return cliTexts(locale, 'out-full', { file: path })
  if (code === 'ENAMETOOLONG') return cliTexts(locale, 'name-too-long', { file: basename(path) })
  return cliTexts(locale, 'cannot-write', { file: path, why: code })
}
