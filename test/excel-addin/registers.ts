import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  CellKind,
  type CheckReport,
  cellFormat,
  cellKind,
  cellNumber,
  cellText,
  checkRegisters,
  loadPolicy,
  readWorkbook,
} from '@nuandong/core'
import type { CellValue } from '../../excel-addin/src/host/port.ts'
import type { SheetSpec } from './host/contract.ts'
import { addressOf } from './office-host/address.ts'

export const MERGED_SAMPLE = join(import.meta.dirname, '../fixtures/registers/dibao-merged-sample.xlsx')
export const SHEETS_SAMPLE = join(import.meta.dirname, '../fixtures/registers/dibao-sheets-sample.xlsx')

/** What the workbench shows at first. */
export const WORKBENCH_SAMPLE = join(import.meta.dirname, '../../excel-addin/workbench/sample/低保花名册.xlsx')

/** A register with a column that may be the telephone of its people, and need not. */
export const DOUBTFUL: SheetSpec = {
  name: '花名册',
  values: [
    ['低保花名册'],
    ['序号', '姓名', '学校电话', '月保障金'],
    ...['王福秀', '李志明', '张桂芳', '陈国强'].map((name, index) => [index + 1, name, '不详', 900]),
  ],
}

/** What the command line finds in the file. */
export async function reportOf(file: string): Promise<CheckReport> {
  const workbook = await readWorkbook(readFileSync(file))
  return checkRegisters([{ path: file, workbook }], { policy: loadPolicy() })
}

/** Errors, doubts, notices, not verified: in the pane's order. */
export function countsOf({ totals }: CheckReport): number[] {
  return [totals.error, totals.doubt, totals.notice, totals.unknown]
}

/** A sample register as the sheets of a host. */
export async function sheetsOf(file: string): Promise<SheetSpec[]> {
  const workbook = await readWorkbook(readFileSync(file))
  return workbook.sheets.map((sheet) => {
    const formats: Record<string, string> = {}
    const values = Array.from({ length: sheet.rowCount }, (_, row) =>
      Array.from({ length: sheet.columnCount }, (_, column): CellValue => {
        const kind = cellKind(sheet, row, column)
        if (kind === CellKind.empty) return null
        const { code } = cellFormat(workbook, sheet, row, column)
        if (code !== 'General') formats[addressOf({ top: row, left: column, bottom: row, right: column })] = code
        if (kind === CellKind.number) return cellNumber(sheet, row, column)
        if (kind === CellKind.boolean) return cellNumber(sheet, row, column) === 1
        return cellText(workbook, sheet, row, column)
      }),
    )
    return { name: sheet.name, values, formats, merges: sheet.merges }
  })
}
