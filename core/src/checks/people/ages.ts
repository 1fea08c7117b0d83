import { ageOn } from '../../identity/id-number.ts'
import { firstAge } from '../../policy/index.ts'
import type { RegisterTable } from '../../register/index.ts'
import { onceATable, type Reader } from '../engine/index.ts'
import { payMonthReader } from '../time/pay-month.ts'
import { dayOf, END_OF_MONTH, monthOf, periodOf } from '../time/period.ts'
import { ageBands, spanOfAges } from '../words/age-bands.ts'
import { statementsIn } from '../words/statements.ts'
import { birthReader } from './people.ts'

/** Completed years; nothing is less or more than NaN, where the birth is unknown. */
export interface Ages {
  /** on the first day of the month before those that are paid */
  youngest: number
  /** on their last day */
  oldest: number
  /** at the end of that year */
  inYear: number
}

/**
 * How old the person of a row is in the months that the row pays, by its month, by the table's, else by the date of the
 * check.
 */
export const agesWhenPaid: Reader<Ages> = (table, context) => {
  const birthOf = birthReader(table, context)
  const payMonthOf = payMonthReader(table)
  const period = periodOf(table)
  return (row) => {
    const birth = birthOf(row)
    if (!(birth > 0)) return { youngest: Number.NaN, oldest: Number.NaN, inYear: Number.NaN }
    const stated = payMonthOf(row)
    const last = stated >= 0 ? stated : monthOf(context.dateNumber)
    const first = period && period.from < last && last <= period.to ? period.from : last
    return {
      youngest: ageOn(birth, dayOf(first - 1, 1)),
      oldest: ageOn(birth, dayOf(last, END_OF_MONTH)),
      inYear: Math.floor(last / 12) - Math.floor(birth / 10000),
    }
  }
}

/** The bands that titles and lines state, 标准：80-89岁30元/月，90-99岁100元/月: the first age, and the sums. */
export const statedBands = onceATable((table: RegisterTable) => {
  const bands = statementsIn(table)
    .filter(({ length }) => length > 1)
    .flatMap((stated) => stated.map((one) => ({ from: spanOfAges(one.label)?.from ?? 0, sum: one.value })))
    .filter(({ from }) => from > 0)
  if (bands.length === 0) return undefined
  return { from: firstAge(bands), sums: new Set(bands.map(({ sum }) => sum)) }
})

/** 老年人权益保障法 第三十三条: 八十周岁以上 */
export const USUAL_AGE = 80

/**
 * The age from which a list of old-age allowance pays by its own words: what it states, its columns of ages, or the
 * lowest band that it names where that is as low as the usual one.
 */
export const lowestAge: Reader<number | undefined> = (table, context) =>
  context.derived.whole(table, 'lowest age by its own words', () => lowestAgeIn(table))

function lowestAgeIn(table: RegisterTable): number | undefined {
  const columns = ageBands(table)
  const said = statedBands(table)?.from
  if (said !== undefined) return said
  if (columns.length > 0) return firstAge(columns)
  if (!table.has('allowanceKind')) return undefined
  const { texts } = table.dictionary
  const named = new Set(table.text('allowanceKind'))
  const least = Math.min(...[...named].map((code) => spanOfAges(texts[code] ?? '')?.from ?? Number.POSITIVE_INFINITY))
  return least <= USUAL_AGE ? least : undefined
}
