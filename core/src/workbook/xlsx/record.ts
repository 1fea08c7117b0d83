/**
 * What we changed in a workbook, kept inside it as a custom XML part, which spreadsheets carry along when they save:
 * the way back. The small parts that we rewrote are in it as they were; sheets are not, they are patched back.
 */
import { packedXml, unpackXml } from './customXml.ts'
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

const RECORD = { name: 'annotations', namespace: RECORD_NAMESPACE }

export function recordXml(annotation: Annotation): string {
  return packedXml({ ...RECORD, attributes: { author: annotation.author } }, annotation)
}

/** The annotation of a custom XML part; undefined when the part is not ours or cannot be read. */
export function parseRecord(xml: string): Annotation | undefined {
  const found = unpackXml(xml, RECORD)
  return isAnnotation(found) ? found : undefined
}

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
