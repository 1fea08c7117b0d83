import type { ParameterResult, PlaceRef } from '../../policy/index.ts'
import type { RegisterTable } from '../../register/index.ts'
import { type CheckContext, type Report, yuan } from '../engine/index.ts'

/** A standard that a register states and that is not the one in force at the household's place. */
export interface OddStandard {
  inForce: Extract<ParameterResult<'dibao.standard'>, { known: true }>
  /** yuan */
  stated: number
  /** the place of the same city whose standard it is */
  tier: string | undefined
}

/** The odd standards of a table's households; that no standard is known is reported. */
export function oddStandardReader(
  table: RegisterTable,
  context: CheckContext,
  report: Report,
): (household: number) => OddStandard | undefined {
  const standards = table.householdNumber('standard')
  const { rows, start } = table.households
  const standardOf = context.parameterOf('dibao.standard', table)
  return (household) => {
    const first = rows[start[household]]
    const inForce = standardOf(first)
    if (!inForce.known) {
      report.unknown(-1, [inForce.path])
      return undefined
    }
    if (Math.round(inForce.value * 100) === standards[household]) return undefined
    const stated = yuan(standards[household])
    return { inForce, stated, tier: placeOfStandard(context, context.placeOf(table, first), stated) }
  }
}

/**
 * The place under the same city whose dibao standard on the date is this one (yuan), where the place's own is another: 成都东部新区 beside 简阳.
 * Some towns follow the other place in part, so that such a standard is no plain error.
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
