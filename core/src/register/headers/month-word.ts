import { numberSaid, withArabicDigits } from '../values.ts'

/** A header for one month: 10月, 2025年3月份, 20年12月, 十月, 10月补差, 10月实发(元). */
const MONTH =
  /^(?:(\d{4}|\d{2})年)?(\d{1,2})月份?((?:应发|实发|发放|补差|补助|补贴|津贴|低保|保障|救助|供养|生活)?(?:金|费|款|数)?额?)(?:\((?:万?元)\))?$/

/** 一季度, 2015年第3季度发放, 上半年 */
const PART_OF_YEAR =
  /^(?:(\d{4})年)?(?:第?([一二三四1-4])季度?|([上下])半年)((?:应发|实发|发放|补助|补贴|津贴|低保|保障|救助|供养|生活)?(?:金|费|款)?额?)(?:\((?:万?元)\))?$/

export interface MonthHeader {
  /** undefined where the header gives none */
  year: number | undefined
  /** 1 to 12; of several the first */
  month: number
  /** 3 of a quarter, 6 of half a year */
  months: number
  /** 补差 in 10月补差 */
  what: string
}

export function monthHeader(leaf: string): MonthHeader | undefined {
  const bare = leaf.normalize('NFKC').replace(/\s/g, '')
  const plain = withArabicDigits(bare)
  const [, year, month, what = ''] = MONTH.exec(plain) ?? []
  if (!month) return partOfYear(bare)
  if (Number(month) < 1 || Number(month) > 12) return undefined
  return { year: year ? fullYear(year) : undefined, month: Number(month), months: 1, what }
}

/** 20年12月 is of 2020. */
const fullYear = (year: string): number => Number(year) + (year.length === 2 ? 2000 : 0)

function partOfYear(plain: string): MonthHeader | undefined {
  const [matched, year, quarter, half, what = ''] = PART_OF_YEAR.exec(plain) ?? []
  if (!matched) return undefined
  const months = quarter ? 3 : 6
  const at = quarter ? numberSaid(quarter) : '上下'.indexOf(half) + 1
  return { year: year ? Number(year) : undefined, month: (at - 1) * months + 1, months, what }
}

/** The columns that stand for one month, or one quarter, each: none of them is the amount of the list. */
export function columnsOfMonths(headers: readonly (readonly string[])[]): ReadonlySet<number> {
  const found = headers.flatMap((path, column) => {
    const header = monthHeader(path.at(-1) ?? '')
    return header ? [{ column, ...header }] : []
  })
  const months = new Set(found.map(({ month }) => month))
  return months.size > 1 ? new Set(found.map(({ column }) => column)) : new Set()
}

/** 8月在册, 2025年9月末在保户数: what stood at a month. */
const STATE = /^(?:\d{4}年)?(\d{1,2})月(?:份|末|底)*(?=在册|在保|享受|保障|实有|现有)/
const BETWEEN_STATES = [1, 3, 6]

/**
 * Header paths in which 8月在册 beside 9月在册 reads 上月在册 and 本月在册: of two months of which one is a month, a
 * quarter or half a year after the other, what was before and what is now. All others as they are.
 */
export function withStatesInTurn(headers: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const monthOf = (part: string) => Number(STATE.exec(withArabicDigits(part.normalize('NFKC').replace(/\s/g, '')))?.[1])
  const months = [...new Set(headers.flatMap((path) => path.map(monthOf).filter((month) => month > 0)))]
  if (months.length !== 2) return headers
  const [one, other] = months
  const isAfter = (later: number, earlier: number) => BETWEEN_STATES.includes((later - earlier + 12) % 12)
  if (isAfter(one, other) === isAfter(other, one)) return headers
  const before = isAfter(other, one) ? one : other
  return headers.map((path) =>
    path.map((part) => {
      const month = monthOf(part)
      if (!month) return part
      const plain = withArabicDigits(part.normalize('NFKC').replace(/\s/g, ''))
      return plain.replace(STATE, month === before ? '上月' : '本月')
    }),
  )
}
