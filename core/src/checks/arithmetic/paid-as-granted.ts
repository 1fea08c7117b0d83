import type { RegisterTable } from '../../register/index.ts'
import { type CheckContext, type Details, tableCheck } from '../engine/index.ts'
import { columnRelations } from '../money/column-relations.ts'
import { type FigureColumn, figureColumns, figureOf, headerOf, tellUnread } from '../money/figure-columns.ts'
import { backPayReader } from '../money/payments.ts'
import { hasRemark } from '../words/remarks.ts'

const GRANTED = /应发|应付|应领|(审批|批准|核定|审定|核准)金额|(补贴|补助|津贴|救助|供养)标准/
const PAID = /实发|实付|实领|实际发放|发放金额|支付金额|(补贴|补助|津贴)金额/
/** how far before the sum that was paid the one that was due stands */
const WITHIN = 6
/** So many rows, and such a share of them, show that the two are one sum. */
const FEWEST = 8
const SHARE = 0.9
const CENT = 0.005

/**
 * D24. Where nearly all rows are paid just what was due or approved, a row that is paid something else is wrong. More is an error; less may have been returned or taken back, a multiple of
 * the rate pays for several months, and a remark may explain either: doubts. Where the rows show another formula for the sum, D17 speaks.
 */
export default tableCheck({
  catalogue: 'D24',
  severity: 'error',
  citation: '登记规范（实发与应发、审批一致）',
  needs: [],
  run(table, context, report) {
    for (const [due, paid] of pairsIn(table, context)) {
      tellUnread(table, paid, report)
      const rows = Array.from({ length: table.rowCount }, (_, row) => row).filter(
        (row) => figureOf(due, row) > 0 && !Number.isNaN(figureOf(paid, row)) && !paid.isCovered(row),
      )
      const odd = rows.filter((row) => Math.abs(figureOf(due, row) - figureOf(paid, row)) > CENT)
      const alike = rows.length - odd.length
      if (alike < FEWEST || alike < rows.length * SHARE) continue
      for (const row of odd) {
        const [stated, expected] = [figureOf(paid, row), figureOf(due, row)]
        const details: Details = {
          ...(mayDiffer(table, row, stated, expected) && { severity: 'doubt' }),
          params: { due: headerOf(due), expected, paid: headerOf(paid), stated, alike },
        }
        if (paid.field) report.fail(row, due.field ? [paid.field, due.field] : [paid.field], details)
        else report.failCell(table.sheetRows[row], paid.column, 'quantity', details)
      }
    }
  },
})

/** Each sum that was paid, with the nearest one before it that was due. */
function pairsIn(table: RegisterTable, context: CheckContext): [due: FigureColumn, paid: FigureColumn][] {
  if (!table.layout.headers.some((path) => GRANTED.test(path.at(-1) ?? ''))) return []
  const columns = figureColumns(table)
  const judged = new Set(columnRelations(table, context).map(({ target }) => target.column))
  return columns.flatMap((paid, at) => {
    if (!PAID.test(paid.path.at(-1) ?? '') || judged.has(paid.column)) return []
    const due = columns.slice(Math.max(0, at - WITHIN), at).findLast(({ path }) => GRANTED.test(path.at(-1) ?? ''))
    return due ? [[due, paid]] : []
  })
}

function mayDiffer(table: RegisterTable, row: number, stated: number, expected: number): boolean {
  return stated < expected || stated % expected < CENT || hasRemark({ table, row }) || backPayReader(table)(row)
}
