import type { RegisterTable } from '../../register/index.ts'
import { type Details, type Report, tableCheck } from '../engine/index.ts'
import { headerOf, isShare, tellUnread } from '../money/figure-columns.ts'
import { backPayReader } from '../money/payments.ts'
import { type StatedColumn, statedColumns } from '../money/stated-amounts.ts'
import { hasRemark } from '../words/remarks.ts'

/** Such a share of at least so many rows leaves no other rule for the rest. */
const SURE = 0.85
const FEWEST = 5
/** Sentences that leave room for another amount. */
const OPEN = /补差|差额|参照|扣|另|原则|左右|月龄|酌情|视|可|约|起$/
const PERCENT = 100

/**
 * D21. A title or a line states what each class gets: 一级80元、二级50元, 救助比例：特困100%、低保70%, 80—89岁30元. Where nearly all rows show that a column holds it, by
 * itself or times persons, months or a bill, a row with another figure breaks the sheet's own rule, which the finding names. A doubt where the row has remarks or back-pay, where the sheet says of
 * differences, or where too few rows show it.
 */
export default tableCheck({
  catalogue: 'D21',
  severity: 'error',
  citation: '本表所注标准',
  needs: [],
  run(table, context, report) {
    for (const column of statedColumns(table, context)) {
      tellUnread(table, column.target, report)
      for (const one of column.odd) tell(table, column, one, report)
    }
  },
})

function tell(table: RegisterTable, column: StatedColumn, odd: StatedColumn['odd'][number], report: Report): void {
  const { target, factors, holds, judged } = column
  const { row, statement, expected, other } = odd
  const isSure = holds >= FEWEST && holds >= judged * SURE && !OPEN.test(statement.sentence)
  const isPercent = isShare(target)
  const shown = (figure: number) => Math.round(figure * 100 * (isPercent ? PERCENT : 1)) / 100
  const details: Details = {
    ...((!isSure || hasRemark({ table, row }) || backPayReader(table)(row)) && { severity: 'doubt' }),
    variant: factors.length > 0 ? 'times' : other ? 'other' : 'one',
    expected: shown(expected),
    params: {
      sentence: statement.sentence,
      total: headerOf(target),
      by: factors.map(headerOf).join('×'),
      other: other?.label ?? '',
      stated: shown(target.values[row] / target.divisor),
      expected: shown(expected),
      unit: isPercent ? '%' : '',
    },
  }
  if (target.field) report.fail(row, [target.field], details)
  else report.failCell(table.sheetRows[row], target.column, 'quantity', details)
}
