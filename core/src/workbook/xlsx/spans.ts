/** Text of byte spans. Most are short; calling the platform's decoder for each would cost more than reading them. */
import { MAX_COLUMNS, MAX_ROWS } from '../address.ts'
import type { CellRange } from '../types.ts'
import { decodeEntities, decodeEscapes } from '../xml.ts'

const LONGEST = 96
const decoder = new TextDecoder()
const units = new Uint16Array(LONGEST)
/** one array a length: a plain array of the exact length is what `fromCharCode` takes fastest */
const arrays = Array.from({ length: LONGEST + 1 }, (_, length) => new Array<number>(length).fill(0))

/** Element content `bytes[start, end)` as text: UTF-8, entities, CDATA, line ends and `_xHHHH_` resolved. */
export function spanText(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > LONGEST) return resolve(decoder.decode(bytes.subarray(start, end)))
  let length = 0
  let special = false
  for (let i = start; i < end; ) {
    const a = bytes[i]
    if (a < 0x80) {
      if (a === 38 || a === 95 || a === 13 || a === 60) special = true
      units[length++] = a
      i++
    } else if (a >= 0xe0 && a < 0xf0 && i + 2 < end) {
      const b = bytes[i + 1]
      const c = bytes[i + 2]
      const unit = ((a & 15) << 12) | ((b & 63) << 6) | (c & 63)
      if ((b & 0xc0) !== 0x80 || (c & 0xc0) !== 0x80 || unit < 0x800 || (unit & 0xf800) === 0xd800) break
      units[length++] = unit
      i += 3
    } else {
      return resolve(decoder.decode(bytes.subarray(start, end)))
    }
    if (i >= end) return finish(length, special)
  }
  return end === start ? '' : resolve(decoder.decode(bytes.subarray(start, end)))
}

function finish(length: number, special: boolean): string {
  const array = arrays[length]
  for (let i = 0; i < length; i++) array[i] = units[i]
  const text = String.fromCharCode.apply(null, array)
  return special ? resolve(text) : text
}

function resolve(text: string): string {
  let plain = text
  if (plain.includes('<'))
    plain = plain.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, raw: string) => raw.replaceAll('&', '&amp;'))
  if (plain.includes('<')) plain = plain.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '')
  if (plain.includes('\r')) plain = plain.replace(/\r\n?/g, '\n')
  return decodeEscapes(decodeEntities(plain))
}

/**
 * The number that `bytes[start, end)` spells, NaN when it spells none. Up to 15 digits are computed exactly: one
 * division of integers below 2^53 by a power of ten below 10^22 rounds once, as the parser would.
 */
export function spanNumber(bytes: Uint8Array, start: number, end: number): number {
  let i = start
  const negative = bytes[i] === 45
  if (negative) i++
  if (end - i > 16 || i >= end) return parse(bytes, start, end)
  let value = 0
  let digits = 0
  let point = end
  for (; i < end; i++) {
    const digit = bytes[i] - 48
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit
      digits++
    } else if (digit === -2 && point === end) {
      point = i + 1
    } else return parse(bytes, start, end)
  }
  if (digits === 0 || digits > 15) return parse(bytes, start, end)
  value /= POWERS[end - point]
  return negative ? -value : value
}

const POWERS = Array.from({ length: 16 }, (_, power) => 10 ** power)

function parse(bytes: Uint8Array, start: number, end: number): number {
  const text = decodeEntities(decoder.decode(bytes.subarray(start, end))).trim()
  return /^[+-]?(\d+(?:\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN
}

/**
 * The range that `bytes[start, end)` spells, `A1:C3` or `$A$1`; undefined when it spells none. A file may hold a
 * million.
 */
export function spanRange(bytes: Uint8Array, start: number, end: number): CellRange | undefined {
  const corners = [0, 0, 0, 0]
  let corner = 0
  for (let i = start; i < end; i++) {
    const ch = bytes[i]
    if (ch >= 65 && ch <= 90) corners[corner] = corners[corner] * 26 + ch - 64
    else if (ch >= 48 && ch <= 57) corners[corner + 1] = corners[corner + 1] * 10 + ch - 48
    else if (ch === 58 && corner === 0) corner = 2
    else if (ch !== 36) return undefined
  }
  if (corner === 0) corners.copyWithin(2, 0, 2)
  const [left, top, right, bottom] = corners
  if (!(left >= 1 && top >= 1 && right >= 1 && bottom >= 1)) return undefined
  if (Math.max(left, right) > MAX_COLUMNS || Math.max(top, bottom) > MAX_ROWS) return undefined
  return {
    top: Math.min(top, bottom) - 1,
    left: Math.min(left, right) - 1,
    bottom: Math.max(top, bottom) - 1,
    right: Math.max(left, right) - 1,
  }
}
