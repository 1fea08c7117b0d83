import type { HouseholdFacts, SupporterFacts } from '../../facts/case.ts'
import { withFact } from '../../facts/case-paths.ts'
import type { CaseFacts } from '../../programmes/index.ts'
import type { Change } from './scenario.ts'

/** The same family with one fact changed, or at another place or time. */
export function changed(facts: CaseFacts, change: Change): CaseFacts {
  if (change.path !== undefined) return { ...facts, household: withFact(facts.household, change.path, change.value) }
  return { ...facts, date: change.date ?? facts.date, place: change.place ?? facts.place }
}

/** Supporters live apart: whoever has moved in, by relation and birth, is a member and no supporter besides. */
export function hasMovedIn({ members = [] }: HouseholdFacts, { relation, birth }: SupporterFacts): boolean {
  return members.some((one) => one.resides === true && one.relation === relation && one.birth === birth && !!birth)
}

/**
 * What is decided about: nobody is counted both ways. The supporter’s own facts stay in the family, for when he leaves
 * again.
 */
export function asLived(facts: CaseFacts): CaseFacts {
  const { supporters } = facts.household
  const apart = supporters?.filter((one) => !hasMovedIn(facts.household, one))
  if (apart?.length === supporters?.length) return facts
  return { ...facts, household: { ...facts.household, supporters: apart } }
}
