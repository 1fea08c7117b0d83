import { kindOf, SheetBuilder } from './columns.ts'
import { FormatTable } from './numberFormats.ts'
import { StringTable } from './strings.ts'
import { CellKind, type CellRange, type CellValue, type Workbook } from './types.ts'

export interface Grid {
  name: string
  /** row by row; rows may differ in length */
  values: CellValue[][]
  /** number-format codes beside `values` */
  numberFormats?: string[][]
  merges?: CellRange[]
  /** numbers of hidden rows, from 0 */
  hiddenRows?: number[]
  visibility?: 'visible' | 'hidden' | 'veryHidden'
}

/**
 * A workbook over values that a host (Excel, a grid, a test) hands in. Texts that look like Excel errors stay texts.
 */
export function memoryWorkbook(grids: Grid[]): Workbook {
  const strings = new StringTable()
  const formats = new FormatTable()
  const sheets = grids.map((grid) => {
    const builder = new SheetBuilder()
    builder.expect(grid.values.length)
    grid.values.forEach((row, r) => {
      row.forEach((value, c) => {
        const kind = kindOf(value)
        if (kind === CellKind.empty) return
        const format = formats.intern(grid.numberFormats?.[r]?.[c] ?? 'General')
        if (typeof value === 'string') builder.text(r, c, kind, strings.intern(value), format)
        else builder.number(r, c, kind, Number(value), format)
      })
    })
    for (const row of grid.hiddenRows ?? []) builder.hide(row)
    for (const merge of grid.merges ?? []) builder.merge(merge)
    return builder.finish(grid.name, grid.visibility ?? 'visible')
  })
  return {
    format: 'memory',
    sheets,
    strings: strings.strings,
    numberFormats: formats.formats,
    date1904: false,
    remarks: [],
  }
}
