import { type FieldId, type FieldType, field } from '../../facts/fields.ts'
import { CellKind, KIND_MASK } from '../../workbook/types.ts'
import { isNumeric, type RegisterTable } from './table.ts'

/**
 * How the cells of a column are written, where that is not as it should be. Of what gives no value at all a check
 * speaks.
 */
export interface ColumnRemark {
  /** column of the sheet, from 0 */
  column: number
  field: FieldId
  /**
   * `number-as-text`: sums of the spreadsheet pass over it. `rewritten`: spaces or full-width characters left out.
   * `mixed-dates`: dates written in several ways. `no-year`: days that are read as of the table's year. `uncheckable`:
   * numbers masked for a public notice, or of other papers than the ID card.
   */
  kind: 'number-as-text' | 'rewritten' | 'mixed-dates' | 'no-year' | 'uncheckable'
  /** how many cells; of mixed dates, how many ways */
  count: number
  /** the first of them; of mixed dates one of each way */
  cells: string[]
}

const MOST_CELLS = 4

/** Texts whose normalised form is another; of ID numbers a check of its own speaks. */
const TYPED: ReadonlySet<FieldType> = new Set(['account', 'phone', 'certificate', 'name'])

/** What to say of the columns of a table. */
export function remarksOf(table: RegisterTable): ColumnRemark[] {
  return table.columns.filter(({ field: id }) => table.has(id)).flatMap(({ field: id }) => ofColumn(table, id))
}

interface Said {
  /** cells of the column that had been edited by then */
  edits: number
  remarks: readonly ColumnRemark[]
}
const said = new WeakMap<RegisterTable, Map<FieldId, Said>>()

/** Of a column none of whose cells was edited since, a report says what the last one said. */
function ofColumn(table: RegisterTable, id: FieldId): readonly ColumnRemark[] {
  const ofTable = said.get(table) ?? new Map<FieldId, Said>()
  said.set(table, ofTable)
  const edits = table.edited.get(id) ?? 0
  const known = ofTable.get(id)
  if (known?.edits === edits) return known.remarks
  const remarks = ofWriting(table, id)
  ofTable.set(id, { edits, remarks })
  return remarks
}

function ofWriting(table: RegisterTable, id: FieldId): ColumnRemark[] {
  const { type } = field(id)
  if (isNumeric(type)) return type === 'percent' || id === 'sequence' ? [] : ofNumbers(table, id)
  if (type === 'date') return ofDates(table, id)
  if (type === 'id-number') return ofIdNumbers(table, id)
  return TYPED.has(type) ? ofTexts(table, id) : []
}

function ofIdNumbers(table: RegisterTable, id: FieldId): ColumnRemark[] {
  const uncheckable = new Gathered()
  const codes = table.text(id)
  for (let row = 0; row < table.rowCount; row++)
    if (codes[row] < 0 && table.isUncheckable(id, row)) uncheckable.add(table, id, row)
  return uncheckable.remark(table, id, 'uncheckable')
}

function ofNumbers(table: RegisterTable, id: FieldId): ColumnRemark[] {
  const found = table.cellsOf(id)
  // a file of plain text has no numbers but as text
  if (!found || table.workbook.format === 'csv') return []
  const { cells, rows } = found
  const asText = new Gathered()
  const values = table.number(id)
  for (let row = 0; row < table.rowCount; row++)
    if ((cells.kinds[rows[row]] & KIND_MASK) === CellKind.text && !Number.isNaN(values[row])) asText.add(table, id, row)
  return asText.remark(table, id, 'number-as-text')
}

function ofDates(table: RegisterTable, id: FieldId): ColumnRemark[] {
  const ways = new Map<string, number>()
  const values = table.date(id)
  const found = table.cellsOf(id)
  if (!found) return []
  const { cells, rows } = found
  const known = new Map<number, string>()
  const withoutYear = new Gathered()
  for (let row = 0; row < table.rowCount; row++) {
    const at = rows[row]
    const kind = cells.kinds[at] & KIND_MASK
    // a cell covered by a merge has a value and no writing of its own
    if (kind === CellKind.empty) continue
    if (values[row] <= 0) continue
    const isText = kind === CellKind.text
    const code = isText ? (cells.codes?.[at] ?? -1) : -1
    let way = isText ? known.get(code) : 'number'
    if (way === undefined) {
      way = (table.workbook.strings[code] ?? '').trim().replace(/\d+/g, (digits) => (digits.length > 2 ? 'y' : 'd'))
      known.set(code, way)
    }
    if (isText && id !== 'birth' && saysNoYear(table.workbook.strings[code] ?? '', values[row]))
      withoutYear.add(table, id, row)
    if (!ways.has(way)) ways.set(way, row)
  }
  const mixed = new Gathered()
  if (ways.size > 1) for (const row of ways.values()) mixed.add(table, id, row)
  return [...mixed.remark(table, id, 'mixed-dates'), ...withoutYear.remark(table, id, 'no-year')]
}

/** Whether a text gives a day's month and day alone. */
function saysNoYear(text: string, date: number): boolean {
  const [, month, day] = /^\s*(\d{1,2})[-./月](\d{1,2})[日号]?/.exec(text.normalize('NFKC')) ?? []
  return month !== undefined && date % 10_000 === Number(month) * 100 + Number(day)
}

function ofTexts(table: RegisterTable, id: FieldId): ColumnRemark[] {
  const rewritten = new Gathered()
  const isRewritten = table.rewritten(id)
  for (let row = 0; row < table.rowCount; row++) if (isRewritten(row)) rewritten.add(table, id, row)
  return rewritten.remark(table, id, 'rewritten')
}

/** Cells that belong together: how many, and the first. */
class Gathered {
  private count = 0
  private readonly cells: string[] = []

  add(table: RegisterTable, id: FieldId, row: number): void {
    this.count++
    if (this.cells.length < MOST_CELLS) this.cells.push(table.cell(id, row))
  }

  remark(table: RegisterTable, id: FieldId, kind: ColumnRemark['kind']): ColumnRemark[] {
    const { count, cells } = this
    return count === 0 ? [] : [{ column: table.column(id)?.column ?? 0, field: id, kind, count, cells }]
  }
}
