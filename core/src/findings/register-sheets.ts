import { type RegisterFile, readRegisters } from '../register/index.ts'
import { withOwnSheets } from './own-sheets.ts'

/** So many rows from the top tell what a sheet is. */
const TELLING = 200

/** The names of the sheets that are read as registers, by their first rows: quick, before anything is checked. */
export function registerSheets({ path, workbook }: RegisterFile): Set<string> {
  const sheets = workbook.sheets.map((sheet) => ({ ...sheet, rowCount: Math.min(sheet.rowCount, TELLING) }))
  const { tables } = readRegisters(withOwnSheets([{ path, workbook: { ...workbook, sheets } }]))
  return new Set(tables.map(({ sheet }) => sheet.name))
}
