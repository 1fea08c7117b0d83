/** Reading a zip by its central directory, and writing one whose untouched entries keep their compressed bytes. */
import { crc32 } from './crc.ts'
import { asGzip, portableInflate } from './inflate.ts'
import { type ReadOptions, WorkbookError } from './types.ts'

export interface ZipEntry {
  name: string
  method: number
  /** general-purpose flags as stored */
  flags: number
  /** MS-DOS time and date, kept as they were */
  time: number
  crc: number
  /** declared length inflated; may lie */
  size: number
  /** the compressed bytes, a view into the file */
  data: Uint8Array
}

export const STORED = 0
export const DEFLATED = 8

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END64 = 0x06064b50
const END64_LOCATOR = 0x07064b50
const END_SIZE = 22
const MAX_COMMENT = 0xffff
const MAX_ENTRIES = 100_000
const ENCRYPTED = 1

const decoder = new TextDecoder()

/** Entries by name in the directory's order. Throws `damaged`, or `encrypted` for a password-protected archive. */
export function readZip(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const directory = locateDirectory(view)
  const entries = new Map<string, ZipEntry>()
  let at = directory.start
  for (let i = 0; i < directory.count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL)
      throw new WorkbookError('damaged', { part: 'zip' })
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true)
    if (next > bytes.length) throw new WorkbookError('damaged', { part: 'zip' })
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/')
    const sizes = zip64Sizes(view, at, nameLength, extraLength)
    const flags = view.getUint16(at + 8, true)
    if (!name.endsWith('/')) {
      if (flags & ENCRYPTED) throw new WorkbookError('encrypted')
      entries.set(name.replace(/^\/+/, ''), {
        name,
        method: view.getUint16(at + 10, true),
        flags,
        time: view.getUint32(at + 12, true),
        crc: view.getUint32(at + 16, true),
        size: sizes.size,
        data: entryData(bytes, view, directory.shift + sizes.offset, sizes.compressed, name),
      })
    }
    at = next
  }
  return entries
}

interface Directory {
  start: number
  count: number /** bytes that something put in front of the archive */
  shift: number
}

function locateDirectory(view: DataView): Directory {
  const lowest = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT)
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue
    const found = directory64(view, at) ?? {
      count: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      offset: view.getUint32(at + 16, true),
      end: at,
    }
    const start = found.end - found.size
    if (start < 0) break
    if (found.count > MAX_ENTRIES) throw new WorkbookError('too-large', { entries: MAX_ENTRIES })
    return { start, count: found.count, shift: start - found.offset }
  }
  throw new WorkbookError('damaged', { part: 'zip' })
}

function directory64(
  view: DataView,
  end: number,
): { count: number; size: number; offset: number; end: number } | undefined {
  const locator = end - 20
  if (locator < 0 || view.getUint32(locator, true) !== END64_LOCATOR) return undefined
  const stated = Number(view.getBigUint64(locator + 8, true))
  const at = [stated, locator - 56].find(
    (p) => p >= 0 && p + 56 <= view.byteLength && view.getUint32(p, true) === END64,
  )
  if (at === undefined) return undefined
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    size: Number(view.getBigUint64(at + 40, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
    end: at,
  }
}

/** Sizes and offset of a directory record; the zip64 extra field holds those that read 0xffffffff, in this order. */
function zip64Sizes(view: DataView, at: number, nameLength: number, extraLength: number) {
  const sizes = {
    size: view.getUint32(at + 24, true),
    compressed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  }
  let extra = at + 46 + nameLength
  const end = extra + extraLength
  while (extra + 4 <= end) {
    const id = view.getUint16(extra, true)
    const length = view.getUint16(extra + 2, true)
    let field = extra + 4
    const fieldEnd = Math.min(field + length, end)
    extra = field + length
    if (id !== 1) continue
    for (const key of ['size', 'compressed', 'offset'] as const) {
      if (sizes[key] !== 0xffffffff || field + 8 > fieldEnd) continue
      sizes[key] = Number(view.getBigUint64(field, true))
      field += 8
    }
  }
  return sizes
}

function entryData(bytes: Uint8Array, view: DataView, local: number, compressed: number, name: string): Uint8Array {
  if (local < 0 || local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) {
    throw new WorkbookError('damaged', { part: name })
  }
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (start + compressed > bytes.length) throw new WorkbookError('damaged', { part: name })
  return bytes.subarray(start, start + compressed)
}

/** milliseconds of work between two pauses */
const BREATH = 80

/** Limits and progress over all parts of one file. */
export class Inflation {
  #done = 0
  #breathed = performance.now()
  readonly #total: number

  constructor(
    private readonly options: ReadOptions,
    entries: Iterable<ZipEntry> = [],
  ) {
    this.#total = Array.from(entries).reduce((sum, entry) => sum + entry.size, 0)
  }

  /**
   * The plain bytes of an entry, chunk by chunk. Throws `too-large` past the limits, `damaged` where the data is
   * broken.
   */
  async *chunks(entry: ZipEntry): AsyncGenerator<Uint8Array> {
    const { maxInflatedBytes = 4 * 2 ** 30, maxRatio = 1000, signal, onProgress } = this.options
    const mostOfEntry = Math.max(entry.data.length * maxRatio, 1 << 16)
    let size = 0
    for await (const chunk of this.#plain(entry)) {
      await this.#breathe()
      signal?.throwIfAborted()
      size += chunk.length
      this.#done += chunk.length
      if (this.#done > maxInflatedBytes)
        throw new WorkbookError('too-large', { limit: Math.round(maxInflatedBytes / 2 ** 20) })
      if (size > mostOfEntry) throw new WorkbookError('too-large', { ratio: maxRatio, part: entry.name })
      yield chunk
      onProgress?.(Math.min(this.#done, this.#total), this.#total)
    }
  }

  /** The whole entry at once. */
  async bytes(entry: ZipEntry): Promise<Uint8Array> {
    const chunks: Uint8Array[] = []
    let size = 0
    for await (const chunk of this.chunks(entry)) {
      // the inflater may reuse its buffer
      chunks.push(chunk.slice())
      size += chunk.length
    }
    return concat(chunks, size)
  }

  /** Lets the page draw and a cancel arrive: inflaters may run without ever giving way. */
  async #breathe(): Promise<void> {
    if (performance.now() - this.#breathed < BREATH) return
    await new Promise((resolve) => setTimeout(resolve))
    this.#breathed = performance.now()
  }

  async *#plain(entry: ZipEntry): AsyncGenerator<Uint8Array> {
    if (entry.method === STORED) {
      if (entry.data.length !== entry.size || crc32(entry.data) !== entry.crc)
        throw new WorkbookError('damaged', { part: entry.name })
      yield entry.data
      return
    }
    if (entry.method !== DEFLATED) throw new WorkbookError('damaged', { part: entry.name })
    const inflate = this.options.inflate ?? portableInflate
    const stream = inflate(asGzip(entry.data, entry.crc, entry.size))[Symbol.asyncIterator]()
    try {
      for (;;) {
        const { done, value } = await next(stream, entry.name)
        if (done) return
        yield value
      }
    } finally {
      await stream.return?.().catch(() => undefined)
    }
  }
}

async function next(stream: AsyncIterator<Uint8Array>, part: string): Promise<IteratorResult<Uint8Array>> {
  try {
    return await stream.next()
  } catch {
    throw new WorkbookError('damaged', { part })
  }
}

export function concat(chunks: Uint8Array[], size = chunks.reduce((sum, chunk) => sum + chunk.length, 0)): Uint8Array {
  if (chunks.length === 1) return chunks[0]
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

const UTF8_NAME = 0x0800

/** A zip of these entries, in this order. Sizes go into the headers, so no data descriptors are written. */
export function writeZip(entries: Iterable<ZipEntry>): Uint8Array {
  const pieces: Uint8Array[] = []
  const directory: Uint8Array[] = []
  const encoder = new TextEncoder()
  let offset = 0
  let count = 0
  for (const entry of entries) {
    const name = encoder.encode(entry.name)
    const head = new Uint8Array(30 + name.length)
    header(new DataView(head.buffer), entry, name.length, LOCAL, 4)
    head.set(name, 30)
    const record = new Uint8Array(46 + name.length)
    const view = new DataView(record.buffer)
    view.setUint16(4, 20, true)
    header(view, entry, name.length, CENTRAL, 6)
    view.setUint32(42, offset, true)
    record.set(name, 46)
    pieces.push(head, entry.data)
    directory.push(record)
    offset += head.length + entry.data.length
    count++
    // a zip64 archive is never needed: what JavaScript holds in one array stays below these limits
    if (offset > 0xfffffffe || entry.size > 0xfffffffe || count > 0xfffe)
      throw new WorkbookError('too-large', { limit: 4096 })
  }
  const size = directory.reduce((sum, record) => sum + record.length, 0)
  const end = new Uint8Array(END_SIZE)
  const view = new DataView(end.buffer)
  view.setUint32(0, END, true)
  view.setUint16(8, count, true)
  view.setUint16(10, count, true)
  view.setUint32(12, size, true)
  view.setUint32(16, offset, true)
  return concat([...pieces, ...directory, end])
}

function header(view: DataView, entry: ZipEntry, nameLength: number, signature: number, at: number): void {
  view.setUint32(0, signature, true)
  view.setUint16(at, 20, true)
  view.setUint16(at + 2, UTF8_NAME, true)
  view.setUint16(at + 4, entry.method, true)
  view.setUint32(at + 6, entry.time, true)
  view.setUint32(at + 10, entry.crc, true)
  view.setUint32(at + 14, entry.data.length, true)
  view.setUint32(at + 18, entry.size, true)
  view.setUint16(at + 22, nameLength, true)
}
