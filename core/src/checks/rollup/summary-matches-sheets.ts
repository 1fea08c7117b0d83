import { type FieldId, field } from '../../facts/fields.ts'
import { type KindId, kindById, type RegisterTable } from '../../register/index.ts'
import { type CheckContext, kindsOf, partnersOf, type RelatedCells, setCheck, yuan } from '../engine/index.ts'
import { amountsOfMonths, FIGURES, type Reading, roundingOf, SUMMED } from '../money/figures.ts'
import { monthsOf, periodOf } from '../time/period.ts'
import { classOfRow, type Part, partsOf, partsOfClass, placeOfRow } from '../words/places.ts'

/**
 * I02. A figure in a summary must be what the sheets or files below it give: 户数 the households, 人数 the persons
 * covered (the rows, 保障人口 or 家庭人口), 笔数 the rows of payment, money the sum of the amounts. A summary's row
 * belongs to the sheet of that name, else to the rows with that town or village; of a summary without places to the
 * rows of that class: a difference is then a doubt unless both stand in one file and another figure by class agrees,
 * for the class may be counted for more places than are listed. Which register it sums follows from its title; where
 * that does not say and registers of several kinds are given, any of them will do, and a difference is only a doubt.
 */
export default setCheck({
  catalogue: 'I02',
  severity: 'error',
  citation: '登记规范（汇总应与分表一致）',
  needs: [],
  compares: [{ role: 'summary' }, [...SUMMED, { change: ['added', 'stopped'] }]],
  run(context, report) {
    for (const summary of context.tables({ role: 'summary' })) {
      const figures = summary.columns.flatMap(({ field: id }) => comparedFigures(summary, id, context))
      const isOfClasses = figures.some((one) => one.ofClass && agrees(one))
      for (const one of figures) {
        const { id, row, name, stated, readings, parts, ofClass } = one
        if (agrees(one)) continue
        const show = (value: number) => (field(id).type === 'money' ? yuan(value) : value)
        const reading = readings[usualReading(figures.filter((other) => other.id === id))] ?? readings[0]
        const expected = show(reading)
        const isSure = parts.length === 1 && (!ofClass || (isOfClasses && isOfOneFile(parts[0], summary)))
        report(summary).fail(row, [id], {
          expected,
          ...(!isSure && { severity: 'doubt' }),
          params: { expected, stated: show(stated), place: name, difference: show(stated - reading) },
          related: partnersOf(parts[0].map(({ table }) => whole(table))),
        })
      }
    }
  },
})

interface ComparedFigure {
  id: FieldId
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

/** The reading that most rows of a column agree with. */
function usualReading(figures: readonly ComparedFigure[]): number {
  const [one] = figures
  const counts = one.readings.map((_, at) => figures.filter((other) => isNear(other, other.readings[at])).length)
  return counts.indexOf(Math.max(...counts))
}

/** What one column of a summary states and what the sheets give. */
function comparedFigures(summary: RegisterTable, id: FieldId, context: CheckContext): ComparedFigure[] {
  const figure = FIGURES[id]
  if (!figure) return []
  const isOfMonths = (id === 'totalAmount' || id === 'personTimes') && monthsOf(summary) > 1
  const kinds = kindsOf(figure.of)
  const isOfChanges = (kind: KindId) => kindById(kind)?.role === 'change'
  // a figure of changes is of their lists; one of those on record is not, but where the title says so
  const groups = summedGroups(summary, context, kinds, kinds.every(isOfChanges) ? undefined : isOfChanges).flatMap(
    (tables) => context.byEdition(tables),
  )
  return [...rowsByName(summary, id)].flatMap(([name, { rows, partsIn }]) => {
    const [row] = rows
    // a place may have a row for each category
    const stated = rows.reduce((total, one) => total + summary.number(id)[one], 0)
    const parts = groups.map((tables) => partsIn(name, tables, context)).filter((one) => one.length > 0)
    // the registers of people give the amounts of a month, if no column says otherwise
    const isOfAMonth = isOfMonths && parts.some((one) => one.some(({ table }) => table.kind.lists === 'people'))
    const read = isOfAMonth ? (id === 'totalAmount' ? amountsOfMonths : NOTHING) : figure.read
    const readings = parts.flatMap((one) => totalsOf(one, read, context))
    if (readings.length === 0) return []
    const rounding = roundingOf(summary, id, row) * rows.length
    return [{ id, row, name, stated, readings, parts, ofClass: partsIn === partsOfClass, rounding }]
  })
}

type PartsIn = typeof partsOf

/** The rows of a summary that have a figure, by the place, else the class, that they name. */
function rowsByName(summary: RegisterTable, id: FieldId): Map<string, { rows: number[]; partsIn: PartsIn }> {
  const blank = summary.blank(id)
  const found = new Map<string, { rows: number[]; partsIn: PartsIn }>()
  for (let row = 0; row < summary.rowCount; row++) {
    if (blank[row]) continue
    const place = placeOfRow(summary, row)
    const name = place || classOfRow(summary, row)
    if (!name) continue
    const known = found.get(name)
    if (known) known.rows.push(row)
    else found.set(name, { rows: [row], partsIn: place ? partsOf : partsOfClass })
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
  const tablesOf = (...ids: readonly KindId[]) =>
    context.tables({ kind: ids }).filter((table) => isSameTime(table, summary))
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

/** False where both tables give their months and have none in common. */
function isSameTime(a: RegisterTable, b: RegisterTable): boolean {
  const [one, other] = [periodOf(a), periodOf(b)]
  return !one || !other || one.from < 12 || other.from < 12 || (one.from <= other.to && other.from <= one.to)
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
