import type { FieldId } from '../../facts/fields.ts'
import { type HeaderUnit, normaliseLabel } from '../../facts/label.ts'

export interface MappedColumn {
  /** column of the sheet, from 0 */
  column: number
  header: string
  field: FieldId
  /** 0 to 1; below `CONFIDENT` the column is not read until the caller has asked */
  confidence: number
  by: 'header' | 'content' | 'user'
  unit?: HeaderUnit
  /** why it was read so */
  reasons?: readonly Reason[]
  /** what else it might be */
  rivals?: readonly { field: FieldId; confidence: number }[]
  /** the rival that is so near that nothing is an error which rests on the column */
  ambiguous?: FieldId
}

/**
 * Why a column was read as it was. `label`: its header, or part of its path, is a known word, which is `text`; `parts`:
 * whose, what and by what; `contains`: it contains a known word; `content`: what its cells look like, with their share;
 * `arithmetic`: what the figures of other columns prove.
 */
export interface Reason {
  what: 'label' | 'parts' | 'contains' | 'content' | 'arithmetic' | 'chosen'
  text?: string
  share?: number
}

export const CONFIDENT = 0.7

/** Choices that a user made before: normalised header → field, or null for "not a field". */
export type HeaderChoices = Readonly<Record<string, FieldId | null>>

/** The name under which a choice for a column is kept. */
export function choiceKey(path: readonly string[]): string {
  return normaliseLabel(path.join(''))
}
