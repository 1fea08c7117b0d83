import type { FieldId } from '../../facts/fields.ts'
import { isRoundedIdNumber, personOf } from '../../identity/id-number.ts'
import type { KindId, RegisterTable } from '../../register/index.ts'
import { type CheckContext, type Located, ownNumber, type Report, type RowView, Standing } from '../engine/index.ts'

/**
 * Whether rows with this number are rows of one person: not what is no number at all (1, 同上), nor what a spreadsheet
 * rounded.
 */
export const namesOne = (idNumber: string): boolean => /\d{6}/.test(idNumber) && !isRoundedIdNumber(idNumber)

/** For groups of rows: those of one kind of register are compared. */
export const kindIdOf = ({ table }: RowView): KindId => table.kindId

/** A row's name without spaces; '' where the register has none. */
export const nameAt = ({ table, row }: Located): string =>
  table.has('name') ? table.shown('name', row).replace(/\s/g, '') : ''

/** Whom each row is about, as `personOf`; undefined where the register has no column for it. */
export function personReader(
  table: RegisterTable,
  context: CheckContext,
  column = ownNumber(table),
): ((row: number) => string) | undefined {
  if (!column || !table.has(column)) return undefined
  const codes = table.text(column)
  const person = context.fact('person', personOf)
  return (row) => (codes[row] < 0 ? '' : person(codes[row]))
}

/** Who stands in some tables. That a table has no ID numbers is told once. */
export function standingIn(
  tables: readonly RegisterTable[],
  context: CheckContext,
  report: (table: RegisterTable) => Report,
  column?: FieldId,
): Standing {
  for (const table of tables)
    if (column ? !table.has(column) : !context.persons.of(table)) report(table).unknown(-1, [column ?? 'idNumber'])
  return new Standing(tables, context, column)
}
