import type { FieldId } from '../facts/fields.ts'
import { baseName, type RegisterTable } from '../register/index.ts'
import type { CheckContext } from './context.ts'

/** Some rows of a table. */
export interface Part {
  table: RegisterTable
  rows: readonly number[]
}

const PLACES = ['village', 'town'] as const satisfies readonly FieldId[]

/** The village, else the town, that a row of a summary is about; '' where it names none. */
export function placeOfRow(table: RegisterTable, row: number): string {
  for (const id of PLACES) {
    const text = table.has(id) ? table.shown(id, row).trim() : ''
    if (text) return text
  }
  return ''
}

/** Whether a sheet, its title or its file is about a place as a whole. */
export function isAbout(table: RegisterTable, place: string): boolean {
  return (
    table.sheet.name.trim() === place ||
    table.layout.titles.some((title) => title.includes(`(${place})`) || title.includes(`(${place})`)) ||
    baseName(table.path) === place
  )
}

export const allRows = (table: RegisterTable): number[] => Array.from({ length: table.rowCount }, (_, row) => row)

/** The rows of the tables that belong to a place: whole sheets that are about it, else the rows that name it as village or town. */
export function partsOf(place: string, tables: readonly RegisterTable[], context: CheckContext): Part[] {
  const named = tables.filter((table) => isAbout(table, place))
  if (named.length > 0) return named.map((table) => ({ table, rows: allRows(table) }))
  return tables.flatMap((table) => {
    const id = PLACES.find((one) => table.has(one) && table.text(one).some((code) => context.textOf(code) === place))
    if (!id) return []
    const own = table.text(id)
    const ofHousehold = table.householdText(id)
    const rows = allRows(table).filter(
      (row) => context.textOf(own[row] >= 0 ? own[row] : ofHousehold[table.households.of[row]]) === place,
    )
    return [{ table, rows }]
  })
}
