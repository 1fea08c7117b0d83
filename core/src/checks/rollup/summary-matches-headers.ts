import { normaliseLabel } from '../../facts/label.ts'
import type { RegisterTable } from '../../register/index.ts'
import { type CheckContext, partnersOf, setCheck } from '../engine/index.ts'
import { type FigureColumn, figureColumns } from '../money/figure-columns.ts'
import { SUMMED } from '../money/figures.ts'
import { partsOf, placeOfRow } from '../words/places.ts'

/** A list given with the summary with the column that has the same header. */
interface Detail {
  table: RegisterTable
  /** none where its rows are counted */
  column: FigureColumn | undefined
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
 * another is wrong here or there. Of the known figures `summary-matches-sheets` speaks. Where no list has that header,
 * the figures may show which list it counts or sums (过渡期救助户数); a place whose figure is another is then a doubt.
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
      for (const column of columns) {
        const named = known.flatMap(({ table, columns: own }): Detail[] => {
          const alike = own.filter((one) => labelOf(one) === labelOf(column))
          return alike.length === 1 ? [{ table, column: alike[0] }] : []
        })
        const shown = named.length > 0 ? undefined : shownByFigures(summary, column, lists, context)
        const details = shown ? [shown.detail] : named
        for (const { row, place, stated, expected } of shown?.odd ?? oddIn(summary, column, named, context)) {
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
          report(summary).failCell(summary.sheetRows[row], column.column, 'quantity', {
            expected,
            ...(shown && { severity: 'doubt' }),
            params,
            related,
          })
        }
      }
    }
  },
})

const labelOf = ({ leaf }: FigureColumn): string => normaliseLabel(leaf)

const isUnnamed = ({ field: id, isShare }: FigureColumn): boolean => id === undefined && !isShare

const COUNTS = /(?:户|人|笔|件|份)数$|人次$/
const SUMS = /金额|资金|款|[(（]元[)）]$/

/** The list that a column counts or sums, as all places but one show, and that one. */
function shownByFigures(
  summary: RegisterTable,
  column: FigureColumn,
  lists: readonly RegisterTable[],
  context: CheckContext,
): { detail: Detail; odd: Compared[] } | undefined {
  const [counts, sums] = [COUNTS.test(column.leaf), SUMS.test(column.leaf)]
  if (!counts && !sums) return undefined
  const details = lists
    .filter((table) => table.rowIs !== 'member')
    .flatMap((table): Detail[] => [
      ...(counts ? [{ table, column: undefined }] : []),
      ...(sums ? figureColumns(table).filter(({ leaf }) => SUMS.test(leaf)) : []).map((one) => ({
        table,
        column: one,
      })),
    ])
  const found = details.map((detail) => ({ detail, compared: comparedIn(summary, column, [detail], context) }))
  const odd = (compared: readonly Compared[]) => compared.filter(isOdd)
  if (found.some(({ compared }) => compared.length > FEWEST && odd(compared).length === 0)) return undefined
  const one = found.filter(({ compared }) => {
    const agreeing = compared.filter((figure) => !isOdd(figure))
    const isTelling = new Set(agreeing.map(({ stated }) => stated)).size >= FEWEST
    return isTelling && agreeing.length > FEWEST && agreeing.length === compared.length - 1
  })
  return one.length === 1 ? { detail: one[0].detail, odd: odd(one[0].compared) } : undefined
}

const isOdd = ({ stated, expected }: Compared): boolean => Math.abs(stated - expected) > CENT

function oddIn(
  summary: RegisterTable,
  column: FigureColumn,
  details: readonly Detail[],
  context: CheckContext,
): Compared[] {
  const compared = comparedIn(summary, column, details, context)
  const odd = compared.filter(isOdd)
  const agreeing = compared.length - odd.length
  return agreeing >= FEWEST && odd.length <= agreeing * MOST_ODD ? odd : []
}

/** What a column states for each place, and what the lists have. */
function comparedIn(
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
  return compared
}

const figureOf = (column: FigureColumn | undefined, row: number): number => {
  if (!column) return 1
  return column.isCovered(row) ? 0 : (column.at(row) ?? 0)
}
