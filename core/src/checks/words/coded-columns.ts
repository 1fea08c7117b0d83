import type { FieldId } from '../../facts/fields.ts'
import { noteRead, type RegisterTable } from '../../register/index.ts'
import { cellText } from '../../workbook/index.ts'
import { CellKind, type Column, KIND_MASK } from '../../workbook/types.ts'
import { fieldsByColumn } from '../money/figure-columns.ts'
import { saysNothing } from './words.ts'

/** A column in which a few words or figures stand again and again, whether or not a field is for it. */
export interface CodedColumn {
  column: number
  field: FieldId | undefined
  /** the last part of its header */
  leaf: string
  header: string
  /** a number from 0 for what each row has; −1 where it is blank */
  codes: Int32Array
  /** what stands for each number, as the first row has it */
  texts: readonly string[]
  /** the numbers say alone whether a row has something (`FILLED`) or nothing (`EMPTY`) */
  isPresence?: true
}

/** What a column of presence has for a row that says nothing, and for one that says something. */
export const EMPTY = 0
export const FILLED = 1

/** whether a column is looked at over all rows is seen by so many */
export const PROBED_ROWS = 200
/** a column that says more things than these, or than this share of its rows, does not repeat */
const MOST_WORDS = 200
const SHARE = 1 / 3

type IsMeant = (leaf: string, id: FieldId | undefined, column: number) => boolean

/**
 * The columns of a table that pass `isMeant` by their header and field, and repeat what they say, over all of its rows
 * or the first. 否 and 无 say nothing, unless they are asked for.
 */
export const codedColumns = (
  table: RegisterTable,
  isMeant: IsMeant,
  rows = table.rowCount,
  isNoAnAnswer = false,
): CodedColumn[] => columnsOf(table, isMeant, rows, (column, end) => codesOf(table, column, end, { isNoAnAnswer }))

/** What the first rows of the columns that pass `isMeant` say: of a column in order one thing, or nothing yet. */
export const firstWords = (table: RegisterTable, isMeant: IsMeant): CodedColumn[] =>
  columnsOf(table, isMeant, PROBED_ROWS, (column, end) => codesOf(table, column, end, { fewest: 0 }))

/** Of columns that some rows fill and others do not which rows do; nought, 否 and 无 fill nothing. */
export const presenceColumns = (table: RegisterTable, isMeant: IsMeant, rows = table.rowCount): CodedColumn[] =>
  columnsOf(table, isMeant, rows, (column, end) => presenceOf(table, column, end))

type Codes = Pick<CodedColumn, 'codes' | 'texts' | 'isPresence'>

function columnsOf(
  table: RegisterTable,
  isMeant: IsMeant,
  rows: number,
  read: (column: number, end: number) => Codes | undefined,
): CodedColumn[] {
  const byColumn = fieldsByColumn(table)
  const end = Math.min(rows, table.rowCount)
  return table.layout.headers.flatMap((path, column): CodedColumn[] => {
    const leaf = path.at(-1) ?? ''
    const id = byColumn.get(column)
    if (path.length === 0 || !table.sheet.columns[column] || !isMeant(leaf, id, column)) return []
    // an edit of a column that a field is for is seen by whoever has read it
    if (id && end === table.rowCount) noteRead(table, id)
    else if (id) for (let row = 0; row < end; row++) noteRead(table, id, row)
    const coded = read(column, end)
    return coded ? [{ column, field: id, leaf, header: path.join('/'), ...coded }] : []
  })
}

function codesOf(
  table: RegisterTable,
  column: number,
  rows: number,
  { isNoAnAnswer = false, fewest = 2 },
): Codes | undefined {
  const { kinds, codes: strings, numbers } = table.sheet.columns[column] as Column
  const most = Math.min(MOST_WORDS, Math.floor(rows * SHARE))
  const codes = new Int32Array(rows).fill(-1)
  const known = new Map<string, number>()
  const [ofStrings, ofNumbers] = [new Map<number, number>(), new Map<number, number>()]
  for (let row = 0; row < rows; row++) {
    let at = table.sheetRows[row]
    if ((kinds[at] & KIND_MASK) === CellKind.empty) at = table.cornerOf(column, row)
    const kind = kinds[at] & KIND_MASK
    if (kind === CellKind.empty) continue
    const isNumber = kind === CellKind.number
    const raw = isNumber ? ofNumbers : ofStrings
    const key = (isNumber ? numbers : strings)?.[at] ?? -1
    let code = raw.get(key)
    if (code === undefined) {
      const text = cellText(table.workbook, table.sheet, at, column).trim()
      const isSaid = isNoAnAnswer ? text !== '' : !saysNothing(text)
      code = !isSaid ? -1 : (known.get(text) ?? known.size)
      raw.set(key, code)
      if (code >= 0) known.set(text, code)
      if (known.size > most) return undefined
    }
    codes[row] = code
  }
  return known.size >= fewest ? { codes, texts: [...known.keys()] } : undefined
}

function presenceOf(table: RegisterTable, column: number, rows: number): Codes | undefined {
  const { kinds, codes: strings, numbers } = table.sheet.columns[column] as Column
  const codes = new Int32Array(rows)
  const known = new Map<number, number>()
  let filled = 0
  for (let row = 0; row < rows; row++) {
    let at = table.sheetRows[row]
    if ((kinds[at] & KIND_MASK) === CellKind.empty) at = table.cornerOf(column, row)
    const kind = kinds[at] & KIND_MASK
    if (kind === CellKind.empty) continue
    if (kind === CellKind.number) codes[row] = numbers?.[at] === 0 ? EMPTY : FILLED
    else {
      const key = strings?.[at] ?? -1
      const code =
        known.get(key) ?? (saysNothing(cellText(table.workbook, table.sheet, at, column).trim()) ? EMPTY : FILLED)
      if (key >= 0) known.set(key, code)
      codes[row] = code
    }
    filled += codes[row]
  }
  return filled > 0 && filled < rows ? { codes, texts: ['', ''], isPresence: true } : undefined
}
