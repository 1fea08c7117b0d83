import type { FieldId } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import type { CheckContext } from './context.ts'

/**
 * What tells, by whole columns, the units that a check may say anything of. For speed alone: of all others `judge`
 * would say nothing, and a full run does not ask it; after an edit it is asked.
 */
export interface OverColumns {
  /** what the check takes in a first run over 100,000 rows without this, and with it */
  measured: string
  /** in any order, and one may be told twice */
  bind(table: RegisterTable, context: CheckContext): readonly number[]
}

/** The units that are marked with 1. */
export function marked(marks: Uint8Array): number[] {
  const units: number[] = []
  for (let unit = marks.indexOf(1); unit >= 0; unit = marks.indexOf(1, unit + 1)) units.push(unit)
  return units
}

/** The units for which one of some columns has a figure below the least, or above the most. */
export function outside(
  columns: readonly (Int32Array | Float64Array)[],
  { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY },
): number[] {
  const units: number[] = []
  for (const column of columns)
    for (let unit = 0; unit < column.length; unit++) if (column[unit] < least || column[unit] > most) units.push(unit)
  return units
}

/** The rows in which one of some columns says such a thing; asked once for each distinct text. */
export function saying(
  table: RegisterTable,
  context: CheckContext,
  ids: readonly FieldId[],
  isSuch: (text: string) => boolean,
): number[] {
  const rows: number[] = []
  const known = new Map<number, boolean>()
  for (const id of ids) {
    const codes = table.text(id)
    for (let row = 0; row < codes.length; row++) {
      const code = codes[row]
      if (code < 0) continue
      const such = known.get(code) ?? isSuch(context.textOf(code))
      known.set(code, such)
      if (such) rows.push(row)
    }
  }
  return rows
}
