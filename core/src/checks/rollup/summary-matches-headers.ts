import { normaliseLabel } from '../../facts/label.ts'
import type { RegisterTable } from '../../register/index.ts'
import { type CheckContext, partnersOf, setCheck } from '../engine/index.ts'
import { type FigureColumn, figureColumns } from '../money/figure-columns.ts'
import { SUMMED } from '../money/figures.ts'
import { partsOf, placeOfRow } from '../words/places.ts'

/** A list given with the summary with the column that has the same header. */
interface Detail {
  table: RegisterTable
  column: FigureColumn
}

interface Compared {
  row: number
  place: string
  stated: number
  expected: number
}

/** So many places agree, and few do not: the column sums that of the sheets. */
const FEWEST = 3
const MOST_ODD = 1 / 3
const CENT = 0.006

/**
 * I02. A column of a summary that no field is for, under the header of a column of the lists given with it
 * (棉衣（件）), sums that column for each village or town: where several places show it, a place whose figure is
 * another is wrong here or there. Of the known figures `summary-matches-sheets` speaks.
 */
export default setCheck({
  catalogue: 'I02',
  severity: 'error',
  citation: '登记规范（汇总应与分表一致）',
  needs: [],
  compares: [{ role: 'summary' }, [...SUMMED, { lists: 'goods' }]],
  run(context, report) {
    const lists = context.tables(...SUMMED, { lists: 'goods' })
    for (const summary of context.tables({ role: 'summary' })) {
      const columns = figureColumns(summary).filter(isUnnamed)
      const labels = new Set(columns.map(labelOf))
      const known = lists
        .filter(({ layout }) => layout.headers.some((path) => labels.has(normaliseLabel(path.at(-1) ?? ''))))
        .map((table) => ({ table, columns: figureColumns(table) }))
      if (known.length === 0) continue
      for (const column of columns) {
        const details = known.flatMap(({ table, columns: own }): Detail[] => {
          const named = own.filter((one) => labelOf(one) === labelOf(column))
          return named.length === 1 ? [{ table, column: named[0] }] : []
        })
        for (const { row, place, stated, expected } of oddIn(summary, column, details, context)) {
          const difference = Math.round((stated - expected) * 100) / 100
          const related = partnersOf(
            details.map(({ table }) => ({
              file: table.file,
              sheet: table.sheet.name,
              row: table.sheetRows[0] + 1,
              cells: [],
            })),
          )
          const params = { total: column.header, place, stated, expected, difference }
          report(summary).failCell(summary.sheetRows[row], column.column, 'quantity', { expected, params, related })
        }
      }
    }
  },
})

const labelOf = ({ leaf }: FigureColumn): string => normaliseLabel(leaf)

const isUnnamed = ({ field: id, isShare }: FigureColumn): boolean => id === undefined && !isShare

function oddIn(
  summary: RegisterTable,
  column: FigureColumn,
  details: readonly Detail[],
  context: CheckContext,
): Compared[] {
  if (details.length === 0) return []
  const columnOf = new Map(details.map((one) => [one.table, one.column]))
  const compared: Compared[] = []
  for (let row = 0; row < summary.rowCount; row++) {
    const [place, stated] = [placeOfRow(summary, row), column.at(row)]
    if (!place || stated === undefined) continue
    const parts = partsOf(place, [...columnOf.keys()], context)
    if (parts.length === 0) continue
    const figures = parts.flatMap(({ table, rows }) => rows.map((one) => figureOf(columnOf.get(table), one)))
    const expected = Math.round(figures.reduce((sum, figure) => sum + figure, 0) * 100) / 100
    compared.push({ row, place, stated, expected })
  }
  const odd = compared.filter(({ stated, expected }) => Math.abs(stated - expected) > CENT)
  const agreeing = compared.length - odd.length
  return agreeing >= FEWEST && odd.length <= agreeing * MOST_ODD ? odd : []
}

const figureOf = (column: FigureColumn | undefined, row: number): number =>
  column && !column.isCovered(row) ? (column.at(row) ?? 0) : 0
