import { type FieldId, field } from '../../facts/fields.ts'
import { normaliseLabel } from '../../facts/label.ts'
import { programmesNamed } from '../../facts/programmes.ts'
import { type KindId, kindById, type RegisterTable } from '../../register/index.ts'
import { type CheckContext, kindsOf, partnersOf, type RelatedCells, setCheck, yuan } from '../engine/index.ts'
import { shareProgramme } from '../law/programme-of.ts'
import { figureColumns } from '../money/figure-columns.ts'
import { amountsOfMonths, FIGURES, type Reading, roundingOf, SUMMED } from '../money/figures.ts'
import { monthsOf, periodOf } from '../time/period.ts'
import { classOfRow, type Part, partsOf, partsOfClass, placeOfRow } from '../words/places.ts'

/**
 * I02. A figure in a summary must be what the sheets or files below it give: 户数 the households, 人数 the persons
 * covered (the rows, 保障人口 or 家庭人口), 笔数 the rows of payment, money the sum of the amounts. A summary's row
 * belongs to the sheet of that name, else to the rows with that town or village; of a summary without places to the
 * rows of that class: a difference is then a doubt unless both stand in one file and another figure by class agrees,
 * for the class may be counted for more places than are listed. Which register it sums follows from its title; where
 * that does not say and registers of several kinds are given, any of them will do, and a difference is only a doubt. Of
 * columns that are called alike under several groups (生活补贴 | 护理补贴), each sums the sheets that its group names,
 * and is not compared where that names none.
 */
export default setCheck({
  catalogue: 'I02',
  severity: 'error',
  citation: '登记规范（汇总应与分表一致）',
  needs: [],
  compares: [{ role: 'summary' }, [...SUMMED, { change: ['added', 'stopped'] }]],
  run(context, report) {
    for (const summary of context.tables({ role: 'summary' })) {
      const isOfBefore = areOfBefore(summary, context)
      const figures = statedColumns(summary)
        .filter(({ id }) => !(isOfBefore && OF_AFTER.has(id)))
        .flatMap((column) => comparedFigures(summary, column, context))
      const isOfClasses = figures.some((one) => one.ofClass && agrees(one))
      for (const one of figures) {
        const { column, row, name, stated, readings, parts, ofClass } = one
        const { id } = column
        if (agrees(one)) continue
        const show = (value: number) => (field(id).type === 'money' ? yuan(value) : value)
        const reading = readings[usualReading(figures.filter((other) => other.column === column))] ?? readings[0]
        const expected = show(reading)
        const isSure = parts.length === 1 && (!ofClass || (isOfClasses && isOfOneFile(parts[0], summary)))
        report(summary).failCell(summary.sheetRows[row], column.at, id, {
          expected,
          ...(!isSure && { severity: 'doubt' }),
          params: { expected, stated: show(stated), place: name, difference: show(stated - reading) },
          related: partnersOf(parts[0].map(({ table }) => whole(table))),
        })
      }
    }
  },
})

/** A column of a summary that a register gives as well. */
interface StatedColumn {
  id: FieldId
  /** its place in the sheet */
  at: number
  /** in fen where it is money; NaN where a row has none */
  values: Float64Array
  /** the group that it stands under, '' for none, and those of others of its name */
  group: string
  otherGroups?: readonly string[]
}

interface ComparedFigure {
  column: StatedColumn
  row: number
  name: string
  stated: number
  /** what the sheets give, each way that it may be summed */
  readings: readonly number[]
  /** the rows that it may sum, by the kind that they are of */
  parts: readonly (readonly Part[])[]
  ofClass: boolean
  /** by how much rounding may part them */
  rounding: number
}

const isNear = ({ stated, rounding }: ComparedFigure, total: number): boolean => Math.abs(total - stated) <= rounding

const agrees = (one: ComparedFigure): boolean => one.readings.some((total) => isNear(one, total))

const TURNS = [
  ['openingHouseholds', ['closingHouseholds', 'householdCount']],
  ['openingPersons', ['closingPersons', 'personCount']],
] as const satisfies readonly (readonly [FieldId, readonly FieldId[]])[]
const OF_AFTER: ReadonlySet<FieldId> = new Set<FieldId>([...TURNS.flatMap(([, after]) => after), 'totalAmount'])

/** Whether the sheets list who was there before what a summary tells came and went: 复核前, 复核后. */
function areOfBefore(summary: RegisterTable, context: CheckContext): boolean {
  return TURNS.some(([before, after]) => {
    const id = after.find((one) => summary.has(one))
    if (!id || !summary.has(before)) return false
    const [then, now] = [before, id].map((one) => {
      const column = { id, at: 0, values: summary.number(one), group: '' }
      return comparedFigures(summary, column, context).filter(agrees).length
    })
    return then > now
  })
}

/** The reading that most rows of a column agree with. */
function usualReading(figures: readonly ComparedFigure[]): number {
  const [one] = figures
  const counts = one.readings.map((_, at) => figures.filter((other) => isNear(other, other.readings[at])).length)
  return counts.indexOf(Math.max(...counts))
}

const FEN = 100

function statedColumns(summary: RegisterTable): StatedColumn[] {
  const { headers } = summary.layout
  const leafOf = (column: number) => normaliseLabel(headers[column]?.at(-1) ?? '')
  const groupOf = (column: number) => headers[column].slice(0, -1).map(normaliseLabel).join('')
  const unnamed = figureColumns(summary).filter(({ field: known }) => known === undefined)
  return summary.columns.flatMap(({ field: id, column: at, unit }): StatedColumn[] => {
    if (!FIGURES[id]) return []
    const values = summary.number(id)
    const alike = unnamed.filter(({ column }) => leafOf(column) === leafOf(at) && groupOf(column) !== groupOf(at))
    if (alike.length === 0 || (unit?.factor ?? 1) !== 1) return [{ id, at, values, group: groupOf(at) }]
    const scale = field(id).type === 'money' ? FEN : 1
    const figures = alike.map((one) => ({
      at: one.column,
      values: Float64Array.from(values, (_, row) => (one.at(row) ?? Number.NaN) * scale),
    }))
    return [{ at, values }, ...figures].map((one) => {
      const group = groupOf(one.at)
      const otherGroups = [at, ...alike.map(({ column }) => column)].map(groupOf).filter((other) => other !== group)
      return { id, ...one, group, otherGroups }
    })
  })
}

const IN_ALL = /^(合计|总计|小计|总数|应发(人数|金额|情况)?|(本[月次期季])?(代发|打卡|发放)(总[数额]|情况|合计)?)?$/
const LIST_WORDS = /名单|花名册|名册|台账|明细|清册|发放|[表册]|[（(].*[)）]|\d/g

/**
 * The tables of the month whose state the group names, else those that it alone names, in the sheet's name or its
 * title; all where the group is their sum.
 */
function tablesOfGroup({ group, otherGroups }: StatedColumn, tables: readonly RegisterTable[]) {
  if (IN_ALL.test(group)) return tables
  const [, month] = OF_MONTH.exec(group) ?? []
  if (month) return tables.filter((table) => isOfMonth(table, Number(month)))
  if (!otherGroups) {
    const named = tables.filter((table) => isNamedBy(group, table))
    return named.length > 0 ? named : tables
  }
  return tables.filter((table) => isNamedBy(group, table) && !otherGroups.some((other) => isNamedBy(other, table)))
}

/** 8月在册: what stood at that month, not what came or went in it. */
const OF_MONTH = /^(?:\d{4}年)?(\d{1,2})月(?:份|末|底)*(?:在册|在保|享受|保障|实有|现有)/

function isOfMonth(table: RegisterTable, month: number): boolean {
  const period = periodOf(table)
  return period !== undefined && (period.to % 12) + 1 === month
}

function isNamedBy(group: string, table: RegisterTable): boolean {
  const name = normaliseLabel(table.sheet.name)
  const sheet = name.replace(LIST_WORDS, '')
  const title = normaliseLabel(table.title)
  return (
    (sheet.length > 1 && group.includes(sheet)) || (group !== '' && (name.includes(group) || title.includes(group)))
  )
}

/** Also in the summary of a quarter: 月保障金, 补助（元/月）. */
const OF_EACH_MONTH = /^月(?![份数])|每月|\/月/

/** What one column of a summary states and what the sheets give. */
function comparedFigures(summary: RegisterTable, column: StatedColumn, context: CheckContext): ComparedFigure[] {
  const { id, values } = column
  const figure = FIGURES[id]
  if (!figure) return []
  const header = summary.layout.headers[column.at]?.at(-1) ?? ''
  const isOfMonths =
    (id === 'totalAmount' || id === 'personTimes') && monthsOf(summary) > 1 && !OF_EACH_MONTH.test(header)
  const kinds = kindsOf(figure.of)
  const isOfChanges = (kind: KindId) => kindById(kind)?.role === 'change'
  const divided = (tables: readonly (readonly RegisterTable[])[]) =>
    tables.flatMap((one) => context.byEdition(one)).map((one) => tablesOfGroup(column, one))
  // a figure of changes is of their lists; one of those on record is not, but where the title says so
  const isOnlyNamed = kinds.every(isOfChanges) ? undefined : isOfChanges
  const groups = divided(summedGroups(summary, context, kinds, isOnlyNamed))
  // what was paid in several months is not in a register that gives a month
  const payments = isOfMonths ? divided([paymentsOf(summary, context)]) : []
  const partsBy = partsOfClass(summary)
  return [...rowsByName(summary, values)].flatMap(([name, { rows, isPlace }]) => {
    const [row] = rows
    const partsIn = isPlace ? partsOf : partsBy
    // a place may have a row for each category
    const stated = rows.reduce((total, one) => total + values[one], 0)
    const partsAmong = (among: typeof groups) =>
      among.map((tables) => partsIn(name, tables, context)).filter((one) => one.length > 0)
    const readingsOf = (among: readonly (readonly Part[])[]) => {
      // the registers of people give the amounts of a month, if no column says otherwise
      const isOfAMonth = isOfMonths && among.some((one) => one.some(({ table }) => table.kind.lists === 'people'))
      const read = isOfAMonth ? (id === 'totalAmount' ? amountsOfMonths : NOTHING) : figure.read
      return among.flatMap((one) => totalsOf(one, read, context))
    }
    let parts = partsAmong(groups)
    let readings = readingsOf(parts)
    if (readings.length === 0) {
      parts = partsAmong(payments)
      readings = readingsOf(parts)
    }
    if (readings.length === 0) return []
    const rounding = roundingOf(summary, id, row) * rows.length
    return [{ column, row, name, stated, readings, parts, ofClass: !isPlace, rounding }]
  })
}

/** The rows of a summary that have a figure, by the place, else the class, that they name. */
function rowsByName(summary: RegisterTable, values: Float64Array): Map<string, { rows: number[]; isPlace: boolean }> {
  const found = new Map<string, { rows: number[]; isPlace: boolean }>()
  for (let row = 0; row < summary.rowCount; row++) {
    if (Number.isNaN(values[row])) continue
    const place = placeOfRow(summary, row)
    const name = place || classOfRow(summary, row)
    if (!name) continue
    const known = found.get(name)
    if (known) known.rows.push(row)
    else found.set(name, { rows: [row], isPlace: place !== '' })
  }
  return found
}

const isOfOneFile = (parts: readonly Part[], summary: RegisterTable): boolean =>
  parts.every(({ table }) => table.file === summary.file)

/**
 * The tables that a summary may sum, of the same months: those of the kind that its title names, else of each kind by
 * itself and of all together, but those that only a title names. None where the title names a kind that was not given.
 */
function summedGroups(
  summary: RegisterTable,
  context: CheckContext,
  kinds: readonly KindId[],
  isOnlyNamed: (kind: KindId) => boolean = () => false,
): RegisterTable[][] {
  const tablesOf = (...ids: readonly KindId[]) => tablesOfKinds(summary, context, ids)
  const title = summary.title
  const named = kinds.filter((id) => {
    const kind = kindById(id)
    return kind?.title.test(title) && !kind.notTitle?.test(title)
  })
  const unnamed = kinds.filter((kind) => !isOnlyNamed(kind))
  const candidates = (named.length > 0 ? named : unnamed).filter((kind) => tablesOf(kind).length > 0)
  if (candidates.length < 2) return candidates.map((kind) => tablesOf(kind))
  return [...candidates.map((kind) => tablesOf(kind)), tablesOf(...candidates)]
}

/** The tables of these kinds that are of a summary's months; none where they do not cover them. */
function tablesOfKinds(summary: RegisterTable, context: CheckContext, ids: readonly KindId[]): RegisterTable[] {
  const tables = context.tables({ kind: ids }).filter((table) => isSameTime(table, summary) && !isOfSome(table))
  return coverMonths(tables, summary) ? tables : []
}

/** 年审抽查: of some of those that a summary counts. */
const isOfSome = ({ title, sheet }: RegisterTable): boolean => /抽查|抽样|抽取|抽核/.test(`${title} ${sheet.name}`)

/** The payments of a summary's months, without those of another programme. */
function paymentsOf(summary: RegisterTable, context: CheckContext): RegisterTable[] {
  const programmesOf = ({ kind, title }: RegisterTable) => kind.programmes ?? programmesNamed(title)
  const own = programmesOf(summary)
  return tablesOfKinds(summary, context, kindsOf({ role: 'payment' })).filter((table) => {
    const paid = programmesOf(table)
    return own.length === 0 || paid.length === 0 || shareProgramme(own, paid)
  })
}

/** False where both tables give their months and have none in common. */
function isSameTime(a: RegisterTable, b: RegisterTable): boolean {
  const [one, other] = [periodOf(a), periodOf(b)]
  return !one || !other || one.from < 12 || other.from < 12 || (one.from <= other.to && other.from <= one.to)
}

/**
 * Whether lists of what was given, each of a part of a summary's months, are together of all of them; who is on record
 * at the end of one is so for all.
 */
function coverMonths(tables: readonly RegisterTable[], summary: RegisterTable): boolean {
  const whole = periodOf(summary)
  if (!whole || whole.from < 12 || whole.from === whole.to) return true
  const periods = tables.filter(({ kind }) => kind.lists !== 'people').map(periodOf)
  if (periods.length === 0) return true
  if (periods.some((one) => !one || one.from < 12)) return true
  const months = new Set<number>()
  for (const one of periods) if (one) for (let month = one.from; month <= one.to; month++) months.add(month)
  for (let month = whole.from; month <= whole.to; month++) if (!months.has(month)) return false
  return true
}

const NOTHING: Reading = () => []

function totalsOf(parts: readonly Part[], read: Reading, context: CheckContext): number[] {
  const readings = parts.map((part) => read(part, context))
  return readings[0]
    .map((_, reading) => readings.reduce((total, one) => total + (one[reading] ?? Number.NaN), 0))
    .filter((total) => !Number.isNaN(total))
}

function whole(table: RegisterTable): RelatedCells {
  return { file: table.file, sheet: table.sheet.name, row: table.sheetRows[0] + 1, cells: [] }
}
