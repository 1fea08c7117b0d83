/** Which open facts to ask for, and in which order. */
import { type Law, pathsOf, Situation, type Truth } from '../criteria/index.ts'
import type { HouseholdFacts } from '../facts/case.ts'
import { factSetter, samplesOf } from '../facts/case-paths.ts'
import { truthUnder } from './outcome.ts'
import type { Era } from './programme.ts'

/** The household with one open fact stated, once for each value looked at; made once for all programmes that ask for it. */
export class Probes {
  readonly #law: Law
  readonly #household: HouseholdFacts
  readonly #byPath = new Map<string, readonly Situation[]>()

  constructor(law: Law, household: HouseholdFacts) {
    this.#law = law
    this.#household = household
  }

  of(path: string): readonly Situation[] {
    const found = this.#byPath.get(path)
    if (found) return found
    const stated = factSetter(path)
    const made = samplesOf(path, this.#law.day).map((value) => new Situation(this.#law, stated(this.#household, value)))
    this.#byPath.set(path, made)
    return made
  }
}

/** What is asked as a whole is not asked in parts: `household.event`, not its kind. */
export function openPaths({ open }: Truth): string[] {
  const paths = pathsOf(open)
  return paths.filter((path) => !paths.some((whole) => path.startsWith(`${whole}.`) || path.startsWith(`${whole}[`)))
}

/** More open facts than this are listed in the order of the rule. */
const MOST_PROBED = 40

/**
 * First what by itself settles the outcome for most of its values. Each open fact is given values far apart in its domain
 * and the outcome is looked at; a gap of the parameters comes after the facts that a clerk can ask for.
 */
export function whatToAsk(probes: Probes, era: Era, paths: readonly string[]): string[] {
  const asked = [...paths.filter(isFact), ...paths.filter((path) => !isFact(path))]
  if (paths.length < 2 || paths.length > MOST_PROBED) return asked
  const settles = new Map(asked.map((path) => [path, isFact(path) ? shareSettled(probes.of(path), era) : 0]))
  return asked.sort((a, b) => (settles.get(b) ?? 0) - (settles.get(a) ?? 0))
}

function isFact(path: string): boolean {
  return !path.startsWith('parameter:')
}

function shareSettled(values: readonly Situation[], era: Era): number {
  if (values.length === 0) return 0
  return values.filter((c) => truthUnder(c, era)?.is !== 'unknown').length / values.length
}
