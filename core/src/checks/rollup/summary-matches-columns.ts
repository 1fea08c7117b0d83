import { normaliseLabel } from '../../facts/label.ts'
import type { RegisterTable } from '../../register/index.ts'
import { type RegisterView, registerCheck, relatedCells, remembered } from '../engine/index.ts'
import { type FigureColumn, figureColumns } from '../money/figure-columns.ts'
import { FIGURES, SUMMED } from '../money/figures.ts'
import { CLASSES, classOfRow, PLACES, placeOfRow } from '../words/places.ts'

const CENT = 0.006
/** an agreeing figure below that shows nothing */
const LEAST_TELLING = 10

/** A row of a summary that bears the name of a sheet. */
interface Named {
  row: number
  table: RegisterTable
}

/**
 * I02. A row of a summary that bears the name of a sheet has in each column what a column of that sheet adds up to: the
 * one under a header with the same words that all other such rows agree with. Told is the one row that does not. Of the
 * figures that fields sum from registers `summary-matches-sheets` speaks.
 */
export default registerCheck({
  catalogue: 'I02',
  severity: 'error',
  citation: '登记规范（汇总应与分表一致）',
  needs: [],
  oneOf: [[...PLACES, ...CLASSES]],
  for: { role: 'summary' },
  *judge(register) {
    const named = namedIn(register)
    if (named.length < 2) return
    const sums = named.map(({ table }) => sumsOf(table))
    const isOfRegisters = named.some(({ table }) => table.kind.role !== 'summary')
    for (const column of figureColumns(register.table)) {
      if (column.isShare || (isOfRegisters && column.field && FIGURES[column.field])) continue
      const odd = oddIn(column, named, sums)
      if (!odd) continue
      const { row, table } = named[odd.at]
      const [stated, expected] = [rounded(column.at(row) ?? 0), rounded(odd.sum)]
      const params = { total: column.header, sheet: table.sheet.name, stated, expected }
      yield column.fail(row, { expected, params, related: relatedCells([{ table, row: 0 }], 'sequence') })
    }
  },
})

const rounded = (figure: number): number => Math.round(figure * 100) / 100

/** The sheet of a name in the same workbook, else the only one that bears it. */
function namedIn(register: RegisterView): Named[] {
  const { table, rowCount } = register
  const lists = register.registers(...SUMMED, { role: 'summary' }).filter((one) => one.table.sheet !== table.sheet)
  const sheetOf = remembered((name: string): RegisterTable | undefined => {
    const bearing = lists.filter((one) => one.table.sheet.name.trim() === name)
    const [one, other] = bearing.some(({ table: { file } }) => file === table.file)
      ? bearing.filter(({ table: { file } }) => file === table.file)
      : bearing
    return other ? undefined : one?.table
  })
  const named: Named[] = []
  for (let row = 0; row < rowCount; row++) {
    const sheet = sheetOf(placeOfRow(table, row) || classOfRow(table, row))
    if (sheet) named.push({ row, table: sheet })
  }
  return named
}

/** By the header path of each column of figures. */
function sumsOf(table: RegisterTable): Map<string, number> {
  const sums = new Map<string, number>()
  for (const column of figureColumns(table)) {
    if (column.isShare) continue
    let sum = 0
    for (let row = 0; row < table.rowCount; row++) if (!column.isCovered(row)) sum += column.at(row) ?? 0
    sums.set(column.header, sum)
  }
  return sums
}

/**
 * The one row in which a column breaks what the others show, where one column of the sheets, and no other, tells it.
 */
function oddIn(
  column: FigureColumn,
  named: readonly Named[],
  sums: readonly ReadonlyMap<string, number>[],
): { at: number; sum: number } | undefined {
  const label = normaliseLabel(column.leaf)
  const found: { at: number; sum: number }[] = []
  for (const header of sums[0].keys()) {
    if (!normaliseLabel(header.split('/').at(-1) ?? '').includes(label)) continue
    const own = sums.map((one) => one.get(header) ?? Number.NaN)
    const odd = own.flatMap((sum, at) => (Math.abs(sum - (column.at(named[at].row) ?? Number.NaN)) <= CENT ? [] : [at]))
    if (odd.length === 0) return undefined
    const [at] = odd
    const isShown = odd.length === 1 && own.some((sum, other) => other !== at && sum >= LEAST_TELLING)
    if (isShown && !Number.isNaN(own[at]) && column.at(named[at].row) !== undefined) found.push({ at, sum: own[at] })
  }
  return found.length === 1 ? found[0] : undefined
}
