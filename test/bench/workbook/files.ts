/** The generated registers, written once into the cache. */

import { once } from 'node:events'
import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { crc32, createDeflateRaw } from 'node:zlib'
import { featureParts } from '../../core/workbook/support/featureBook.ts'

const CACHE = join(process.cwd(), '..', '.cache')
/** grows with the generator, so that an old file is not taken for a new one */
const VERSION = 1

/** Path of a register with this many data rows, thirty columns. */
export async function registerFile(rows: number): Promise<string> {
  const path = join(CACHE, `register-${VERSION}-${rows}.xlsx`)
  if (existsSync(path)) return path
  mkdirSync(dirname(path), { recursive: true })
  await writeZip(`${path}.part`, featureParts(rows))
  renameSync(`${path}.part`, path)
  return path
}

interface Written {
  name: Buffer
  crc: number
  compressed: number
  size: number
  offset: number
}

export interface ZipPart {
  name: string
  content: Iterable<string> | Uint8Array
}

/** Writes parts into a zip as they come, so that a large one never stands in memory. */
export async function writeZip(path: string, parts: Iterable<ZipPart>): Promise<void> {
  const out = createWriteStream(path)
  let offset = 0
  const write = async (bytes: Uint8Array): Promise<void> => {
    offset += bytes.length
    if (!out.write(bytes)) await once(out, 'drain')
  }
  const entries: Written[] = []
  for (const { name, content } of parts) {
    const entry: Written = { name: Buffer.from(name), crc: 0, compressed: 0, size: 0, offset }
    // sizes follow in a data descriptor
    await write(
      record(0x04034b50, [
        [2, 20],
        [2, 8],
        [2, 8],
        [4, 0],
        [4, 0],
        [4, 0],
        [4, 0],
        [2, entry.name.length],
        [2, 0],
      ]),
    )
    await write(entry.name)
    for await (const chunk of deflated(content, entry)) await write(chunk)
    await write(
      record(0x08074b50, [
        [4, entry.crc],
        [4, entry.compressed],
        [4, entry.size],
      ]),
    )
    entries.push(entry)
  }
  const start = offset
  for (const { name, crc, compressed, size, offset: at } of entries) {
    await write(
      record(0x02014b50, [
        [2, 20],
        [2, 20],
        [2, 8],
        [2, 8],
        [4, 0x210000],
        [4, crc],
        [4, compressed],
        [4, size],
        [2, name.length],
        [2, 0],
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, at],
      ]),
    )
    await write(name)
  }
  await write(
    record(0x06054b50, [
      [2, 0],
      [2, 0],
      [2, entries.length],
      [2, entries.length],
      [4, offset - start],
      [4, start],
      [2, 0],
    ]),
  )
  out.end()
  await once(out, 'close')
}

async function* deflated(content: Iterable<string> | Uint8Array, entry: Written): AsyncGenerator<Uint8Array> {
  const deflate = createDeflateRaw({ level: 6 })
  const feeding = (async () => {
    for (const bytes of content instanceof Uint8Array ? [content] : blocks(content)) {
      entry.crc = crc32(bytes, entry.crc)
      entry.size += bytes.length
      if (!deflate.write(bytes)) await once(deflate, 'drain')
    }
    deflate.end()
  })()
  for await (const chunk of deflate) {
    entry.compressed += chunk.length
    yield chunk
  }
  await feeding
}

function* blocks(texts: Iterable<string>): Generator<Buffer> {
  let block: string[] = []
  let length = 0
  for (const text of texts) {
    block.push(text)
    length += text.length
    if (length < 1 << 19) continue
    yield Buffer.from(block.join(''))
    block = []
    length = 0
  }
  yield Buffer.from(block.join(''))
}

function record(signature: number, fields: [size: 2 | 4, value: number][]): Buffer {
  const bytes = Buffer.alloc(4 + fields.reduce((sum, [size]) => sum + size, 0))
  bytes.writeUInt32LE(signature, 0)
  let at = 4
  for (const [size, value] of fields) {
    bytes.writeUIntLE(value, at, size)
    at += size
  }
  return bytes
}
