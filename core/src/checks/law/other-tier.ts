import { fromYuan, type Money, yuan } from '../../facts/money.ts'
import type { ParameterResult, PlaceRef } from '../../policy/index.ts'
import { type CheckContext, type HouseholdView, unknownHere, type Verdict } from '../engine/index.ts'

/** A standard that a register states and that is not the one in force at the household's place. */
export interface OddStandard {
  inForce: Extract<ParameterResult<'dibao.standard'>, { known: true }>
  /** yuan */
  stated: number
  /** the place of the same city whose standard it is */
  tier: string | undefined
}

/** The odd standard of a household; else a verdict that no standard is known, or nothing. */
export function oddStandard(
  household: HouseholdView & { readonly standard: Money },
): OddStandard | Verdict | undefined {
  const inForce = household.parameter('dibao.standard')
  if (!inForce.known) return unknownHere(inForce.path)
  if (Math.round(fromYuan(inForce.value)) === household.standard) return undefined
  const stated = yuan(household.standard)
  const { context, table, firstRow } = household
  return { inForce, stated, tier: placeOfStandard(context, context.placeOf(table, firstRow), stated) }
}

export const isOddStandard = (one: OddStandard | Verdict | undefined): one is OddStandard =>
  one !== undefined && 'inForce' in one

/**
 * The place under the same city whose dibao standard on the date is this one (yuan), where the place's own is another:
 * 成都东部新区 beside 简阳. Some towns follow the other place in part, so that such a standard is no plain error.
 */
function placeOfStandard(context: CheckContext, place: PlaceRef, amount: number): string | undefined {
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
    return standard.known && standard.value === amount
  })
  return found?.name.zh
}
