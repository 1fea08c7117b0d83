import { readDate } from '../../register/values.ts'

const DAY = String.raw`(?:\d{4}[-.年/])?\d{1,2}[-.月/]\d{1,2}日?`
const SPAN = new RegExp(`^(${DAY})(?:—+|–+|-+|~+|至|到)(${DAY})$`)

/** Two days in one cell, yyyymmdd: 2025.06.01-2025.06.07, 2025年6月1日至7日 has no second one; the year may stand once. */
export function spanIn(text: string): { from: number; to: number } | undefined {
  const [, first = '', last = ''] = SPAN.exec(text.normalize('NFKC').replace(/\s/g, '')) ?? []
  const from = readDate(first)
  const to = readDate(/^\d{4}/.test(last) ? last : first.slice(0, 5) + last)
  return from % 100 > 0 && to % 100 > 0 ? { from, to } : undefined
}
