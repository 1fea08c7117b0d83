import { type Area, DISABILITY_KINDS, type DisabilityKind } from '../facts/case.ts'
import type { ParameterId, ParameterValues } from './parameters.generated.ts'
import type { IsoDate, KindValues } from './values.ts'

export type * from './values.ts'

export type { Area, DisabilityKind as DisabilityType, ParameterId, ParameterValues }
export { DISABILITY_KINDS as DISABILITY_TYPES }

/** A name in both languages, as the law data and the packs carry it. */
export interface Label {
  zh: string
  en: string
}

/** A division code (`510185`), or a code and a part of it (`510185/禾丰镇`, `510100/成都东部新区`). */
export type PlaceRef = string

/**
 * official: read on a government site; mirror: read in a copy; known: stated from knowledge of the text, not re-read.
 */
export const CONFIDENCES = ['official', 'mirror', 'known'] as const
export type Confidence = (typeof CONFIDENCES)[number]

export const UNITS = [
  'CNY/person/month',
  'CNY/person/year',
  'CNY/person',
  'CNY/month',
  'CNY/year',
  'CNY/household',
  'CNY',
  'ratio',
  'multiple',
  'months',
  'days',
  'working-days',
  'day-of-month',
  'years',
  'age',
  'persons',
  'times',
  'homes',
  'households',
  'points',
  'dates',
  'm2/person',
  'choice',
  'list',
  'flag',
  'disabilities',
] as const
export type Unit = (typeof UNITS)[number]

export type Kind = keyof KindValues
export const KINDS = [
  'number',
  'byArea',
  'ageBands',
  'incomeBands',
  'byLevel',
  'byCareTier',
  'careTierBounds',
  'choice',
  'list',
  'flag',
  'disabilities',
  'period',
] as const satisfies readonly Kind[]

/** Where a value was read. */
export interface Source {
  document: string
  /**
   * document number, e.g. `成府发〔2022〕20号`; a pack must give it, the law may lack it where only a report was found
   */
  number?: string
  article?: string
  link?: string
}

/** What a parameter is; the same at every place. */
export interface ParameterDefinition {
  id: ParameterId
  label: Label
  unit: Unit
  kind: Kind
  /** the domain of the number, both ends possible; a gap may be anything in it */
  min: number
  max?: number
  /** the ids that a `choice` may take, each with its label */
  choices?: Record<string, Label>
  synonyms?: readonly string[]
  about?: Label
  /** the parameter below which no place may set this one */
  floor?: ParameterId
}

/** One dated value, as the law data and the packs write it. Amounts in yuan. */
export interface DatedValue {
  from: IsoDate
  /** last day in force; left out, the next later entry ends it */
  until?: IsoDate
  value: unknown
  source: Source
  confidence: Confidence
  note?: Label
  /** no source names the first day: `from` is the first for which the value is evidenced */
  fromEvidence?: 'first-evidenced'
}

/** A stretch of time in which the value is known to be missing. */
export interface DatedGap {
  /** left out: from the beginning */
  from?: IsoDate
  until?: IsoDate
  reason: Label
}

/** The values of one parameter at one place. */
export interface PlacedValues {
  parameter: ParameterId
  place: PlaceRef
  values: readonly DatedValue[]
  gaps: readonly DatedGap[]
}

/** A code that a division carried; a missing end is open. */
export interface DatedCode {
  code: string
  from?: IsoDate
  until?: IsoDate
}

export interface DatedParent {
  place: PlaceRef
  from?: IsoDate
  until?: IsoDate
}

export type PlaceKind = 'country' | 'province' | 'city' | 'county' | 'zone' | 'town'

export interface Place {
  /** the reference that this place is known by: its newest code, or `code/name` */
  ref: PlaceRef
  name: Label
  kind: PlaceKind
  /** every six-digit code it carried; none for towns and zones */
  codes: readonly DatedCode[]
  /** whom it belongs to, by date; the country has none */
  parents: readonly DatedParent[]
  /** other references that mean this place */
  aliases: readonly PlaceRef[]
  /** names of a town's villages and communities, as of 2023-06-30; left out where they are not listed */
  villages?: readonly string[]
  source?: Source
}

/** A check that a county adds: its expression stays as written, with the line where it stands in the pack. */
export interface PackCheck {
  id: string
  pack: string
  severity: 'error' | 'doubt' | 'notice'
  /** kinds of register it applies to; empty = every kind that has the fields */
  registers: readonly string[]
  /** holds where the row is in order */
  expression: string
  message: Label
  citation: string
  line: number
  from?: IsoDate
  until?: IsoDate
}

/** What a pack does not model and says so; shown with every result of the programme, or of all where none is named. */
export interface NotModelled {
  id: string
  text: Label
  programmes: readonly string[]
  /** left out: everywhere */
  place?: PlaceRef
  pack: string
}

/** A pack that has passed every check; only `parsePack` makes one. */
export interface OverlayPack {
  id: string
  version: string
  title: string
  hash: string
  parameters: readonly PlacedValues[]
  places: readonly Place[]
  notModelled: readonly NotModelled[]
  checks: readonly PackCheck[]
}

/** The law of the country, or of the country and of provinces. */
export interface Law extends OverlayPack {
  /** the last day for which the data were compared with what was published */
  checkedThrough: IsoDate
  definitions: readonly ParameterDefinition[]
}

/** What a province and all that lies in it add to the country's law: a file of its own in what is built. */
export interface ProvinceLaw {
  /** the first two digits of its division codes */
  code: string
  /** content hash of the country's law and this province's together */
  hash: string
  parameters: readonly PlacedValues[]
  places: readonly Place[]
  notModelled: readonly NotModelled[]
}

/** A province whose law is loaded when a place in it is asked for. */
export interface LoadableProvince {
  ref: PlaceRef
  name: Label
  load: () => Promise<ProvinceLaw>
}

/** What every result carries, so that it can be traced to the data it rests on. */
export interface PolicyStamp {
  place: PlaceRef
  date: IsoDate
  pack: string
  version: string
  hash: string
  /** the last day for which the law data were compared with what was published; a later `date` is said so */
  checkedThrough: IsoDate
}

export interface ParameterValue<Id extends ParameterId = ParameterId> {
  known: true
  id: Id
  value: ParameterValues[Id]
  unit: Unit
  from: IsoDate
  /** last day in force, where one is known */
  until?: IsoDate
  /** where the value was found: the place asked for, or the nearest above it that has one */
  place: PlaceRef
  source: Source
  confidence: Confidence
  note?: Label
  /** no source names the first day */
  fromEvidence?: DatedValue['fromEvidence']
  /** the overlay pack that it comes from */
  overlay?: string
}

/**
 * listed: the law data say that the value was not found; none: no place on the way has one; area: it differs by town
 * and country.
 */
export type GapReason = 'listed' | 'none' | 'area'

export interface ParameterGap<Id extends ParameterId = ParameterId> {
  known: false
  id: Id
  date: IsoDate
  /** the place where a local pack would add it; a town stands for its county */
  place: PlaceRef
  /** `parameter:dibao.standard@510185`, or `household.area` where only that is missing */
  path: string
  reason: GapReason
  note?: Label
}

export type ParameterResult<Id extends ParameterId = ParameterId> = ParameterValue<Id> | ParameterGap<Id>
