import type { ProgrammeId } from '../../facts/case.ts'
import type { IsoDate, Label, PlaceRef } from '../../policy/index.ts'
import type { Expectation } from '../../programmes/case-file.ts'
import type { CaseFacts } from '../../programmes/index.ts'

export type Expected = Partial<Record<ProgrammeId, Expectation>>

/** One fact, or where or when: sums in fen, days as yyyymmdd. */
export type Change = { path: string; value: unknown } | { date?: IsoDate; place?: PlaceRef; path?: undefined }

/** A change that the trainer tries before the class, and what it leads to. */
export interface Try {
  say: Label
  change: Change
  expect: Expected
}

/** An invented family that teaches one point. */
export interface Scenario {
  id: string
  title: Label
  story: Label
  point: Label
  /** the programmes it is about, the first one first */
  asks: readonly ProgrammeId[]
  facts: CaseFacts
  expect: Expected
  tries: readonly Try[]
}

export interface Chapter {
  id: string
  title: Label
  scenarios: readonly Scenario[]
}
