import { type FieldId, fieldIds } from '../../facts/fields.ts'
import { type KindId, kindById } from '../known-kinds.ts'
import type { HeaderChoices } from './mapped-column.ts'

/** What a user said that columns are, by kind of register: the same header may be another thing in another register. */
export type ColumnChoices = Readonly<Partial<Record<KindId, HeaderChoices>>>

/** Choices that were kept as JSON; what is damaged, or names a kind or field that is no more, is left out. */
export function readColumnChoices(json: string | undefined): ColumnChoices {
  const known = new Set<unknown>([...fieldIds, null])
  return Object.fromEntries(
    entriesOf(json && parsed(json))
      .filter(([kind]) => kindById(kind) !== undefined)
      .map(([kind, headers]) => [kind, Object.fromEntries(entriesOf(headers).filter(([, id]) => known.has(id)))]),
  ) as Partial<Record<KindId, Record<string, FieldId | null>>>
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}
