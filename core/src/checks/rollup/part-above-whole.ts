import { tableCheck } from '../engine/index.ts'
import { type FigureColumn, figureColumns, figureOf, headerOf, tellUnread } from '../money/figure-columns.ts'

const PART = /^其中/
/** Units by which a part is of its whole. */
const UNITS = ['户', '人', '件', '元', '份'] as const
/** So many rows, and such a share of them, show that the one is part of the other. */
const FEWEST = 3
const SHARE = 0.75

/**
 * I20. 其中 is a part of the figure before it: 困难户数 | 其中低保户. A row in which it is more is wrong where nearly all others
 * show it as a part. Not judged where the words give another unit, households beside persons; a doubt where they
 * leave it open. So is a grant of what the person was given in the year, where the rows show that it is counted in.
 */
export default tableCheck({
  catalogue: 'I20',
  severity: 'error',
  citation: '登记规范（其中数不得大于总数）',
  needs: [],
  run(table, _context, report) {
    const isCumulative = table.has('aidThisYear') && table.has('aidAmount')
    if (!isCumulative && !table.layout.headers.some(isPart)) return
    for (const [part, whole] of pairsIn(figureColumns(table))) {
      tellUnread(table, part, report)
      const rows = Array.from({ length: table.rowCount }, (_, row) => row).filter(
        (row) => figureOf(part, row) > 0 && figureOf(whole, row) >= 0,
      )
      const odd = rows.filter((row) => figureOf(part, row) > figureOf(whole, row))
      if (rows.length < FEWEST || rows.length - odd.length < rows.length * SHARE) continue
      for (const row of odd) {
        const details = {
          ...(!haveOneUnit(part, whole) && { severity: 'doubt' as const }),
          params: {
            part: headerOf(part),
            stated: figureOf(part, row),
            whole: headerOf(whole),
            total: figureOf(whole, row),
          },
        }
        if (part.field) report.fail(row, whole.field ? [part.field, whole.field] : [part.field], details)
        else report.failCell(table.sheetRows[row], part.column, 'quantity', details)
      }
    }
  },
})

/** Each part with the figure before it, and a grant with what the year has brought up to it. */
function pairsIn(columns: readonly FigureColumn[]): [part: FigureColumn, whole: FigureColumn][] {
  const grant = columns.find((one) => one.field === 'aidAmount')
  const ofYear = columns.find((one) => one.field === 'aidThisYear')
  const parts = columns.flatMap((part, at): [FigureColumn, FigureColumn][] => {
    const whole = isPart(part.path) ? columns.slice(0, at).findLast(({ path }) => !isPart(path)) : undefined
    return whole && mayShareUnit(part, whole) ? [[part, whole]] : []
  })
  return grant && ofYear ? [...parts, [grant, ofYear]] : parts
}

const isPart = (path: readonly string[]): boolean => path.some((header) => PART.test(header))

const unitOf = ({ path }: FigureColumn): string | undefined => UNITS.find((unit) => (path.at(-1) ?? '').includes(unit))

const haveOneUnit = (part: FigureColumn, whole: FigureColumn): boolean =>
  whole.field === 'aidThisYear' || (unitOf(part) !== undefined && unitOf(part) === unitOf(whole))

/** False where one is of households and the other of persons. */
function mayShareUnit(part: FigureColumn, whole: FigureColumn): boolean {
  const [one, other] = [unitOf(part), unitOf(whole)]
  return one === undefined || other === undefined || one === other
}
