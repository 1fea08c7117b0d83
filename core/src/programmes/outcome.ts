/** The outcome of a programme alone, without explanation: for registers, and to see what an answer would settle. */
import { any, joinLeaves, lawAt, Situation, type Truth, unknown } from '../criteria/index.ts'
import type { HouseholdFacts, ProgrammeId } from '../facts/case.ts'
import type { IsoDate, PlaceRef, Policy } from '../policy/index.ts'
import { programmes } from './all.ts'
import { withoutConflicts } from './conflicts.ts'
import { type Era, eraOn, someMember } from './programme.ts'

export type DeterminationOutcome = 'eligible' | 'ineligible' | 'undetermined' | 'not-applicable'

export function outcomeOf({ is }: Truth): Exclude<DeterminationOutcome, 'not-applicable'> {
  if (is === 'unknown') return 'undetermined'
  return is === 'pass' ? 'eligible' : 'ineligible'
}

/** Whether the programme is due; null where it is not applicable. */
export function truthUnder(c: Situation, era: Era): Truth | null {
  const applies = era.applies?.(c)
  if (applies?.is === 'fail') return null
  return whereItApplies(applies, fromTheFirst(c, era, era.household?.(c) ?? null))
}

/** While it is open whether the programme is there at all, neither yes nor no can be said. */
export function whereItApplies(applies: Truth | undefined, truth: Truth): Truth {
  return applies?.is === 'unknown' ? unknown(joinLeaves(applies.open, truth.open)) : truth
}

/** Stops at the first person who settles it. */
function fromTheFirst(c: Situation, era: Era, household: Truth | null): Truth {
  if (era.person === undefined || household?.is === 'pass') return household as Truth
  if (c.members === undefined) {
    const some = someMember(c, era, [])
    return household === null ? some : any(household, some)
  }
  let truth = household
  for (const member of c.members) {
    const single = era.person(c, member)
    if (single.is === 'pass') return single
    truth = truth === null ? single : any(truth, single)
  }
  return truth as Truth
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
    const c = new Situation(law, withoutConflicts(household, law.day))
    return eras.map((era) => {
      const truth = era ? truthUnder(c, era) : null
      return truth === null ? 'not-applicable' : outcomeOf(truth)
    })
  }
}
