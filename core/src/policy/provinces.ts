/** The law in parts, one of the country and one of each province, and put together again. */
import { contentHash } from './canonical.ts'
import { COUNTRY } from './places.ts'
import type { Law, PlaceRef, ProvinceLaw } from './types.ts'

export interface LawParts {
  /** the country's law alone */
  national: Law
  /** those that have files, by code */
  provinces: readonly ProvinceLaw[]
}

/** The first two digits of a division code. */
export const provinceCode = (place: PlaceRef): string => place.slice(0, 2)

/** What belongs to the country, and what to each province. */
export function partsOf(whole: Omit<Law, 'hash'>): LawParts {
  const partOf = (code: string) => ({
    parameters: whole.parameters.filter(({ place }) => provinceCode(place) === code),
    places: whole.places.filter(({ ref }) => provinceCode(ref) === code),
    notModelled: whole.notModelled.filter(({ place = COUNTRY }) => provinceCode(place) === code),
  })
  const content = { ...whole, ...partOf(provinceCode(COUNTRY)) }
  const national = { ...content, hash: contentHash(content) }
  const codes = new Set(whole.places.map(({ ref }) => provinceCode(ref)))
  codes.delete(provinceCode(COUNTRY))
  const provinces = [...codes].sort().map((code) => {
    const part = { code, ...partOf(code) }
    return { ...part, hash: contentHash(joinLaw(national, [{ ...part, hash: '' }])) }
  })
  return { national, provinces }
}

/** The country's law with that of provinces. Its hash joins theirs by `+`. */
export function joinLaw(national: Law, provinces: readonly ProvinceLaw[]): Law {
  if (provinces.length === 0) return national
  const all = [national, ...provinces]
  return {
    ...national,
    hash: provinces.map(({ hash }) => hash).join('+'),
    parameters: all.flatMap(({ parameters }) => parameters),
    places: all.flatMap(({ places }) => places),
    notModelled: all.flatMap(({ notModelled }) => notModelled),
  }
}
