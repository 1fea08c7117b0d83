import { type Column, KIND_MASK, type Sheet, type Workbook } from '../../../core/src/workbook/index.ts'

/**
 * The address-free place where two workbooks first differ in sheets, kinds, values or kinds of number format; else
 * undefined.
 */
export function firstDifference(before: Workbook, after: Workbook): string | undefined {
  for (const [index, sheet] of before.sheets.entries()) {
    const twin = after.sheets[index]
    if (twin?.name !== sheet.name) return `sheet ${index + 1}: gone or renamed`
    if (JSON.stringify(twin.merges) !== JSON.stringify(sheet.merges)) return `sheet ${index + 1}: merged cells`
    const column = sheet.columns.findIndex((_, at) => differ(before, sheet, after, twin, at))
    if (column >= 0) return `sheet ${index + 1}, column ${column + 1}`
  }
  return undefined
}

function differ(before: Workbook, sheet: Sheet, after: Workbook, twin: Sheet, at: number): boolean {
  const rows = Math.max(sheet.rowCount, twin.rowCount)
  for (let row = 0; row < rows; row++)
    if (cellOf(before, sheet.columns[at], row) !== cellOf(after, twin.columns[at], row)) return true
  return false
}

/** An empty cell has no value, whatever its format; a row below the last one is empty. */
function cellOf(workbook: Workbook, column: Column | undefined, row: number): string {
  const kind = column?.kinds[row]
  if (!column || !kind) return ''
  const format = workbook.numberFormats[column.formats?.[row] ?? 0]?.kind
  const code = column.codes?.[row]
  const isText = (kind & KIND_MASK) === 2 || (kind & KIND_MASK) === 4
  return `${kind} ${format} ${isText && code !== undefined ? workbook.strings[code] : column.numbers?.[row]}`
}
