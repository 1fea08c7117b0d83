import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  asXlsx,
  cellFormat,
  cellKind,
  cellNumber,
  cellText,
  isFormula,
  readWorkbook,
  type Workbook,
} from '../../../core/src/workbook/index.ts'

const REGISTERS = new URL('../../fixtures/registers/', import.meta.url)
const files = readdirSync(REGISTERS).filter((name) => /\.(xls|csv)$/.test(name))

function contentsOf(workbook: Workbook) {
  return workbook.sheets.map((sheet) => ({
    name: sheet.name,
    visibility: sheet.visibility,
    merges: sheet.merges,
    hidden: [...(sheet.hiddenRows ?? [])].filter(Boolean).length,
    cells: Array.from({ length: sheet.rowCount }, (_, row) =>
      Array.from({ length: sheet.columnCount }, (_, column) => [
        cellKind(sheet, row, column),
        cellText(workbook, sheet, row, column),
        cellNumber(sheet, row, column),
        cellKind(sheet, row, column) === 0 ? 'general' : cellFormat(workbook, sheet, row, column).kind,
        isFormula(sheet, row, column) && sheet.formulas?.get(row * 16_384 + column),
      ]),
    ),
  }))
}

describe('a register that is no .xlsx becomes one', () => {
  test.each(files)('%s: every value, format and merge stands in it', async (name) => {
    const read = await readWorkbook(readFileSync(new URL(name, REGISTERS)), { name, formulas: true })
    const again = await readWorkbook(await asXlsx(read), { formulas: true })
    expect(again.format).toBe('xlsx')
    expect(contentsOf(again)).toEqual(contentsOf(read))
  })
})
