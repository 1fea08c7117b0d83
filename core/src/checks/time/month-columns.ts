import { monthHeader } from '../../register/headers/month-word.ts'
import { type RegisterTable, registerYear } from '../../register/index.ts'
import { readNumber } from '../../register/values.ts'
import { cellNumber, cellText } from '../../workbook/index.ts'

/**
 * A column with what was paid in one month, or one quarter, on a list that has a column for each: 1月 … 12月, 10月补差
 * … 12月补差, 一季度 … 四季度.
 */
export interface MonthColumn {
  column: number
  /** counted as in `Period`; of a quarter the first */
  month: number
  /** for how many months it is */
  months: number
}

/** One column so named may be anything. */
const FEWEST = 2

/** The columns of a list for one month each, else for one quarter, in order; none where no year is known. */
export function monthColumns(table: RegisterTable): MonthColumn[] {
  const year = registerYear(table)
  const found = table.layout.headers.flatMap((path, column): MonthColumn[] => {
    const header = monthHeader(path.at(-1) ?? '')
    const own = header?.year ?? year
    if (!header || own <= 0) return []
    return [{ column, month: own * 12 + header.month - 1, months: header.months }]
  })
  const ofMonths = found.filter(({ months }) => months === 1)
  const [one, ...others] = ofMonths.length >= FEWEST ? ofMonths : found.filter(({ months }) => months > 1)
  const alike = one ? [one, ...others.filter(({ months }) => months === one.months)] : []
  return alike.length >= FEWEST ? alike.sort((a, b) => a.month - b.month) : []
}

/** A figure of a cell that no field is for; NaN where there is none. */
export function figureAt(table: RegisterTable, sheetRow: number, column: number): number {
  const number = cellNumber(table.sheet, sheetRow, column)
  return Number.isNaN(number) ? readNumber(cellText(table.workbook, table.sheet, sheetRow, column)) : number
}
