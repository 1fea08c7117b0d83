import { type Interval, isPoint } from './interval.ts'

/** A number that was compared: exact, or all that is known of it; `to: null` has no upper end. Sums in yuan. */
export type ShownValue = number | string | { from: number; to: number | null }

/** What a criterion compared, by the names that its text uses. */
export type Shown = Readonly<Record<string, ShownValue>>

export function shownSum(fen: Interval): ShownValue {
  return shownIn(fen, 100)
}

/** Counts, years, shares. */
export function shownNumber(number: Interval): ShownValue {
  return shownIn(number, 1)
}

function shownIn(number: Interval, scale: number): ShownValue {
  if (isPoint(number)) return toCents(number.lo, scale)
  return {
    from: Math.max(0, toCents(number.lo, scale)),
    to: Number.isFinite(number.hi) ? toCents(number.hi, scale) : null,
  }
}

/** At most two places behind the point. */
function toCents(value: number, scale: number): number {
  return Math.round((value / scale) * 100) / 100
}
