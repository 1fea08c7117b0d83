import type { Relied } from './reliance.ts'
import type { Details } from './reporting.ts'

export const UNJUDGED = 0
export const PASSES = 1
export const FAILS = 2

/** Verdicts on texts by their codes, one array a check, kept for the next run of the same context. */
export class Verdicts {
  flags = new Uint8Array(0)
  readonly details = new Map<number, { verdict: Details; reliance: Relied }>()
  /** of a screen, by column: the rows whose text it does not let pass, as long as no cell was changed */
  readonly beyond = new WeakMap<Int32Array, { edits: number; rows: readonly number[] }>()

  flagOf(code: number, size: number): number {
    if (code >= this.flags.length) {
      const wider = new Uint8Array(size + 1024)
      wider.set(this.flags)
      this.flags = wider
    }
    return this.flags[code]
  }
}
