import type { RegisterTable } from '../../register/index.ts'
import { type Report, tableCheck } from '../engine/index.ts'
import { type FigureColumn, figureColumns, figureOf, headerOf, tellUnread } from '../money/figure-columns.ts'
import { hasRemark } from '../words/remarks.ts'

/** 重残增发（95元/人）, 护理费(每人每月90元) */
const RATE = /[(（](?:每人(?:每月)?|每户)?(\d{1,5}(?:\.\d{1,2})?)元(?:[/／·.每](?:人|户|月|个?月)){0,2}[)）]/
/** So many rows show that the column is paid by its rate. */
const FEWEST = 3
/** of so many rows one may be wrong; where more are, there is another rate beside that of the header */
const SURE = 5
const CENT = 0.005

/**
 * D17. A column whose header gives the rate for each person holds multiples of it. A doubt where a remark may explain
 * less or more, or where few rows show that it is paid so.
 */
export default tableCheck({
  catalogue: 'D17',
  severity: 'error',
  citation: '登记规范（按本表所注标准计算）',
  needs: [],
  run(table, _context, report) {
    if (!table.layout.headers.some((path) => RATE.test(path.at(-1) ?? ''))) return
    for (const column of figureColumns(table)) {
      const rate = Number(RATE.exec(column.path.at(-1) ?? '')?.[1])
      if (!(rate > 0)) continue
      tellUnread(table, column, report)
      const paid = Array.from({ length: table.rowCount }, (_, row) => row).filter(
        (row) => figureOf(column, row) !== 0 && !Number.isNaN(figureOf(column, row)) && !column.isCovered(row),
      )
      const odd = paid.filter((row) => !isMultiple(figureOf(column, row), rate))
      const right = paid.length - odd.length
      if (right < FEWEST || right < 3 * odd.length) continue
      const isSure = right >= SURE && right >= SURE * odd.length
      for (const row of odd) told(table, column, row, rate, isSure, report)
    }
  },
})

function told(
  table: RegisterTable,
  column: FigureColumn,
  row: number,
  rate: number,
  isSure: boolean,
  report: Report,
): void {
  const details = {
    ...((hasRemark({ table, row }) || !isSure) && { severity: 'doubt' as const }),
    params: { total: headerOf(column), stated: figureOf(column, row), rate },
  }
  if (column.field) report.fail(row, [column.field], details)
  else report.failCell(table.sheetRows[row], column.column, 'quantity', details)
}

const isMultiple = (figure: number, rate: number): boolean =>
  Math.abs(figure / rate - Math.round(figure / rate)) * rate < CENT
