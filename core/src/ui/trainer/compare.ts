import { caseFacts, factsAt } from '../../facts/case-facts.ts'
import type { CaseFacts, CriterionResult, Determination } from '../../programmes/index.ts'
import { valueAt } from './values.ts'

/** A criterion whose outcome is another than before; one of the two is missing where only one era has it. */
export interface Flip {
  before?: CriterionResult
  after?: CriterionResult
}

const keyOf = ({ id, member }: CriterionResult) => `${id} ${member ?? ''}`

/**
 * Which criteria came out otherwise, in the order of the statute. One that only one side has is a flip where another era asks for
 * it, or where it is the very way by which the family qualifies on one side; the other ways that were looked at are none.
 */
export function flipsBetween(before: Determination, after: Determination): Flip[] {
  const was = new Map(before.criteria.map((criterion) => [keyOf(criterion), criterion]))
  const is = new Map(after.criteria.map((criterion) => [keyOf(criterion), criterion]))
  const keys = [...new Set([...is.keys(), ...was.keys()])]
  const others = keys
    .map((key): Flip => ({ before: was.get(key), after: is.get(key) }))
    .filter((flip) => flip.before?.outcome !== flip.after?.outcome)
  const flips = others.filter((flip) => flip.before && flip.after)
  if (before.basis !== after.basis) return others
  if (flips.length > 0) return flips
  return others.filter(
    (flip) =>
      (after.outcome === 'eligible' && flip.after?.outcome === 'pass') ||
      (before.outcome === 'eligible' && flip.before?.outcome === 'pass'),
  )
}

/** Criteria that came out alike under another clause. */
export function clausesBetween(before: Determination, after: Determination): Flip[] {
  const was = new Map(before.criteria.map((criterion) => [keyOf(criterion), criterion]))
  return after.criteria
    .map((criterion) => ({ before: was.get(keyOf(criterion)), after: criterion }))
    .filter((flip) => flip.before?.outcome === flip.after.outcome && flip.before.citation !== flip.after.citation)
}

/** Every path under which facts of this household are stated or may be, in the order of the dictionary. */
export function pathsIn({ household }: CaseFacts): string[] {
  const own = Object.keys(caseFacts.household).map((key) => `household.${key}`)
  const listed = (of: 'member' | 'supporter', count: number) =>
    Array.from({ length: count }, (_, index) =>
      Object.keys(caseFacts[of]).map((key) => `${factsAt(of, index)}${key}`),
    ).flat()
  return [
    ...own,
    ...listed('member', household.members?.length ?? 0),
    ...listed('supporter', household.supporters?.length ?? 0),
  ]
}

/** The facts that differ, each by its most exact path. */
export function factsBetween(before: CaseFacts, after: CaseFacts): string[] {
  const paths = pathsIn(after).filter(
    (path) => path !== 'household.members' && !isSame(valueAt(before.household, path), valueAt(after.household, path)),
  )
  return paths.filter((path) => !paths.some((other) => other !== path && other.startsWith(`${path}.`)))
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
