/** A household as a case file: sums in yuan, dates as in the calendar, what it is about in the title. */
import { type Disagreement, iso } from './compare.ts'

const DATES = ['birth', 'statusSince']
const SUMS = ['income', 'notCounted', 'employmentCost', 'financial', 'value', 'householdIncome', 'ownIncome', 'payment']

export function caseFileOf({ seed, programme, kind, setting, place, day, facts, product, answers }: Disagreement) {
  return {
    title: `${seed} ${kind}${setting > 0 ? ` (--pack pack-${setting}.yaml)` : ''}`,
    place,
    date: iso(day),
    programmes: [programme],
    household: written(facts, false),
    read: answers,
    determined: product,
  }
}

function written(value: unknown, isSum: boolean): unknown {
  if (typeof value === 'number') return isSum ? value / 100 : value
  if (Array.isArray(value)) return value.map((item) => written(item, isSum))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  return Object.fromEntries(
    entries.map(([key, item]) => [
      key,
      DATES.includes(key) ? iso(Number(item)) : written(item, isSum || SUMS.includes(key)),
    ]),
  )
}
