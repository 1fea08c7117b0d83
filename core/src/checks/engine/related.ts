import type { FieldId } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import type { RelatedCells } from './finding.ts'
import type { Located } from './located.ts'

/** A finding names at most this many partners, and says how many there are. */
const MOST_PARTNERS = 10

/**
 * Of a group of rows so many are told one by one, the first; each says how many there are, and that the others are not
 * listed. A column filled with one number by mistake is one mistake, and 100,000 findings help nobody.
 */
export const MOST_TOLD = 1000

/** For a finding's parameters: of a group of that many only the first are told. */
export const toldOf = (count: number): { told?: number } => (count > MOST_TOLD ? { told: MOST_TOLD } : {})

/** A row, or a view of it. */
export type Partner = Located | { readonly table: RegisterTable; readonly at: number }

/** Partners of a finding: the first of them, and how many there are. */
export interface Partners {
  readonly named: readonly RelatedCells[]
  readonly count: number
}

/**
 * The cells of other rows as partners of a finding, in the order of the rows. `except` is one of them: the finding's
 * own row. The cost does not grow with the rows, so that each row of a large group may name its partners.
 */
export function relatedCells(rows: readonly Partner[], id: FieldId, except?: Partner): Partners {
  const named: RelatedCells[] = []
  for (const one of rows) {
    if (named.length === MOST_PARTNERS) break
    if (one !== except) named.push(cellsOf(one, id))
  }
  return { named, count: rows.length - (except ? 1 : 0) }
}

function cellsOf(one: Partner, id: FieldId): RelatedCells {
  const { table } = one
  const row = 'at' in one ? one.at : one.row
  return {
    file: table.file,
    sheet: table.sheet.name,
    row: table.sheetRows[row] + 1,
    cells: [table.cell(id, row)].filter(Boolean),
  }
}

/** Cells that are no single column of some rows as partners. */
export function partnersOf(cells: readonly RelatedCells[]): Partners {
  return { named: cells.slice(0, MOST_PARTNERS), count: cells.length }
}

/** The partners of two lists as one. */
export function joined(a: Partners, b: Partners): Partners {
  return { named: [...a.named, ...b.named].slice(0, MOST_PARTNERS), count: a.count + b.count }
}
