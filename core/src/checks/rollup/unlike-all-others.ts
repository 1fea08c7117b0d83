import type { FieldId } from '../../facts/fields.ts'
import { fail, type RegisterView, registerCheck, showDate, unknown, type Verdict } from '../engine/index.ts'
import { type FigureColumn, fieldsByColumn, figureColumns } from '../money/figure-columns.ts'
import { hasRemark } from '../words/remarks.ts'

/** Days and months on which one list is paid, handed out, collected or reported. */
const SAME = [
  'payDate',
  'payMonth',
  'receiptDate',
  'questionnaireDate',
  'reportDate',
  'depositDate',
] as const satisfies readonly FieldId[]
const RATE = /(标准|单价)(\([^)]*\)|（[^）]*）)?$/
/** So many rows, and all but one, have one value. */
const FEWEST = 12

/**
 * I29. All rows of a list have one day of payment or one rate, and one row has another. A doubt: it may have been paid
 * at another time or by another class, which a remark says. Rates that the law or a class gives have checks of their
 * own.
 */
export default registerCheck({
  catalogue: 'I29',
  severity: 'doubt',
  citation: '登记规范（同一批次日期、标准一致）',
  needs: [],
  *judge(register) {
    const { table } = register
    if (register.rowCount < FEWEST) return
    for (const id of SAME) if (register.has(id)) yield* oddDay(register, id)
    const mapped = fieldsByColumn(table)
    if (!table.layout.headers.some((path, column) => RATE.test(path.at(-1) ?? '') && !mapped.has(column))) return
    for (const column of figureColumns(table))
      if (column.field === undefined && RATE.test(column.leaf)) yield* oddRate(register, column)
  },
})

function* oddDay(register: RegisterView, id: FieldId): Iterable<Verdict> {
  const days = register.table.date(id)
  const odd = oddOne(register.rowCount, (row) => (days[row] > 0 ? days[row] : undefined))
  if (!odd) return
  for (const row of register.rows) if (row.isUnread(id)) yield unknown(id, row)
  if (!hasRemark(register.row(odd.at)))
    yield fail(id, { params: { usual: showDate(odd.usual), rows: odd.rows } }, { at: odd.at })
}

function* oddRate(register: RegisterView, column: FigureColumn): Iterable<Verdict> {
  const odd = oddOne(register.rowCount, (row) => column.at(row))
  if (!odd || hasRemark(register.row(odd.at))) return
  const params = { usual: odd.usual, rows: odd.rows, total: column.header, stated: column.at(odd.at) ?? '' }
  yield column.fail(odd.at, { variant: 'rate', params })
}

/** The one row that differs from all others. */
function oddOne(
  count: number,
  figureOf: (row: number) => number | undefined,
): { at: number; usual: number; rows: number } | undefined {
  const found = new Map<number, { at: number; rows: number }>()
  for (let at = 0; at < count; at++) {
    const value = figureOf(at)
    if (value === undefined) continue
    const known = found.get(value)
    if (known) known.rows++
    else if (found.size === 2) return undefined
    else found.set(value, { at, rows: 1 })
  }
  if (found.size < 2) return undefined
  const [[, few], [usual, many]] = [...found].sort(([, a], [, b]) => a.rows - b.rows)
  return few.rows === 1 && many.rows >= FEWEST - 1 ? { at: few.at, usual, rows: many.rows } : undefined
}
