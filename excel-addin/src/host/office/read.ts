import type { CellRange } from '@nuandong/core'
import { rangeAt } from '../a1.ts'
import { fingerprintOf, type RowSpan } from '../fingerprint.ts'
import type { CellValue, ReadSheetOptions, SheetSnapshot } from '../port.ts'
import { bytesOf, forPortions, type Portion } from './portions.ts'

/** Merged cells are told from ExcelApi 1.13 on. */
const tellsMerges = () => Office.context.requirements.isSetSupported('ExcelApi', '1.13')

export const plainValue = (value: CellValue): CellValue => (value === '' ? null : value)

export async function usedSize(sheet: Excel.Worksheet): Promise<{ rows: number; columns: number }> {
  const used = sheet.getUsedRangeOrNullObject(true)
  used.load('rowIndex,columnIndex,rowCount,columnCount')
  await sheet.context.sync()
  if (used.isNullObject) return { rows: 0, columns: 0 }
  return { rows: used.rowIndex + used.rowCount, columns: used.columnIndex + used.columnCount }
}

/** Values of these rows, in their order, `columns` wide from column A. */
export async function readRows(
  sheet: Excel.Worksheet,
  spans: readonly RowSpan[],
  columns: number,
): Promise<CellValue[][]> {
  const rows: CellValue[][] = []
  await forPortions(sheet, spans, columns, {
    load: (range) => range.load('values'),
    take({ range }) {
      for (const row of range.values) rows.push(row.map(plainValue))
      return bytesOf(range.values)
    },
  })
  return rows
}

export async function readSheet(
  sheet: Excel.Worksheet,
  { onProgress, signal }: ReadSheetOptions,
): Promise<SheetSnapshot> {
  sheet.load('id,name')
  const { rows, columns } = await usedSize(sheet)
  const values: CellValue[][] = []
  const numberFormats: string[][] = []
  const hiddenRows: number[] = []
  const merges = new Map<string, CellRange>()
  const readMerges = tellsMerges()

  await forPortions(sheet, rows > 0 ? [{ top: 0, bottom: rows - 1 }] : [], columns, {
    load: (range) => range.load('values,numberFormat,rowHidden'),
    signal,
    async take(portion) {
      const { range, top } = portion
      for (const row of range.values) values.push(row.map(plainValue))
      for (const row of range.numberFormat as string[][])
        numberFormats.push(row.every((code) => code === 'General') ? [] : row)
      hiddenRows.push(...(await hiddenRowsOf(portion)))
      if (readMerges) for (const merge of await mergesOf(range)) merges.set(`${merge.top},${merge.left}`, merge)
      onProgress?.(top + range.values.length, rows)
      return bytesOf([range.values, range.numberFormat])
    },
  })
  return {
    sheet: { id: sheet.id, name: sheet.name },
    values,
    numberFormats,
    merges: [...merges.values()],
    hiddenRows,
    fingerprint: fingerprintOf(sheet.id, values, columns),
    limits: readMerges ? [] : ['merges'],
  }
}

/** `rowHidden` is null where some rows of the portion are hidden: then the visible ones are asked for. */
async function hiddenRowsOf({ range, top }: Portion): Promise<number[]> {
  const rows = range.values.map((_, i) => top + i)
  if (range.rowHidden === false) return []
  if (range.rowHidden === true) return rows
  const visible = range.getSpecialCellsOrNullObject(Excel.SpecialCellType.visible)
  visible.areas.load('items/rowIndex,items/rowCount')
  await range.context.sync()
  if (visible.isNullObject) return rows
  const seen = new Set(
    visible.areas.items.flatMap(({ rowIndex, rowCount }) => Array.from({ length: rowCount }, (_, i) => rowIndex + i)),
  )
  return rows.filter((row) => !seen.has(row))
}

async function mergesOf(range: Excel.Range): Promise<CellRange[]> {
  const merged = range.getMergedAreasOrNullObject()
  merged.areas.load('items/address')
  await range.context.sync()
  return merged.isNullObject ? [] : merged.areas.items.map((area) => rangeAt(area.address))
}
