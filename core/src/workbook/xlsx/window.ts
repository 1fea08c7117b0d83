import { WorkbookError } from '../types.ts'

/** A scanner over bytes that arrive in pieces. */
export interface Scanner {
  /**
   * Scans `bytes` up to `end`, where a NUL stands, and returns how far it came: the start of the first unit (a tag, a
   * cell, a string) that is not complete yet, or `end`. What it has left comes again in front of the next bytes.
   */
  scan(bytes: Uint8Array, end: number): number
}

/** Bytes of one unit; a cell holds 32,767 characters at most, so this is far beyond any file that a program wrote. */
const MAX_UNIT = 64 << 20
/** NULs behind the data, so that a scanner may look a few bytes ahead without asking for the end */
const PADDING = 32

/**
 * Feeds a whole stream to a scanner. Throws `damaged` when a unit never ends, `too-large` when one is too long to wait
 * for.
 */
export async function scanStream(chunks: AsyncIterable<Uint8Array>, scanner: Scanner, part: string): Promise<void> {
  for await (const _ of scanWindows(chunks, scanner, part));
}

/** The same, stopping after each window, which begins where the scanner stopped in the one before. */
export async function* scanWindows(
  chunks: AsyncIterable<Uint8Array>,
  scanner: Scanner,
  part: string,
): AsyncGenerator<void> {
  let buffer = new Uint8Array(1 << 18)
  let end = 0
  /** a unit longer than a chunk is scanned again only when the window has doubled, else a long one costs its square */
  let worthwhile = 0
  for await (const chunk of utf8(chunks)) {
    if (end + chunk.length + PADDING > buffer.length) {
      const larger = new Uint8Array(Math.max(buffer.length * 2, end + chunk.length + PADDING))
      larger.set(buffer.subarray(0, end))
      buffer = larger
    }
    buffer.set(chunk, end)
    end += chunk.length
    if (end < worthwhile) continue
    buffer.fill(0, end, end + PADDING)
    const stopped = scanner.scan(buffer.subarray(0, end + PADDING), end)
    if (end - stopped > MAX_UNIT) throw new WorkbookError('too-large', { part })
    worthwhile = stopped === 0 ? end * 2 : 0
    buffer.copyWithin(0, stopped, end)
    end -= stopped
    yield
  }
  buffer.fill(0, end, end + PADDING)
  const stopped = scanner.scan(buffer.subarray(0, end + PADDING), end)
  if (stopped < end && buffer.subarray(stopped, end).some((byte) => byte > 32))
    throw new WorkbookError('damaged', { part })
  yield
}

/** XML in UTF-16 or in an encoding that its declaration names, as UTF-8; UTF-8 passes as it is. */
async function* utf8(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let decoder: TextDecoder | undefined
  let first = true
  const encoder = new TextEncoder()
  for await (const chunk of chunks) {
    if (first && chunk.length > 0) {
      decoder = decoderFor(chunk)
      first = false
    }
    yield decoder ? encoder.encode(decoder.decode(chunk, { stream: true })) : chunk
  }
}

function decoderFor(start: Uint8Array): TextDecoder | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder('utf-16le')
  if (start[0] === 0xfe && start[1] === 0xff) return new TextDecoder('utf-16be')
  if (start[0] === 0x3c && start[1] === 0) return new TextDecoder('utf-16le')
  if (start[0] === 0 && start[1] === 0x3c) return new TextDecoder('utf-16be')
  const head = String.fromCharCode(...start.subarray(0, 200))
  const label = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1].toLowerCase()
  if (!label || label === 'utf-8' || label === 'utf8' || label === 'us-ascii' || label.startsWith('utf-16'))
    return undefined
  try {
    return new TextDecoder(label)
  } catch {
    return undefined
  }
}

/** The XML declaration of a text that will be written as UTF-8. */
export function declareUtf8(xml: string): string {
  return xml.replace(/^(\ufeff?<\?xml[^>]*\sencoding\s*=\s*)(["'])(?!utf-?8\2)[^"'>]*\2/i, '$1"UTF-8"')
}

/** A whole small part as text, in whatever encoding. */
export async function partText(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of utf8(chunks)) text += decoder.decode(chunk, { stream: true })
  return declareUtf8(text + decoder.decode())
}
