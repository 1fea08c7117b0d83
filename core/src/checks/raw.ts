import type { FieldId } from '../facts/fields.ts'
import type { RegisterTable } from '../register/index.ts'
import type { CheckContext } from './context.ts'
import { CellKind, KIND_MASK } from '../workbook/types.ts'

/** The text of a field's own cell, untouched; '' where the cell holds no text. For checks of how something is written. */
export function rawTextReader(table: RegisterTable, id: FieldId): (row: number) => string {
  const column = table.column(id)?.column ?? -1
  return (row) => {
    const cells = table.sheet.columns[column]
    const at = table.sheetRows[row]
    if (!cells?.codes || (cells.kinds[at] & KIND_MASK) !== CellKind.text) return ''
    return table.workbook.strings[cells.codes[at]]
  }
}

const PASSES = 1
const FAILS = 2

/** Whether the text of a field's own cell is so, asked once for each distinct text of the file; false where it holds no text. */
export function rawFlagReader(
  table: RegisterTable,
  id: FieldId,
  context: CheckContext,
  name: string,
  isSo: (raw: string) => boolean,
): (row: number) => boolean {
  const column = table.column(id)?.column ?? -1
  const { sheet, sheetRows } = table
  const { strings } = table.workbook
  const verdicts = context.verdictsOf(`raw ${name} ${table.file}`)
  return (row) => {
    const cells = sheet.columns[column]
    if (!cells?.codes) return false
    const at = sheetRows[row]
    if ((cells.kinds[at] & KIND_MASK) !== CellKind.text) return false
    const code = cells.codes[at]
    if (verdicts.flags[code] === PASSES) return false
    const known = verdicts.flagOf(code, strings.length)
    if (known !== 0) return known === FAILS
    const found = isSo(strings[code])
    verdicts.flags[code] = found ? FAILS : PASSES
    return found
  }
}

/** The number that a field's own cell holds as a number; NaN where it holds none. */
export function rawNumberReader(table: RegisterTable, id: FieldId): (row: number) => number {
  const column = table.column(id)?.column ?? -1
  return (row) => {
    const cells = table.sheet.columns[column]
    const at = table.sheetRows[row]
    return cells?.numbers && (cells.kinds[at] & KIND_MASK) === CellKind.number ? cells.numbers[at] : Number.NaN
  }
}
