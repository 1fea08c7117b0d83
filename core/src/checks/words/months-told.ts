import { numberSaid } from '../../register/values.ts'

/** For which months a remark says that a grant is paid: 8月新增, 9月停发, 发至8月, 发1-5月, 发2个月. */
export interface MonthsTold {
  /** the first month, counted as in `Period` */
  start?: number
  /** the last month */
  end?: number
  /** how many */
  count?: number
}

const MONTH = String.raw`(?:(\d{4})年)?(\d{1,2})月`
const STOPPED = new RegExp(
  String.raw`${MONTH}(?:份|\d{1,2}日)?起?(?:停保|停发|停止|退出|取消|清退|迁出|停(?=[,。;、)]|$))`,
)
const PAID_UP_TO = new RegExp(String.raw`(?<![停补缓])发(?:放)?(?:[至到]|(?:\d{4}年)?\d{1,2}月?[-—~至到])${MONTH}`)
/** 9月停发: for that month nothing is paid; 9月停保 may be from the next on */
const UNPAID = /停发|停$/
const ADDED = new RegExp(
  String.raw`${MONTH}(?:份|\d{1,2}日)?起?(?:新增|新批|新纳入|新?(?:认定|评定)(?!为.?级)|获批|批准|核准|纳入|享受|进入|起保|起发|转入|开始)`,
)

/** 5月批准，6月起享受: the second is when money begins */
const FROM = new RegExp(String.raw`${MONTH}(?:份|\d{1,2}日)?起(?:开始)?(?:发|享|领|计发)`)

const monthOf = (quarter: string, nth: 1 | 3): string => `${numberSaid(quarter) * 3 - 3 + nth}月`

/** In NFKC and without spaces; 发至二季度 is 发至6月, 三季度起停发 is 7月起停发. */
export const inMonths = (remark: string): string =>
  remark
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/(?<=[至到](?:\d{4}年)?)第?([一二三四1-4])季度?末?/g, (_, quarter) => monthOf(quarter, 3))
    .replace(/第?([一二三四1-4])季度(?=起|开始|新增|停)/g, (_, quarter) => monthOf(quarter, 1))
    .replace(/(?<=[至到](?:\d{4}年)?)上半年/g, '6月')

/** A year left out is that of the table. */
export function monthsTold(remark: string, year: number): MonthsTold {
  const plain = inMonths(remark)
  const stopped = monthIn(STOPPED, plain, year)
  const isUnpaid = UNPAID.test(STOPPED.exec(plain)?.[0] ?? '')
  return {
    start: monthIn(FROM, plain, year) ?? monthIn(ADDED, plain, year),
    end: stopped === undefined ? monthIn(PAID_UP_TO, plain, year) : stopped - Number(isUnpaid),
    count: monthsInRemark(plain),
  }
}

const CHANGED = new RegExp(
  String.raw`${MONTH}(?:份|\d{1,2}日)?起?[^,;。]{0,12}?(?:转[为成至]|改[为成]|变更?为|[调升降]整?[为至])`,
)

/**
 * From which month on a remark has somebody in another class: 7月由集中供养转为分散供养; undefined where it tells none.
 */
export const changeTold = (remark: string, year: number): number | undefined => monthIn(CHANGED, inMonths(remark), year)

const TEKUN = new RegExp(
  String.raw`${MONTH}(?:份|\d{1,2}日)?起?已?(?:转[为入成至到]?|改[为成]|纳入|享受)(?:农村|城市|分散|集中)*(?:特困|五保)`,
)

/** From which month on a remark has somebody get the support of the extremely poor: 5月起转为特困供养. */
export const turnedTekunIn = (remark: string, year: number): number | undefined =>
  monthIn(TEKUN, inMonths(remark), year)

const MONTHS = /(?<![补停少多漏未欠缓])发(?:放)?([一二两三四五六七八九]|[1-9])个月/

/** How many months a remark says are paid: 发2个月. */
export function monthsInRemark(remark: string): number | undefined {
  const [, count] = MONTHS.exec(remark.normalize('NFKC').replace(/\s/g, '')) ?? []
  return count ? numberSaid(count) : undefined
}

function monthIn(words: RegExp, remark: string, year: number): number | undefined {
  const found = words.exec(remark)
  const [, own, month] = found ?? []
  if (!month || Number(month) > 12) return undefined
  // 2021年2月21日去世，3月停: of the year that was named last, unless that is before the table's (2018年纳入，9月停发)
  const named = Number([...remark.slice(0, found?.index).matchAll(/((?:19|20)\d{2})年/g)].at(-1)?.[1] ?? 0)
  return Number(own ?? Math.max(named, year)) * 12 + Number(month) - 1
}
