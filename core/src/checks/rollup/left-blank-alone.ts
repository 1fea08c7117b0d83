import { CellKind, KIND_MASK } from '../../workbook/types.ts'
import { fail, type RowView, registerCheck, unknownHere } from '../engine/index.ts'
import { hasEnded } from '../law/refused.ts'
import { fieldsByColumn } from '../money/figure-columns.ts'
import { monthColumns } from '../time/month-columns.ts'
import { hasRemark } from '../words/remarks.ts'
import { opensAccount } from '../words/row-labels.ts'

/** What a row may well lack. */
const MAY_BE_BLANK =
  /备注|说明|附记|注$|其他|其它|残|代[领签办]|电话|手机|死亡|注销|停|退|取消|变更|调整|曾用|监护|是否|有无|原因|未|佐证|照片/
const isExplained = (row: RowView): boolean => hasRemark(row) || row.use(opensAccount) || hasEnded(row)

const FEWEST = 15
/** a row that lacks more is one that was left off, or of another sort */
const MOST_IN_A_ROW = 2

/**
 * I21. One row leaves a column blank, for which no field is, and all others of a longer list fill it: the signature of
 * who handled it, the result of a visit. A doubt: it may not be known yet; where the row has remarks, gets nothing any
 * more, or is what was there before (上年结转), nothing is said. Of columns that are known `value-left-out` speaks.
 */
export default registerCheck({
  catalogue: 'I21',
  severity: 'doubt',
  citation: '登记规范（各栏填写完整）',
  needs: [],
  *judge(register) {
    const { table, rowCount } = register
    if (rowCount < FEWEST) return
    if (table.members?.unread.size) yield unknownHere('name')
    if (table.members) return
    const mapped = fieldsByColumn(table)
    const items = new Set(table.items.map(({ column }) => column))
    const ticks = new Set(table.ticks.flatMap(({ columns }) => columns.map(({ column }) => column)))
    // of a month for which nothing was paid G16 speaks
    const months = new Set(monthColumns(table).map(({ column }) => column))
    const found = new Map<number, number[]>()
    for (const [column, path] of table.layout.headers.entries()) {
      if (path.length === 0 || mapped.has(column) || items.has(column) || ticks.has(column) || months.has(column))
        continue
      if (path.some((header) => MAY_BE_BLANK.test(header))) continue
      const row = onlyBlank(column)
      if (row !== undefined) found.set(row, [...(found.get(row) ?? []), column])
    }
    for (const [row, columns] of found)
      if (columns.length <= MOST_IN_A_ROW && !isExplained(register.row(row)))
        for (const column of columns) {
          const params = { total: table.layout.headers[column].join('/'), rows: rowCount - 1 }
          yield fail('quantity', { params }, register.cellOf(row, column))
        }

    function onlyBlank(column: number): number | undefined {
      let only: number | undefined
      const kinds = table.sheet.columns[column]?.kinds
      if (!kinds) return undefined
      for (let row = 0; row < rowCount; row++) {
        const isFilled = (kinds[table.sheetRows[row]] & KIND_MASK) !== CellKind.empty
        if (isFilled || (kinds[table.cornerOf(column, row)] & KIND_MASK) !== CellKind.empty) continue
        if (only !== undefined) return undefined
        only = row
      }
      return only
    }
  },
})
