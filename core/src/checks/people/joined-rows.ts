import type { FieldId } from '../../facts/fields.ts'
import { isSameName } from '../../identity/name.ts'
import type { RegisterTable } from '../../register/index.ts'
import { type CheckContext, ownNumber, remembered } from '../engine/index.ts'
import { isProvedByOthers } from '../money/proved-by-others.ts'
import { villageReader } from './known-people.ts'

/** A row of one table and the row of another that is about the same person, household or matter. */
export interface JoinedRow {
  at: number
  there: number
}

/** Two tables, the first given earlier, and their rows that are about the same. */
export interface JoinedTables {
  one: RegisterTable
  other: RegisterTable
  by: 'person' | 'name' | NumberField
  rows: readonly JoinedRow[]
}

/** Columns that name whom a row is about. */
const NAMES = ['name', 'headName', 'visitee', 'problemHousehold', 'recipient'] as const satisfies FieldId[]
/** Numbers that an office gives to a household or a matter; a list may give those of the rows of another: 日志编号. */
const NUMBERS = ['householdNumber', 'problemNumber', 'sequence'] as const satisfies FieldId[]
type NumberField = (typeof NUMBERS)[number]
/** So many rows must be of the same, else the tables have nothing to do with each other. */
const FEWEST = 6

export const nameColumn = (table: RegisterTable): FieldId | undefined => NAMES.find((id) => table.has(id))

/**
 * The rows of tables, two by two, that are about the same: by ID number, else by the number of the household or the
 * matter where most of its names are the same, else by name and village. What stands in a table twice is left out.
 */
export function* joinedTables(
  tables: readonly RegisterTable[],
  mayJoin: (one: RegisterTable, other: RegisterTable) => boolean,
  context: CheckContext,
): Iterable<JoinedTables> {
  const pairs = tables.flatMap((other, at) =>
    tables.slice(0, at).flatMap((one) => (mayJoin(one, other) ? [{ one, other, rows: [] as JoinedRow[] }] : [])),
  )
  if (pairs.length === 0) return
  const numbered = tables.filter(
    (table) => ownNumber(table) && pairs.some(({ one, other }) => one === table || other === table),
  )
  joinPersons(numbered, pairs, context)
  const areNumbered = remembered((table: RegisterTable) => isNumbered(table, context))
  const numbersOf = NUMBERS.map((id) => ({ id, keys: remembered((table: RegisterTable) => byNumber(table, id)) }))
  const namesOf = remembered((table: RegisterTable) => byName(table, context))
  for (const pair of pairs) {
    const { one, other } = pair
    if (pair.rows.length >= FEWEST) yield { ...pair, by: 'person' }
    if (pair.rows.length >= FEWEST || (areNumbered(one) && areNumbered(other))) continue
    const found = numbersOf
      .filter(({ id }) => one.has(id) && other.has(id) && !(id === 'sequence' && [one, other].every(isCounted)))
      .map(({ id, keys }) => ({ by: id, rows: rowsIn(keys(one), keys(other)) }))
      .find(({ rows }) => rows.length >= FEWEST && areOfOneNumbering(one, other, rows))
    const joined = found ?? { by: 'name' as const, rows: rowsIn(namesOf(one), namesOf(other)) }
    if (joined.rows.length >= FEWEST) yield { one, other, ...joined }
  }
}

/** Gives the pairs of tables their rows about one person. */
function joinPersons(
  tables: readonly RegisterTable[],
  pairs: readonly { one: RegisterTable; other: RegisterTable; rows: JoinedRow[] }[],
  context: CheckContext,
): void {
  if (tables.length < 2) return
  const pairOf = new Map(tables.map((table) => [table, new Map<RegisterTable, JoinedRow[]>()]))
  for (const { one, other, rows } of pairs) pairOf.get(one)?.set(other, rows)
  const index = context.persons.index(tables)
  for (const person of index.repeated()) {
    const places = index.rows(person, (table, row) => ({ table, row }))
    const once = places.filter(({ table }) => places.filter((place) => place.table === table).length === 1)
    for (const { table, row: at } of once)
      for (const { table: other, row: there } of once) pairOf.get(table)?.get(other)?.push({ at, there })
  }
}

/** Whether most of its rows have an ID number, so that whom it has is told by it. */
function isNumbered(table: RegisterTable, context: CheckContext): boolean {
  const persons = ownNumber(table) && context.persons.of(table)
  return !!persons && persons.filter((person) => person > 0).length * 2 > persons.length
}

const TWICE = -1

/** The row of each key; `TWICE` for what several rows have. */
function keyed(keys: ArrayLike<number>, least: number): Map<number, number> {
  const rows = new Map<number, number>()
  for (let row = 0; row < keys.length; row++)
    if (keys[row] >= least) rows.set(keys[row], rows.has(keys[row]) ? TWICE : row)
  return rows
}

function byNumber(table: RegisterTable, id: NumberField): Map<number, number> {
  if (id === 'sequence') return keyed(table.number(id), 1)
  if (id !== 'householdNumber') return keyed(table.text(id), 0)
  const { rows, start } = table.households
  const found = keyed(table.householdText(id), 0)
  for (const [code, household] of found) if (household !== TWICE) found.set(code, rows[start[household]])
  return found
}

/** Whether each row has the number after that of the row above it, which says nothing of another list. */
const isCounted = (table: RegisterTable): boolean =>
  table.number('sequence').every((number, row, all) => row === 0 || Number.isNaN(number) || number === all[row - 1] + 1)

function byName(table: RegisterTable, context: CheckContext): Map<string, number> {
  const rows = new Map<string, number>()
  const id = nameColumn(table)
  if (!id) return rows
  const codes = table.text(id)
  const villageOf = villageReader(table, context)
  for (let row = 0; row < codes.length; row++) {
    if (codes[row] < 0) continue
    const key = `${codes[row]} ${villageOf(row)}`
    rows.set(key, rows.has(key) ? TWICE : row)
  }
  return rows
}

function rowsIn<Key>(ones: ReadonlyMap<Key, number>, others: ReadonlyMap<Key, number>): JoinedRow[] {
  const rows: JoinedRow[] = []
  for (const [key, there] of others) {
    const at = ones.get(key)
    if (at !== undefined && at !== TWICE && there !== TWICE) rows.push({ at, there })
  }
  return rows
}

/** Each sheet may count its households from 1. */
function areOfOneNumbering(one: RegisterTable, other: RegisterTable, rows: readonly JoinedRow[]): boolean {
  const named = rows.flatMap((row) => haveSameName(one, other, row) ?? [])
  const same = named.filter(Boolean).length
  return isProvedByOthers(same, named.length - same)
}

/** Whether two rows name one and the same; undefined where one of them names nobody. */
export function haveSameName(one: RegisterTable, other: RegisterTable, { at, there }: JoinedRow): boolean | undefined {
  const [own, others] = [namesAt(one, at), namesAt(other, there)]
  if (own.length === 0 || others.length === 0) return undefined
  return own.some((name) => others.some((another) => isSameName(name, another)))
}

const namesAt = (table: RegisterTable, row: number): string[] =>
  NAMES.flatMap((id) => (table.has(id) && table.said(id, row) !== '' ? [table.said(id, row)] : []))
