import { compoundKindOf, containerOf, otherFormat, zipKindOf } from './recognise.ts'
import { type Annotations, type SavedWork, WorkbookError, type WriteOptions } from './types.ts'
import { annotateXlsx, removeFromXlsx } from './xlsx/annotate.ts'
import { readWorkOf, writeWork as writeWorkXlsx } from './xlsx/writeWork.ts'
import { readZip, type ZipEntry } from './zip.ts'

/**
 * A copy of an .xlsx or .xlsm with fills, notes and a findings sheet; every part that need not change keeps its bytes.
 * Marks of the same author from an earlier time are replaced. Throws `WorkbookError`: `cannot-annotate` for other
 * formats, `signed`, `protected` when a sheet is to be added to a locked structure.
 */
export async function annotate(
  bytes: Uint8Array,
  annotations: Annotations,
  options: WriteOptions = {},
): Promise<Uint8Array> {
  const clean = await withoutAnnotations(bytes, annotations.author, options)
  return guarded(options, () => annotateXlsx(xlsxEntries(clean), annotations, options))
}

/**
 * A copy of an .xlsx or .xlsm with a person's work in it: cells changed, everything else as it was. Marks of the author
 * are taken off. Throws as `annotate` does.
 */
export async function writeWork(
  bytes: Uint8Array,
  work: SavedWork,
  author: string,
  options: WriteOptions = {},
): Promise<Uint8Array> {
  const clean = await withoutAnnotations(bytes, author, options)
  return guarded(options, () => writeWorkXlsx(xlsxEntries(clean), work, options))
}

/** What `writeWork` kept in the file for the app; undefined where there is nothing. */
export async function readWork(bytes: Uint8Array, options: WriteOptions = {}): Promise<unknown> {
  return guarded(options, () => readWorkOf(xlsxEntries(bytes), options))
}

/** A copy without the marks of this author; the bytes themselves when there are none. Throws as `annotate` does. */
export async function removeAnnotations(
  bytes: Uint8Array,
  author: string,
  options: WriteOptions = {},
): Promise<Uint8Array> {
  return guarded(options, () => withoutAnnotations(bytes, author, options))
}

async function withoutAnnotations(bytes: Uint8Array, author: string, options: WriteOptions): Promise<Uint8Array> {
  return (await removeFromXlsx(xlsxEntries(bytes), author, options)) ?? bytes
}

function xlsxEntries(bytes: Uint8Array): Map<string, ZipEntry> {
  switch (containerOf(bytes)) {
    case 'empty':
      throw new WorkbookError('empty-file')
    case 'zip':
      break
    case 'compound':
      throw new WorkbookError(compoundKindOf(bytes) === 'encrypted' ? 'encrypted' : 'cannot-annotate')
    case 'other':
      throw new WorkbookError('unsupported-format', { format: otherFormat(bytes) ?? '' })
    default:
      throw new WorkbookError('cannot-annotate')
  }
  const entries = readZip(bytes)
  const kind = zipKindOf(entries)
  if (kind === 'xlsx') return entries
  if (kind === 'archive') throw new WorkbookError('archive')
  throw new WorkbookError(kind === 'unknown' || kind === 'document' ? 'not-a-workbook' : 'cannot-annotate')
}

async function guarded<T>(options: WriteOptions, work: () => Promise<T>): Promise<T> {
  options.signal?.throwIfAborted()
  try {
    return await work()
  } catch (error) {
    if (error instanceof RangeError) throw new WorkbookError('too-large', { limit: 4096 })
    throw error
  }
}
