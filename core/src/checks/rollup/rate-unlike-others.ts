import type { FieldId } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import { type RegisterView, registerCheck } from '../engine/index.ts'
import { isOf } from '../law/programme-of.ts'
import { type FigureColumn, figureColumns } from '../money/figure-columns.ts'
import { codedColumns } from '../words/coded-columns.ts'
import { hasRemark } from '../words/remarks.ts'

/** 保障标准, 低边标准, 边缘线, 人均救助标准: as much for everybody of a place; not what is said of one (超过标准). */
const RATE = /(标准|边缘线|低保线|保障线)([(（].{0,8}[)）])?$/
const OF_SOMEBODY = /[超过符]|[高低]于|是否|面积|住房|年度|收费/
/** so many households have the same rate */
const FEWEST = 7
/** By what a row may be of another class, or of another time. */
const CLASS = /类|级|档|型|性质|城乡|户口|户籍|身份[^证]|方式|形式|项目|对象|年龄|标识|批次|月份|镇|乡|街道|区划|情况/
const DATES = ['decisionDate', 'applicationDate', 'startMonth', 'admissionDate'] as const satisfies readonly FieldId[]

/**
 * I34. A rate that is alike in all rows but one. A doubt: the row may be of a class or a time that the list does not
 * show. Where something else of the row stands in no other (its class, its kind, its place), or its date is the first
 * or the last of the list, that may explain it, and so may a remark; then nothing is asked.
 */
export default registerCheck({
  catalogue: 'I34',
  severity: 'doubt',
  citation: '登记规范（同一标准前后一致）',
  needs: [],
  *judge(register) {
    const { table } = register
    if (table.rowCount <= FEWEST || table.kind.rowIs === 'place') return
    for (const rate of figureColumns(table, (leaf) => RATE.test(leaf) && !OF_SOMEBODY.test(leaf))) {
      if (isKnown(rate, register)) continue
      yield* rate.unread()
      const odd = oddIn(rate, table)
      if (!odd || hasRemark(register.row(odd.row)) || isSetApart(odd, rate, register)) continue
      const { row, usual, rows } = odd
      yield rate.fail(row, { params: { total: rate.header, stated: roundedAt(rate, row), usual, rows } })
    }
  },
})

/** Of a column of standards that the law gives C02 speaks. */
const isKnown = ({ field }: FigureColumn, register: RegisterView): boolean =>
  field === 'standard' && isOf(register.table, 'dibao') && register.row(0).parameter('dibao.standard').known

/** In yuan and fen; 0 where a row has none. */
const roundedAt = (rate: FigureColumn, row: number): number => Math.round((rate.at(row) ?? 0) * 100) / 100

interface Odd {
  row: number
  usual: number
  rows: number
}

/** The one row of a column that has another figure; what a household repeats counts once. */
function oddIn(rate: FigureColumn, { rowCount, households }: RegisterTable): Odd | undefined {
  const found = new Map<number, { row: number; rows: number }>()
  let [household, above] = [-1, 0]
  for (let row = 0; row < rowCount; row++) {
    const figure = roundedAt(rate, row)
    if (!figure || rate.isCovered(row) || (households.of[row] === household && figure === above)) continue
    household = households.of[row]
    above = figure
    const known = found.get(figure)
    if (known) known.rows++
    else if (found.size === 2) return undefined
    else found.set(figure, { row, rows: 1 })
  }
  const [odd, most] = [...found].sort(([, a], [, b]) => a.rows - b.rows)
  if (!most || odd[1].rows > 1 || most[1].rows < FEWEST) return undefined
  return { row: odd[1].row, usual: most[0], rows: most[1].rows }
}

function isSetApart({ row, usual }: Odd, rate: FigureColumn, { table }: RegisterView): boolean {
  const classes = codedColumns(table, (leaf, _id, column) => column !== rate.column && CLASS.test(leaf))
  const isOfItsOwn = classes.some(
    ({ codes }) =>
      codes[row] >= 0 && !codes.some((code, other) => code === codes[row] && roundedAt(rate, other) === usual),
  )
  return isOfItsOwn || DATES.some((id) => table.has(id) && isAtAnEnd(row, table.date(id)))
}

/** Whether the date of a row is before or after those of all others. */
function isAtAnEnd(row: number, dates: ArrayLike<number>): boolean {
  let [isFirst, isLast] = [true, true]
  for (let other = 0; other < dates.length; other++) {
    if (other === row || dates[other] <= 0) continue
    if (dates[other] <= dates[row]) isFirst = false
    if (dates[other] >= dates[row]) isLast = false
  }
  return dates[row] > 0 && (isFirst || isLast)
}
