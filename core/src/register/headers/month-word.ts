import { withArabicDigits } from '../values.ts'

/** A header for one month: 10月, 2025年3月份, 十月, 10月补差, 10月实发(元). */
const MONTH =
  /^(?:(\d{4})年)?(\d{1,2})月份?((?:应发|实发|发放|补差|补助|补贴|津贴|低保|保障|救助|供养|生活)?(?:金|费|款|数)?额?)(?:\((?:万?元)\))?$/

export interface MonthHeader {
  /** undefined where the header gives none */
  year: number | undefined
  /** 1 to 12 */
  month: number
  /** 补差 in 10月补差 */
  what: string
}

export function monthHeader(leaf: string): MonthHeader | undefined {
  const plain = withArabicDigits(leaf.normalize('NFKC').replace(/\s/g, ''))
  const [, year, month, what = ''] = MONTH.exec(plain) ?? []
  if (!month || Number(month) < 1 || Number(month) > 12) return undefined
  return { year: year ? Number(year) : undefined, month: Number(month), what }
}

/** The columns that stand for one month each: none of them is the amount of the month. */
export function columnsOfMonths(headers: readonly (readonly string[])[]): ReadonlySet<number> {
  const found = headers.flatMap((path, column) => {
    const header = monthHeader(path.at(-1) ?? '')
    return header ? [{ column, ...header }] : []
  })
  const months = new Set(found.map(({ month }) => month))
  return months.size > 1 ? new Set(found.map(({ column }) => column)) : new Set()
}
