import {
  cellText,
  type ReadOptions,
  readWorkbook,
  type Sheet,
  type Workbook,
} from '../../../../core/src/workbook/index.ts'

/** All texts of a sheet, row by row. */
export function texts(workbook: Workbook, sheet: Sheet = workbook.sheets[0]): string[][] {
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (_, column) => cellText(workbook, sheet, row, column)),
  )
}

export async function readTexts(bytes: Uint8Array, options?: ReadOptions): Promise<string[][]> {
  return texts(await readWorkbook(bytes, options))
}
