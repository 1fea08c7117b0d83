import { address, freeSheetName } from '@nuandong/core'
import { typedValue } from '../content.ts'
import { HostError, type NewSheet } from '../port.ts'
import { itemsOf, type WpsSheet, type WpsWorkbook } from './application.ts'

/** rows of one call, which freezes the window until it is answered */
const ROWS = 500

/**
 * Adds a sheet behind the last. Its head is not fixed: that is a matter of windows, not of sheets, in this object
 * model.
 */
export function addSheet(workbook: WpsWorkbook, { name, rows }: NewSheet): WpsSheet {
  if (workbook.ProtectStructure) throw new HostError('structure-protected')
  const sheets = itemsOf(workbook.Worksheets)
  const sheet = workbook.Worksheets.Add(undefined, sheets[sheets.length - 1])
  sheet.Name = freeSheetName(
    name,
    sheets.map((one) => one.Name),
  )
  const width = Math.max(1, ...rows.map((row) => row.length))
  for (let top = 0; top < rows.length; top += ROWS) {
    const some = rows.slice(top, top + ROWS)
    sheet.Range(`A${top + 1}:${address(top + some.length - 1, width - 1)}`).Value2 = some.map((row) =>
      Array.from({ length: width }, (_, column) => typedValue({ value: row[column] ?? null, numberFormat: 'General' })),
    )
  }
  return sheet
}
