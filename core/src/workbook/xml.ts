/** A forgiving reader of small XML parts: tags one after another, no tree, no recursion, no entity definitions. */
import { WorkbookError } from './types.ts'

export interface Tag {
  /** name without its namespace prefix */
  name: string
  /** prefix with the colon, or '' */
  prefix: string
  kind: 'open' | 'close' | 'empty'
  /** offsets of `<` and of what follows `>` */
  start: number
  end: number
  /** number of open ancestors */
  depth: number
  source: string
}

const NAME_END = /[\s/><="']/g
const NO_NAME = /[<="']/

/**
 * Tags of a document, comments, processing instructions, CDATA and DOCTYPE passed over. Throws `damaged` on an unclosed
 * tag and on one whose name runs into an attribute or another tag.
 */
export function* tags(source: string, from = 0): Generator<Tag> {
  let depth = 0
  for (let start = source.indexOf('<', from); start >= 0; ) {
    const skipped = skipMarkup(source, start)
    if (skipped !== start) {
      start = source.indexOf('<', skipped)
      continue
    }
    const end = tagEnd(source, start)
    const closing = source[start + 1] === '/'
    const nameStart = closing ? start + 2 : start + 1
    NAME_END.lastIndex = nameStart
    const nameEnd = NAME_END.exec(source)?.index ?? end - 1
    if (NO_NAME.test(source[nameEnd])) throw new WorkbookError('damaged', { part: 'xml' })
    const full = source.slice(nameStart, nameEnd)
    const colon = full.indexOf(':')
    const kind = closing ? 'close' : source[end - 2] === '/' ? 'empty' : 'open'
    if (kind === 'close') depth = Math.max(0, depth - 1)
    yield { name: full.slice(colon + 1), prefix: full.slice(0, colon + 1), kind, start, end, depth, source }
    if (kind === 'open') depth++
    start = source.indexOf('<', end)
  }
}

function skipMarkup(source: string, start: number): number {
  const past = (closer: string, from: number): number => {
    const at = source.indexOf(closer, from)
    if (at < 0) throw new WorkbookError('damaged', { part: 'xml' })
    return at + closer.length
  }
  if (source.startsWith('<!--', start)) return past('-->', start + 4)
  if (source.startsWith('<![CDATA[', start)) return past(']]>', start + 9)
  if (source.startsWith('<?', start)) return past('?>', start + 2)
  if (!source.startsWith('<!', start)) return start
  let depth = 0
  for (let i = start + 2; i < source.length; i++) {
    if (source[i] === '[') depth++
    if (source[i] === ']') depth--
    if (source[i] === '>' && depth <= 0) return i + 1
  }
  throw new WorkbookError('damaged', { part: 'xml' })
}

function tagEnd(source: string, start: number): number {
  for (let i = start + 1; i < source.length; i++) {
    const ch = source.charCodeAt(i)
    if (ch === 62) return i + 1
    if (ch !== 34 && ch !== 39) continue
    i = source.indexOf(ch === 34 ? '"' : "'", i + 1)
    if (i < 0) break
  }
  throw new WorkbookError('damaged', { part: 'xml' })
}

/** The tag itself, from `<` to `>`. */
export const sourceOf = (tag: Tag): string => tag.source.slice(tag.start, tag.end)

/** Attributes of a tag by full name (`r:id`), values decoded. */
export function attributes(tag: Tag): Map<string, string> {
  const found = new Map<string, string>()
  for (const match of sourceOf(tag).matchAll(/\s([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    found.set(match[1], decodeEntities(match[2] ?? match[3]))
  }
  return found
}

/** One attribute by its name; a prefix in the file (`r:id` for `id`) does not matter. */
export function attribute(tag: Tag, name: string): string | undefined {
  const all = attributes(tag)
  const exact = all.get(name)
  if (exact !== undefined) return exact
  for (const [key, value] of all) if (key.endsWith(`:${name}`)) return value
  return undefined
}

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on'

/** Whole numbers only; undefined for anything else. */
export function integer(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*\+?\d{1,15}\s*$/.test(value) ? Number(value) : undefined
}

const LONE_SURROGATE = /\p{Surrogate}/gu
const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** The five named entities and character references; an entity that the document defined itself stays as written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,8})|#x([0-9a-fA-F]{1,7})|(lt|gt|amp|quot|apos));/g, (_, decimal, hex, name) => {
    if (name) return NAMED[name]
    return characterOf(decimal ? Number(decimal) : Number.parseInt(hex, 16))
  })
}

function characterOf(code: number): string {
  const illegal = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
  return illegal ? '\ufffd' : String.fromCodePoint(code)
}

/** `_x000D_` and its kind, by which spreadsheets write characters that XML forbids (ECMA-376 part 1, 22.9.2.19). */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(LONE_SURROGATE, '\ufffd')
}

/** Text between two offsets, CDATA unpacked, entities and line ends resolved. */
export function textBetween(source: string, start: number, end: number): string {
  // looked for in the span alone: a search through the whole source for each of its spans would cost its square
  const span = source.slice(start, end)
  let text = ''
  let at = 0
  while (at < span.length) {
    const cdata = span.indexOf('<![CDATA[', at)
    const stop = cdata < 0 ? span.length : cdata
    text += decodeEntities(
      span
        .slice(at, stop)
        .replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '')
        .replace(/\r\n?/g, '\n'),
    )
    if (stop === span.length) break
    const close = span.indexOf(']]>', stop)
    if (close < 0) break
    text += span.slice(stop + 9, close)
    at = close + 3
  }
  return text
}

/** anything that is not written as it stands */
const SPECIAL = /[&<>"\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/

/** Text for element content or an attribute; characters that XML forbids are written as `_xHHHH_`. */
export function encodeText(text: string): string {
  if (!SPECIAL.test(text)) return text
  return text
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]/g, (ch) => {
      return `_x${ch.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
    })
    .replace(/[&<>"]/g, (ch) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[ch] ?? '&quot;')
}
