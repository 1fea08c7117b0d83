import { caseFacts, factsAt } from '../../facts/case-facts.ts'
import type { CaseFacts, CriterionResult, Determination } from '../../programmes/index.ts'
import { valueAt } from './values.ts'

/** One criterion on both sides; one of the two is missing where only one side asks for it. */
export interface Flip {
  before?: CriterionResult
  after?: CriterionResult
}

/** What is another than before, the most telling first; each list in the order of the statute. */
export interface Differences {
  /** another outcome, or the very way by which the family qualifies on one side; then those with other figures */
  moved: readonly Flip[]
  /** other ways that only one era has, by which nothing was decided */
  aside: readonly Flip[]
  /** the same outcome and figures by another clause */
  clauses: readonly Flip[]
}

const keyOf = ({ id, member }: CriterionResult) => `${id} ${member ?? ''}`

export function differencesBetween(before: Determination, after: Determination): Differences {
  const was = new Map(before.criteria.map((criterion) => [keyOf(criterion), criterion]))
  const is = new Map(after.criteria.map((criterion) => [keyOf(criterion), criterion]))
  const all = [...new Set([...is.keys(), ...was.keys()])].map((key) => ({ before: was.get(key), after: is.get(key) }))
  const both = all.filter((flip): flip is Required<Flip> => flip.before !== undefined && flip.after !== undefined)
  const flipped = both.filter((flip) => flip.before.outcome !== flip.after.outcome)
  const rest = both.filter((flip) => !flipped.includes(flip))
  const figures = rest.filter((flip) => !isSame(flip.before.values, flip.after.values))
  const clauses = rest.filter((flip) => !figures.includes(flip) && flip.before.citation !== flip.after.citation)
  const oneSided = all.filter((flip) => !flip.before || !flip.after)
  const isOtherEra = before.basis !== after.basis
  const ways = flipped.length > 0 && !isOtherEra ? [] : oneSided.filter((flip) => isTheWay(flip, before, after))
  const aside = isOtherEra ? oneSided.filter((flip) => !ways.includes(flip)) : []
  return { moved: [...flipped, ...ways, ...figures], aside, clauses }
}

const isTheWay = (flip: Flip, before: Determination, after: Determination): boolean =>
  (after.outcome === 'eligible' && flip.after?.outcome === 'pass') ||
  (before.outcome === 'eligible' && flip.before?.outcome === 'pass')

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
