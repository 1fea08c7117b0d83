/** Whether a pack sets a standard below the floor that the province has published. */
import { dayBefore } from './dates.ts'
import type { Policy } from './lookup.ts'
import type { Area, IsoDate, OverlayPack, ParameterId, ParameterValue, PlaceRef } from './types.ts'

/** A value of a pack that is below the floor of its province from a day on. */
export interface BelowFloor {
  /** positions in the pack: `parameters[0].values[1]` */
  parameterIndex: number
  valueIndex: number
  value: number
  area: Area
  /** the first day on which it is below */
  date: IsoDate
  /** whether it is below on its own first day, not only since the floor rose */
  fromTheStart: boolean
  floor: ParameterValue & { value: number }
}

/**
 * `policy` is the law with the pack laid over it: the pack's own places and floors count. Of each value at most one
 * entry an area, for the earliest day; one where a single sum stands for town and country.
 */
export function belowFloors(pack: Pick<OverlayPack, 'parameters'>, policy: Policy): BelowFloor[] {
  const changes = policy.changeDates()
  return pack.parameters.flatMap(({ parameter, place, values }, parameterIndex) => {
    const { floor } = policy.definition(parameter)
    if (floor === undefined) return []
    return values.flatMap(({ from, until, value }, valueIndex) => {
      const last = until ?? lastDayBefore(values.map((each) => each.from).filter((each) => each > from))
      const days = [from, ...changes.filter((day) => day > from && (last === undefined || day <= last))]
      const found = AREAS.flatMap((area) => firstBelow(policy, floor, place, days, area, sumIn(value, area)) ?? [])
      const breaches = typeof value === 'number' ? found.slice(0, 1) : found
      return breaches.map((each) => ({ ...each, parameterIndex, valueIndex, fromTheStart: each.date === from }))
    })
  })
}

const AREAS: readonly Area[] = ['urban', 'rural']

function lastDayBefore(laterStarts: readonly IsoDate[]): IsoDate | undefined {
  const next = [...laterStarts].sort()[0]
  return next === undefined ? undefined : dayBefore(next)
}

function firstBelow(
  policy: Policy,
  floor: ParameterId,
  place: PlaceRef,
  days: readonly IsoDate[],
  area: Area,
  value: number | undefined,
): Pick<BelowFloor, 'date' | 'floor' | 'value' | 'area'> | undefined {
  if (value === undefined) return undefined
  for (const date of days) {
    const found = policy.parameter(floor, place, date, area)
    if (found.known && typeof found.value === 'number' && value < found.value) {
      return { date, value, area, floor: { ...found, value: found.value } }
    }
  }
  return undefined
}

function sumIn(value: unknown, area: Area): number | undefined {
  return typeof value === 'number' ? value : (value as Partial<Record<Area, number>>)[area]
}
