/** Where somebody's hukou is, as seen from the place of a case. */
import type { Law, Situation } from '../criteria/index.ts'
import { remembered } from '../facts/remembered.ts'
import { type PlaceRef, type Places, splitRef } from '../policy/index.ts'

/**
 * `here`: the county of the case, by any code it ever had, or by its name; `within`: the case is of a place that the
 * hukou's lies in; `open`: a code above that of the case, or words that name no listed county, which may be the same.
 */
export type HukouPlace = 'here' | 'within' | 'same-city' | 'elsewhere' | 'open'

export function hukouPlaceOf({ law }: Situation, hukou: PlaceRef): HukouPlace {
  const seenFrom = known.get(law) ?? remembered((of) => seenBy(law, of))
  known.set(law, seenFrom)
  return seenFrom(hukou)
}

const known = new WeakMap<Law, (hukou: PlaceRef) => HukouPlace>()

function seenBy({ policy: { places }, place }: Law, hukou: PlaceRef): HukouPlace {
  const [own, here] = [hukou, place].map((ref) => countyOf(places, ref))
  if (own === undefined || here === undefined) return 'open'
  if (own === here) return 'here'
  if (here.startsWith(withoutZeros(own))) return 'open'
  if (own.startsWith(withoutZeros(here))) return 'within'
  return own.slice(0, 4) === here.slice(0, 4) ? 'same-city' : 'elsewhere'
}

/** Six digits, of a county that changed its code those of today; undefined for words that name no listed county. */
function countyOf(places: Places, ref: PlaceRef): string | undefined {
  const { code } = splitRef(ref) ?? {}
  if (code !== undefined) return places.find(code)?.ref ?? code
  return places.all.find(({ kind, name }) => kind === 'county' && ref.includes(name.zh))?.ref
}

const withoutZeros = (code: string): string => code.slice(0, 6).replace(/(?:00){1,2}$/, '')
