import { writeSync } from 'node:fs'
import { isatty } from 'node:tty'
import type { Locale } from '../src/text/area.ts'
import { cliTexts } from '../src/text/cli.ts'
import { sentence as spoken } from './sentence.ts'
import { UsageError } from './usage-error.ts'

/** Whoever read our standard output has closed it (`| head`): nobody is left to talk to. */
export class OutputClosed extends Error {}

const STDOUT = 1
const STDERR = 2
/** A reader slower than we are: how many milliseconds it gets. */
const PATIENCE = 5
/** How many letters are written at a time. */
const PIECE = 1 << 16

/**
 * Control characters and marks that turn the direction of writing, which a name or a cell may hold, as visible escapes:
 * no terminal obeys them. Line breaks and tabs stay. Inside a JSON string the escape means the same character as
 * before.
 */
export function harmless(text: string): string {
  return text.replace(/(?![\t\n]|\r\n)[\p{Cc}\p{Bidi_Control}]/gu, escaped)
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** The most letters of a line that a person is shown; the JSON has all of them. */
const LINE = 4000

/** Texts for people, line by line; a line that no screen can hold is cut, and says by how much. */
export function* readableLines(texts: Iterable<string>, locale: Locale): Generator<string> {
  for (const text of texts) yield* linesOf(text, locale)
}

function* linesOf(text: string, locale: Locale): Generator<string> {
  let at = 0
  do {
    const end = text.indexOf('\n', at)
    const line = end < 0 ? text.slice(at) : text.slice(at, end)
    const cut = line.length - LINE
    yield `${cut > 0 ? line.slice(0, LINE) + cliTexts(locale, 'line-cut', { count: cut }) : line}\n`
    at += line.length + 1
  } while (at < text.length)
}

/**
 * Every text that we write, to a terminal, a pipe or a file, goes through here, last: bytes in pieces of moderate size.
 */
export function* written(content: string | Iterable<string>): Generator<Uint8Array> {
  let batch = ''
  for (const text of typeof content === 'string' ? [content] : content) {
    batch += text
    if (batch.length < PIECE) continue
    yield* encoded(batch)
    batch = ''
  }
  yield* encoded(batch)
}

function* encoded(text: string): Generator<Uint8Array> {
  const encoder = new TextEncoder()
  for (let at = 0; at < text.length; ) {
    let end = at + PIECE
    // what belongs together stays together: two halves of a letter, a line's end
    while (/[\r\ud800-\udbff]/.test(text[end - 1] ?? '')) end++
    yield encoder.encode(harmless(text.slice(at, end)))
    at = end
  }
}

/** What the command prints and says. One object, so that a test can listen. */
export const terminal = {
  /**
   * To standard output, whole: a pipe or a full disk that takes only part of it gets the rest, or the command fails.
   * Throws `OutputClosed`, or `UsageError` with one sentence.
   */
  print(content: string | Iterable<string>): void {
    try {
      for (const bytes of written(content)) writeWhole(STDOUT, bytes)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
      if (code === undefined) throw error
      if (code === 'EPIPE' || code === 'EOF') throw new OutputClosed()
      throw new UsageError(cliTexts('zh-CN', 'cannot-print', { why: code }))
    }
  },

  /** One sentence to standard error, on one line. Where that is closed or full there is nowhere to complain. */
  tell(sentence: string): void {
    const line = spoken(sentence).replace(/\r\n?|\n/g, escaped)
    try {
      for (const bytes of written(`${line}\n`)) writeWhole(STDERR, bytes)
    } catch {}
  },
}

function writeWhole(descriptor: typeof STDOUT | typeof STDERR, bytes: Uint8Array): void {
  // a console of Windows shows Chinese only when Node writes to it
  if (isatty(descriptor)) {
    const stream = descriptor === STDOUT ? process.stdout : process.stderr
    if (stream.listenerCount('error') === 0) stream.on('error', () => {})
    stream.write(bytes)
    return
  }
  writeAll(descriptor, bytes)
}

/** All bytes to a descriptor, however few it takes at a time. Throws the system's errors. */
export function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PATIENCE)
    }
  }
}
