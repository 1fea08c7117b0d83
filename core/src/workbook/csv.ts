import { MAX_COLUMNS, MAX_ROWS } from './address.ts'
import { SheetBuilder } from './columns.ts'
import { StringTable } from './strings.ts'
import { CellKind, type ReadRemark, type Workbook, WorkbookError } from './types.ts'

/**
 * Numbers that a text file may turn into without losing anything: up to ten digits before the point, no leading zero.
 * Phone numbers, ID numbers, accounts and division codes have more, and stay text.
 */
const PLAIN_NUMBER = /^-?(0|[1-9]\d{0,9})(\.\d{1,6})?$/
/** how exports keep Excel from rounding: ="510185…" */
const FORCED_TEXT = /^="([^"]*)"$/

/** Reads separated text, whatever of comma, tab, semicolon and bar separates it. */
export function readCsv(text: string, name: string, encoding: string): Workbook {
  const strings = new StringTable()
  const builder = new SheetBuilder()
  const remarks: ReadRemark[] = []
  const { separator, start } = separatorOf(text)
  let beyond = 0
  let long = 0
  const unclosed = eachField(text, start, separator, (row, column, field) => {
    const value = FORCED_TEXT.exec(field)?.[1] ?? field
    if (value === '') return
    if (row >= MAX_ROWS || column >= MAX_COLUMNS) beyond++
    else if (value === field && PLAIN_NUMBER.test(value)) builder.number(row, column, CellKind.number, Number(value), 0)
    else {
      const code = strings.intern(value)
      if (strings.isCut(code)) long++
      builder.text(row, column, CellKind.text, code, 0)
    }
  })
  if (beyond > 0) remarks.push({ code: 'cell-outside-sheet', sheet: name, params: { count: beyond } })
  if (long > 0) remarks.push({ code: 'long-text', sheet: name, params: { count: long } })
  if (unclosed) remarks.push({ code: 'unclosed-quote', sheet: name })
  const sheet = builder.finish(name, 'visible')
  const numberFormats = [{ code: 'General', kind: 'general' as const }]
  return { format: 'csv', sheets: [sheet], strings: strings.strings, numberFormats, date1904: false, encoding, remarks }
}

/** The separator that the first lines agree on, or the one that a `sep=;` line names. */
function separatorOf(text: string): { separator: string; start: number } {
  const named = /^sep=(.)\r?\n/.exec(text)
  if (named) return { separator: named[1], start: named[0].length }
  const head = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, '""')
    .split(/\r?\n|\r/)
    .slice(0, 50)
  let best = { separator: ',', score: 0 }
  for (const separator of ['\t', ',', ';', '|']) {
    const counts = head.map((line) => line.split(separator).length - 1).filter((count) => count > 0)
    const commonest = Math.max(0, ...counts.map((count) => counts.filter((other) => other === count).length))
    const score = commonest * 1000 + counts.length
    if (score > best.score) best = { separator, score }
  }
  return { separator: best.separator, start: 0 }
}

/** Calls `field` for each field; returns true when a quote was never closed. */
function eachField(
  text: string,
  start: number,
  separator: string,
  field: (row: number, column: number, text: string) => void,
): boolean {
  let row = 0
  let column = 0
  let at = start
  while (at < text.length) {
    let value: string
    if (text[at] === '"') {
      const quoted = quotedField(text, at + 1)
      value = quoted.text
      at = quoted.end
      if (!quoted.closed) {
        field(row, column, value)
        return true
      }
      // text behind the closing quote belongs to the field, as spreadsheets read it
      const end = fieldEnd(text, at, separator)
      value += text.slice(at, end)
      at = end
    } else {
      const end = fieldEnd(text, at, separator)
      value = text.slice(at, end)
      at = end
    }
    field(row, column, value)
    if (text[at] === separator) column++
    else {
      if (text[at] === '\r' && text[at + 1] === '\n') at++
      row++
      column = 0
    }
    at++
  }
  return false
}

function fieldEnd(text: string, from: number, separator: string): number {
  const stop = separator.charCodeAt(0)
  for (let i = from; i < text.length; i++) {
    const ch = text.charCodeAt(i)
    if (ch === stop || ch === 10 || ch === 13) return i
  }
  return text.length
}

function quotedField(text: string, from: number): { text: string; end: number; closed: boolean } {
  let value = ''
  let at = from
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return { text: value + text.slice(at), end: text.length, closed: false }
    value += text.slice(at, quote)
    if (text[quote + 1] !== '"') return { text: value, end: quote + 1, closed: true }
    value += '"'
    at = quote + 2
  }
}

/**
 * Text of a file without a stated encoding, and the encoding it was in. Throws `not-a-workbook` for what is no text.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: string } {
  const encoding = encodingOf(bytes)
  const text = new TextDecoder(encoding).decode(bytes)
  if (looksBinary(text)) throw new WorkbookError('not-a-workbook', { kind: 'binary' })
  return { text, encoding }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, 4096 - (4096 % 2))
  const zeros = [0, 0]
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i & 1]++
  })
  // UTF-16 without a mark: digits, separators and line ends have a zero byte, always on the same side
  if (zeros[1] > head.length / 20 && zeros[0] === 0) return 'utf-16le'
  if (zeros[0] > head.length / 20 && zeros[1] === 0) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'gb18030'
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Control characters, or characters that no encoding of this text gives, in more than one place of a hundred. */
function looksBinary(text: string): boolean {
  const head = text.slice(0, 4096)
  const odd = head.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd\ue000-\uf8ff]/g)?.length ?? 0
  return odd * 100 > head.length || head.includes('\u0000')
}
