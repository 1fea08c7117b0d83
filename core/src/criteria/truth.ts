import { joinLeaves, type Leaves } from './leaves.ts'

/** Kleene's strong three-valued logic. An unknown truth remembers what it depends on. */
export interface Truth {
  readonly is: 'pass' | 'fail' | 'unknown'
  readonly open: Leaves
}

export const PASS: Truth = { is: 'pass', open: null }
export const FAIL: Truth = { is: 'fail', open: null }
const UNTRACED: Truth = { is: 'unknown', open: null }

export function unknown(open: Leaves): Truth {
  return open === null ? UNTRACED : { is: 'unknown', open }
}

export function known(holds: boolean): Truth {
  return holds ? PASS : FAIL
}

/** Fails as soon as one fails, whatever the unknown ones are. */
export function all(...truths: Truth[]): Truth {
  let open: Leaves = null
  let isUnknown = false
  for (const truth of truths) {
    if (truth.is === 'fail') return FAIL
    if (truth.is === 'unknown') {
      isUnknown = true
      open = joinLeaves(open, truth.open)
    }
  }
  return isUnknown ? unknown(open) : PASS
}

/** `all` of two. */
export function both(one: Truth, other: Truth): Truth {
  if (one.is === 'fail' || other.is === 'fail') return FAIL
  if (one.is === 'pass') return other
  return other.is === 'pass' ? one : unknown(joinLeaves(one.open, other.open))
}

/** Passes as soon as one passes, whatever the unknown ones are. */
export function any(...truths: Truth[]): Truth {
  let open: Leaves = null
  let isUnknown = false
  for (const truth of truths) {
    if (truth.is === 'pass') return PASS
    if (truth.is === 'unknown') {
      isUnknown = true
      open = joinLeaves(open, truth.open)
    }
  }
  return isUnknown ? unknown(open) : FAIL
}

export function not(truth: Truth): Truth {
  if (truth.is === 'unknown') return truth
  return truth.is === 'pass' ? FAIL : PASS
}
