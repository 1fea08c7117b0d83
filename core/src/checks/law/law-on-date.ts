import type { ParameterId, ParameterResult } from '../../policy/index.ts'
import { type HouseholdView, type Reader, type RowView, remembered, toIso } from '../engine/index.ts'

/**
 * A parameter at the place of the check on the day of something in a register: what was in force when it was decided
 * counts.
 */
export function lawOn<Id extends ParameterId>(
  unit: RowView | HouseholdView,
  id: Id,
  date: number,
): ParameterResult<Id> {
  return unit.use(readerOf(id))(date) as ParameterResult<Id>
}

const readerOf = remembered(
  (id: ParameterId): Reader<(date: number) => ParameterResult> =>
    (_table, context) => {
      const onDate = remembered((date: number) => context.parameter(id, context.place, undefined, toIso(date)))
      return () => onDate
    },
)
