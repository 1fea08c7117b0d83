import type { Area, ParameterId, ParameterResult } from '../../policy/index.ts'
import { type CheckContext, toIso } from '../engine/index.ts'

/** A parameter at the place of the check on the dates of rows, looked up once for each date and area: what was in force when it was decided counts. */
export function lawOn<Id extends ParameterId>(
  context: CheckContext,
  id: Id,
): (date: number, area?: Area) => ParameterResult<Id> {
  const known = new Map<number, ParameterResult<Id>>()
  return (date, area) => {
    const key = date * 3 + (area === 'urban' ? 1 : area === 'rural' ? 2 : 0)
    let found = known.get(key)
    if (!found) {
      found = context.parameter(id, context.place, area, toIso(date))
      known.set(key, found)
    }
    return found
  }
}
