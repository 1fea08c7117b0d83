import type { RegisterTable } from '../register/index.ts'
import type { CheckContext } from './context.ts'
import { textReader } from './people.ts'

/** Tells of the rows whose remarks match; a lawful explanation often stands nowhere else. */
export function remarksSay(table: RegisterTable, context: CheckContext, pattern: RegExp): (row: number) => boolean {
  const remarks = textReader(table, context, 'remarks')
  return (row) => pattern.test(remarks(row))
}

/** The same for households: one of their rows is enough. */
export function householdRemarksSay(
  table: RegisterTable,
  context: CheckContext,
  pattern: RegExp,
): (household: number) => boolean {
  if (!table.has('remarks')) return () => false
  const saysSo = remarksSay(table, context, pattern)
  const { rows, start } = table.households
  return (household) => rows.subarray(start[household], start[household + 1]).some(saysSo)
}
