import { type FieldId, fieldsForLabel } from '../../facts/fields.ts'
import { baseName, noteRead, type RegisterTable } from '../../register/index.ts'
import type { CheckContext } from '../engine/index.ts'

/** Some rows of a table. */
export interface Part {
  table: RegisterTable
  rows: readonly number[]
  /** the column of the one amount that is meant, where a list has a column for each: 生活补贴, 护理补贴 */
  amount?: FieldId
}

export const PLACES = ['village', 'town'] as const satisfies readonly FieldId[]

/** The village, else the town, that a row of a summary is about; '' where it names none. */
export function placeOfRow(table: RegisterTable, row: number): string {
  for (const id of PLACES) {
    const text = table.said(id, row)
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

const allRows = (table: RegisterTable): number[] => Array.from({ length: table.rowCount }, (_, row) => row)

/**
 * The rows of the tables that belong to a place: whole sheets that are about it, else the rows that name it as village
 * or town.
 */
export const partsOf = (place: string, tables: readonly RegisterTable[], context: CheckContext): Part[] =>
  partsNamed(place, PLACES, tables, context)

/** What a row of a summary without places is about: 农村低保, 集中供养, 急难型. */
export const CLASSES = [
  'payItem',
  'category',
  'livelihood',
  'aidKind',
  'allowanceKind',
] as const satisfies readonly FieldId[]

/** Columns of lists by which a summary may count: 按残疾等级统计, 按救助原因统计. */
const COUNTED_BY = [
  'disabilityType',
  'disabilityLevel',
  'aidCause',
  'specialGroup',
  'familyType',
] as const satisfies readonly FieldId[]

/** The column by which a summary without places counts, where no other names its classes. */
function countedBy(table: RegisterTable): FieldId | undefined {
  const [one, other] = [...CLASSES, ...COUNTED_BY].filter((id) => table.has(id))
  return other ? undefined : COUNTED_BY.find((id) => id === one)
}

/** The class that a row of a summary is about, where the summary has no places; '' where it names none. */
export function classOfRow(table: RegisterTable, row: number): string {
  if (PLACES.some((id) => table.has(id))) return ''
  const by = countedBy(table)
  return (by ? [by] : CLASSES).map((id) => table.said(id, row)).find((text) => text !== '') ?? ''
}

/** As `partsOf`, of a class of a summary; it may be what a column of the lists is for. */
export const partsOfClass = (summary: RegisterTable): typeof partsOf => {
  const by = countedBy(summary)
  return (name, tables, context) => {
    const parts = partsNamed(name, by ? [by] : CLASSES, tables, context)
    return parts.length > 0 || by ? parts : tables.flatMap((table) => partPaid(name, table) ?? [])
  }
}

/** The rows of a list that are paid the amount of a name, which has a column beside those of others. */
function partPaid(name: string, table: RegisterTable): Part | undefined {
  const amount = fieldsForLabel(name).find((id) => ITEMS.some((one) => one === id) && table.has(id))
  if (!amount) return undefined
  const paid = table.number(amount)
  return { table, rows: allRows(table).filter((row) => paid[row] > 0), amount }
}

/** Amounts that a list may have side by side. */
const ITEMS = ['livingAllowance', 'careAllowance'] as const satisfies readonly FieldId[]

function partsNamed(
  name: string,
  ids: readonly FieldId[],
  tables: readonly RegisterTable[],
  context: CheckContext,
): Part[] {
  const named = tables.filter((table) => isAbout(table, name))
  if (named.length > 0) return named.map((table) => ({ table, rows: allRows(table) }))
  return tables.flatMap((table) => {
    const id = ids.find((one) => table.has(one) && rowsByName(table, one, context).named.has(name))
    return id ? [{ table, rows: rowsByName(table, id, context).rows.get(name) ?? [] }] : []
  })
}

/** How many households the tables have in a place. */
export function householdsOf(place: string, tables: readonly RegisterTable[], context: CheckContext): number {
  return partsOf(place, tables, context).reduce(
    (total, { table, rows }) => total + new Set(rows.map((row) => table.households.of[row])).size,
    0,
  )
}

interface RowsByName {
  /** cells that were read again when the rows were sorted */
  edits: number
  /** the names in the column */
  named: ReadonlySet<string>
  /** the rows of each name, by their own cell, else by that of their household */
  rows: ReadonlyMap<string, readonly number[]>
}

const sorted = new WeakMap<RegisterTable, Map<FieldId, RowsByName>>()

/** The rows of a table by a place or a class, sorted once and again after an edit. */
function rowsByName(table: RegisterTable, id: FieldId, context: CheckContext): RowsByName {
  noteRead(table, id)
  const ofTable = sorted.get(table) ?? new Map<FieldId, RowsByName>()
  sorted.set(table, ofTable)
  const known = ofTable.get(id)
  if (known?.edits === table.edits) return known
  const own = table.text(id)
  const ofHousehold = table.householdText(id)
  const { of } = table.households
  const byCode = new Map<number, number[]>()
  for (let row = 0; row < table.rowCount; row++) {
    const code = own[row] >= 0 ? own[row] : ofHousehold[of[row]]
    const rows = byCode.get(code)
    if (rows) rows.push(row)
    else byCode.set(code, [row])
  }
  const found = {
    edits: table.edits,
    named: new Set([...new Set(own)].map((code) => context.textOf(code))),
    rows: new Map([...byCode].map(([code, rows]) => [context.textOf(code), rows])),
  }
  ofTable.set(id, found)
  return found
}
