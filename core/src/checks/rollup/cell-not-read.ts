import { type FieldId, field, fieldIds } from '../../facts/fields.ts'
import { disabilityTypeOf, saysNone } from '../../facts/words.ts'
import { UnreadCells } from '../../register/index.ts'
import { isOffCalendar, readYesNo } from '../../register/values.ts'
import { fail, type RegisterView, registerCheck, type Verdict } from '../engine/index.ts'
import { isBroughtForward, isSummedUp } from '../words/row-labels.ts'

/** Words for days that only the farmers' calendar has. */
const LUNAR = /农历|阴历|旧历|正月|冬月|腊月|闰|初[一二三四五六七八九十]|廿/

/**
 * I16. What a cell holds is read, or it is said that it was not: words where a number or a date should stand, formulas
 * whose results the file lacks, formulas that failed, cells of members that tell no names. A doubt, for what should
 * stand there is open. Once a column where it is the whole column, unless it holds answers to yes or no; of days that
 * no calendar has another check speaks, and an age that is estimated, the days of several visits, several months, that
 * a day has not come yet, and which way an amount went are said as well as can be.
 */
export default registerCheck({
  catalogue: 'I16',
  severity: 'doubt',
  citation: '登记规范（一格一个数字或日期）',
  needs: [],
  oneOf: [fieldIds.filter((id) => id !== 'sequence')],
  *judge(register) {
    const { table, context } = register
    for (const { field: id } of table.columns) {
      if (!register.has(id)) continue
      const unread = context.derived.kept(table, `unread in ${id}`, () => new UnreadCells(table, id))
      yield* wordsIn(id, unread.rows('words'), register)
      yield* once(id, unread.rows('formula'), 'formula')
      yield* once(id, unread.rows('failed'), 'failed')
    }
    for (const [sheetRow, column] of table.members?.unread ?? [])
      yield fail('name', { variant: 'members' }, { sheetRow, column })
  },
})

/** Of a column, at the first of the rows. */
const once = (id: FieldId, rows: readonly number[], variant: string): Verdict[] =>
  rows.length > 0 ? [fail(id, { variant, params: { count: rows.length } }, { at: rows[0] })] : []

/** 是, 无残疾, 精神二级: the column asks whether, not how many or when. */
const isAnswer = (text: string): boolean =>
  readYesNo(text) >= 0 || saysNone(text) || disabilityTypeOf(text) !== undefined

/** 约50岁, 60多岁: nobody knows better. */
const ESTIMATE =
  /^(?:大?约|目测|估计)[\d一二三四五六七八九十]+多?岁?(?:左右|上下)?$|^[\d一二三四五六七八九十]+(?:多岁?|岁?(?:左右|上下))$/
const DAY = '(?:\\d{4}[.年/-])?\\d{1,2}[.月/-]\\d{1,2}[日号]?'
/** 2.20、6.17: the days of several visits */
const DAYS = new RegExp(`^${DAY}(?:[、,，;；和及]+${DAY})+$`)
/** 11月（至20日） */
const MONTH_WITH_NOTE = /^(?:\d{4}年)?\d{1,2}月[(（][^)）]+[)）]$/
/** 2026年3月-4月 */
const MONTHS = /^(?:\d{4}[年.])?\d{1,2}月?[-—–~至到、](?:\d{4}[年.])?\d{1,2}月$/
/** 增加: the column says which way, not how much */
const WHICH_WAY = /^(?:新?增加?|减少?|调[增减]|[升降]档)[发员人保]?$/

/** 6月, where nothing says of which year the table is */
const MONTHS_ALONE: ReadonlySet<FieldId> = new Set<FieldId>(['startMonth', 'stopMonth', 'payMonth'])
const MONTH_ALONE = /^\d{1,2}月份?$/
/** 2020年1月前, 2016年以前: nobody asks since when exactly */
const BEFORE = /^(?:19|20)\d{2}年(?:\d{1,2}月(?:\d{1,2}日)?|底|初)?[以之]?前$/

/** 未销号, 正在办理, 办理中: the day has not come yet */
const NOT_YET =
  /^(?:[尚还暂仍]?未(?!知|详|填|登|提供)|待|正在|仍在)[^\d]{1,6}$|^(?:办理|整改|处理|审[核批]|公示|核[实查]|推进|落实|协调)中$/

/** Whether a cell says what its column asks for, though it is no one figure and no one day. */
function saysEnough(id: FieldId, text: string): boolean {
  if (id === 'age') return ESTIMATE.test(text)
  if (MONTHS_ALONE.has(id) && MONTH_ALONE.test(text)) return true
  if (id === 'amountChange') return WHICH_WAY.test(text)
  return (
    field(id).type === 'date' &&
    (isBroughtForward(text) ||
      isSummedUp(text) ||
      [DAYS, MONTH_WITH_NOTE, MONTHS, BEFORE, NOT_YET].some((words) => words.test(text)))
  )
}

/** Fewer words than this, or than half of a column's values, are told cell by cell. */
const FEW = 4

function* wordsIn(id: FieldId, unread: readonly number[], register: RegisterView): Iterable<Verdict> {
  const rows = unread.filter((at) => !saysEnough(id, register.row(at).shown(id).replace(/\s/g, '')))
  if (rows.length >= FEW && rows.length > register.rowsWhere((row) => row[id] !== undefined).length) {
    if (!rows.every((at) => isAnswer(register.row(at).shown(id)))) yield* once(id, rows, 'column')
    return
  }
  const isHouseholds = field(id).of === 'household'
  const householdOf = (at: number) => register.row(at).household.at
  const textAt = (at: number) => register.row(at).shown(id)
  for (const [nth, at] of rows.entries()) {
    const text = textAt(at)
    const isBelow = isHouseholds && rows[nth - 1] === at - 1 && householdOf(at - 1) === householdOf(at)
    if ((isBelow && textAt(at - 1) === text) || isOffCalendar(text)) continue
    yield fail(id, LUNAR.test(text) ? { variant: 'lunar' } : {}, { at })
  }
}
