import { withFact } from '../../facts/case-paths.ts'
import type { CaseFacts } from '../../programmes/index.ts'
import type { Change } from './scenario.ts'

/** The same family with one fact changed, or at another place or time. */
export function changed(facts: CaseFacts, change: Change): CaseFacts {
  if (change.path !== undefined) return { ...facts, household: withFact(facts.household, change.path, change.value) }
  return { ...facts, date: change.date ?? facts.date, place: change.place ?? facts.place }
}
