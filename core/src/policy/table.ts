/** A county's figures from a table of two columns: parameter names left, values right. */
import type { ParameterDefinition } from './types.ts'

export interface TableRow {
  /** the sheet's own row number, from 1 */
  row: number
  name: string
  value: string
}

export interface MatchedRow {
  definition: ParameterDefinition
  value: number | string
}

export type UnmatchedReason = 'unmatched' | 'badNumber' | 'twice'
export interface UnmatchedRow extends TableRow {
  reason: UnmatchedReason
}

/**
 * Rows whose left cell names a parameter, by id, label or synonym; the others with what is wrong. Titles and headings
 * pass.
 */
export function matchRows(
  rows: readonly TableRow[],
  definitions: readonly ParameterDefinition[],
): { matched: MatchedRow[]; unmatched: UnmatchedRow[] } {
  const byName = new Map<string, ParameterDefinition>()
  for (const definition of definitions.filter(isSimple)) {
    const { id, label, synonyms = [] } = definition
    for (const name of [id, label.zh, label.en, ...synonyms]) byName.set(plain(name), definition)
  }
  const matched: MatchedRow[] = []
  const unmatched: UnmatchedRow[] = []
  for (const row of rows) {
    const definition = byName.get(plain(row.name))
    const value = definition && readValue(row.value, definition)
    const isTwice = matched.some((other) => other.definition === definition)
    if (!definition) {
      if (numberOf(row.value) !== undefined) unmatched.push({ ...row, reason: 'unmatched' })
    } else if (value === undefined) unmatched.push({ ...row, reason: 'badNumber' })
    else if (isTwice) unmatched.push({ ...row, reason: 'twice' })
    else matched.push({ definition, value })
  }
  return { matched, unmatched }
}

/** Only plain numbers and choices fit into one cell. */
function isSimple({ kind }: ParameterDefinition): boolean {
  return kind === 'number' || kind === 'byArea' || kind === 'choice'
}

function readValue(text: string, { kind, choices = {} }: ParameterDefinition): number | string | undefined {
  if (kind !== 'choice') return numberOf(text)
  return Object.keys(choices).find((id) => [id, choices[id].zh, choices[id].en].map(plain).includes(plain(text)))
}

/** `1,120元` is 1120; `70%` is 0.7. */
function numberOf(text: string): number | undefined {
  const parts = /^(-?\d+(?:\.\d+)?)\s*(%|元.*)?$/.exec(plain(text).replaceAll(',', ''))
  if (!parts) return undefined
  return parts[2] === '%' ? Number((Number(parts[1]) / 100).toPrecision(12)) : Number(parts[1])
}

/** Full-width letters, digits and brackets as half-width, no spaces, small letters. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
}
