import { type FieldId, field, fieldsForLabel } from '../facts/fields.ts'
import { type HeaderUnit, headerUnit, normaliseLabel } from '../facts/label.ts'
import type { Layout } from './layout.ts'
import type { RegisterKind } from './kinds/kind.ts'

export interface MappedColumn {
  /** column of the sheet, from 0 */
  column: number
  header: string
  field: FieldId
  /** 0 to 1; below `CONFIDENT` the caller should ask */
  confidence: number
  by: 'header' | 'content' | 'user'
  unit?: HeaderUnit
}

export const CONFIDENT = 0.7

/** Choices that a user made before: normalised header → field, or null for "not a field". */
export type HeaderChoices = Readonly<Record<string, FieldId | null>>

interface Candidate { field: FieldId; confidence: number }

/**
 * Fields that a header path may mean in a kind of register, best first. The last header counts most; its parents
 * help where it alone is not enough (户主 over 姓名). A header that only contains a known word is a guess.
 */
export function headerCandidates(path: readonly string[], kind: RegisterKind): Candidate[] {
  const found = new Map<FieldId, number>()
  const offer = (id: FieldId | undefined, confidence: number) => {
    if (!id) return
    const weighed = kind.fields.includes(id) ? confidence : confidence * 0.6
    if (weighed > (found.get(id) ?? 0)) found.set(id, weighed)
  }
  const leaf = path.at(-1)
  if (!leaf) return []
  const parent = path.length > 1 ? path[path.length - 2] : ''
  for (const [text, weight] of [
    [parent + leaf, 1],
    [leaf, 0.98],
  ] as const) {
    const label = normaliseLabel(text)
    const own = kind.headers?.[label]
    if (own) offer(own, weight)
    const ids = fieldsForLabel(text)
    for (const id of ids) offer(id, weight - (own ? 0.2 : 0) - (normaliseLabel(field(id).zh) === label ? 0 : 0.01))
  }
  if (found.size === 0) for (const [id, confidence] of containedLabels(normaliseLabel(leaf), kind)) offer(id, confidence)
  return [...found].map(([id, confidence]) => ({ field: id, confidence })).sort((a, b) => b.confidence - a.confidence)
}

/** Fields of the kind one of whose labels is the longest that stands inside the header. */
function containedLabels(header: string, kind: RegisterKind): [FieldId, number][] {
  const found: [FieldId, number][] = []
  for (const id of kind.fields)
    for (const label of [field(id).zh, ...field(id).synonyms].map(normaliseLabel))
      if (label.length >= 2 && header.includes(label)) found.push([id, 0.45 + 0.4 * (label.length / header.length)])
  return found
}

/** Gives every column at most one field and every field at most one column, the surest first; equal ones from the left. */
export function mapHeaders(layout: Layout, kind: RegisterKind, choices: HeaderChoices = {}): { columns: MappedColumn[]; unmapped: number[] } {
  const taken = new Map<FieldId, number>()
  const byColumn = new Map<number, MappedColumn>()
  const offers: (Candidate & { column: number })[] = []
  layout.headers.forEach((path, column) => {
    if (path.length === 0) return
    const header = path.join('')
    const chosen = choices[normaliseLabel(header)]
    if (chosen === null) return
    if (chosen) {
      taken.set(chosen, column)
      byColumn.set(column, { column, header: path.at(-1) as string, field: chosen, confidence: 1, by: 'user', unit: headerUnit(header) })
      return
    }
    for (const candidate of headerCandidates(path, kind)) offers.push({ ...candidate, column })
  })
  offers.sort((a, b) => b.confidence - a.confidence || a.column - b.column)
  for (const { field: id, column, confidence } of offers) {
    if (taken.has(id) || byColumn.has(column)) continue
    const header = layout.headers[column].at(-1) as string
    taken.set(id, column)
    byColumn.set(column, { column, header, field: id, confidence, by: 'header', unit: headerUnit(layout.headers[column].join('')) })
  }
  const unmapped = layout.headers.flatMap((path, column) => (path.length > 0 && !byColumn.has(column) ? [column] : []))
  return { columns: [...byColumn.values()].sort((a, b) => a.column - b.column), unmapped }
}
