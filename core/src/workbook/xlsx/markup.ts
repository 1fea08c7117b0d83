/** Finding one's way in XML bytes that may end anywhere. */
import { WorkbookError } from '../types.ts'

const LT = 60
const GT = 62
const SLASH = 47
const COLON = 58

/**
 * Offset of the `>` that ends the markup at `at` (comments, CDATA and quoted `>` minded); -1 when it is not complete.
 * Throws `damaged` for a `<` inside a tag, which XML forbids: outside comments and CDATA every `<` begins markup, for
 * all who scan.
 */
export function tagClose(bytes: Uint8Array, at: number, end: number): number {
  if (bytes[at + 1] === 33) return declarationClose(bytes, at, end)
  if (bytes[at + 1] === 63) return past(bytes, at + 2, end, '?>')
  let quote = 0
  for (let i = at + 1; i < end; i++) {
    const ch = bytes[i]
    if (ch === LT) throw new WorkbookError('damaged', { part: 'xml' })
    if (quote !== 0) {
      if (ch === quote) quote = 0
    } else if (ch === GT) return i
    else if (ch === 34 || ch === 39) quote = ch
  }
  return -1
}

const COMMENT = '<!--'
const CDATA = '<![CDATA['

function declarationClose(bytes: Uint8Array, at: number, end: number): number {
  if (at + CDATA.length > end) return -1
  if (startsWith(bytes, at, COMMENT)) return past(bytes, at + COMMENT.length, end, '-->')
  if (startsWith(bytes, at, CDATA)) return past(bytes, at + CDATA.length, end, ']]>')
  let depth = 0
  for (let i = at + 2; i < end; i++) {
    if (bytes[i] === 91) depth++
    if (bytes[i] === 93) depth--
    if (bytes[i] === GT && depth <= 0) return i
  }
  return -1
}

/** Offset of the `>` of `closer`, which begins at `from` or later. */
function past(bytes: Uint8Array, from: number, end: number, closer: string): number {
  const before = closer.length - 1
  for (let i = bytes.indexOf(GT, from + before); i >= 0 && i < end; i = bytes.indexOf(GT, i + 1)) {
    if (startsWith(bytes, i - before, closer)) return i
  }
  return -1
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false
  return true
}

/**
 * Offset of the tag that ends the text content from `at` (CDATA and comments belong to the text); -1 when not complete.
 */
export function contentEnd(bytes: Uint8Array, at: number, end: number): number {
  for (let i = bytes.indexOf(LT, at); i >= 0 && i < end; i = bytes.indexOf(LT, i + 1)) {
    if (bytes[i + 1] !== 33 && bytes[i + 1] !== 63) return i + 1 < end ? i : -1
    i = tagClose(bytes, i, end)
    if (i < 0) return -1
  }
  return -1
}

/** Offset behind the element whose start tag ends at `close`, at most `stop`; `endTag` names its end: `/c`. */
export function elementEnd(bytes: Uint8Array, close: number, stop: number, endTag: string): number {
  if (bytes[close - 1] === SLASH) return close + 1
  for (let at = bytes.indexOf(LT, close); at >= 0 && at < stop; at = bytes.indexOf(LT, at)) {
    const next = tagClose(bytes, at, stop)
    if (next < 0 || localName(bytes, at) === endTag) return next < 0 ? stop : next + 1
    at = next + 1
  }
  return stop
}

/** Name of the tag at `at` without its prefix; a closing tag keeps its slash. */
export function localName(bytes: Uint8Array, at: number): string {
  let name = bytes[at + 1] === SLASH ? '/' : ''
  for (let i = at + 1 + name.length; ; i++) {
    const ch = bytes[i]
    if (ch <= 32 || ch === GT || ch === SLASH || ch === undefined) return name
    if (ch === COLON) name = name[0] === '/' ? '/' : ''
    else name += String.fromCharCode(ch)
    if (name.length > 40) return name
  }
}

const EQUALS = 61

/** One attribute of a tag; offsets of its name and its value. */
export const found = { nameStart: 0, nameEnd: 0, valueStart: 0, valueEnd: 0 }

/**
 * Moves `found` to the next attribute from `at` on and returns the offset behind it; -1 when the tag, ending at
 * `close`, has no more.
 */
export function nextAttribute(bytes: Uint8Array, at: number, close: number): number {
  let i = at
  while (i < close && (bytes[i] <= 32 || bytes[i] === SLASH)) i++
  found.nameStart = i
  while (i < close && bytes[i] !== EQUALS && bytes[i] > 32) {
    if (bytes[i] === COLON) found.nameStart = i + 1
    i++
  }
  found.nameEnd = i
  while (i < close && (bytes[i] <= 32 || bytes[i] === EQUALS)) i++
  const quote = bytes[i]
  if (i >= close || (quote !== 34 && quote !== 39)) return -1
  found.valueStart = i + 1
  i = bytes.indexOf(quote, i + 1)
  if (i < 0 || i > close) return -1
  found.valueEnd = i
  return i + 1
}

/** Offset behind the name of the tag at `at`. */
export function nameEnd(bytes: Uint8Array, at: number, close: number): number {
  let i = at + 1
  while (i < close && bytes[i] > 32) i++
  return i
}

/** Attributes of the tag at `at`, prefixes dropped, values as written. */
export function attributesOf(bytes: Uint8Array, at: number, close: number): Map<string, string> {
  const all = new Map<string, string>()
  for (let i = nextAttribute(bytes, nameEnd(bytes, at, close), close); i >= 0; i = nextAttribute(bytes, i, close)) {
    all.set(latin(bytes, found.nameStart, found.nameEnd), latin(bytes, found.valueStart, found.valueEnd))
  }
  return all
}

function latin(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  for (let i = start; i < end && i < start + 400; i++) text += String.fromCharCode(bytes[i])
  return text
}
