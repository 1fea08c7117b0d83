import { columnName, MAX_COLUMNS, MAX_ROWS, parseColumn } from '../address.ts'

/** quoted text and sheet names, then references; a name such as LOG10( or A1B is no reference */
const TOKENS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\w(.!])|[\w.\u0080-\uffff]+/g

/**
 * A shared formula as it reads in a cell that lies `rows` below and `columns` right of the cell that holds its text.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKENS, (token, fixedColumn: string, letters: string, fixedRow: string, digits: string) => {
    if (letters === undefined) return token
    const column = fixedColumn ? parseColumn(letters) : wrap(parseColumn(letters) + columns, MAX_COLUMNS)
    const row = fixedRow ? Number(digits) - 1 : wrap(Number(digits) - 1 + rows, MAX_ROWS)
    return `${fixedColumn}${columnName(column)}${fixedRow}${row + 1}`
  })
}

/** references that leave the sheet come in again on the other side */
function wrap(index: number, size: number): number {
  return ((index % size) + size) % size
}
