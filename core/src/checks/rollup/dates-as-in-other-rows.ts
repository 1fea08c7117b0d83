import { type DateField, type FieldId, field } from '../../facts/fields.ts'
import { readDate } from '../../register/values.ts'
import {
  fail,
  type RegisterView,
  type RowView,
  registerCheck,
  showDate,
  unknown,
  type Verdict,
} from '../engine/index.ts'
import { isOf } from '../law/programme-of.ts'
import { papersFirst, saysUrgent } from '../law/temporary-aid.ts'
import { fieldsByColumn } from '../money/figure-columns.ts'
import { isDay } from '../time/calendar.ts'
import { hasOwnRemark } from '../words/remarks.ts'

/** A column of days, whether or not a field is for it. */
interface DateColumn {
  column: number
  header: string
  field: DateField | undefined
  /** of each row, yyyymmdd, where it has one */
  days: readonly (number | undefined)[]
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
const DATE_HEADER =
  /日期|时间|日$|年月|期$|受理|审核|审批|确认|核对|授权|备案|公示|评议|调查|申请|[开竣完动]工|验收|起$|止$/
/** What is written of somebody's life or of what is to come keeps no order with the procedure. */
const BESIDE = /出生|死亡|有效|下次|复核|复审|到期|办证|发证/

/**
 * I17. Days that nearly all rows of a table have in one order (受理 after 申请, 镇审核 after 公示止, 备案 before 认定),
 * and one row has in the other: one of them may be typed wrongly. A doubt: the table's habit is no law. Of the columns
 * that are known to follow each other `dates-in-order` and the checks of the procedure speak.
 */
export default registerCheck({
  catalogue: 'I17',
  severity: 'doubt',
  citation: '登记规范（先后顺序）',
  needs: [],
  *judge(register) {
    if (register.rowCount < FEWEST_ROWS) return
    const orders = ordersIn(dateColumns(register))
    if (orders.length === 0) return
    const fields = new Set(orders.flatMap(({ first, then }) => [first.field, then.field]))
    for (const row of register.rows) {
      for (const id of fields) if (id && row.isUnread(id)) yield unknown(id, row)
      // 紧急程序先行救助，后补审批手续
      if (saysUrgent(row.said('remarks')) || hasOwnRemark(row)) continue
      const broken = orders.filter((one) => isTurned(one, row.at) && (!isOfUrgentAid(one) || papersFirst(row) !== true))
      if (broken.length > 0) yield toldOf(broken, row, register)
    }
  },
})

function toldOf(broken: readonly Order[], { at }: RowView, register: RegisterView): Verdict {
  const odd = mostIn(broken)
  const [{ first, then, holds }] = broken.filter((one) => one.first === odd || one.then === odd)
  const [before, after] = [first, then].map(({ days }) => showDate(days[at] ?? 0))
  const isSure = followsByWords(first, then) || isStated(first, then, register.words)
  const details = {
    ...(isSure && { severity: 'error' as const }),
    params: { total: then.header, other: first.header, holds, after, before },
  }
  const fields = [odd, odd === first ? then : first].flatMap((one) => one.field ?? [])
  return odd.field ? fail(fields, details, { at }) : fail('decisionDate', details, register.cellOf(at, odd.column))
}

/**
 * What cannot come before what it answers or ends: a report before it was asked for, a notice before the decision it
 * brings, an end before its start.
 */
const FOLLOWING: readonly (readonly [first: RegExp, then: RegExp])[] = [
  [/(?:起|起始|开始|始)(?:日期|时间|日)?$/, /(?:止|截止|终止|结束|届满)(?:日期|时间|日)?$/],
  [/委托|发函|去函|提请/, /报告|反馈|回函|复函|出具/],
  [/审批|批准|审核确认|审定/, /送达/],
  [/[入住]院/, /出院/],
  [/开工|动工/, /竣工|完工/],
  [/竣工|完工/, /验收/],
  [/受理/, /办结/],
  [/上次|上一次/, /本次|这次/],
]

function followsByWords(first: DateColumn, then: DateColumn): boolean {
  const [one, other] = [first.header, then.header].map((header) => header.replace(/[（(].*?[)）]/g, ''))
  const group = (header: string) => header.split('/').slice(0, -1).join('/')
  return FOLLOWING.some(
    ([before, after], at) =>
      before.test(one) &&
      after.test(other) &&
      !after.test(one) &&
      !before.test(other) &&
      (at > 0 || (group(one) === group(other) && stemOf(one, before) === stemOf(other, after))),
  )
}

/** 公示结束后审批, as a line of the sheet has it. */
const isStated = (first: DateColumn, then: DateColumn, lines: readonly string[]): boolean =>
  first.field === 'noticeEnd' &&
  then.field === 'decisionDate' &&
  lines.some((line) =>
    /公示期?(?:结束|期满|满|完|届满|无异议|\d天)[^,，;；。]{0,6}后[^,，;；。]{0,4}(?:审批|批准|审核)/.test(line),
  )

const stemOf = (header: string, words: RegExp): string => header.replace(words, '')

function isTurned({ first, then }: Order, row: number): boolean {
  const [one, other] = [first.days[row], then.days[row]]
  return one !== undefined && other !== undefined && one > other
}

/** The column that most of the broken orders have: its day is the odd one. */
function mostIn(broken: readonly Order[]): DateColumn {
  const count = (column: DateColumn) => broken.filter(({ first, then }) => first === column || then === column).length
  return broken
    .flatMap(({ first, then }) => [then, first])
    .reduce((most, one) => (count(one) > count(most) ? one : most))
}

function ordersIn(columns: readonly DateColumn[]): Order[] {
  return columns.flatMap((first) =>
    columns.flatMap((then) => {
      if (first === then || isJudgedElsewhere(first, then)) return []
      const { both, kept, apart } = counted(first, then)
      const isHabit = apart >= both * DIFFERENT || first.column < then.column
      const isOrder = both >= FEWEST_ROWS && kept >= both * SHARE && isHabit
      return isOrder ? [{ first, then, holds: kept }] : []
    }),
  )
}

/** In how many rows both have a day, in how many in this order, and in how many of these another. */
function counted(first: DateColumn, then: DateColumn): { both: number; kept: number; apart: number } {
  let [both, kept, apart] = [0, 0, 0]
  for (const [row, one] of first.days.entries()) {
    const other = then.days[row]
    if (one === undefined || other === undefined) continue
    both++
    if (one <= other) kept++
    if (one < other) apart++
  }
  return { both, kept, apart }
}

/**
 * Known columns whose order no law gives: the notice after the appraisal, the application, the settlement and the
 * decision after the stay in hospital, the decision after the comparison, which may have been made anew since; the
 * steps of temporary aid, where aid is urgent or the row does not say.
 */
const BY_HABIT: readonly Habit[] = [
  ['appraisalDate', 'noticeStart'],
  ['dischargeDate', 'applicationDate'],
  ['dischargeDate', 'settlementDate'],
  ['dischargeDate', 'decisionDate'],
  ['comparisonDate', 'decisionDate'],
  ['applicationDate', 'decisionDate', 'urgent'],
  ['applicationDate', 'appraisalDate', 'urgent'],
  ['applicationDate', 'investigationDate', 'urgent'],
  ['noticeEnd', 'decisionDate', 'urgent'],
  ['noticeEnd', 'payDate', 'urgent'],
  ['decisionDate', 'payDate', 'urgent'],
  ['applicationDate', 'payDate', 'urgent'],
]

/**
 * One that is of urgent aid alone, or of aid that may be: of the order in which the papers of other aid stand H01
 * speaks.
 */
type Habit = readonly [first: FieldId, then: FieldId, of?: 'urgent']

const AID = 'temporary-assistance'

const habitOf = (first: DateColumn, then: DateColumn): Habit | undefined =>
  BY_HABIT.find(([one, other]) => first.field === one && then.field === other)

const isOfUrgentAid = ({ first, then }: Order): boolean => habitOf(first, then)?.[2] === 'urgent'

const isJudgedElsewhere = (first: DateColumn, then: DateColumn): boolean =>
  first.field !== undefined && then.field !== undefined && !habitOf(first, then)

const isDate = (id: FieldId): id is DateField => field(id).type === 'date'

function dateColumns(register: RegisterView): DateColumn[] {
  const fieldOf = fieldsByColumn(register.table)
  const found = register.table.layout.headers.flatMap((path, column): Omit<DateColumn, 'days'>[] => {
    const header = path.join('/')
    const id = fieldOf.get(column)
    if (path.length === 0 || BESIDE.test(header)) return []
    if (id && isDate(id)) return [{ column, header, field: id }]
    // 通知书送达日期 is a text, for others write how it was told
    if (id && field(id).type !== 'text') return []
    return DATE_HEADER.test(header) && looksDated(column, register) ? [{ column, header, field: undefined }] : []
  })
  // without a column that no field is for there is nothing to say here but of habits
  const mayTell =
    found.some(({ field: id }) => id === undefined) ||
    BY_HABIT.some(
      ([first, then, of]) => register.has(first) && register.has(then) && (!of || isOf(register.table, AID)),
    )
  if (!mayTell || found.length > MOST_COLUMNS) return []
  return found.map((one) => ({ ...one, days: daysIn(one, register) }))
}

const daysIn = ({ field: id, column }: Omit<DateColumn, 'days'>, register: RegisterView): (number | undefined)[] =>
  Array.from(register.rows, (row) => (id ? dayIn(row[id]) : dayAt(row.at, column, register)))

const dayIn = (date: number | undefined): number | undefined => (date !== undefined && isDay(date) ? date : undefined)

const dayAt = (row: number, column: number, register: RegisterView): number | undefined =>
  dayIn(readDate(register.shownAt({ sheetRow: register.table.cornerOf(column, row), column })))

function looksDated(column: number, register: RegisterView): boolean {
  const rows = Math.min(register.rowCount, PROBED_ROWS)
  let dated = 0
  for (let row = 0; row < rows; row++) if (dayAt(row, column, register) !== undefined) dated++
  return dated > rows / 2
}
