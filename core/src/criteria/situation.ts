import { AREAS, type MemberFacts, type SettledFacts } from '../facts/case.ts'
import { type At, type CaseSubject, type FactKey, factsAt, NOWHERE } from '../facts/case-facts.ts'
import type { ParameterId, ParameterResult, ParameterValue } from '../policy/index.ts'
import { anything, type Interval, point } from './interval.ts'
import type { AreaChoice, IdOf, Law, NumberId } from './law.ts'
import type { Leaf, Leaves } from './leaves.ts'
import { joinLeaves } from './leaves.ts'
import type { Shown } from './shown.ts'
import { known, PASS, type Truth, unknown } from './truth.ts'

/** One criterion as it was applied. */
export interface CriterionResult {
  /** `dibao.income`; its sentences are `programmes` texts by this id and the outcome */
  id: string
  /** index of the member it was applied to; left out for the household */
  member?: number
  outcome: Truth['is']
  /** empty where nothing but the condition itself is said */
  values: Shown
  /** document number and article */
  citation: string
}

/** What is written down while one household is determined; absent in bulk. */
export interface Trace {
  results: CriterionResult[]
  /** those in force; a gap is named by what it leaves open */
  parameters: Set<ParameterValue>
}

export const emptyTrace = (): Trace => ({ results: [], parameters: new Set() })

export interface Member {
  index: number
  facts: MemberFacts
  /** `household.members[1].` */
  path: At<'member'>
  /** the fact on which it hangs whether he is there at all; undefined where he is */
  doubt: string | undefined
}

/** One leaf for each fact: no path is put together twice, and the same leaf is told from another at a glance. */
const leaves = new Map<string, Map<string, Leaf>>()

function leafAt(of: string, key: string): Leaf {
  const ofSubject = leaves.get(of) ?? new Map<string, Leaf>()
  leaves.set(of, ofSubject)
  const leaf = ofSubject.get(key) ?? { path: of + key }
  ofSubject.set(key, leaf)
  return leaf
}

/** Where a situation keeps what was worked out once; make one as a constant beside the rule. */
export interface Slot<T> {
  index: number
  /** only the type */
  of?: T
}

let criteria = 0
/** The number under which a criterion's truths are kept. */
export function numberOfCriterion(): number {
  return criteria++
}

let slots = 0
export function slot<T>(): Slot<T> {
  return { index: slots++ }
}

/** One household under one law. All unknown facts are read through it, so that the trace knows them. */
export class Situation {
  readonly law: Law
  readonly household: SettledFacts
  /** undefined where members are not listed; the last may be a spouse who is not */
  readonly members: readonly Member[] | undefined
  /** the members whom the case lists, to whom something may be granted */
  readonly persons: readonly Member[] | undefined
  trace: Trace | null
  /** local limits that are gaps and were supposed to hold; null where nothing is supposed, as in every formal answer */
  readonly supposed: Set<string> | null
  readonly isTraced: boolean
  /** false of one among very many, of which everything is asked once: nothing is kept for later */
  readonly isAskedAgain: boolean
  readonly #unlisted: { path: string; leaf: Leaf } | undefined
  readonly #worked: unknown[] = new Array(slots)
  /** the parameters that each of `#worked` rests on, for the trace of whoever asks for it again */
  readonly #restsOn: (readonly ParameterValue[] | undefined)[] | undefined
  /** the last trace into which the parameters of each were written again */
  readonly #notedIn: (Trace | undefined)[] = []
  /** what is being worked out rests on these so far */
  #noted: ParameterValue[] | undefined
  #found: Map<string, Truth> | undefined
  /** what the criteria gave where it is decided: first of the household, then member by member */
  readonly #truths: (Truth | undefined)[][] = []
  /** the same household with fewer facts: what is decided there is not worked out again */
  readonly #lessKnown: Situation | undefined

  /** `lessKnown`: the same household under the same law, with nothing stated that is otherwise here. */
  constructor(
    law: Law,
    household: SettledFacts,
    trace: Trace | 'open facts only' | null = null,
    supposed: Set<string> | null = null,
    lessKnown?: Situation,
  ) {
    this.law = law
    this.household = household
    this.trace = trace === 'open facts only' ? null : trace
    this.supposed = supposed
    this.isTraced = trace !== null
    this.#restsOn = this.trace === null ? undefined : new Array(slots)
    // a spouse whom nobody listed may turn out not to exist: then it is another household
    const isSame = lessKnown?.household.unlistedSpouse === household.unlistedSpouse
    this.#lessKnown = isSame ? lessKnown : undefined
    this.isAskedAgain = this.isTraced || this.#lessKnown !== undefined
    const { members: listed, doubted, unlistedSpouse } = household
    this.members = listed?.length
      ? listed.map((facts, index) => ({
          index,
          facts,
          path: this.isTraced ? factsAt('member', index) : NOWHERE,
          doubt: doubted?.get(index),
        }))
      : undefined
    this.persons = unlistedSpouse === undefined ? this.members : this.members?.slice(0, -1)
    if (unlistedSpouse !== undefined && this.members)
      this.#unlisted = { path: factsAt('member', this.members.length - 1), leaf: { path: unlistedSpouse } }
  }

  /** Whether a programme is due, by its id, as far as it was asked. */
  get found(): Map<string, Truth> {
    this.#found ??= new Map([...(this.#lessKnown?.found ?? [])].filter(([, truth]) => isDecided(truth)))
    return this.#found
  }

  /** The leaf of an unknown fact, of a spouse who is not listed the one that says there is one; nothing in bulk. */
  leaf<Subject extends CaseSubject>(of: At<Subject>, key: FactKey<Subject>): Leaf | null {
    if (!this.isTraced) return null
    return of === this.#unlisted?.path ? this.#unlisted.leaf : leafAt(of, key)
  }

  /** A sum of money or a count, at least 0. */
  amount<Subject extends CaseSubject>(value: number | undefined, of: At<Subject>, key: FactKey<Subject>): Interval {
    if (value !== undefined) return point(value)
    return anything(0, Number.POSITIVE_INFINITY, this.leaf(of, key))
  }

  /** Whether a fact has one of the values. */
  is<T, Subject extends CaseSubject>(
    value: T | undefined,
    wanted: readonly T[],
    of: At<Subject>,
    key: FactKey<Subject>,
  ): Truth {
    if (value === undefined) return unknown(this.leaf(of, key))
    return known(wanted.includes(value))
  }

  yes<Subject extends CaseSubject>(value: boolean | undefined, of: At<Subject>, key: FactKey<Subject>): Truth {
    if (value === undefined) return unknown(this.leaf(of, key))
    return known(value)
  }

  /**
   * The parameter in force, noted as used. A standard that differs by town and country needs the choice between them.
   */
  parameter(id: NumberId, area?: AreaChoice): Interval {
    const figure = this.law.figure(id, area?.area)
    if (this.#restsOn) this.#noteFigure(figure.result, area)
    if (!this.isTraced) return figure.alone
    return figure.number ?? this.law.number(id, area)
  }

  /** Also a point that a text leaves open: a flag whose value is a gap is both readings, and a pack can settle it. */
  flag(id: IdOf<'flag'>): Truth {
    if (this.#restsOn) this.#noteResult(this.law.result(id))
    const flag = this.law.flag(id)
    return this.isTraced || flag.is !== 'unknown' ? flag : unknown(null)
  }

  /** A parameter that is no number or flag: bands, lists, a choice. */
  value<Id extends ParameterId>(id: Id): ParameterResult<Id> {
    const result = this.law.result(id)
    if (this.#restsOn) this.#noteResult(result)
    return result
  }

  /** What a gap leaves open. */
  gap(result: ParameterResult): Leaves {
    return result.known || !this.isTraced ? null : { path: result.path }
  }

  /**
   * In the presumed case a local limit that is a gap is supposed to be kept; everywhere else the truth stays as it is.
   */
  suppose(truth: Truth, limit: ParameterId): Truth {
    if (this.supposed === null || truth.is !== 'unknown') return truth
    const result = this.law.result(limit)
    if (result.known) return truth
    this.supposed.add(result.path)
    return PASS
  }

  /** Of a household of which it is not known where it lives, both standards. */
  #noteFigure(result: ParameterResult, choice?: AreaChoice): void {
    if (choice === undefined || choice.area !== undefined) this.#noteResult(result)
    else for (const each of AREAS) this.#noteResult(this.law.result(result.id, each))
  }

  #noteResult(result: ParameterResult): void {
    if (!result.known) return
    this.trace?.parameters.add(result)
    this.#noted?.push(result)
  }

  /** Works something out at most once for this household. `about` saves bulk a closure for each call. */
  once<T>(slot: Slot<T>, make: (c: Situation) => T): T
  once<T, About>(slot: Slot<T>, make: (c: Situation, about: About) => T, about: About): T
  once<T, About>(slot: Slot<T>, make: (c: Situation, about?: About) => T, about?: About): T {
    const found = this.#worked[slot.index]
    if (found !== undefined) {
      this.#noteAgain(slot.index)
      return found as T
    }
    const made =
      this.#decidedBefore(slot.index) ?? (this.#restsOn ? this.#workOut(slot.index, make, about) : make(this, about))
    this.#worked[slot.index] = made
    return made as T
  }

  /** The same for one of several, by position: each is worked out when it is asked for. */
  onceFor<T, About>(slot: Slot<T[]>, index: number, make: (c: Situation, about: About) => T, about: About): T {
    this.#worked[slot.index] ??= []
    const own = this.#worked[slot.index] as (T | undefined)[]
    own[index] ??= (this.#decidedBefore(slot.index, index) as T | undefined) ?? make(this, about)
    return own[index] as T
  }

  /** What a criterion gave with fewer facts, of a member or of the household, where that is decided. */
  decided(criterion: number, member?: Member): Truth | undefined {
    const before = this.#lessKnown
    return before === undefined ? undefined : before.#truths[placeOf(member)]?.[criterion]
  }

  keep(truth: Truth, criterion: number, member?: Member): void {
    if (truth.is === 'unknown') return
    const place = placeOf(member)
    this.#truths[place] ??= new Array(criteria)
    this.#truths[place][criterion] = truth
  }

  #decidedBefore(slot: number, index?: number): unknown {
    if (this.#lessKnown === undefined) return undefined
    const before = this.#lessKnown.#worked[slot]
    const value = index === undefined ? before : (before as unknown[] | undefined)?.[index]
    return isDecided(value) ? value : undefined
  }

  #workOut<T, About>(index: number, make: (c: Situation, about?: About) => T, about?: About): T {
    const outer = this.#noted
    const own: ParameterValue[] = []
    this.#noted = own
    const made = make(this, about)
    this.#noted = outer
    if (own.length > 0) {
      if (this.#restsOn) this.#restsOn[index] = own
      outer?.push(...own)
    }
    return made
  }

  #noteAgain(slot: number): void {
    const values = this.#restsOn?.[slot]
    if (values === undefined) return
    if (this.trace && this.#notedIn[slot] !== this.trace) {
      for (const value of values) this.trace.parameters.add(value)
      this.#notedIn[slot] = this.trace
    }
    this.#noted?.push(...values)
  }

  /** Applies a rule without writing its criteria down: the outcome of another programme, as one condition here. */
  quietly<T>(rule: () => T): T {
    const trace = this.trace
    this.trace = null
    try {
      return rule()
    } finally {
      this.trace = trace
    }
  }
}

const placeOf = (member: Member | undefined): number => (member === undefined ? 0 : member.index + 1)

/** A truth or a number, or several, that no further fact can change. */
function isDecided(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isDecided)
  if (typeof value !== 'object' || value === null) return false
  if ('is' in value) return value.is !== 'unknown'
  return 'lo' in value && 'hi' in value && value.lo === value.hi
}

/** What several rules leave open. */
export function together(...leaves: Leaves[]): Leaves {
  return leaves.reduce(joinLeaves, null)
}
