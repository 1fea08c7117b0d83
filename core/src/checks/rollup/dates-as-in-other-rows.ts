import { type FieldId, field } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import { readDate } from '../../register/values.ts'
import { cellText } from '../../workbook/index.ts'
import { tableCheck, toIso } from '../engine/index.ts'
import { fieldsByColumn } from '../money/figure-columns.ts'
import { isDay } from '../time/calendar.ts'

/** A column of days, whether or not a field is for it. */
interface DateColumn {
  column: number
  header: string
  field: FieldId | undefined
  /** yyyymmdd; 0 where a row has no day */
  days: Int32Array
}

/** Two columns whose days nearly all rows have in this order. */
interface Order {
  first: DateColumn
  then: DateColumn
  holds: number
}

const FEWEST_ROWS = 10
const SHARE = 0.9
/** In so many of them the days differ; else it is the columns' own order that counts. */
const DIFFERENT = 0.5
const PROBED_ROWS = 20
const MOST_COLUMNS = 12
const DATE_HEADER = /日期|时间|日$|年月|期$|受理|审核|审批|确认|核对|授权|备案|公示|评议|调查|申请|起$|止$/
/** What is written of somebody's life or of what is to come keeps no order with the procedure. */
const BESIDE = /出生|死亡|有效|下次|复核|复审|到期|办证|发证/

/**
 * I17. Days that nearly all rows of a table have in one order (受理 after 申请, 镇审核 after 公示止, 备案 before 认定), and one row has in the other: one of them may be typed wrongly. A doubt: the table's
 * habit is no law. Of the columns that are known to follow each other `dates-in-order` and the checks of the procedure speak.
 */
export default tableCheck({
  catalogue: 'I17',
  severity: 'doubt',
  citation: '登记规范（先后顺序）',
  needs: [],
  run(table, _context, report) {
    if (table.rowCount < FEWEST_ROWS) return
    const columns = dateColumns(table)
    const orders = ordersIn(columns, table.rowCount)
    if (orders.length === 0) return
    for (const column of new Set(orders.flatMap(({ first, then }) => [first, then])))
      if (column.field) tellUnread(table, column.field, (row) => report.unknown(row, [column.field as FieldId]))
    for (let row = 0; row < table.rowCount; row++) {
      const broken = orders.filter(({ first, then }) => isTurned(first, then, row))
      if (broken.length === 0) continue
      const odd = mostIn(broken)
      const [{ first, then, holds }] = broken.filter((one) => one.first === odd || one.then === odd)
      const params = { total: then.header, other: first.header, holds }
      const days = { after: toIso(then.days[row]), before: toIso(first.days[row]) }
      const details = { params: { ...params, ...days } }
      if (odd.field) report.fail(row, [odd.field], details)
      else report.failCell(table.sheetRows[row], odd.column, 'decisionDate', details)
    }
  },
})

function tellUnread(table: RegisterTable, id: FieldId, tell: (row: number) => void): void {
  const dates = table.date(id)
  for (let row = 0; row < table.rowCount; row++) if (dates[row] < 0) tell(row)
}

const isTurned = (first: DateColumn, then: DateColumn, row: number): boolean =>
  then.days[row] > 0 && first.days[row] > then.days[row]

/** The column that most of the broken orders have: its day is the odd one. */
function mostIn(broken: readonly Order[]): DateColumn {
  const count = (column: DateColumn) => broken.filter(({ first, then }) => first === column || then === column).length
  return broken
    .flatMap(({ first, then }) => [then, first])
    .reduce((most, one) => (count(one) > count(most) ? one : most))
}

function ordersIn(columns: readonly DateColumn[], rows: number): Order[] {
  return columns.flatMap((first) =>
    columns.flatMap((then) => {
      if (first === then || isJudgedElsewhere(first, then)) return []
      let [both, kept, apart] = [0, 0, 0]
      for (let row = 0; row < rows; row++) {
        if (!(first.days[row] > 0 && then.days[row] > 0)) continue
        both++
        if (first.days[row] <= then.days[row]) kept++
        if (first.days[row] < then.days[row]) apart++
      }
      const isHabit = apart >= both * DIFFERENT || first.column < then.column
      const isOrder = both >= FEWEST_ROWS && kept >= both * SHARE && isHabit
      return isOrder ? [{ first, then, holds: kept }] : []
    }),
  )
}

/** Known columns whose order no law gives: the notice after the appraisal, the application after the stay in hospital. */
const BY_HABIT: readonly (readonly [FieldId, FieldId])[] = [
  ['appraisalDate', 'noticeStart'],
  ['dischargeDate', 'applicationDate'],
]

const isJudgedElsewhere = (first: DateColumn, then: DateColumn): boolean =>
  first.field !== undefined &&
  then.field !== undefined &&
  !BY_HABIT.some(([one, other]) => first.field === one && then.field === other)

function dateColumns(table: RegisterTable): DateColumn[] {
  const fieldOf = fieldsByColumn(table)
  const found = table.layout.headers.flatMap((path, column): Omit<DateColumn, 'days'>[] => {
    const header = path.join('/')
    const id = fieldOf.get(column)
    if (path.length === 0 || BESIDE.test(header)) return []
    if (id) return field(id).type === 'date' ? [{ column, header, field: id }] : []
    return DATE_HEADER.test(header) && looksDated(table, column) ? [{ column, header, field: undefined }] : []
  })
  // without a column that no field is for there is nothing to say here but of habits
  const mayTell = found.some(({ field: id }) => id === undefined || BY_HABIT.some(([one]) => one === id))
  if (!mayTell || found.length > MOST_COLUMNS) return []
  return found.map((one) => ({ ...one, days: daysIn(table, one) }))
}

const daysIn = (table: RegisterTable, { field: id, column }: Pick<DateColumn, 'field' | 'column'>): Int32Array =>
  id
    ? table.date(id).map((date) => (isDay(date) ? date : 0))
    : Int32Array.from({ length: table.rowCount }, (_, row) => dayAt(table, row, column))

function dayAt(table: RegisterTable, row: number, column: number): number {
  const date = readDate(cellText(table.workbook, table.sheet, table.cornerOf(column, row), column))
  return isDay(date) ? date : 0
}

function looksDated(table: RegisterTable, column: number): boolean {
  const rows = Math.min(table.rowCount, PROBED_ROWS)
  let dated = 0
  for (let row = 0; row < rows; row++) if (dayAt(table, row, column) > 0) dated++
  return dated > rows / 2
}
