import { monthHeader } from '../../register/headers/month-word.ts'
import { type Period, type RegisterTable, registerYear } from '../../register/index.ts'
import { readNumber } from '../../register/values.ts'
import { cellNumber, cellText } from '../../workbook/index.ts'
import { periodOf } from './period.ts'

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
  let year = registerYear(table)
  const period = periodOf(table)
  const found = table.layout.headers.flatMap((path, column): MonthColumn[] => {
    const header = monthHeader(path.at(-1) ?? '')
    if (!header) return []
    // 20年12月 | 21年1月 | 2月: of the year that was named last, else of the one in which the title has it
    year = header.year ?? year
    const within = header.year || !period ? undefined : monthWithin(header.month - 1, period)
    const month = within ?? year * 12 + header.month - 1
    return month < 12 ? [] : [{ column, month, months: header.months }]
  })
  const ofMonths = ofMoney(
    table,
    found.filter(({ months }) => months === 1),
  )
  const [one, ...others] = ofMonths.length >= FEWEST ? ofMonths : found.filter(({ months }) => months > 1)
  const alike = one ? [one, ...others.filter(({ months }) => months === one.months)] : []
  return alike.length >= FEWEST ? alike.sort((a, b) => a.month - b.month) : []
}

/** 1月 of 2020年12月至2021年3月: the one month of that name within a period. */
function monthWithin(ofYear: number, { from, to }: Period): number | undefined {
  const month = from + ((((ofYear - from) % 12) + 12) % 12)
  return month <= to && month + 12 > to ? month : undefined
}

/** 在册人数 and 补贴金额 over the same months: those that count people are no money. */
function ofMoney({ layout }: RegisterTable, columns: readonly MonthColumn[]): readonly MonthColumn[] {
  if (new Set(columns.map(({ month }) => month)).size === columns.length) return columns
  return columns.filter(({ column }) => !COUNTS.test(layout.headers[column].join('')))
}
const COUNTS = /人数|人口|户数|天数|次数/

/** A figure of a cell that no field is for; NaN where there is none. */
export function figureAt(table: RegisterTable, sheetRow: number, column: number): number {
  const number = cellNumber(table.sheet, sheetRow, column)
  return Number.isNaN(number) ? readNumber(cellText(table.workbook, table.sheet, sheetRow, column)) : number
}
