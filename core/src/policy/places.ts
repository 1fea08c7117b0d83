import { isWithin } from './dates.ts'
import type { IsoDate, Place, PlaceRef } from './types.ts'

/** The tree of places: by code, by date, and with the towns that decide where one county has two standards. */
export interface Places {
  all: readonly Place[]
  /**
   * A listed place by any code or alias it ever had; undefined for an unlisted town or county, which is legal input.
   */
  find(ref: PlaceRef): Place | undefined
  /**
   * The references from this place up to the country on that date, nearest first. An unlisted town counts as its
   * county.
   */
  chain(ref: PlaceRef, date: IsoDate): readonly PlaceRef[]
  /** The code that the place carried on that date: 512081 for 简阳 in 2010; undefined where none is listed. */
  codeOn(ref: PlaceRef, date: IsoDate): string | undefined
  /** The places that belong to this one on that date. */
  children(ref: PlaceRef, date: IsoDate): readonly Place[]
  /** The place where a local pack would add a value: a town stands for the county or zone it belongs to. */
  standardPlace(ref: PlaceRef, date: IsoDate): PlaceRef
  /** Whether the reference is well formed and its code, or the code before `/`, is listed. */
  isKnown(ref: PlaceRef): boolean
  /** Every stretch of time that a code or a parent has: the tree changes where one begins or has ended. */
  boundaries: readonly { from?: IsoDate; until?: IsoDate }[]
}

export const COUNTRY: PlaceRef = '000000'
const REF = /^(\d{6})(?:\/(.+))?$/

/** The two parts of a reference, or undefined when it is malformed. */
export function splitRef(ref: PlaceRef): { code: string; part?: string } | undefined {
  const parts = REF.exec(ref)
  return parts ? { code: parts[1], part: parts[2] } : undefined
}

/** Places of the law, then those that packs add; a pack's parent for a listed town goes before the listed one. */
export function makePlaces(listed: readonly Place[], added: readonly Place[]): Places {
  const byRef = new Map<PlaceRef, Place>()
  for (const place of listed) byRef.set(place.ref, place)
  for (const place of added) byRef.set(place.ref, joinPlaces(byRef.get(place.ref), place))
  const all = [...byRef.values()]

  const names = new Map<PlaceRef, Place>()
  for (const place of all) {
    names.set(place.ref, place)
    for (const { code } of place.codes) names.set(code, place)
    for (const alias of place.aliases) names.set(alias, place)
  }

  // A town that became a street office kept its name before the ending; where two share one, neither is meant.
  const stems = new Map<PlaceRef, Place | undefined>()
  for (const place of all.filter(({ kind }) => kind === 'town')) {
    const [county, town] = place.ref.split('/')
    const stem = `${county}/${townStem(town ?? '')}`
    stems.set(stem, stems.has(stem) ? undefined : place)
  }

  const find = (ref: PlaceRef): Place | undefined => {
    const direct = names.get(ref)
    if (direct) return direct
    const parts = splitRef(ref)
    const county = parts?.part ? names.get(parts.code) : undefined
    if (!county) return undefined
    return names.get(`${county.ref}/${parts?.part}`) ?? stems.get(`${county.ref}/${townStem(parts?.part ?? '')}`)
  }
  const county = (ref: PlaceRef): Place | undefined => names.get(splitRef(ref)?.code ?? '')
  const parentOn = (place: Place, date: IsoDate) => place.parents.find((parent) => isWithin(date, parent))?.place

  const chain = (ref: PlaceRef, date: IsoDate): PlaceRef[] => {
    const refs: PlaceRef[] = []
    const start = find(ref) ?? county(ref)
    // A county that is not listed still stands in its province; no city's figure is taken for it.
    let next: PlaceRef | undefined = start ? start.ref : (names.get(`${ref.slice(0, 2)}0000`)?.ref ?? COUNTRY)
    while (next !== undefined) {
      refs.push(next)
      const place = names.get(next)
      next = place && parentOn(place, date)
    }
    return refs
  }

  return {
    all,
    find,
    chain,
    codeOn: (ref, date) => find(ref)?.codes.find((code) => isWithin(date, code))?.code,
    children: (ref, date) => {
      const own = find(ref)?.ref
      return all.filter((place) => parentOn(place, date) === own)
    },
    standardPlace: (ref, date) => {
      const place = find(ref)
      if (place?.kind === 'town')
        return parentOn(place, date) === county(ref)?.ref ? ref.slice(0, 6) : (parentOn(place, date) ?? ref)
      return place ? ref : ref.slice(0, 6)
    },
    isKnown: (ref) => find(ref) !== undefined || county(ref) !== undefined,
    boundaries: all.flatMap((place) => [...place.parents, ...place.codes]),
  }
}

/** `三岔街道`, `三岔镇`, `三岔街道办事处` → `三岔` */
export function townStem(town: string): string {
  return town.replace(/(?:街道(?:办事处|办)?|镇|乡|苏木)$/, '')
}

function joinPlaces(listed: Place | undefined, added: Place): Place {
  if (!listed) return added
  return { ...listed, parents: [...added.parents, ...listed.parents], source: added.source ?? listed.source }
}
