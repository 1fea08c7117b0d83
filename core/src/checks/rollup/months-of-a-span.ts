import type { RegisterTable } from '../../register/index.ts'
import { readDate } from '../../register/values.ts'
import { type RegisterView, registerCheck } from '../engine/index.ts'
import { type FigureColumn, fieldsByColumn, figureColumns } from '../money/figure-columns.ts'
import { areNearlyAll } from '../money/proved-by-others.ts'
import { monthOf } from '../time/period.ts'
import { hasRemark } from '../words/remarks.ts'

const FROM = /^(起|开始|起始|自)(年月|月份?|时间|日期)?$/
const TO = /^(止|终|截止|结束|终止|至)(年月|月份?|时间|日期)?$/
const MONTHS = /月数$|个月$|月份数$/
/** how many columns after the end the number may stand */
const WITHIN = 2

interface Span {
  from: number
  to: number
  months: FigureColumn
}

/**
 * I10. Months that a column counts are those from the first month beside it up to the last, both counted, or the last
 * not, as nearly all other rows have it. An error in the row that has another number and no remark.
 */
export default registerCheck({
  catalogue: 'I10',
  severity: 'error',
  citation: '登记规范（月数与起止月份一致）',
  needs: [],
  *judge(register) {
    const { table } = register
    for (const span of spansIn(table)) {
      yield* span.months.unread()
      const rows = judged(span, register)
      const last = [1, 0].find((one) =>
        areNearlyAll(rows.filter((row) => row.stated === row.apart + one).length, rows.length),
      )
      if (last === undefined) continue
      for (const { row, stated, apart } of rows) {
        const expected = apart + last
        if (stated === expected || hasRemark(register.row(row))) continue
        yield span.months.fail(row, { expected, params: { total: span.months.header, stated, expected } })
      }
    }
  },
})

/** 违规领取时间/起 | 违规领取时间/止 | 违规月数 */
function spansIn(table: RegisterTable): Span[] {
  const { headers } = table.layout
  const isAt = (column: number, words: RegExp) => words.test(headers[column]?.at(-1)?.trim() ?? '')
  const found = headers.flatMap((_, from) => (isAt(from, FROM) && isAt(from + 1, TO) ? [from] : []))
  if (found.length === 0) return []
  const counts = figureColumns(table, (leaf) => MONTHS.test(leaf))
  return found.flatMap((from): Span[] => {
    const months = counts.find(({ column }) => column > from + 1 && column <= from + 1 + WITHIN)
    return months ? [{ from, to: from + 1, months }] : []
  })
}

function judged({ from, to, months }: Span, register: RegisterView) {
  const fields = fieldsByColumn(register.table)
  const monthIn = (row: number, column: number) => {
    const id = fields.get(column)
    const shown = id ? register.row(row).shown(id) : register.shownAt(register.cellOf(row, column))
    return monthOf(readDate(shown.trim()))
  }
  return Array.from({ length: register.rowCount }, (_, row) => row).flatMap((row) => {
    const [first, last, stated] = [monthIn(row, from), monthIn(row, to), months.at(row)]
    const isGiven = stated !== undefined && first >= 0 && last >= first && !months.isCovered(row)
    return isGiven ? [{ row, stated, apart: last - first }] : []
  })
}
