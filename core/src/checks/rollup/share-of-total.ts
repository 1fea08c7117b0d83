import { type RegisterView, registerCheck } from '../engine/index.ts'
import { type FigureColumn, figureColumns } from '../money/figure-columns.ts'

const SHARE = /占比|占.{0,6}比|比重|百分比|构成比/
/** So many rows, and such a share of them, show of which column it is the share. */
const FEWEST = 3
const MOST_ODD = 1 / 3
/** A share in whole percents may be a percent off, for all of them to make up a hundred. */
const WHOLE = 0.0101
const FINER = 0.0011

/**
 * I10. A share of a summary (占比) is what its row has of the sum of all rows, in the column that the other rows show.
 * Rounding is tolerated, and that the shares were made to add up.
 */
export default registerCheck({
  catalogue: 'I10',
  severity: 'error',
  citation: '登记规范（比例、平均数应可复算）',
  needs: [],
  for: { lists: 'figures' },
  *judge(register) {
    const columns = figureColumns(register.table)
    for (const share of columns.filter((one) => one.isShare && SHARE.test(one.leaf))) {
      const found = columns
        .slice(0, columns.indexOf(share))
        .filter((one) => !one.isShare)
        .map((part) => ({ part, rows: compared(share, part, register) }))
        .filter(({ rows }) => isShown(rows))
        .sort((a, b) => b.rows.filter(agrees).length - a.rows.filter(agrees).length)
      if (found.length === 0) continue
      const [{ part, rows }] = found
      yield* share.unread()
      for (const { row, stated, expected } of rows.filter((one) => !agrees(one))) {
        const params = { total: share.header, part: part.header, stated: percent(stated), expected: percent(expected) }
        yield share.fail(row, { expected: percent(expected), params })
      }
    }
  },
})

const percent = (share: number): number => Math.round(share * 10_000) / 100

interface Compared {
  row: number
  stated: number
  expected: number
  slack: number
}

const agrees = ({ stated, expected, slack }: Compared): boolean => Math.abs(stated - expected) <= slack

/** The rows that have both; none where a row has no figure. */
function compared(share: FigureColumn, part: FigureColumn, { rowCount }: RegisterView): Compared[] {
  const rows = Array.from({ length: rowCount }, (_, row) => row).filter((row) => !part.isCovered(row))
  const sum = rows.reduce((total, row) => total + (part.at(row) ?? 0), 0)
  if (!(sum > 0)) return []
  const shares = rows.map((row) => share.at(row) ?? 0)
  const isFiner = shares.some((one) => Math.abs(one * 100 - Math.round(one * 100)) > 1e-6)
  return rows.flatMap((row) => {
    const [stated, own] = [share.at(row), part.at(row)]
    return stated === undefined || own === undefined
      ? []
      : [{ row, stated, expected: own / sum, slack: isFiner ? FINER : WHOLE }]
  })
}

/** Rows that all have the same share show nothing of whose it is. */
function isShown(rows: readonly Compared[]): boolean {
  const holds = rows.filter(agrees)
  const isVaried = holds.some(({ expected }) => Math.abs(expected - holds[0].expected) > WHOLE)
  return holds.length >= FEWEST && isVaried && rows.length - holds.length <= holds.length * MOST_ODD
}
