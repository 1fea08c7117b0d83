import {
  all,
  any,
  type CriterionRecord,
  type Interval,
  isPoint,
  type Law,
  lawAt,
  pathsOf,
  type Shown,
  Situation,
  type Trace,
  type Truth,
} from '../criteria/index.ts'
import { type HouseholdFacts, PROGRAMME_IDS, type ProgrammeId } from '../facts/case.ts'
import { samplesOf, withFact } from '../facts/case-paths.ts'
import type { CareTier, IsoDate, NotModelled, ParameterValue, PlaceRef, Policy, PolicyStamp } from '../policy/index.ts'
import { programmes } from './all.ts'
import { type Era, eraOn, type Payment, someMember } from './programme.ts'

export type DeterminationOutcome = 'eligible' | 'ineligible' | 'undetermined' | 'not-applicable'

/** A number that was compared: exact, or all that is known of it; `to: null` has no upper end. Sums in yuan. */
export type ShownValue = number | string | { from: number; to: number | null }

export interface CriterionResult {
  /** `dibao.income`; its sentences are `programmes` texts by this id and the outcome */
  id: string
  /** index of the member it was applied to; left out for the household */
  member?: number
  outcome: 'pass' | 'fail' | 'unknown'
  values: Record<string, ShownValue>
  /** document number and article */
  citation: string
}

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

/** What one household is due under one programme, and why. Words live in `text/programmes.ts` and `text/questions.ts`. */
export interface Determination {
  programme: ProgrammeId
  outcome: DeterminationOutcome
  /** what is, or would be, paid; null where it cannot be worked out or nothing is paid */
  amount: Amount | null
  /** of the first person who is eligible for tekun */
  tier: CareTier | null
  persons: PersonOutcome[]
  criteria: CriterionResult[]
  /** paths of facts and parameters that can still change the outcome, the most decisive first */
  missing: string[]
  /** paths on which the amount waits, where the outcome is settled and the amount is not */
  amountMissing: string[]
  parameters: ParameterValue[]
  /** keys of `text/programmes.ts`, and what the packs say themselves */
  notModelled: { era: readonly string[]; packs: readonly NotModelled[] }
  /** the documents of the era; empty where none is in force */
  basis: string
}

export interface CaseFacts {
  place: PlaceRef
  date: IsoDate
  household: HouseholdFacts
}

export interface DetermineOptions {
  /** left out: all, in the order of the catalogue */
  programmes?: readonly ProgrammeId[]
}

/** Every programme asked for, with explanation. `stamp` traces the results to the law and the packs. */
export function determine(policy: Policy, facts: CaseFacts, options: DetermineOptions = {}): Determination[] {
  const law = lawAt(policy, facts.place, facts.date)
  return (options.programmes ?? PROGRAMME_IDS).map((id) => determineOne(law, facts.household, id))
}

export function stampOf(policy: Policy, facts: CaseFacts): PolicyStamp {
  return policy.stamp(facts.place, facts.date)
}

export function determineOne(law: Law, household: HouseholdFacts, id: ProgrammeId): Determination {
  const era = eraOn(programmes[id], law.date)
  if (!era) return notInForce(id)
  const trace: Trace = { records: [], parameters: new Set() }
  const c = new Situation(law, household, trace)
  const applies = era.applies?.(c)
  if (applies?.is === 'fail') return notInForce(id)

  const { household: granted, persons: singles } = apply(c, era)
  const truth =
    applies?.is === 'unknown' ? all(applies, root(c, era, granted, singles)) : root(c, era, granted, singles)
  const records = trace.records
  const payment = truth.is === 'fail' ? null : (era.payment?.(c, { household: granted, persons: singles }) ?? null)
  const persons = personOutcomes(c, era, granted, singles)
  return {
    programme: id,
    outcome: outcomeOf(truth),
    amount: amountOf(payment),
    tier: persons.find(({ outcome, tier }) => outcome === 'eligible' && tier)?.tier ?? null,
    persons,
    criteria: records.map(resultOf),
    missing: truth.is === 'unknown' ? mostDecisiveFirst(law, household, id, openPaths(truth)) : [],
    amountMissing: truth.is === 'unknown' || payment === null || isPoint(payment.sum) ? [] : pathsOf(payment.sum.open),
    parameters: [...trace.parameters].filter((result) => result.known),
    notModelled: {
      era: era.notModelled,
      packs: saidByPacks(law.policy, id),
    },
    basis: era.basis,
  }
}

const said = new WeakMap<Policy, Map<ProgrammeId, readonly NotModelled[]>>()

/** What the packs say that they do not model, of this programme or of all. */
function saidByPacks(policy: Policy, id: ProgrammeId): readonly NotModelled[] {
  const byProgramme = said.get(policy) ?? new Map<ProgrammeId, readonly NotModelled[]>()
  said.set(policy, byProgramme)
  const found = byProgramme.get(id)
  if (found) return found
  const own = policy.notModelled.filter(({ programmes: of }) => of.length === 0 || of.includes(id))
  byProgramme.set(id, own)
  return own
}

function notInForce(programme: ProgrammeId): Determination {
  return {
    programme,
    outcome: 'not-applicable',
    amount: null,
    tier: null,
    persons: [],
    criteria: [],
    missing: [],
    amountMissing: [],
    parameters: [],
    notModelled: { era: [], packs: [] },
    basis: '',
  }
}

interface Applied {
  household: Truth | null
  persons: readonly Truth[]
}

/** The household's criteria, then, unless they have settled it, those of each person. */
function apply(c: Situation, era: Era): Applied {
  const household = era.household?.(c) ?? null
  const person = era.person
  if (person === undefined || c.members === undefined || household?.is === 'pass') return { household, persons: [] }
  return { household, persons: c.members.map((member) => person(c, member)) }
}

function root(c: Situation, era: Era, household: Truth | null, persons: readonly Truth[]): Truth {
  if (era.person === undefined || household?.is === 'pass') return household as Truth
  const some = someMember(c, persons)
  return household === null ? some : any(household, some)
}

function personOutcomes(c: Situation, era: Era, household: Truth | null, singles: readonly Truth[]): PersonOutcome[] {
  if (era.person === undefined && era.covers === undefined) return []
  return (c.members ?? []).map((member, index) => {
    const single = singles[index]
    const covered = household !== null && era.covers ? all(household, era.covers(c, member)) : undefined
    const truth = single && covered ? any(covered, single) : (single ?? covered)
    const { name } = member.facts
    return {
      member: index,
      ...(name !== undefined && { name }),
      outcome: outcomeOf(truth as Truth),
      ...(era.tier && { tier: era.tier(c, member) }),
    }
  })
}

function outcomeOf({ is }: Truth): Exclude<DeterminationOutcome, 'not-applicable'> {
  if (is === 'unknown') return 'undetermined'
  return is === 'pass' ? 'eligible' : 'ineligible'
}

function amountOf(payment: Payment | null): Amount | null {
  if (payment === null || !isPoint(payment.sum)) return null
  return { value: payment.sum.lo / 100, unit: payment.unit, bound: payment.bound }
}

function resultOf({ id, member, truth, shown, clause }: CriterionRecord): CriterionResult {
  const result: CriterionResult = { id, outcome: truth.is, values: valuesOf(shown), citation: clause }
  if (member !== undefined) result.member = member
  return result
}

/** Names under which criteria show sums; all others are counts and years. */
const SUMS = new Set([
  'perHead',
  'income',
  'standard',
  'line',
  'financial',
  'limit',
  'outlay',
  'received',
  'cap',
  'cost',
])

function valuesOf(shown: Shown): Record<string, ShownValue> {
  const values: Record<string, ShownValue> = {}
  for (const name in shown) {
    const value = shown[name]
    values[name] = typeof value === 'object' ? shownOf(value, SUMS.has(name) ? 100 : 1) : value
  }
  return values
}

function shownOf(number: Interval, scale: number): ShownValue {
  const edge = (value: number) => Math.round((value / scale) * 100) / 100
  if (isPoint(number)) return edge(number.lo)
  return { from: Math.max(0, edge(number.lo)), to: Number.isFinite(number.hi) ? edge(number.hi) : null }
}

/** What is asked as a whole is not asked in parts: `household.event`, not its kind. */
function openPaths({ open }: Truth): string[] {
  const paths = pathsOf(open)
  return paths.filter((path) => !paths.some((whole) => path.startsWith(`${whole}.`) || path.startsWith(`${whole}[`)))
}

/** More open facts than this are listed in the order of the rule. */
const MOST_PROBED = 40

/**
 * First what by itself settles the outcome for most of its values. Each open fact is given values far apart in its domain
 * and the outcome is looked at, in bulk; a gap of the parameters comes after the facts that a clerk can ask for.
 */
function mostDecisiveFirst(law: Law, household: HouseholdFacts, id: ProgrammeId, paths: string[]): string[] {
  if (paths.length < 2 || paths.length > MOST_PROBED) return factsFirst(paths)
  const settles = new Map<string, number>()
  for (const path of paths) {
    const samples = path.startsWith('parameter:') ? [] : samplesOf(path, law.day)
    const settled = samples.filter(
      (value) => outcomeAlone(new Situation(law, withFact(household, path, value)), id) !== 'undetermined',
    )
    settles.set(path, samples.length === 0 ? 0 : settled.length / samples.length)
  }
  return factsFirst(paths).sort((a, b) => (settles.get(b) ?? 0) - (settles.get(a) ?? 0))
}

function factsFirst(paths: string[]): string[] {
  const isGap = (path: string) => path.startsWith('parameter:')
  return [...paths.filter((path) => !isGap(path)), ...paths.filter(isGap)]
}

/** The outcome alone, from the same criteria. */
function outcomeAlone(c: Situation, id: ProgrammeId): DeterminationOutcome {
  const era = eraOn(programmes[id], c.law.date)
  return era ? outcomeUnder(c, era) : 'not-applicable'
}

function outcomeUnder(c: Situation, era: Era): DeterminationOutcome {
  const applies = era.applies?.(c)
  if (applies?.is === 'fail') return 'not-applicable'
  const truth = rootAlone(c, era, era.household?.(c) ?? null)
  return outcomeOf(applies?.is === 'unknown' ? all(applies, truth) : truth)
}

/** Stops at the first person who settles it. */
function rootAlone(c: Situation, era: Era, household: Truth | null): Truth {
  if (era.person === undefined || household?.is === 'pass') return household as Truth
  if (c.members === undefined) return household === null ? someMember(c, []) : any(household, someMember(c, []))
  let truth = household
  for (const member of c.members) {
    const single = era.person(c, member)
    if (single.is === 'pass') return single
    truth = truth === null ? single : any(truth, single)
  }
  return truth as Truth
}

/**
 * For registers: eras and parameters are looked up once, what programmes share is worked out once a household, and each
 * household costs a few microseconds. The outcomes are those of `determine`, in the order of `ids`.
 */
export function outcomesInBulk(
  policy: Policy,
  ids: readonly ProgrammeId[],
  place: PlaceRef,
  date: IsoDate,
): (household: HouseholdFacts) => DeterminationOutcome[] {
  const eras = ids.map((id) => eraOn(programmes[id], date))
  const law = lawAt(policy, place, date)
  return (household) => {
    const c = new Situation(law, household)
    return eras.map((era) => (era ? outcomeUnder(c, era) : 'not-applicable'))
  }
}
