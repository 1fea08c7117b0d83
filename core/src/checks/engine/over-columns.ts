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
  /** in any order, and one may be told twice; undefined where it may be any */
  bind(table: RegisterTable, context: CheckContext): readonly number[] | undefined
}

/** The units that are marked so. */
export function marked(marks: Uint8Array | Int8Array, mark = 1): number[] {
  const units: number[] = []
  for (let unit = marks.indexOf(mark); unit >= 0; unit = marks.indexOf(mark, unit + 1)) units.push(unit)
  return units
}

/** The units that have any flag. */
export function flagged(flags: Uint8Array): number[] {
  const units: number[] = []
  for (let unit = 0; unit < flags.length; unit++) if (flags[unit] !== 0) units.push(unit)
  return units
}

/** The units of so many that may be told. */
export function unitsWhere(count: number, may: (unit: number) => boolean): number[] {
  const units: number[] = []
  for (let unit = 0; unit < count; unit++) if (may(unit)) units.push(unit)
  return units
}

/** The households of some rows. */
export const householdsOf = ({ households: { of } }: RegisterTable, rows: readonly number[]): number[] =>
  rows.map((row) => of[row])

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
  isSuch: (text: string, code: number) => boolean,
): number[] {
  const columns = ids.filter((id) => table.has(id)).map((id) => table.text(id))
  const known = new Uint8Array(context.set.dictionary.texts.length)
  const rows: number[] = []
  for (const codes of columns) addSaying(codes, known, (code) => isSuch(context.textOf(code), code), rows)
  return rows
}

const SUCH = 1
const OTHER = 2

function addSaying(codes: Int32Array, known: Uint8Array, isSuch: (code: number) => boolean, rows: number[]): void {
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]
    if (code < 0) continue
    if (known[code] === 0) known[code] = isSuch(code) ? SUCH : OTHER
    if (known[code] === SUCH) rows.push(row)
  }
}
