/**
 * The built-in law: a host carries the country's and its own province's, and loads another province's when it is asked
 * for.
 */
import { HOME, NATIONAL, OTHERS } from './law.generated.ts'
import { COUNTRY } from './places.ts'
import { joinLaw, provinceCode } from './provinces.ts'
import type { Label, Law, PlaceRef } from './types.ts'

/** The law of the country and of the province of `DEFAULT_PLACE`. */
export const LAW: Law = joinLaw(NATIONAL, HOME)

/** The provinces whose law `loadLaw` has. */
export const PROVINCES: readonly { ref: PlaceRef; name: Label }[] = [
  ...HOME.flatMap(({ places }) => places.filter(({ kind }) => kind === 'province')),
  ...Object.values(OTHERS),
]

/** The law of the country and of the province in which the place lies; left out: of every province. */
export async function loadLaw(place?: PlaceRef): Promise<Law> {
  if (place === undefined) {
    const others = await Promise.all(Object.values(OTHERS).map(({ load }) => load()))
    return joinLaw(NATIONAL, [...HOME, ...others])
  }
  const code = provinceCode(place)
  const other = OTHERS[code]
  if (other) return joinLaw(NATIONAL, [await other.load()])
  return HOME.some((home) => home.code === code) || code === provinceCode(COUNTRY) ? LAW : NATIONAL
}
