import { type FieldId, field } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
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
}

/** a column that says more things than these, or than this share of its rows, does not repeat */
const MOST_WORDS = 200
const SHARE = 1 / 3

/** The columns of a table that pass `isMeant` by their header and field, and repeat what they say. */
export function codedColumns(
  table: RegisterTable,
  isMeant: (leaf: string, id: FieldId | undefined) => boolean,
): CodedColumn[] {
  const byColumn = fieldsByColumn(table)
  return table.layout.headers.flatMap((path, column): CodedColumn[] => {
    const leaf = path.at(-1) ?? ''
    const id = byColumn.get(column)
    const cells = table.sheet.columns[column]
    if (path.length === 0 || !cells || !isMeant(leaf, id)) return []
    const coded = codesOf(table, column, cells, id)
    return coded ? [{ column, field: id, leaf, header: path.join('/'), ...coded }] : []
  })
}

function codesOf(
  table: RegisterTable,
  column: number,
  { kinds, codes: strings, numbers }: Column,
  id: FieldId | undefined,
): Pick<CodedColumn, 'codes' | 'texts'> | undefined {
  const most = Math.min(MOST_WORDS, Math.floor(table.rowCount * SHARE))
  const shown = (row: number) => cellText(table.workbook, table.sheet, table.cornerOf(column, row), column).trim()
  // an edit of a column that a field is for is seen by whoever has read it
  if (id) readWhole(table, id)
  const codes = new Int32Array(table.rowCount).fill(-1)
  const [known, raw] = [new Map<string, number>(), new Map<number, number>()]
  for (let row = 0; row < codes.length; row++) {
    const at = table.cornerOf(column, row)
    const kind = kinds[at] & KIND_MASK
    if (kind === CellKind.empty) continue
    const key = kind === CellKind.text ? (strings?.[at] ?? 0) : 0.5 + (numbers?.[at] ?? 0) * 2
    let code = raw.get(key)
    if (code === undefined) {
      const text = shown(row)
      code = saysNothing(text) ? -1 : (known.get(text) ?? known.size)
      raw.set(key, code)
      if (code >= 0) known.set(text, code)
      if (known.size > most) return undefined
    }
    codes[row] = code
  }
  return known.size > 1 ? { codes, texts: [...known.keys()] } : undefined
}

function readWhole(table: RegisterTable, id: FieldId): void {
  const { type } = field(id)
  if (type === 'date') table.date(id)
  else if (type === 'money' || type === 'count' || type === 'number' || type === 'percent') table.number(id)
  else table.text(id)
}
