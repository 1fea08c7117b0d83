/** Between deflated bytes in a zip and plain bytes, by what the platform offers. */
import { Inflate as FflateInflate, Gzip } from 'fflate'
import { crc32 } from './crc.ts'
import type { Deflate, Inflate } from './types.ts'

const GZIP_HEADER = new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])
const TRAILER = 8
const FEED = 1 << 16

/** A raw deflate stream as a gzip member, so that the inflater checks CRC and length by itself. */
export function asGzip(deflated: Uint8Array, crc: number, size: number): Uint8Array[] {
  const trailer = new Uint8Array(TRAILER)
  const view = new DataView(trailer.buffer)
  view.setUint32(0, crc, true)
  view.setUint32(4, size % 2 ** 32, true)
  return [GZIP_HEADER, deflated, trailer]
}

/** The inflater that runs anywhere: fflate, a slice at a time. */
export const portableInflate: Inflate = async function* (gzip) {
  const [, deflated, trailer] = gzip
  const view = new DataView(trailer.buffer, trailer.byteOffset)
  const out: Uint8Array[] = []
  const inflater = new FflateInflate((chunk) => {
    if (chunk.length > 0) out.push(chunk)
  })
  let crc = 0
  let size = 0
  for (let from = 0; from < deflated.length || from === 0; from += FEED) {
    inflater.push(deflated.subarray(from, from + FEED), from + FEED >= deflated.length)
    for (const chunk of out.splice(0)) {
      crc = crc32(chunk, crc)
      size += chunk.length
      yield chunk
    }
  }
  if (crc !== view.getUint32(0, true) || size % 2 ** 32 !== view.getUint32(4, true)) throw new Error('checksum differs')
}

/** The browser's own inflater, about twice as fast; for `ReadOptions.inflate`. */
export const browserInflate: Inflate = async function* (gzip) {
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const piece = gzip.shift()
      if (piece) controller.enqueue(piece as Uint8Array<ArrayBuffer>)
      else controller.close()
    },
  })
  yield* chunksOf(source.pipeThrough(new DecompressionStream('gzip')))
}

/** Fast rather than small: register files shrink to a tenth even so. */
const LEVEL = 1

/** The deflater that runs anywhere: fflate. */
export const portableDeflate: Deflate = async function* (plain) {
  const out: Uint8Array[] = []
  const gzip = new Gzip({ level: LEVEL, mtime: 0 }, (chunk) => {
    if (chunk.length > 0) out.push(chunk)
  })
  for await (const chunk of plain) {
    gzip.push(chunk)
    yield* out.splice(0)
  }
  gzip.push(new Uint8Array(), true)
  yield* out.splice(0)
}

/** The browser's own deflater, several times as fast; for `WriteOptions.deflate`. */
export const browserDeflate: Deflate = async function* (plain) {
  const { readable, writable } = new CompressionStream('gzip')
  const writer = writable.getWriter()
  const feed = async () => {
    try {
      for await (const chunk of gathered(plain)) await writer.write(chunk)
      await writer.close()
    } catch (error) {
      await writer.abort(error)
    }
  }
  // what `plain` throws comes out of the reader
  feed()
  yield* chunksOf(readable)
}

/** In larger pieces: each costs a turn between threads. */
async function* gathered(plain: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const piece = new Uint8Array(4 * FEED)
  let length = 0
  for await (const chunk of plain) {
    for (let from = 0; from < chunk.length; ) {
      const part = chunk.subarray(from, from + piece.length - length)
      piece.set(part, length)
      from += part.length
      length += part.length
      if (length < piece.length) continue
      yield piece.slice()
      length = 0
    }
  }
  if (length > 0) yield piece.slice(0, length)
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** Deflated bytes, CRC and length of a stream, taken out of the gzip member that the deflater makes. */
export async function deflated(plain: AsyncIterable<Uint8Array>, deflate: Deflate = portableDeflate) {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of deflate(plain)) {
    chunks.push(chunk)
    length += chunk.length
  }
  const gzip = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    gzip.set(chunk, at)
    at += chunk.length
  }
  // no deflater here writes a name or comment, so the header has its shortest form
  const view = new DataView(gzip.buffer, length - TRAILER)
  return {
    data: gzip.subarray(GZIP_HEADER.length, length - TRAILER),
    crc: view.getUint32(0, true),
    size: view.getUint32(4, true),
  }
}
