import type { DisabilityKind } from '../facts/case.ts'

/** ISO calendar date, `2025-06-20`. Dates compare as text. */
export type IsoDate = string

/** Amount from an age on: 80 to 89, 90 to 99, 100 and over. `to` is inclusive, in full years. */
export interface AgeBand {
  from: number
  to?: number
  amount: number
}

/** The age from which the first band pays. */
export const firstAge = (bands: readonly Pick<AgeBand, 'from'>[]): number => Math.min(...bands.map(({ from }) => from))

/** Amount by income a head: applies where the monthly income is below `below`; the last band has none. */
export interface IncomeBand {
  below?: number
  amount: number
}

/** Amount by disability level 1 to 4; a level without an amount is not paid. */
export type ByLevel = Partial<Record<1 | 2 | 3 | 4, number>>

export type CareTier = 'self-care' | 'half-care' | 'full-care'
export type ByCareTier = Record<CareTier, number>
/** How many of the six self-care items a person fails in each tier, both ends included. */
export type CareTierBounds = Record<CareTier, [from: number, to: number]>

/** Disability certificates that count, by level; `type` left out means any type. */
export interface DisabilityRule {
  type?: DisabilityKind
  levels: (1 | 2 | 3 | 4)[]
}

/** First and last day, both included. */
export interface Period {
  from: IsoDate
  until: IsoDate
}

/** The shape of a parameter's value. `byArea` is a number that may differ between town and country. */
export interface KindValues {
  number: number
  byArea: number
  ageBands: readonly AgeBand[]
  incomeBands: readonly IncomeBand[]
  byLevel: ByLevel
  byCareTier: ByCareTier
  careTierBounds: CareTierBounds
  choice: string
  list: readonly string[]
  flag: boolean
  disabilities: readonly DisabilityRule[]
  period: Period
}
