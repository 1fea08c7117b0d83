/** Which open facts to ask for, and in which order. */
import { pathsOf, Situation, type Truth } from '../criteria/index.ts'
import { hasAllSamples, samplesOf } from '../facts/case-paths.ts'
import { remembered } from '../facts/remembered.ts'
import { truthUnder } from './outcome.ts'
import type { Era } from './programme.ts'
import { stating } from './unlisted-spouse.ts'

/**
 * The household with one open fact stated, one for each value looked at; made once for all programmes that ask for it.
 */
export class Probes {
  readonly #formal: Situation
  readonly #byPath = new Map<string, Probe>()

  constructor(formal: Situation) {
    this.#formal = formal
  }

  valuesOf(path: string): readonly unknown[] {
    return this.#probe(path).values
  }

  /** With the value at this position of `valuesOf`. */
  at(path: string, index: number): Situation {
    const { made, traced } = this.#probe(path)
    made[index] ??= traced[index] ?? this.#make(path, index, null)
    return made[index]
  }

  /** The same, where it is also said what is open then. */
  tracedAt(path: string, index: number): Situation {
    const { traced } = this.#probe(path)
    traced[index] ??= this.#make(path, index, 'open facts only')
    return traced[index]
  }

  #make(path: string, index: number, trace: 'open facts only' | null): Situation {
    const { law, household } = this.#formal
    return new Situation(law, stating(path)(household, this.valuesOf(path)[index]), trace, null, this.#formal)
  }

  #probe(path: string): Probe {
    const probe = this.#byPath.get(path) ?? { values: samplesOf(path, this.#formal.law.day), made: [], traced: [] }
    this.#byPath.set(path, probe)
    return probe
  }
}

interface Probe {
  values: readonly unknown[]
  made: Situation[]
  traced: Situation[]
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

/** What to ask, and how far the answer to a path settles the outcome by itself: from 0 to 1. */
export interface Asked {
  paths: string[]
  settles: (path: string) => number
}

const settlesNothing = () => 0
export const NOTHING_ASKED: Asked = { paths: [], settles: settlesNothing }

/**
 * The open facts that can still change the outcome, first what by itself settles it for most of its values. Each fact
 * is given values far apart in its domain and the outcome is looked at; a gap of the parameters comes after what a
 * clerk can ask for. Every answer to a question with few answers is followed up. The limit: a sum or a date that
 * several conditions share counts as open in each of them by itself, and so does who belongs to the household; a
 * question may then be kept that no longer matters, seldom. Left out is nothing that does, but for what becomes a
 * question only by the answer to one that is asked.
 */
export function whatToAsk(probes: Probes, era: Era, paths: readonly string[]): Asked {
  const facts = paths.filter(isFact)
  if (paths.length < 2 || facts.length === 0) return { paths: [...paths], settles: settlesNothing }
  const asked = [...facts, ...paths.filter((path) => !isFact(path))]
  if (paths.length > MOST_PROBED) return { paths: asked, settles: settlesNothing }
  const answers = new Answers(probes, era)
  const settles = (path: string) => (facts.includes(path) ? answers.shareSettled(path) : 0)
  const matter = whatCanMatter(asked, answers)
  return { paths: facts.length === 1 ? matter : matter.sort((a, b) => settles(b) - settles(a)), settles }
}

function isFact(path: string): boolean {
  return !path.startsWith('parameter:')
}

/** The outcome after each answer to a question, looked at when it is asked for. */
class Answers {
  readonly #probes: Probes
  readonly #era: Era
  readonly #truths = new Map<string, (Truth | null)[]>()
  readonly #shares = new Map<string, number>()

  constructor(probes: Probes, era: Era) {
    this.#probes = probes
    this.#era = era
  }

  count(path: string): number {
    return this.#probes.valuesOf(path).length
  }

  /** With what is open then. */
  after(path: string, index: number): Truth | null {
    const truths = this.#truths.get(path) ?? []
    this.#truths.set(path, truths)
    if (truths[index] === undefined) truths[index] = truthUnder(this.#probes.tracedAt(path, index), this.#era)
    return truths[index]
  }

  shareSettled(path: string): number {
    const share = this.#shares.get(path) ?? this.#workOutShare(path)
    this.#shares.set(path, share)
    return share
  }

  #workOutShare(path: string): number {
    const count = this.count(path)
    const followed = this.#truths.get(path)
    let settled = 0
    for (let index = 0; index < count; index++) {
      const truth = followed?.[index] ?? truthUnder(this.#probes.at(path, index), this.#era)
      if (truth?.is !== 'unknown') settled++
    }
    return count === 0 ? 0 : settled / count
  }
}

/** Leaves out what is open after none of the answers to another question, where every answer was looked at. */
function whatCanMatter(paths: string[], answers: Answers): string[] {
  const matter = new Set(paths)
  for (const question of paths.filter(hasAllSamples)) {
    const closed = new Set(matter)
    closed.delete(question)
    for (let index = 0; index < answers.count(question) && closed.size > 0; index++) {
      const truth = answers.after(question, index)
      if (truth?.is === 'unknown') removeWithWholes(closed, openPaths(truth))
    }
    for (const path of closed) matter.delete(path)
  }
  return matter.size === 0 ? paths : [...matter]
}

/** What is asked as a whole matters where a part of it does. */
function removeWithWholes(closed: Set<string>, open: readonly string[]): void {
  for (const path of open) {
    closed.delete(path)
    for (const whole of wholesOf(path)) closed.delete(whole)
  }
}
