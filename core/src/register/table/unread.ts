import { type FieldId, field } from '../../facts/fields.ts'
import { CellKind, type Column, FORMULA, KIND_MASK } from '../../workbook/types.ts'
import { noteRead } from '../reads.ts'
import { isNumeric, type RegisterTable } from './table.ts'
import { marksNothing } from './texts.ts'

/** The rows, of a column, whose own cell holds something and gives no value. */
export interface Unread {
  /** words where a number or a date should stand */
  words: number[]
  /** formulas whose result the file does not hold, as programs write them */
  formulas: number[]
  /** formulas that failed: #REF!, #DIV/0! */
  failed: number[]
}

/** A serial number that is none, and a share in words, say nothing of a person. */
const isJudged = (id: FieldId): boolean => id !== 'sequence' && field(id).type !== 'percent'

export function unreadIn(table: RegisterTable, id: FieldId): Unread {
  noteRead(table, id)
  const found = table.cellsOf(id)
  const unread: Unread = { words: [], formulas: [], failed: [] }
  if (!found) return unread
  const { cells, rows } = found
  const kinds = kindsIn(cells)
  const holds = (kind: number) => (kinds & ((1 << kind) | (1 << (kind | FORMULA)))) !== 0
  const isWordless = isJudged(id) && holds(CellKind.text) ? wordless(table, id) : undefined
  const hasFormulas = (kinds & (1 << FORMULA)) !== 0
  if (!isWordless && !hasFormulas && !holds(CellKind.error)) return unread
  for (let row = 0; row < table.rowCount; row++) {
    const written = cells.kinds[rows[row]]
    const kind = written & KIND_MASK
    if (kind === CellKind.text) {
      if (isWordless?.(row) && !marksNothing(table.shown(id, row))) unread.words.push(row)
    } else if (kind === CellKind.error) unread.failed.push(row)
    else if (hasFormulas && written === FORMULA) unread.formulas.push(row)
  }
  return unread
}

/** The kinds of a column's cells, one bit each. */
function kindsIn({ kinds }: Column): number {
  let all = 0
  for (let row = 0; row < kinds.length; row++) all |= 1 << kinds[row]
  return all
}

/** Of a column of numbers or dates, which rows have none; undefined for a column of words. */
function wordless(table: RegisterTable, id: FieldId): ((row: number) => boolean) | undefined {
  const { type } = field(id)
  if (isNumeric(type)) {
    const values = table.number(id)
    return (row) => Number.isNaN(values[row])
  }
  if (type !== 'date') return undefined
  const values = table.date(id)
  return (row) => values[row] < 0
}
