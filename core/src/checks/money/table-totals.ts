import type { FieldId } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import { readNumber } from '../../register/values.ts'
import { cellText } from '../../workbook/index.ts'
import { figureColumns } from './figure-columns.ts'
import { paidReader } from './payments.ts'

/** How many rows, lines of the sheet and households there are. */
export function rowsIn(table: RegisterTable): number[] {
  const lines = new Set(table.sheetRows).size
  return [table.households.count > 0 ? table.households.count : lines, lines, table.rowCount]
}

/** The columns that say how many people a household has. */
export const PERSONS = ['householdSize', 'insuredPersons', 'personsInNeed'] as const satisfies FieldId[]

/** How many people there are, by the columns of persons, by the rows, or by those that are paid. */
export function peopleIn(table: RegisterTable): number[] {
  const sums = PERSONS.filter((id) => table.has(id))
    .flatMap((id) => [table.householdNumber(id), table.number(id)])
    .map((values) => values.reduce((sum, value) => sum + (value || 0), 0))
  const isPaid = table.rowIs === 'person' || table.rowIs === 'payment' ? paidReader(table) : undefined
  const paid = isPaid ? table.sheetRows.filter((_, row) => isPaid(row)).length : 0
  return [...sums, table.rowCount, ...(paid > 0 ? [paid] : [])]
}

/** What the lines of totals say, and what each column of figures sums up to over all of the tables; in yuan. */
export function totalsOf(tables: readonly RegisterTable[]): number[] {
  const sums = new Map<string, number>()
  for (const table of tables)
    for (const column of figureColumns(table)) {
      const key = `${column.column} ${column.header}`
      let sum = sums.get(key) ?? 0
      for (let row = 0; row < table.rowCount; row++) if (!column.isCovered(row)) sum += column.at(row) ?? 0
      sums.set(key, sum)
    }
  // two blocks side by side have the same headers
  for (const [key, sum] of [...sums]) {
    const header = key.slice(key.indexOf(' '))
    sums.set(header, (sums.get(header) ?? 0) + sum)
  }
  const stated = tables.flatMap(({ layout, workbook, sheet }) =>
    layout.totalRows.flatMap(({ row }) =>
      Array.from({ length: layout.lastColumn - layout.firstColumn + 1 }, (_, at) =>
        readNumber(cellText(workbook, sheet, row, layout.firstColumn + at)),
      ),
    ),
  )
  return [...stated, ...sums.values()].filter((figure) => figure > 0)
}
