import { numberSaid } from '../../register/values.ts'

/** 补发2月份, 补发4-6月: the months that are paid back, the first and the last. */
export const MONTHS_PAID_BACK = String.raw`补发(?:\d{4}年)?(\d{1,2})月?(?:[-—–~至到、](\d{1,2}))?月份?`
const NAMED = new RegExp(MONTHS_PAID_BACK)
const COUNTED = /补发[^,;。\d]{0,6}([一二两三四五六七八九]|\d{1,2})个月/

/** How many months a remark says are paid back: 3月补发2月份, 补发两个月; 0 where it says none. */
export function monthsPaidBack(remark: string): number {
  const plain = remark.normalize('NFKC').replace(/\s/g, '')
  const [, count] = COUNTED.exec(plain) ?? []
  if (count) return numberSaid(count)
  const [, from, to = from] = NAMED.exec(plain) ?? []
  return from === undefined ? 0 : Math.max(0, Number(to) - Number(from) + 1)
}
