import { type RegisterTable, registerYear } from '../../register/index.ts'
import { readNumber, withArabicDigits } from '../../register/values.ts'
import { cellNumber, cellText } from '../../workbook/index.ts'

/** A column with what was paid in one month, on a list that has a column for each: 1月 … 12月. */
export interface MonthColumn {
  column: number
  /** counted as in `Period` */
  month: number
}

const MONTH = /^(?:(\d{4})年)?(\d{1,2})月份?$/
/** One column so named may be anything. */
const FEWEST = 2

/** The columns of a list for one month each, in order; none where no year is known. */
export function monthColumns(table: RegisterTable): MonthColumn[] {
  const mapped = new Set(table.columns.map(({ column }) => column))
  const year = registerYear(table)
  const found = table.layout.headers.flatMap((path, column) => {
    const [, own = year, month] = MONTH.exec(withArabicDigits(path.at(-1)?.normalize('NFKC') ?? '')) ?? []
    const isMonth = month !== undefined && Number(month) >= 1 && Number(month) <= 12
    return isMonth && Number(own) > 0 && !mapped.has(column)
      ? [{ column, month: Number(own) * 12 + Number(month) - 1 }]
      : []
  })
  return found.length >= FEWEST ? found.sort((a, b) => a.month - b.month) : []
}

/** A figure of a cell that no field is for; NaN where there is none. */
export function figureAt(table: RegisterTable, sheetRow: number, column: number): number {
  const number = cellNumber(table.sheet, sheetRow, column)
  return Number.isNaN(number) ? readNumber(cellText(table.workbook, table.sheet, sheetRow, column)) : number
}
