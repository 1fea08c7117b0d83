import type { FieldId } from '../../facts/fields.ts'
import { cellText } from '../../workbook/index.ts'
import { CellKind, KIND_MASK, type Sheet, type Workbook } from '../../workbook/types.ts'
import type { MappedColumn } from '../headers/mapped-column.ts'
import { isTicked, type TickField } from '../headers/tick-columns.ts'
import type { RegisterKind } from '../kinds/kind.ts'
import type { Layout } from '../layout/layout.ts'
import { endOfSpan, SPAN_FIELDS, spanIn } from '../spans.ts'

/** A field that no column of its own gives: headings above the rows do, columns to tick, or the title. */
export interface Supplied {
  /** the first column that gives it, or that of the people of whom a title says it */
  column: number
  texts: readonly string[]
  /** place in `texts` by table row; -1 where the row has none */
  of: Int32Array
  /** the cell that gives a row's value, from 0 */
  cell: (row: number) => { row: number; column: number }
}

interface Rows {
  workbook: Workbook
  sheet: Sheet
  layout: Layout
  /** sheet row of each table row */
  sheetRows: Int32Array
}

/** A table whose columns are known. */
interface Own extends Rows {
  kind: RegisterKind
  ticks: readonly TickField[]
  members: { columnOf: ReadonlyMap<FieldId, number> } | undefined
  /** the year that the table gives itself; 0 where it gives none */
  ownYear: number
  column(id: FieldId): MappedColumn | undefined
}

/** The fields that a table has without a column of their own. */
export function suppliedTo(table: Own): Map<FieldId, Supplied> {
  const { kind } = table
  const found = new Map<FieldId, Supplied>()
  const supply = (id: FieldId, supplied: Supplied | undefined) => {
    if (supplied) found.set(id, supplied)
  }
  const lacks = (id: FieldId) => !table.column(id) && kind.fields.includes(id)
  for (const id of HEADED) if (lacks(id)) supply(id, fromHeadings(id, table))
  for (const ticks of table.ticks) supply(ticks.field, fromTicks(ticks, table))
  for (const id of SPAN_FIELDS) {
    const { partner, side } = endOfSpan(id) ?? {}
    const own = table.column(id)
    if (!partner || !own || table.members?.columnOf.has(id) || table.column(partner)) continue
    const other = side === 'from' ? 'to' : 'from'
    supply(
      partner,
      fromSpans(table, own.column, (text) => spanIn(text, table.ownYear)?.[other] ?? 0),
    )
  }
  const named = table.column('name')
  for (const [id, words] of SAID_OF_ALL) if (named && lacks(id)) supply(id, saidOfAll(words, table, named.column))
  return found
}

/** What a heading may say of the rows below it. */
const HEADED = [
  'town',
  'village',
  'category',
  'selfCare',
  'livelihood',
  'disabilityLevel',
  'allowanceKind',
] as const satisfies readonly FieldId[]

/** Where no column gives a row's village or class, the heading above it does. */
function fromHeadings(id: (typeof HEADED)[number], { layout, sheetRows }: Rows): Supplied | undefined {
  const headings = layout.headings.filter((one) => one[id] !== undefined)
  if (headings.length === 0) return undefined
  const of = new Int32Array(sheetRows.length).fill(-1)
  for (let row = 0, at = -1; row < of.length; row++) {
    while (at + 1 < headings.length && headings[at + 1].row < sheetRows[row]) at++
    of[row] = at
  }
  const [{ column }] = headings
  return {
    column,
    texts: headings.map((heading) => heading[id] as string),
    of,
    cell: (row) => headings[of[row]] ?? { row: sheetRows[row], column },
  }
}

/**
 * What the sheet's name or the title says of all people where no column does: 集中供养人员花名册, 支出型临时救助台账.
 * 支出型困难家庭 are households of a class.
 */
const SAID_OF_ALL: readonly (readonly [FieldId, RegExp])[] = [
  ['livelihood', /(?:集中|分散|散居)(?=供养|养育|抚养|特困|五保|孤儿|儿童|人员|对象|$)/g],
  ['aidKind', /(?:急难|支出)型(?!困难|贫困|低收入)/g],
]

function saidOfAll(words: RegExp, { sheet, layout, sheetRows }: Rows, column: number): Supplied | undefined {
  const said = [sheet.name, layout.titles.join(' ')].map((text) => new Set(text.match(words)))
  const [value] = said.find(({ size }) => size === 1) ?? []
  if (!value) return undefined
  const of = new Int32Array(sheetRows.length)
  return { column, texts: [value], of, cell: (row) => ({ row: sheetRows[row], column }) }
}

/** The value over the ticked column; of several that are ticked, all. */
function fromTicks({ columns }: TickField, { workbook, sheet, sheetRows }: Rows): Supplied {
  const texts: string[] = []
  const of = new Int32Array(sheetRows.length).fill(-1)
  const first = new Int32Array(sheetRows.length).fill(columns[0].column)
  for (let row = 0; row < of.length; row++) {
    const ticked = columns.filter(({ column }) => isTicked(workbook, sheet, sheetRows[row], column))
    if (ticked.length === 0) continue
    const text = ticked.map(({ value }) => value).join('、')
    of[row] = texts.indexOf(text)
    if (of[row] < 0) of[row] = texts.push(text) - 1
    first[row] = ticked[0].column
  }
  return { column: columns[0].column, texts, of, cell: (row) => ({ row: sheetRows[row], column: first[row] }) }
}

/** The other end of a time of which both stand in one column's cells; undefined where no cell has two days. */
function fromSpans(
  { workbook, sheet, sheetRows }: Rows,
  column: number,
  otherEnd: (text: string) => number,
): Supplied | undefined {
  const texts: string[] = []
  const of = new Int32Array(sheetRows.length).fill(-1)
  const known = new Map<string, number>()
  for (let row = 0; row < of.length; row++) {
    if (!isText(sheet, sheetRows[row], column)) continue
    const text = cellText(workbook, sheet, sheetRows[row], column)
    if (!known.has(text)) {
      const date = otherEnd(text)
      known.set(text, date > 0 ? texts.push(String(date)) - 1 : -1)
    }
    of[row] = known.get(text) as number
  }
  if (texts.length === 0) return undefined
  return { column, texts, of, cell: (row) => ({ row: sheetRows[row], column }) }
}

const isText = ({ columns }: Sheet, row: number, column: number): boolean =>
  ((columns[column]?.kinds[row] ?? CellKind.empty) & KIND_MASK) === CellKind.text
