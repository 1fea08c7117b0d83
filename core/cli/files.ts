import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Locale } from '../src/text/area.ts'
import { policyText } from '../src/text/policy.ts'
import { decodeText } from '../src/workbook/csv.ts'
import { WorkbookError } from '../src/workbook/index.ts'
import { UsageError } from './usage-error.ts'

/** Editors of an office save UTF-8, UTF-16 or GB 18030. */
export function readText(file: string, locale: Locale): string {
  const bytes = readBytes(file, locale)
  try {
    return decodeText(bytes).text
  } catch (error) {
    if (error instanceof WorkbookError) throw new UsageError(policyText(locale, 'cli.notText', { file }))
    throw error
  }
}

export function readBytes(file: string, locale: Locale): Buffer {
  try {
    return readFileSync(file)
  } catch {
    throw new UsageError(policyText(locale, 'cli.unreadable', { file }))
  }
}

export function refuseExisting(file: string, locale: Locale): void {
  if (existsSync(file)) throw new UsageError(policyText(locale, 'cli.exists', { file }))
}

/** Writes a file that was not there before. */
export function writeNew(file: string, text: string, locale: Locale): void {
  refuseExisting(file, locale)
  try {
    writeFileSync(file, text, { flag: 'wx' })
  } catch {
    throw new UsageError(policyText(locale, 'cli.unwritable', { file }))
  }
}
