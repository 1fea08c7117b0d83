import {
  all,
  any,
  type CriterionResult,
  emptyTrace,
  isPoint,
  type Law,
  lawAt,
  pathsOf,
  Situation,
  type Truth,
} from '../criteria/index.ts'
import { type HouseholdFacts, PROGRAMME_IDS, type ProgrammeId } from '../facts/case.ts'
import type { CareTier, IsoDate, NotModelled, ParameterValue, PlaceRef, Policy, PolicyStamp } from '../policy/index.ts'
import { notModelledAt } from '../policy/index.ts'
import { programmes } from './all.ts'
import { type Settled, settle } from './implied.ts'
import { apply, root, stillOpen } from './judge.ts'
import { NOTHING_ASKED, openPaths, Probes, whatToAsk } from './missing.ts'
import { applyElsewhere, type Notice, noteChoices } from './notices.ts'
import { Ordinary } from './ordinary.ts'
import { type DeterminationOutcome, outcomeOf } from './outcome.ts'
import { type Help, help, NO_HELP } from './presume.ts'
import { type Era, eraOn, type Payment, type Programme, whereItApplies } from './programme.ts'
import type { Referral } from './referrals.ts'

export interface Amount {
  /** yuan */
  value: number
  unit: Payment['unit']
  bound: Payment['bound']
}

export interface PersonOutcome {
  /** index into the members of the case */
  member: number
  name?: string
  outcome: Exclude<DeterminationOutcome, 'not-applicable'>
  tier?: CareTier | null
}

/**
 * What one household is due under one programme, and why. Words live in `text/programmes.ts` and `text/questions.ts`.
 */
export interface Determination extends Help {
  programme: ProgrammeId
  outcome: DeterminationOutcome
  /** what is, or would be, paid; null where it cannot be worked out or nothing is paid */
  amount: Amount | null
  /** of the first person who is eligible for tekun */
  tier: CareTier | null
  persons: PersonOutcome[]
  criteria: CriterionResult[]
  /**
   * paths of facts and parameters that can still change the outcome, the most decisive first. What becomes a question
   * only by the answer to another is not among them yet. Seldom one too many, where conditions share a sum or a member:
   * `whatToAsk`.
   */
  missing: string[]
  /** paths on which the amount waits, where the outcome is settled and the amount is not */
  amountMissing: string[]
  parameters: ParameterValue[]
  /** keys of `text/programmes.ts`, and what the packs say themselves */
  notModelled: { era: readonly string[]; packs: readonly NotModelled[] }
  /** what the class opens besides, each on a further condition; empty unless eligible */
  referrals: readonly Referral[]
  /** what the outcome must not be read without */
  notices: Notice[]
  /** the documents of the era; empty where none is in force */
  basis: string
  /** why it is not applicable; null where it is */
  absence: Absence | null
}

/** The programme came later (from this day), has ended, or is not there in that place or for such a household. */
export type Absence = { why: 'later'; from: IsoDate } | { why: 'ended' | 'not-here' }

export interface CaseFacts {
  place: PlaceRef
  date: IsoDate
  household: HouseholdFacts
}

export interface DetermineOptions {
  /** left out: all, in the order of the catalogue */
  programmes?: readonly ProgrammeId[]
  /**
   * false: the formal answer alone, without what is presumed and what to ask in rounds; a list: that for these alone
   */
  help?: boolean | readonly ProgrammeId[]
}

/**
 * Every programme asked for, with explanation. `stampOf` traces the results to the law and the packs; what contradicts
 * itself (`conflictsIn`) counts as unknown.
 */
export function determine(policy: Policy, facts: CaseFacts, options: DetermineOptions = {}): Determination[] {
  const law = lawAt(policy, facts.place, facts.date)
  const { household } = settle(law, facts.household)
  const c = new Situation(law, household, emptyTrace())
  const shared: Shared = { boundTo: rulesUnder(law), probes: new Probes(c) }
  if (options.help !== false) shared.ordinary = new Ordinary(c)
  const { help: wanted } = options
  const isHelped = (id: ProgrammeId) => typeof wanted !== 'object' || wanted.includes(id)
  const determinations = (options.programmes ?? PROGRAMME_IDS).map((id) =>
    determineOne(c, id, isHelped(id) ? shared : { ...shared, ordinary: undefined }),
  )
  noteChoices(determinations, law.date)
  return determinations
}

export function stampOf(policy: Policy, facts: CaseFacts): PolicyStamp {
  return policy.stamp(facts.place, facts.date)
}

/** What contradicts itself in a case, and what its facts imply. */
export function settledFacts(policy: Policy, facts: CaseFacts): Settled {
  return settle(lawAt(policy, facts.place, facts.date), facts.household)
}

/** Worked out once for all programmes of a case. */
interface Shared {
  boundTo: (id: ProgrammeId) => Rules
  probes: Probes
  /** left out where no help is wanted */
  ordinary?: Ordinary
}

/** What several programmes ask of the household is worked out for the first; each has a trace of its own. */
function determineOne(c: Situation, id: ProgrammeId, shared: Shared): Determination {
  const { era, absence, notModelled } = shared.boundTo(id)
  if (!era) return notInForce(id, absence)
  const trace = emptyTrace()
  c.trace = trace
  const applies = era.applies?.(c)
  if (applies?.is === 'fail') return notInForce(id, { why: 'not-here' })

  const given = apply(c, era)
  const { household: granted, persons: singles } = given
  const here = root(c, era, given)
  const truth = whereItApplies(applies, here)
  c.found.set(id, truth)
  const isOpen = truth.is === 'unknown'
  const open = isOpen ? openPaths(truth) : NOTHING_OPEN
  const narrowed = isOpen ? stillOpen(era, given) : era
  const asked = isOpen ? whatToAsk(shared.probes, narrowed, open) : NOTHING_ASKED
  const helped = isOpen && shared.ordinary ? help(shared.ordinary, narrowed, open, asked.settles) : NO_HELP
  const payment = here.is === 'fail' ? null : (era.payment?.(c, { household: granted, persons: singles }) ?? null)
  const persons = personOutcomes(c, era, granted, singles)
  return {
    programme: id,
    outcome: outcomeOf(truth),
    amount: amountOf(payment),
    tier: persons.find(({ outcome, tier }) => outcome === 'eligible' && tier)?.tier ?? null,
    persons,
    criteria: trace.results,
    missing: asked.paths,
    presumed: helped.presumed,
    ask: helped.ask,
    rounds: helped.rounds,
    blockedBy: helped.blockedBy,
    amountMissing: isOpen || payment === null || isPoint(payment.sum) ? [] : pathsOf(payment.sum.open),
    parameters: Array.from(trace.parameters),
    notModelled,
    referrals: truth.is === 'pass' ? (era.referrals ?? []) : [],
    notices: [...(era.notices?.(c, truth) ?? []), ...applyElsewhere(c, id, truth, persons)],
    basis: era.basis,
    absence: null,
  }
}

const NOTHING_OPEN: string[] = []

/** A programme under one law. */
interface Rules {
  /** undefined where none is in force */
  era: Era | undefined
  absence: Absence
  notModelled: Determination['notModelled']
}

const bound = new WeakMap<Law, (id: ProgrammeId) => Rules>()

/** Each programme's rules, looked up once for each law. */
function rulesUnder(law: Law): (id: ProgrammeId) => Rules {
  const found = bound.get(law)
  if (found) return found
  const rules = new Map<ProgrammeId, Rules>()
  const boundTo = (id: ProgrammeId) => {
    const own = rules.get(id) ?? rulesOf(law, id)
    rules.set(id, own)
    return own
  }
  bound.set(law, boundTo)
  return boundTo
}

function rulesOf(law: Law, id: ProgrammeId): Rules {
  const era = eraOn(programmes[id], law.date)
  const said = notModelledAt(law.policy, law.place, law.date)
  return {
    era,
    absence: absenceOn(programmes[id], law.date),
    notModelled: {
      era: era?.notModelled ?? [],
      packs: said.filter(({ programmes: of }) => of.length === 0 || of.includes(id)),
    },
  }
}

function absenceOn({ eras: [first] }: Programme, date: IsoDate): Absence {
  return date < first.from ? { why: 'later', from: first.from } : { why: 'ended' }
}

function notInForce(programme: ProgrammeId, absence: Absence): Determination {
  return {
    programme,
    outcome: 'not-applicable',
    amount: null,
    tier: null,
    persons: [],
    criteria: [],
    missing: [],
    ...NO_HELP,
    amountMissing: [],
    parameters: [],
    notModelled: { era: [], packs: [] },
    referrals: [],
    notices: [],
    basis: '',
    absence,
  }
}

function personOutcomes(c: Situation, era: Era, household: Truth | null, singles: readonly Truth[]): PersonOutcome[] {
  if (era.person === undefined && era.covers === undefined) return []
  return (c.persons ?? []).map((member, index) => {
    const single = singles[index]
    const covered = household !== null && era.covers ? all(household, era.covers(c, member)) : undefined
    const truth = single && covered ? any(covered, single) : (single ?? covered)
    return personOutcome(index, member.facts.name, outcomeOf(truth as Truth), era.tier?.(c, member))
  })
}

function personOutcome(
  member: number,
  name: string | undefined,
  outcome: PersonOutcome['outcome'],
  tier: CareTier | null | undefined,
): PersonOutcome {
  if (tier === undefined) return name === undefined ? { member, outcome } : { member, name, outcome }
  return name === undefined ? { member, outcome, tier } : { member, name, outcome, tier }
}

function amountOf(payment: Payment | null): Amount | null {
  if (payment === null || !isPoint(payment.sum)) return null
  return { value: payment.sum.lo / 100, unit: payment.unit, bound: payment.bound }
}
