import type { CellStyle, Cell as WrittenCell } from 'hucre'
import { MAX_COLUMNS } from './address.ts'
import { cellFormat, cellKind, cellValue, isFormula } from './cells.ts'
import type { CellValue } from './types.ts'
import { CellKind, type Sheet, type Workbook } from './types.ts'

/**
 * A new .xlsx with what a workbook of another format holds: values, formulas, number formats, merges, hidden rows and
 * sheets. How cells look (fonts, fills, borders, widths) is not read from such files and so not in it.
 */
export async function asXlsx(workbook: Workbook): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre')
  return writeXlsx({
    dateSystem: workbook.date1904 ? '1904' : '1900',
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      rows: rowsOf(workbook, sheet),
      cells: formattedCells(workbook, sheet),
      merges: sheet.merges.map(({ top, left, bottom, right }) => ({
        startRow: top,
        startCol: left,
        endRow: bottom,
        endCol: right,
      })),
      rowDefs: new Map(
        [...(sheet.hiddenRows ?? [])].flatMap((hidden, row) => (hidden ? [[row, { hidden: true }]] : [])),
      ),
      hidden: sheet.visibility === 'hidden',
      veryHidden: sheet.visibility === 'veryHidden',
    })),
  })
}

function rowsOf(workbook: Workbook, sheet: Sheet): CellValue[][] {
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (_, column) => cellValue(workbook, sheet, row, column)),
  )
}

/** Cells that have a number format or a formula. */
function formattedCells(workbook: Workbook, sheet: Sheet): Map<string, Partial<WrittenCell>> {
  const styles = new Map<string, CellStyle>()
  const cells = new Map<string, Partial<WrittenCell>>()
  for (let row = 0; row < sheet.rowCount; row++)
    for (let column = 0; column < sheet.columnCount; column++) {
      if (cellKind(sheet, row, column) === CellKind.empty) continue
      const { code, kind } = cellFormat(workbook, sheet, row, column)
      const formula = isFormula(sheet, row, column) ? sheet.formulas?.get(row * MAX_COLUMNS + column) : undefined
      if (kind === 'general' && formula === undefined) continue
      const style = styles.get(code) ?? { numFmt: code }
      styles.set(code, style)
      const value = cellValue(workbook, sheet, row, column)
      cells.set(`${row},${column}`, {
        value,
        ...(kind === 'general' ? {} : { style }),
        ...(formula === undefined ? {} : { formula, formulaResult: value }),
      })
    }
  return cells
}
