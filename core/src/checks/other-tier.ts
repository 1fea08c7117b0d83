import type { PlaceRef } from '../policy/index.ts'
import type { CheckContext } from './context.ts'

/**
 * The place under the same city whose dibao standard on the date is this one (yuan), where the place's own is another: 成都东部新区 beside 简阳.
 * Some towns follow the other place in part, so that such a standard is no plain error.
 */
export function placeOfStandard(context: CheckContext, place: PlaceRef, yuan: number): string | undefined {
  const { places } = context.policy
  const city = places
    .chain(place.slice(0, 6), context.date)
    .map((ref) => places.find(ref))
    .find((one) => one?.kind === 'city')
  if (!city) return undefined
  const others = [city, ...places.children(city.ref, context.date)].filter(
    (one) => one.kind === 'zone' || one.kind === 'county' || one === city,
  )
  const found = others.find((one) => {
    const standard = context.parameter('dibao.standard', one.ref)
    return standard.known && standard.value === yuan
  })
  return found?.name.zh
}
