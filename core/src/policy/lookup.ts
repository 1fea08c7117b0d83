import type { FactPath } from '../facts/case-facts.ts'
import { dayAfter, dayBefore, isWithin } from './dates.ts'
import { LAW } from './load-law.ts'
import { makePlaces, type Places } from './places.ts'
import type {
  Area,
  DatedGap,
  DatedValue,
  GapReason,
  IsoDate,
  Label,
  Law,
  NotModelled,
  OverlayPack,
  PackCheck,
  ParameterDefinition,
  ParameterGap,
  ParameterId,
  ParameterResult,
  ParameterValue,
  PlacedValues,
  PlaceRef,
  PolicyStamp,
} from './types.ts'

/** What decides between two standards of one place. */
const AREA: FactPath = 'household.area'

/** The law of one set of packs: what is in force where and when. */
export interface Policy {
  /** Traces a result to the data: the packs, their versions and content hashes, built-in law first, joined by `+`. */
  stamp(place: PlaceRef, date: IsoDate): PolicyStamp
  /**
   * The value in force at the place on the date: the nearest place upwards with a value wins, a listed gap ends the
   * climb, an overlay goes before the law at its own place. `area` decides where a standard differs between town and
   * country.
   */
  parameter<Id extends ParameterId>(id: Id, place: PlaceRef, date: IsoDate, area?: Area): ParameterResult<Id>
  definition(id: ParameterId): ParameterDefinition
  definitions: readonly ParameterDefinition[]
  /** The values and gaps of every parameter at every place, each with its days, the last pack first. */
  timelines(): readonly ParameterTimeline[]
  /** Every date on which a value, a gap or a place begins or has ended, sorted. */
  changeDates(): readonly IsoDate[]
  places: Places
  /** What the packs do not model (discretion, local practice): shown with the result. */
  notModelled: readonly NotModelled[]
  /** Checks that packs add, with their expressions as written. */
  checks: readonly PackCheck[]
}

/** The dated values and gaps of one parameter at one place, in one pack. */
export interface ParameterTimeline {
  parameter: ParameterId
  place: PlaceRef
  /** the overlay pack; left out for the law */
  overlay?: string
  entries: readonly { from: IsoDate; until?: IsoDate; dated: DatedValue | DatedGap }[]
}

interface Entry {
  from: IsoDate
  until?: IsoDate
  dated: DatedValue | DatedGap
  overlay?: string
}
type Timeline = readonly Entry[]
type Timelines = ReadonlyMap<string, Timeline>

const BEGINNING: IsoDate = '0000-01-01'

/** What the law and the packs say that they do not model at a place on a date. */
export function notModelledAt({ notModelled, places }: Policy, place: PlaceRef, date: IsoDate): readonly NotModelled[] {
  const chain = places.chain(place, date)
  return notModelled.filter((item) => item.place === undefined || chain.includes(item.place))
}

/** The law (left out: the built-in one) and, in order, the packs laid over it. Pure: reads nothing. */
export function loadPolicy(overlays: readonly OverlayPack[] = [], law: Law = LAW): Policy {
  const packs: readonly OverlayPack[] = [law, ...overlays]
  const places = makePlaces(
    law.places,
    overlays.flatMap((pack) => pack.places),
  )
  const layers = layTimelines(packs, places)
  const definitions = new Map(law.definitions.map((definition) => [definition.id, definition]))
  const identity = {
    pack: packs.map((pack) => pack.id).join('+'),
    version: packs.map((pack) => pack.version).join('+'),
    hash: packs.map((pack) => pack.hash).join('+'),
    checkedThrough: law.checkedThrough,
  }

  const parameter = <Id extends ParameterId>(
    id: Id,
    ref: PlaceRef,
    date: IsoDate,
    area?: Area,
  ): ParameterResult<Id> => {
    const gap = (reason: GapReason, path?: string, note?: Label): ParameterGap<Id> => {
      const place = places.standardPlace(ref, date)
      return { known: false, id, date, place, path: path ?? `parameter:${id}@${place}`, reason, note }
    }
    for (const place of places.chain(ref, date)) {
      for (const entry of inForce(layers, id, place, date)) {
        if (!isValue(entry.dated)) return gap('listed', undefined, entry.dated.reason)
        const byArea = splitByArea(entry.dated.value)
        if (!byArea) return found(id, place, entry, entry.dated, entry.dated.value)
        if (area === undefined) return gap('area', AREA)
        // a value for the other area only says nothing about this one
        if (byArea[area] !== undefined) return found(id, place, entry, entry.dated, byArea[area])
      }
    }
    return gap('none')
  }

  const found = <Id extends ParameterId>(
    id: Id,
    place: PlaceRef,
    entry: Entry,
    dated: DatedValue,
    value: unknown,
  ): ParameterValue<Id> => ({
    known: true,
    id,
    value: value as ParameterValue<Id>['value'],
    unit: definition(id).unit,
    from: entry.from,
    until: entry.until,
    place,
    source: dated.source,
    confidence: dated.confidence,
    note: dated.note,
    fromEvidence: dated.fromEvidence,
    overlay: entry.overlay,
  })

  const definition = (id: ParameterId): ParameterDefinition => {
    const known = definitions.get(id)
    if (!known) throw new RangeError(`no parameter ${id}`)
    return known
  }

  return {
    stamp: (place, date) => ({ place, date, ...identity }),
    parameter,
    definition,
    definitions: law.definitions,
    timelines: () => timelinesOf(layers),
    changeDates: () => changeDates(layers, places),
    places,
    notModelled: packs.flatMap((pack) => pack.notModelled),
    checks: packs.flatMap((pack) => pack.checks),
  }
}

/** One map of timelines a pack, the last pack first. */
function layTimelines(packs: readonly OverlayPack[], places: Places): Timelines[] {
  const layers: Timelines[] = []
  const starts = new Map<string, IsoDate[]>()
  for (const pack of packs) {
    const keyed = pack.parameters.map((placed) => ({
      placed,
      key: keyOf(placed.parameter, canonical(places, placed.place)),
    }))
    for (const { placed, key } of keyed) {
      const own = datedOf(placed).map((dated) => dated.from ?? BEGINNING)
      starts.set(key, [...(starts.get(key) ?? []), ...own].sort())
    }
    const overlay = pack === packs[0] ? undefined : pack.id
    layers.unshift(new Map(keyed.map(({ placed, key }) => [key, timeline(placed, starts.get(key) ?? [], overlay)])))
  }
  return layers
}

/** Entries with their ends: an open entry lasts until the next later one of its own or a lower layer begins. */
function timeline(placed: PlacedValues, starts: readonly IsoDate[], overlay?: string): Timeline {
  return datedOf(placed).map((dated) => {
    const from = dated.from ?? BEGINNING
    const next = starts.find((start) => start > from)
    return { from, until: dated.until ?? (next && dayBefore(next)), dated, overlay }
  })
}

/** The entries of the place that cover the date, one a layer at most, the last pack first. */
function inForce(layers: readonly Timelines[], id: ParameterId, place: PlaceRef, date: IsoDate): Entry[] {
  const key = keyOf(id, place)
  return layers.flatMap((layer) => layer.get(key)?.find((entry) => isWithin(date, entry)) ?? [])
}

function changeDates(layers: readonly Timelines[], places: Places): IsoDate[] {
  const spans: { from?: IsoDate; until?: IsoDate }[] = [...places.boundaries]
  for (const layer of layers) for (const line of layer.values()) spans.push(...line)
  const dates = new Set<IsoDate>()
  for (const { from, until } of spans) {
    if (from && from !== BEGINNING) dates.add(from)
    if (until) dates.add(dayAfter(until))
  }
  return [...dates].sort()
}

function timelinesOf(layers: readonly Timelines[]): ParameterTimeline[] {
  return layers.flatMap((layer) =>
    [...layer].map(([key, entries]) => {
      const at = key.indexOf('@')
      const parameter = key.slice(0, at) as ParameterId
      return { parameter, place: key.slice(at + 1), overlay: entries[0]?.overlay, entries }
    }),
  )
}

function datedOf(placed: PlacedValues): readonly (DatedValue | DatedGap)[] {
  return [...placed.values, ...placed.gaps]
}

function isValue(dated: DatedValue | DatedGap): dated is DatedValue {
  return 'value' in dated
}

/** `{ urban, rural }` where a standard differs by area; undefined for every other value. */
function splitByArea(value: unknown): Partial<Record<Area, number>> | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  return 'urban' in value || 'rural' in value ? (value as Partial<Record<Area, number>>) : undefined
}

function keyOf(id: ParameterId, place: PlaceRef): string {
  return `${id}@${place}`
}

function canonical(places: Places, ref: PlaceRef): PlaceRef {
  return places.find(ref)?.ref ?? ref
}
