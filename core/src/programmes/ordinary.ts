/**
 * The ordinary case: the household as it is stated, with each open fact that has an ordinary value at that value,
 * unless a stated fact speaks against it. Local limits that are gaps are supposed for stated savings and one home.
 */
import { type Law, Situation } from '../criteria/index.ts'
import type { MemberFacts, SettledFacts, SupporterFacts } from '../facts/case.ts'
import { type Beside, type CaseFact, caseFacts, factsAt, GROUPS, type GroupId, HOUSEHOLD } from '../facts/case-facts.ts'

/** An open fact and what is presumed of it. */
export interface Presumption {
  path: string
  /** keys from the household down: `members`, 1, `status` */
  steps: readonly (string | number)[]
  group: GroupId
  value: unknown
  /** what is settled with it: whoever is no student has no scholarship */
  settles?: { path: string; steps: readonly (string | number)[]; value: unknown }
}

/** Every presumption that the stated facts allow. */
function presumptionsFor(household: SettledFacts, day: number): Presumption[] {
  const found: Presumption[] = []
  const { members = [], supporters = [] } = household
  const add = (
    at: string,
    steps: readonly (string | number)[],
    facts: readonly Entry[],
    of: object,
    beside: Beside,
  ) => {
    for (const { key, keys, fact } of facts) {
      if (valueAt(of, keys) !== undefined || fact.ordinary.unless?.(beside)) continue
      if (household.contradicted?.has(at + key)) continue
      const { group, ordinary, settles } = fact
      const presumption: Presumption = { path: at + key, steps: [...steps, ...keys], group, value: ordinary.value }
      const other = settles?.key.split('.')
      if (settles && other && valueAt(of, other) === undefined)
        presumption.settles = { path: at + settles.key, steps: [...steps, ...other], value: settles.value }
      found.push(presumption)
    }
  }
  add(HOUSEHOLD, [], OF_HOUSEHOLD, household, { household, person: {}, day })
  // of a spouse who is not listed nothing is ordinary, least that there is none
  const listed = household.unlistedSpouse === undefined ? members : members.slice(0, -1)
  listed.forEach((person, index) => {
    add(factsAt('member', index), ['members', index], OF_MEMBER, person, { household, person, day } as Beside)
  })
  supporters.forEach((person, index) => {
    add(factsAt('supporter', index), ['supporters', index], OF_SUPPORTER, person, { household, person, day } as Beside)
  })
  return found
}

interface Entry {
  key: string
  keys: readonly string[]
  fact: CaseFact & { ordinary: NonNullable<CaseFact['ordinary']> }
}

function ordinaryOf(facts: Record<string, CaseFact>): Entry[] {
  return Object.entries(facts).flatMap(([key, fact]) =>
    fact.ordinary ? [{ key, keys: key.split('.'), fact: fact as Entry['fact'] }] : [],
  )
}

const OF_HOUSEHOLD = ordinaryOf(caseFacts.household)
const OF_MEMBER = ordinaryOf(caseFacts.member)
const OF_SUPPORTER = ordinaryOf(caseFacts.supporter)

function valueAt(facts: object, keys: readonly string[]): unknown {
  let value: unknown = facts
  for (const key of keys) value = (value as Record<string, unknown> | undefined)?.[key]
  return value
}

/** The household with these presumptions stated. */
export function withPresumed(household: SettledFacts, presumptions: readonly Presumption[]): SettledFacts {
  if (presumptions.length === 0) return household
  const copy: Record<string, unknown> = { ...household, ...(household.assets && { assets: { ...household.assets } }) }
  if (household.members) copy.members = household.members.map(copyOf)
  if (typeof household.event === 'object') copy.event = { ...household.event }
  if (household.supporters) copy.supporters = household.supporters.map(copyOf)
  for (const { steps, value, settles } of presumptions) {
    assign(copy, steps, value)
    if (settles) assign(copy, settles.steps, settles.value)
  }
  return copy
}

function assign(facts: Record<string | number, unknown>, steps: readonly (string | number)[], value: unknown): void {
  let node = facts
  for (let depth = 0; depth < steps.length - 1; depth++) {
    node[steps[depth]] ??= {}
    node = node[steps[depth]] as Record<string | number, unknown>
  }
  node[steps[steps.length - 1]] = value
}

/** As deep as anything is presumed. */
function copyOf(person: MemberFacts | SupporterFacts): MemberFacts & SupporterFacts {
  const copy: MemberFacts & SupporterFacts = { ...person }
  if (copy.hukou) copy.hukou = { ...copy.hukou }
  if (copy.notCounted) copy.notCounted = { ...copy.notCounted }
  return copy
}

/** One household's ordinary case, made once for all programmes that ask for it. */
export class Ordinary {
  /** gaps that any programme supposed */
  readonly supposed = new Set<string>()
  readonly law: Law
  /** as it is stated */
  readonly household: SettledFacts
  /** by the stated facts alone */
  readonly #formal: Situation
  readonly #asked: readonly GroupId[]
  readonly #without = new Map<GroupId, Situation>()
  #all: Situation | undefined
  #presumptions: readonly Presumption[] | undefined
  #groups: readonly GroupId[] | undefined

  /** `asked`: groups of which nothing is presumed */
  constructor(formal: Situation, household: SettledFacts = formal.household, asked: readonly GroupId[] = []) {
    this.law = formal.law
    this.household = household
    this.#formal = formal
    this.#asked = asked
  }

  /** Of another household, or where more is asked. */
  but({
    household = this.household,
    asked = this.#asked,
  }: {
    household?: SettledFacts
    asked?: readonly GroupId[]
  }): Ordinary {
    return new Ordinary(this.#formal, household, asked)
  }

  get presumptions(): readonly Presumption[] {
    this.#presumptions ??= presumptionsFor(this.household, this.law.day).filter(
      ({ group }) => !this.#asked.includes(group),
    )
    return this.#presumptions
  }

  /** Of which something is presumed, in the order in which an official asks. */
  get groups(): readonly GroupId[] {
    this.#groups ??= GROUPS.filter((group) => this.presumptions.some((each) => each.group === group))
    return this.#groups
  }

  /** Everything presumed. */
  get all(): Situation {
    this.#all ??= this.with(this.presumptions)
    return this.#all
  }

  /** Everything but what one group presumes. */
  without(group: GroupId): Situation {
    const made = this.#without.get(group) ?? this.with(this.presumptions.filter((each) => each.group !== group))
    this.#without.set(group, made)
    return made
  }

  /** Just these presumed. */
  with(presumptions: readonly Presumption[]): Situation {
    return this.of(withPresumed(this.household, presumptions))
  }

  /** Any household, with limits supposed. */
  of(household: SettledFacts): Situation {
    return new Situation(this.law, household, 'open facts only', this.supposed, this.#formal)
  }

  /** The same, where no limit is supposed. */
  withoutLimits(presumptions: readonly Presumption[]): Situation {
    return new Situation(this.law, withPresumed(this.household, presumptions), 'open facts only', null, this.#formal)
  }
}
