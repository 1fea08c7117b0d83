import type { FieldId } from '../../facts/fields.ts'
import { isRoundedIdNumber, toEighteen } from '../../identity/id-number.ts'
import type { RegisterTable } from '../../register/index.ts'
import type { CheckContext, Located, Report } from '../engine/index.ts'

/** Columns with the ID number of the one whom a row is about, the surest first. */
const ID_COLUMNS = [
  'idNumber',
  'headIdNumber',
  'recipientIdNumber',
  'visiteeIdNumber',
  'kinIdNumber',
] as const satisfies readonly FieldId[]

/** The column with the ID number of the one whom a row is about. */
function idColumn(table: RegisterTable): FieldId | undefined {
  return ID_COLUMNS.find((id) => table.has(id))
}

/** One text for the 15 and the 18 digits of a number; '' for what cannot name one person: too short, letters, rounded by a spreadsheet. */
export function personOf(idNumber: string): string {
  if (/^\d{15}$/.test(idNumber)) return toEighteen(idNumber)
  return /^\d{17}[\dX]$/.test(idNumber) && !isRoundedIdNumber(idNumber) ? idNumber : ''
}

/** Whether rows with this number are rows of one person: not what is no number at all (1, 同上), nor what a spreadsheet rounded. */
export const namesOne = (idNumber: string): boolean => /\d{6}/.test(idNumber) && !isRoundedIdNumber(idNumber)

/** The person by a row's own ID number, as `personOf`. */
export function personAt({ table, row }: Located, context: CheckContext): string {
  return personOf(context.textOf(table.text('idNumber')[row]))
}

/** A row's name without spaces; '' where the register has none. */
export const nameAt = ({ table, row }: Located): string =>
  table.has('name') ? table.shown('name', row).replace(/\s/g, '') : ''

/** Whom each row is about, as `personOf`; undefined where the register has no column for it. */
export function personReader(
  table: RegisterTable,
  context: CheckContext,
  column = idColumn(table),
): ((row: number) => string) | undefined {
  if (!column || !table.has(column)) return undefined
  const codes = table.text(column)
  const person = context.fact('person', personOf)
  return (row) => (codes[row] < 0 ? '' : person(codes[row]))
}

type Reporter = (table: RegisterTable) => Report

/** Rows of the tables by person. That a table has no ID numbers is told once. */
export function rowsByPerson(
  tables: readonly RegisterTable[],
  context: CheckContext,
  report: Reporter,
  column?: FieldId,
): Map<string, Located[]> {
  const found = new Map<string, Located[]>()
  for (const table of tables) {
    const person = personReader(table, context, column)
    if (!person) {
      report(table).unknown(-1, [column ?? 'idNumber'])
      continue
    }
    for (let row = 0; row < table.rowCount; row++) {
      const key = person(row)
      if (!key) continue
      const rows = found.get(key)
      if (rows) rows.push({ table, row })
      else found.set(key, [{ table, row }])
    }
  }
  return found
}

/** Calls `judge` for every row of `mine` whose person stands in `theirs` too, with the rows there: one and the same list for all rows of a person. */
export function eachMatch(
  mine: readonly RegisterTable[],
  theirs: readonly RegisterTable[],
  context: CheckContext,
  report: Reporter,
  judge: (one: Located, others: readonly Located[]) => void,
): void {
  const others = rowsByPerson(theirs, context, report)
  for (const table of mine) {
    const person = personReader(table, context)
    if (!person) {
      report(table).unknown(-1, ['idNumber'])
      continue
    }
    for (let row = 0; row < table.rowCount; row++) {
      const key = person(row)
      const found = key ? others.get(key) : undefined
      if (found) judge({ table, row }, found)
    }
  }
}

/**
 * Calls `judge` for every household of `mine` that has members in `theirs`, with its first such row and all the rows there, those of each person once. Households
 * in which the same one person is found share the list.
 */
export function eachHouseholdMatch(
  mine: readonly RegisterTable[],
  theirs: readonly RegisterTable[],
  context: CheckContext,
  report: Reporter,
  judge: (one: Located, others: readonly Located[]) => void,
): void {
  const found = new Map<RegisterTable, Map<number, { one: Located; lists: Set<readonly Located[]> }>>()
  eachMatch(mine, theirs, context, report, (one, others) => {
    const households = found.get(one.table) ?? new Map<number, { one: Located; lists: Set<readonly Located[]> }>()
    found.set(one.table, households)
    const household = one.table.households.of[one.row]
    const known = households.get(household)
    if (known) known.lists.add(others)
    else households.set(household, { one, lists: new Set([others]) })
  })
  for (const households of found.values())
    for (const { one, lists } of households.values()) {
      const [first] = lists
      judge(one, lists.size === 1 ? first : [...lists].flat())
    }
}
