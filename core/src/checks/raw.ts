import type { FieldId } from '../facts/fields.ts'
import type { RegisterTable } from '../register/index.ts'
import { CellKind, KIND_MASK } from '../workbook/types.ts'
import type { CheckContext } from './context.ts'

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

/**
 * Whether the text, or the number, of a field's own cell is so; of texts it is asked once for each distinct text of the file. False where the
 * cell holds neither.
 */
export function rawFlagReader(
  table: RegisterTable,
  id: FieldId,
  context: CheckContext,
  name: string,
  isSo: (raw: string) => boolean,
  isNumberSo: (value: number) => boolean = () => false,
): (row: number) => boolean {
  const column = table.column(id)?.column ?? -1
  const { sheet, sheetRows } = table
  const { strings } = table.workbook
  const verdicts = context.verdictsOf(`raw ${name} ${table.file}`)
  return (row) => {
    const cells = sheet.columns[column]
    if (!cells) return false
    const at = sheetRows[row]
    const kind = cells.kinds[at] & KIND_MASK
    if (kind === CellKind.number && cells.numbers) return isNumberSo(cells.numbers[at])
    if (kind !== CellKind.text || !cells.codes) return false
    const code = cells.codes[at]
    if (verdicts.flags[code] === PASSES) return false
    const known = verdicts.flagOf(code, strings.length)
    if (known !== 0) return known === FAILS
    const found = isSo(strings[code])
    verdicts.flags[code] = found ? FAILS : PASSES
    return found
  }
}
