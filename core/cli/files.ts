import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Locale } from '../src/text/area.ts'
import { cliTexts } from '../src/text/cli.ts'
import { policyText } from '../src/text/policy.ts'
import { decodeText } from '../src/workbook/csv.ts'
import { WorkbookError } from '../src/workbook/index.ts'
import { UsageError } from './usage-error.ts'

const MIB = 1 << 20
/** The largest table that is read: what Excel itself opens on an office PC is far below. */
export const TABLE_LIMIT = 256 * MIB
/** The largest case or pack: text that a person wrote. */
export const TEXT_LIMIT = 2 * MIB

/**
 * The bytes of a file. Throws `UsageError` with one sentence for what is no file, cannot be read or has more than
 * `limit` bytes; waits for no pipe and no device.
 */
export function readBytes(path: string, limit: number, locale: Locale): Uint8Array {
  try {
    refuseOther(statSync(path), path, locale)
    const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const { size } = refuseOther(fstatSync(descriptor), path, locale)
      const bytes = size > limit ? undefined : readAll(descriptor, size, limit)
      if (!bytes) throw new UsageError(cliTexts(locale, 'too-large', { file: path, limit: limit / MIB }))
      return bytes
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(faultOf(error, path, locale))
  }
}

/**
 * Editors of an office save UTF-8, UTF-16 or GB 18030. Throws `UsageError` for what is no text or too long to be one of
 * ours.
 */
export function readText(file: string, locale: Locale): string {
  const bytes = readBytes(file, TEXT_LIMIT, locale)
  try {
    return decodeText(bytes).text
  } catch (error) {
    if (error instanceof WorkbookError) throw new UsageError(policyText(locale, 'cli.notText', { file }))
    throw error
  }
}

function refuseOther<Stats extends { isDirectory(): boolean; isFile(): boolean }>(
  stats: Stats,
  path: string,
  locale: Locale,
): Stats {
  if (stats.isDirectory()) throw new UsageError(cliTexts(locale, 'is-folder', { file: path }))
  if (!stats.isFile()) throw new UsageError(cliTexts(locale, 'no-regular-file', { file: path }))
  return stats
}

/** All bytes, also of a file that is longer than it said; undefined beyond the limit. */
function readAll(descriptor: number, size: number, limit: number): Uint8Array | undefined {
  let bytes = new Uint8Array(size + 1)
  for (let length = 0; length <= limit; ) {
    const read = readSync(descriptor, bytes, length, bytes.length - length, null)
    if (read === 0) return bytes.subarray(0, length)
    length += read
    if (length < bytes.length) continue
    const larger = new Uint8Array(length * 2)
    larger.set(bytes)
    bytes = larger
  }
  return undefined
}

const FAULTS = {
  ENOENT: 'no-file',
  ENOTDIR: 'no-file',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EBUSY: 'in-use',
  ENAMETOOLONG: 'name-too-long',
  ELOOP: 'link-loop',
} as const

/** What the system said when a file was to be read, in one sentence. Throws what is no error of the system. */
export function faultOf(error: unknown, path: string, locale: Locale): string {
  const code = systemCode(error)
  if (code === undefined) throw error
  const key = FAULTS[code as keyof typeof FAULTS] ?? 'unreadable'
  return cliTexts(locale, key, { file: shortened(path), why: code })
}

/** The code of an error of the operating system, `ENOENT`. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}

/** A path or name that is too long to be one is too long to be shown. */
export function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 60)}…${text.slice(-30)}` : text
}

/** A set of files, known by what they are and not by how they are called: two names of one file are one file. */
export class FileSet {
  readonly #files = new Map<string, string>()

  /** Adds a file; one that is in the set already stays as it was and is returned. */
  add(path: string): string | undefined {
    const known = this.find(path)
    if (known === undefined) for (const key of keysOf(path)) this.#files.set(key, path)
    return known
  }

  /** The name under which the file was added. */
  find(path: string): string | undefined {
    return keysOf(path)
      .map((key) => this.#files.get(key))
      .find((known) => known !== undefined)
  }
}

/**
 * What tells a file from others: device and number where the disk has them, its real path, its own place in its folder.
 */
function keysOf(path: string): string[] {
  const keys = [placeOf(path)]
  try {
    const { dev, ino } = statSync(path, { bigint: true })
    if (ino > 0n) keys.push(`${dev}:${ino}`)
    keys.push(placeOf(realpathSync.native(path)))
  } catch {
    // a file that is not there, or may not be looked at, has its place only
  }
  return keys
}

/** The real folder and, in it, the name as the disk has it. */
function placeOf(path: string): string {
  const whole = resolve(path)
  const name = basename(whole)
  try {
    const folder = realpathSync.native(dirname(whole))
    const isThere = lstatSync(whole, { throwIfNoEntry: false }) !== undefined
    return join(folder, isThere ? nameOnDisk(name, readdirSync(folder)) : name)
  } catch {
    return whole
  }
}

/**
 * A name that opens a file without being listed: the disk takes upper for lower case, or one way to write an accent for
 * another.
 */
export function nameOnDisk(name: string, listed: readonly string[]): string {
  const fold = (text: string) => text.normalize('NFC').toLowerCase()
  return listed.includes(name) ? name : (listed.find((one) => fold(one) === fold(name)) ?? name)
}
