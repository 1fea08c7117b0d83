/** Which open facts to ask for, and in which order. */
import { pathsOf, Situation, type Truth } from '../criteria/index.ts'
import { hasAllSamples, samplesOf } from '../facts/case-paths.ts'
import { remembered } from '../facts/remembered.ts'
import { truthUnder } from './outcome.ts'
import type { Era } from './programme.ts'
import { stating } from './unlisted-spouse.ts'

/** The household with one open fact stated, once for each value looked at; made once for all programmes that ask for it. */
export class Probes {
  readonly #formal: Situation
  readonly #byPath = new Map<string, readonly Situation[]>()

  constructor(formal: Situation) {
    this.#formal = formal
  }

  of(path: string): readonly Situation[] {
    const found = this.#byPath.get(path)
    if (found) return found
    const stated = stating(path)
    const trace = hasAllSamples(path) ? 'open facts only' : null
    const { law, household } = this.#formal
    const made = samplesOf(path, law.day).map(
      (value) => new Situation(law, stated(household, value), trace, null, this.#formal),
    )
    this.#byPath.set(path, made)
    return made
  }
}

/** What is asked as a whole is not asked in parts: `household.event`, not its kind. */
export function openPaths({ open }: Truth): string[] {
  const paths = pathsOf(open)
  if (paths.length < 2) return paths
  const all = new Set(paths)
  return paths.filter((path) => !wholesOf(path).some((whole) => all.has(whole)))
}

/** Of `household.members[1].income`: `household`, `household.members`, `household.members[1]`. */
const wholesOf = remembered((path): readonly string[] => {
  const ends = [...path.matchAll(/.(?=[.[])/g)].map(({ index }) => index + 1)
  return ends.map((end) => path.slice(0, end))
})

/** More open facts than this are listed in the order of the rule. */
const MOST_PROBED = 40

/** What to ask, and how far each answer settles the outcome by itself. */
export interface Asked {
  paths: string[]
  settles: ReadonlyMap<string, number>
}

const NO_SHARES: ReadonlyMap<string, number> = new Map()
export const NOTHING_ASKED: Asked = { paths: [], settles: NO_SHARES }

/**
 * The open facts that can still change the outcome, first what by itself settles it for most of its values. Each fact is given
 * values far apart in its domain and the outcome is looked at; a gap of the parameters comes after what a clerk can ask for.
 * Every answer to a question with few answers is followed up. The limit: a sum or a date that several conditions share counts
 * as open in each of them by itself, and so does who belongs to the household; a question may then be kept that no longer
 * matters, seldom. Left out is nothing that does, but for what becomes a question only by the answer to one that is asked.
 */
export function whatToAsk(probes: Probes, era: Era, paths: readonly string[]): Asked {
  if (paths.length < 2 || !paths.some(isFact)) return { paths: [...paths], settles: NO_SHARES }
  const asked = [...paths.filter(isFact), ...paths.filter((path) => !isFact(path))]
  if (paths.length > MOST_PROBED) return { paths: asked, settles: NO_SHARES }
  const truths = new Map(
    asked.map((path) => [path, isFact(path) ? probes.of(path).map((c) => truthUnder(c, era)) : []]),
  )
  const settles = new Map([...truths].map(([path, each]) => [path, shareSettled(each)]))
  const inOrder = whatCanMatter(asked, truths).sort((a, b) => (settles.get(b) ?? 0) - (settles.get(a) ?? 0))
  return { paths: inOrder, settles }
}

function isFact(path: string): boolean {
  return !path.startsWith('parameter:')
}

function shareSettled(truths: readonly (Truth | null)[]): number {
  return truths.length === 0 ? 0 : truths.filter((truth) => truth?.is !== 'unknown').length / truths.length
}

/** Leaves out what is open after none of the answers to another question, where every answer was looked at. */
function whatCanMatter(paths: string[], truths: ReadonlyMap<string, readonly (Truth | null)[]>): string[] {
  const matter = new Set(paths)
  for (const question of paths.filter(hasAllSamples)) {
    const stillOpen = new Set<string>([question])
    for (const truth of truths.get(question) ?? []) {
      if (truth?.is === 'unknown') addWithWholes(stillOpen, openPaths(truth))
    }
    for (const path of matter) {
      if (!stillOpen.has(path)) matter.delete(path)
    }
  }
  return matter.size === 0 ? paths : [...matter]
}

/** What is asked as a whole matters where a part of it does. */
function addWithWholes(open: Set<string>, paths: readonly string[]): void {
  for (const path of paths) {
    if (open.has(path)) continue
    open.add(path)
    for (const whole of wholesOf(path)) open.add(whole)
  }
}
