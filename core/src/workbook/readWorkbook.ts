import { decodeText, readCsv } from './csv.ts'
import { readLegacy } from './legacy.ts'
import { checkLegacyCells, checkOdsContent, countXlsbCells } from './legacyLimits.ts'
import { LIMITS } from './limits.ts'
import { compoundKindOf, containerOf, declaredEncoding, markupKindOf, otherFormat, zipKindOf } from './recognise.ts'
import { type ReadOptions, type Workbook, WorkbookError } from './types.ts'
import { readXlsx } from './xlsx/read.ts'
import { partText } from './xlsx/window.ts'
import { Inflation, readZip, type ZipEntry } from './zip.ts'

/**
 * Reads a workbook of any format that an office uses; what the file is, its bytes tell. `name` names the sheet of a
 * text file. Throws `WorkbookError` for a file that cannot be used, and the signal's reason when it is cancelled.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  options: ReadOptions & { name?: string } = {},
): Promise<Workbook> {
  options.signal?.throwIfAborted()
  try {
    return await read(bytes, options)
  } catch (error) {
    if (error instanceof WorkbookError || options.signal?.aborted) throw error
    // the engine's own limits: the longest string or array, the largest buffer
    if (error instanceof RangeError) throw new WorkbookError('too-large', { limit: 4096 })
    throw error
  }
}

async function read(bytes: Uint8Array, options: ReadOptions & { name?: string }): Promise<Workbook> {
  switch (containerOf(bytes)) {
    case 'empty':
      throw new WorkbookError('empty-file')
    case 'zip':
      return readZipped(bytes, options)
    case 'compound':
      return readCompound(bytes, options)
    case 'biff':
      return readLegacy(bytes, 'xls', options)
    case 'other':
      throw new WorkbookError('unsupported-format', { format: otherFormat(bytes) ?? '' })
    case 'text':
      return readText(bytes, options)
  }
}

const ODS_MANIFEST = 'META-INF/manifest.xml'

async function readZipped(bytes: Uint8Array, options: ReadOptions): Promise<Workbook> {
  const entries = readZip(bytes)
  const kind = zipKindOf(entries)
  switch (kind) {
    case 'xlsx':
      return readXlsx(entries, options)
    case 'xlsb':
    case 'ods':
      await checkForLibrary(entries, options)
      return readLegacy(bytes, kind, options)
    case 'document':
      throw new WorkbookError('unsupported-format', { format: 'Word/PowerPoint' })
    case 'archive':
      throw new WorkbookError('archive')
    case 'unknown':
      throw new WorkbookError('not-a-workbook', { kind: 'zip' })
  }
}

/** The library inflates and unfolds by itself, without limits: ours are checked first. */
async function checkForLibrary(entries: Map<string, ZipEntry>, options: ReadOptions): Promise<void> {
  const maxInflatedBytes = Math.min(options.maxInflatedBytes ?? LIMITS.legacyBytes, LIMITS.legacyBytes)
  const inflation = new Inflation({ ...options, maxInflatedBytes }, entries.values())
  const manifest = entries.get(ODS_MANIFEST)
  if (manifest && (await partText(inflation.chunks(manifest))).includes('encryption-data'))
    throw new WorkbookError('encrypted')
  let cells = 0
  for (const [part, entry] of entries) {
    if (part === ODS_MANIFEST) continue
    const chunks = inflation.chunks(entry)
    if (part === 'content.xml') await checkOdsContent(chunks)
    else if (!/^xl\/.*\.bin$/i.test(part)) for await (const _ of chunks);
    else {
      cells += countXlsbCells(await inflation.bytes(entry))
      checkLegacyCells(cells)
    }
  }
}

async function readCompound(bytes: Uint8Array, options: ReadOptions): Promise<Workbook> {
  switch (compoundKindOf(bytes)) {
    case 'encrypted':
      throw new WorkbookError('encrypted')
    case 'xls':
      return readLegacy(bytes, 'xls', options)
    case 'document':
      throw new WorkbookError('not-a-workbook', { kind: 'compound' })
  }
}

async function readText(bytes: Uint8Array, options: ReadOptions & { name?: string }): Promise<Workbook> {
  const { text, encoding } = decodeText(bytes)
  if (text.trim() === '') throw new WorkbookError('empty-file')
  switch (markupKindOf(text)) {
    case undefined:
      return readCsv(text, sheetName(options.name), encoding)
    case 'table':
      return { ...(await readLegacy(markupText(bytes, text, encoding), 'html', options)), encoding }
    case 'flat-ods':
      await checkOdsContent(once(new TextEncoder().encode(text)))
      return readLegacy(text, 'ods', options)
    case 'other':
      throw new WorkbookError('not-a-workbook', { kind: 'xml' })
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** A page may declare an encoding that its bytes alone do not show. */
function markupText(bytes: Uint8Array, text: string, encoding: string): string {
  const declared = declaredEncoding(bytes)
  if (!declared || encoding !== 'gb18030' || /^gb/.test(declared)) return text
  try {
    return new TextDecoder(declared).decode(bytes)
  } catch {
    return text
  }
}

/** File name without folder and ending. */
function sheetName(name = ''): string {
  return name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '') || 'Sheet1'
}
