/** The outcome of a programme alone, without explanation: for registers, and to see what an answer would settle. */
import { lawAt, Situation, type Truth } from '../criteria/index.ts'
import type { HouseholdFacts, ProgrammeId } from '../facts/case.ts'
import type { IsoDate, PlaceRef, Policy } from '../policy/index.ts'
import { programmes } from './all.ts'
import { settle } from './implied.ts'
import { eraOn, truthUnder } from './programme.ts'

export { truthUnder }

export type DeterminationOutcome = 'eligible' | 'ineligible' | 'undetermined' | 'not-applicable'

export function outcomeOf({ is }: Truth): Exclude<DeterminationOutcome, 'not-applicable'> {
  if (is === 'unknown') return 'undetermined'
  return is === 'pass' ? 'eligible' : 'ineligible'
}

/**
 * For registers: eras and parameters are looked up once, what programmes share is worked out once a household, and each
 * household costs a few microseconds. The outcomes are those of `determine`, in the order of `ids`.
 */
export function outcomesInBulk(
  policy: Policy,
  ids: readonly ProgrammeId[],
  place: PlaceRef,
  date: IsoDate,
): (household: HouseholdFacts) => DeterminationOutcome[] {
  const eras = ids.map((id) => eraOn(programmes[id], date))
  const law = lawAt(policy, place, date)
  return (household) => {
    const c = new Situation(law, settle(law, household).household)
    return eras.map((era) => {
      const truth = era ? truthUnder(c, era) : null
      return truth === null ? 'not-applicable' : outcomeOf(truth)
    })
  }
}
