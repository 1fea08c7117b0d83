import { type FieldId, field } from '../../facts/fields.ts'
import { CellKind, type Column, FORMULA, KIND_MASK } from '../../workbook/types.ts'
import { noteRead } from '../reads.ts'
import { isNumeric, type RegisterTable } from './table.ts'
import { marksNothing } from './texts.ts'

/** Why a row's own cell holds something and gives no value. */
type Why =
  /** words where a number or a date should stand */
  | 'words'
  /** a formula whose result the file does not hold, as programs write them */
  | 'formula'
  /** a formula that failed: #REF!, #DIV/0! */
  | 'failed'

/** Says that a day or a figure is not asked for: 免公示, 事后公示, 无需评议. */
const WAIVED = /^\s*(无[需须]|不需|不予|免|事后)\D*$/
/** What is valid up to a day may be so for a length of time, or for good: 一年, 6个月, 长期. */
const TERM =
  /^\s*(?:(?:[一二两三四五六七八九十半]+|\d{1,2})\s*(?:年半?|周年|个半?月)(?:有效)?|长期(?:有效)?|永久(?:有效)?|终[身生])\s*$/

/** The rows of a column whose own cell holds something and gives no value. */
export class UnreadCells {
  private readonly found = new Map<number, Why>()

  constructor(
    private readonly table: RegisterTable,
    private readonly id: FieldId,
  ) {
    noteRead(table, id)
    this.readAll()
  }

  /** In the order of rows. */
  rows(asked: Why): number[] {
    const rows = [...this.found].filter(([, why]) => why === asked).map(([row]) => row)
    return rows.sort((a, b) => a - b)
  }

  readAll(): void {
    this.found.clear()
    const cells = this.table.cellsOf(this.id)?.cells
    if (!cells || !this.mayBeUnreadIn(cells)) return
    const whyIn = this.reader()
    // what has a value is read
    const blank = this.table.blank(this.id)
    for (let row = blank.indexOf(1); row >= 0; row = blank.indexOf(1, row + 1)) {
      const why = whyIn(row)
      if (why) this.found.set(row, why)
    }
  }

  /** Reads one row again; tells whether it is now unread for another reason. */
  refresh(row: number): boolean {
    const [before, now] = [this.found.get(row), this.reader()(row)]
    if (now) this.found.set(row, now)
    else this.found.delete(row)
    return now !== before
  }

  private mayBeUnreadIn(cells: Column): boolean {
    const { kinds } = cells
    const holds = (kind: number) => kinds.includes(kind) || kinds.includes(kind | FORMULA)
    return (isWordless(this.id) && holds(CellKind.text)) || kinds.includes(FORMULA) || holds(CellKind.error)
  }

  private reader(): (row: number) => Why | undefined {
    const { table, id } = this
    const found = table.cellsOf(id)
    if (!found) return () => undefined
    const { kinds } = found.cells
    const { rows } = found
    const hasNone = isWordless(id) ? withoutValue(table, id) : undefined
    const saysEnough = (text: string) =>
      marksNothing(text) || WAIVED.test(text) || (id.endsWith('Until') && TERM.test(text))
    return (row) => {
      const written = kinds[rows[row]]
      const kind = written & KIND_MASK
      if (kind === CellKind.text) return hasNone?.(row) && !saysEnough(table.shown(id, row)) ? 'words' : undefined
      if (kind === CellKind.error) return 'failed'
      return written === FORMULA ? 'formula' : undefined
    }
  }
}

/**
 * Whether a field's values are numbers or dates: a serial number that is none, and a share in words, say nothing of a
 * person.
 */
function isWordless(id: FieldId): boolean {
  const { type } = field(id)
  return (isNumeric(type) || type === 'date') && type !== 'percent' && id !== 'sequence'
}

/** Which rows have no number or date. */
function withoutValue(table: RegisterTable, id: FieldId): (row: number) => boolean {
  if (isNumeric(field(id).type)) {
    const values = table.number(id)
    return (row) => Number.isNaN(values[row])
  }
  const values = table.date(id)
  return (row) => values[row] < 0
}
