import { joinLeaves, type Leaf, type Leaves } from './leaves.ts'
import { FAIL, PASS, type Truth, unknown } from './truth.ts'

/**
 * A number between `lo` and `hi`, both possible: a known number is a point, an unknown one its whole domain.
 * Money in integer fen. What holds at every point of the interval is decided.
 */
export interface Interval {
  readonly lo: number
  readonly hi: number
  readonly open: Leaves
}

export const ZERO: Interval = { lo: 0, hi: 0, open: null }

export function point(value: number): Interval {
  return value === 0 ? ZERO : { lo: value, hi: value, open: null }
}

/** A point depends on nothing: what it came from can no longer change it. */
export function between(lo: number, hi: number, open: Leaves): Interval {
  return { lo, hi, open: lo === hi ? null : open }
}

export function isPoint(number: Interval): boolean {
  return number.lo === number.hi
}

export function add(a: Interval, b: Interval): Interval {
  if (b === ZERO) return a
  if (a === ZERO) return b
  return between(a.lo + b.lo, a.hi + b.hi, joinLeaves(a.open, b.open))
}

export function subtract(a: Interval, b: Interval): Interval {
  if (b === ZERO) return a
  return between(a.lo - b.hi, a.hi - b.lo, joinLeaves(a.open, b.open))
}

/** Both factors are at least zero. */
export function multiply(a: Interval, b: Interval): Interval {
  return between(product(a.lo, b.lo), product(a.hi, b.hi), joinLeaves(a.open, b.open))
}

function product(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b
}

export function atLeastZero(number: Interval): Interval {
  return number.lo >= 0 ? number : between(0, Math.max(0, number.hi), number.open)
}

export function larger(a: Interval, b: Interval): Interval {
  return between(Math.max(a.lo, b.lo), Math.max(a.hi, b.hi), joinLeaves(a.open, b.open))
}

export function smaller(a: Interval, b: Interval): Interval {
  return between(Math.min(a.lo, b.lo), Math.min(a.hi, b.hi), joinLeaves(a.open, b.open))
}

/** Rounds up to a multiple of `step`, nearest, or down. */
export function round(number: Interval, step: number, how: 'ceil' | 'round' | 'floor'): Interval {
  const rounded = (value: number) => (Number.isFinite(value) ? Math[how](value / step) * step : value)
  return between(rounded(number.lo), rounded(number.hi), number.open)
}

/** The smallest interval that holds both, where it is open which of the two applies. */
export function either(a: Interval, b: Interval, because: Leaves): Interval {
  const open = joinLeaves(because, joinLeaves(a.open, b.open))
  return between(Math.min(a.lo, b.lo), Math.max(a.hi, b.hi), open)
}

/** `yes` where the condition passes, `no` where it fails, both where it is unknown. */
export function choose(condition: Truth, yes: Interval, no: Interval): Interval {
  if (condition.is === 'unknown') return either(yes, no, condition.open)
  return condition.is === 'pass' ? yes : no
}

export function below(a: Interval, b: Interval): Truth {
  if (a.hi < b.lo) return PASS
  if (a.lo >= b.hi) return FAIL
  return unknown(joinLeaves(a.open, b.open))
}

export function atMost(a: Interval, b: Interval): Truth {
  if (a.hi <= b.lo) return PASS
  if (a.lo > b.hi) return FAIL
  return unknown(joinLeaves(a.open, b.open))
}

export function above(a: Interval, b: Interval): Truth {
  return below(b, a)
}

export function atLeast(a: Interval, b: Interval): Truth {
  return atMost(b, a)
}

/** How many of them hold. */
export function count(truths: readonly Truth[]): Interval {
  let lo = 0
  let hi = 0
  let open: Leaves = null
  for (const truth of truths) {
    if (truth.is === 'fail') continue
    hi++
    if (truth.is === 'pass') lo++
    else open = joinLeaves(open, truth.open)
  }
  return between(lo, hi, open)
}

/** A truth as 0 or 1, or both. */
export function asNumber(truth: Truth): Interval {
  return choose(truth, point(1), ZERO)
}

/** A fact or parameter that is not known: its domain. */
export function anything(lo: number, hi: number, leaf: Leaf | null): Interval {
  return between(lo, hi, leaf)
}
