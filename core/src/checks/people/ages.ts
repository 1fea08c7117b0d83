import { ageOn } from '../../identity/id-number.ts'
import type { Reader } from '../engine/index.ts'
import { monthOf, payMonthReader, periodOf } from '../time/period.ts'
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
      oldest: ageOn(birth, dayOf(last, 31)),
      inYear: Math.floor(last / 12) - Math.floor(birth / 10000),
    }
  }
}

const dayOf = (month: number, day: number): number => (Math.floor(month / 12) * 100 + (month % 12) + 1) * 100 + day
