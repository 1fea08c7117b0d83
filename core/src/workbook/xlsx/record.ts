/**
 * What we changed in a workbook, kept inside it as a custom XML part, which spreadsheets carry along when they save: the way
 * back. The small parts that we rewrote are in it as they were; sheets are not, they are patched back.
 */
import { strFromU8, strToU8, unzlibSync, zlibSync } from 'fflate'
import { decodeEntities, encodeText } from '../xml.ts'
import type { Before, Origin } from './marks.ts'

export const RECORD_NAMESPACE = 'urn:nuandong:annotations'

export interface Annotation {
  author: string
  /** name of the findings sheet, if one was added */
  findingsSheet?: string
  /** CRC of each note's text */
  notes: number[]
  /** fills that marked cells had before */
  before: Before[]
  origins: Origin[]
  /** parts other than sheets: CRC as we wrote them (undefined: removed), and text before (undefined: there was none) */
  parts: Record<string, { written: number; original?: string }>
  /** by sheet part: what we added behind its cells */
  tails: Record<string, string>
}

export function recordXml(annotation: Annotation): string {
  const packed = toBase64(zlibSync(strToU8(JSON.stringify(annotation)), { level: 9 }))
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<annotations xmlns="${RECORD_NAMESPACE}" author="${encodeText(annotation.author)}">${packed}</annotations>`
  )
}

/** The annotation of a custom XML part; undefined when the part is not ours or cannot be read. */
export function parseRecord(xml: string): Annotation | undefined {
  if (!xml.includes(RECORD_NAMESPACE)) return undefined
  const packed = />([A-Za-z0-9+/=\s]+)<\/(?:\w+:)?annotations>/.exec(xml)?.[1]
  if (!packed) return undefined
  try {
    const deflated = fromBase64(decodeEntities(packed).replace(/\s/g, ''))
    const out = new Uint8Array(Math.min(MAX_RECORD, deflated.length * MAX_RATIO))
    const found: unknown = JSON.parse(strFromU8(unzlibSync(deflated, { out })))
    return isAnnotation(found) ? found : undefined
  } catch {
    return undefined
  }
}

/** a record that inflates to more is not ours */
const MAX_RECORD = 64 << 20
/** deflate packs no better than this */
const MAX_RATIO = 1032

function isAnnotation(value: unknown): value is Annotation {
  if (typeof value !== 'object' || value === null) return false
  const { author, notes, before, origins, parts, tails } = value as Partial<Annotation>
  const isTable = (table: unknown): boolean => typeof table === 'object' && table !== null && !Array.isArray(table)
  return (
    typeof author === 'string' &&
    Array.isArray(notes) &&
    Array.isArray(before) &&
    Array.isArray(origins) &&
    isTable(parts) &&
    isTable(tails)
  )
}

function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192))
  return btoa(text)
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (ch) => ch.charCodeAt(0))
}
