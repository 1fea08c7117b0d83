import { freeSheetName } from '@nuandong/core'
import { typedValue } from '../content.ts'
import { HostError, type NewSheet, type SheetRef } from '../port.ts'
import { runExcel, withoutEvents } from './run.ts'

/** rows of one request: a dozen long texts each */
const ROWS = 500
/** points of a character in Excel's own font */
const POINTS = 5.6

export function addSheet({ name, rows, widths }: NewSheet): Promise<SheetRef> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook
    worksheets.load('items/name')
    await context.sync()
    const free = freeSheetName(
      name,
      worksheets.items.map((sheet) => sheet.name),
    )
    const sheet = await added(worksheets, free)
    const width = Math.max(1, ...rows.map((row) => row.length))
    await withoutEvents(context, async () => {
      for (let top = 0; top < rows.length; top += ROWS) {
        const some = rows.slice(top, top + ROWS)
        sheet.getRangeByIndexes(top, 0, some.length, width).values = some.map((row) => padded(row, width))
        await context.sync()
      }
      sheet.freezePanes.freezeRows(1)
      for (const [column, characters] of widths.entries())
        sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = characters * POINTS
      sheet.getRangeByIndexes(0, 0, Math.max(1, rows.length), width).format.wrapText = true
      await context.sync()
    })
    return { id: sheet.id, name: free }
  })
}

/** A workbook whose structure is protected takes no sheet. */
async function added(worksheets: Excel.WorksheetCollection, name: string): Promise<Excel.Worksheet> {
  const sheet = worksheets.add(name)
  sheet.load('id')
  try {
    await worksheets.context.sync()
  } catch (error) {
    if (error instanceof OfficeExtension.Error && /AccessDenied|InvalidOperation$/.test(error.code))
      throw new HostError('structure-protected', {}, { cause: error })
    throw error
  }
  return sheet
}

function padded(row: readonly (string | number | null)[], width: number): (string | number | boolean)[] {
  return Array.from({ length: width }, (_, column) =>
    typedValue({ value: row[column] ?? null, numberFormat: 'General' }),
  )
}
