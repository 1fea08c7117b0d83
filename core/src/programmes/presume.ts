/**
 * What follows in the ordinary case of an undetermined household, and what to ask first. Beside the formal outcome,
 * never instead of it. Kept small: presumed is only what the answer rests on, asked only what an answer can settle.
 */
import { isPoint, pathsOf, type Situation, type Truth } from '../criteria/index.ts'
import type { HouseholdFacts } from '../facts/case.ts'
import { factAt, GROUPS, type GroupId } from '../facts/case-facts.ts'
import { samplesOf, withFacts } from '../facts/case-paths.ts'
import { remembered } from '../facts/remembered.ts'
import { apply, root } from './judge.ts'
import type { Ordinary, Presumption } from './ordinary.ts'
import { type DeterminationOutcome, outcomeOf, truthUnder } from './outcome.ts'
import type { Era, Payment } from './programme.ts'
import { statingAll } from './unlisted-spouse.ts'

/** What is presumed, in words of `text/ask.ts`. */
export interface Assumption {
  id: GroupId | 'property-limit' | 'edge-multiple'
  /** a local limit that is a gap, and is supposed to be kept */
  kind?: 'limit'
  /** facts, each with the value that is presumed; of a limit the parameters */
  paths: string[]
  values: Readonly<Record<string, unknown>>
}

/** Yuan; from one end to the other where readings of the law differ. */
export interface PresumedAmount {
  value?: number
  from?: number
  to?: number
  unit: Payment['unit']
  bound: Payment['bound']
  /** paths on which it waits where it goes from one end to the other */
  missing?: readonly string[]
}

export interface Presumed {
  outcome: Exclude<DeterminationOutcome, 'not-applicable' | 'undetermined'>
  amount: PresumedAmount | null
  /** limits first */
  assumptions: Assumption[]
}

/** One question, for facts that belong together. */
export interface Question {
  id: GroupId
  paths: string[]
  /** nobody has to be asked: 社会救助法第六十二条 */
  officeCanLookUp: boolean
  /** the answers of the ordinary case, where it has any for these paths */
  presumed: Readonly<Record<string, unknown>>
}

export interface Help {
  presumed: Presumed | null
  /** at most three, the most decisive first */
  ask: Question[]
  /** how often more would follow */
  rounds: number
  /** gaps that no answer settles */
  blockedBy: string[]
}

export const NO_HELP: Help = { presumed: null, ask: [], rounds: 0, blockedBy: [] }

/** So many questions are asked at once. */
const AT_ONCE = 3

/** How far the answer to a path settles the outcome by itself, from 0 to 1. */
export type Decisiveness = (path: string) => number

/** Limits that are supposed where they are gaps. */
const isSupposable = remembered((path) =>
  /^parameter:(.*assetLimitMonths|.*homesLimit|dibao-edge\.multiple)@/.test(path),
)

/** `open`: what the formal outcome waits for at first sight. */
export function help(shared: Ordinary, era: Era, open: readonly string[], decisive: Decisiveness): Help {
  const ordinary = era.asked === undefined ? shared : shared.but({ asked: era.asked })
  if (!open.some((path) => isFact(path) || isSupposable(path))) return { ...NO_HELP, blockedBy: [...open] }
  const truth = truthUnder(ordinary.all, era)
  if (truth === null) return NO_HELP
  return truth.is === 'unknown'
    ? stillOpen(ordinary, era, open, decisive)
    : settled(ordinary, era, { truth, open }, decisive)
}

interface Before {
  /** what follows in the ordinary case */
  truth: Truth
  open: readonly string[]
}

function settled(ordinary: Ordinary, era: Era, before: Before, decisive: Decisiveness): Help {
  const { truth } = before
  const needed = whatIsNeeded(ordinary, era, before)
  const limits = limitsSupposed(ordinary, era, needed)
  const questions = inOrder(
    questionsFor(
      needed.map(({ path }) => path),
      needed,
    ),
    decisive,
  )
  return {
    presumed: {
      outcome: outcomeOf(truth) as Presumed['outcome'],
      amount: truth.is === 'pass' ? amountIn(ordinary.with(needed), era) : null,
      assumptions: [...limits, ...assumptionsOf(needed)],
    },
    ask: questions.slice(0, AT_ONCE),
    rounds: roundsAfter(questions),
    blockedBy: limits.flatMap(({ paths }) => paths),
  }
}

/**
 * Of all presumptions those without which the outcome is open: of each group that the outcome rests on, the facts that
 * are then open. Where one of two groups would do, the first that is not needed is left out, and so on.
 */
function whatIsNeeded(ordinary: Ordinary, era: Era, { truth, open: atFirst }: Before): readonly Presumption[] {
  if (ordinary.presumptions.length === 0) return []
  const isEnough = (presumed: readonly Presumption[]) => truthUnder(ordinary.with(presumed), era)?.is === truth.is
  const likely = groupsOf(atFirst)
  const needed: Presumption[] = []
  const groups = new Set<GroupId>()
  for (const group of ordinary.groups) {
    if (!likely.has(group)) continue
    const without = truthUnder(ordinary.without(group), era)
    if (without?.is === truth.is) continue
    groups.add(group)
    const open = new Set(without ? pathsOf(without.open) : [])
    needed.push(...ordinary.presumptions.filter((each) => each.group === group && isAmong(open, each)))
  }
  if (isEnough(needed)) return needed
  const ofGroups = ordinary.presumptions.filter(({ group }) => groups.has(group))
  if (isEnough(ofGroups)) return ofGroups
  let kept = ordinary.presumptions
  for (const group of ordinary.groups) {
    const fewer = kept.filter((each) => each.group !== group)
    if (!groups.has(group) && isEnough(fewer)) kept = fewer
  }
  return kept
}

/** The groups of open facts; who is no student has no scholarship. */
function groupsOf(open: readonly string[]): ReadonlySet<GroupId> {
  const groups = new Set<GroupId>()
  for (const path of open) {
    const group = factAt(path)?.group
    if (group !== undefined) groups.add(group)
    if (path.endsWith('.scholarship')) groups.add('ordinary-status')
  }
  return groups
}

function isAmong(open: ReadonlySet<string>, { path, settles }: Presumption): boolean {
  return open.has(path) || (settles !== undefined && open.has(settles.path))
}

function limitsSupposed(ordinary: Ordinary, era: Era, needed: readonly Presumption[]): Assumption[] {
  if (ordinary.supposed.size === 0) return []
  const isByHousehold = apply(ordinary.all, era).household?.is === 'pass'
  const c = ordinary.withoutLimits(needed)
  const plain = apply(c, era)
  const { is, open } = isByHousehold ? (plain.household as Truth) : root(c, era, plain)
  const paths = is === 'unknown' ? pathsOf(open).filter((path) => ordinary.supposed.has(path)) : []
  const isMultiple = (path: string) => path.includes('multiple')
  const limits: Assumption[] = []
  const property = paths.filter((path) => !isMultiple(path))
  const multiple = paths.filter(isMultiple)
  if (property.length > 0) limits.push({ id: 'property-limit', kind: 'limit', paths: property, values: {} })
  if (multiple.length > 0) limits.push({ id: 'edge-multiple', kind: 'limit', paths: multiple, values: {} })
  return limits
}

function assumptionsOf(needed: readonly Presumption[]): Assumption[] {
  return GROUPS.flatMap((id) => {
    const own = needed.filter(({ group }) => group === id)
    return own.length === 0 ? [] : [{ id, paths: own.map(({ path }) => path), values: valuesOf(own) }]
  })
}

function valuesOf(presumptions: readonly Presumption[]): Record<string, unknown> {
  return Object.fromEntries(presumptions.map(({ path, value }) => [path, value]))
}

/** What is paid in the ordinary case; both ends where a reading decides. */
function amountIn(c: Situation, era: Era): PresumedAmount | null {
  const granted = apply(c, era)
  const payment = root(c, era, granted).is === 'pass' ? era.payment?.(c, granted) : null
  if (!payment || !Number.isFinite(payment.sum.hi)) return null
  const { sum, unit, bound } = payment
  const yuan = (fen: number) => Math.round(fen) / 100
  if (isPoint(sum)) return { value: yuan(sum.lo), unit, bound }
  return { from: yuan(Math.max(0, sum.lo)), to: yuan(sum.hi), unit, bound, missing: pathsOf(sum.open) }
}

/** Nothing ordinary settles it: what has no ordinary value is asked, or a gap of the law data is in the way. */
function stillOpen(ordinary: Ordinary, era: Era, atFirst: readonly string[], decisive: Decisiveness): Help {
  const open = openOnTheWay(ordinary.all, era)
  if (!open.some(isFact)) return { ...NO_HELP, blockedBy: open }
  const { facts, truths, settling } = settlingAnswer(ordinary, era, open.filter(isFact))
  if (settling === undefined) return blocked(truths, facts, decisive)
  const { household } = ordinary
  const asked = withoutSpare(ordinary, era, facts, settling)
  const answered =
    asked.length === facts.length
      ? settling.answered
      : ordinary.but({ household: stated(household, settling.answer, asked) })
  const needed = whatIsNeeded(answered, era, { truth: settling.truth, open: atFirst })
  const questions = inOrder(questionsFor([...asked, ...needed.map(({ path }) => path)], needed), decisive)
  return { presumed: null, ask: questions.slice(0, AT_ONCE), rounds: roundsAfter(questions), blockedBy: [] }
}

interface Settling {
  answer: Answer
  /** the household with these answers */
  answered: Ordinary
  truth: Truth
  /** nothing, none, nobody to everything, and that settles it */
  isByNothing: boolean
}

/** Answers that settle it, if any do: a yes before a no. What they take from the ordinary case is asked with them. */
function settlingAnswer(ordinary: Ordinary, era: Era, open: readonly string[]) {
  const { household } = ordinary
  let facts = open
  for (;;) {
    const answers: Answer[] = []
    const truths: (Truth | null)[] = []
    for (const answer of answersTo(facts, ordinary)) {
      answers.push(answer)
      truths.push(truthUnder(ordinary.of(stated(ordinary.all.household, answer, facts)), era))
      if (truths.at(-1)?.is === 'pass') break
    }
    const best = truths.findIndex((truth) => truth?.is === 'pass')
    const index = best >= 0 ? best : truths.findIndex((truth) => truth?.is === 'fail')
    if (index < 0) return { facts, truths, settling: undefined }
    const answer = answers[index]
    const answered = ordinary.but({ household: stated(household, answer, facts) })
    const known = new Set(facts)
    const more =
      truthUnder(answered.all, era)?.is === 'unknown'
        ? openOnTheWay(answered.all, era).filter((path) => isFact(path) && !known.has(path))
        : []
    const settling: Settling = { answer, answered, truth: truths[index] as Truth, isByNothing: index === 0 }
    if (more.length === 0) return { facts, truths, settling }
    facts = [...facts, ...more]
  }
}

/** The groups as they are left out where others settle it too: first what is a burden to tell. */
const BURDENS: readonly GroupId[] = ['income', 'pensions', 'special-income', 'savings', 'property', 'supporter']
const MOST_SPARED = [...BURDENS, ...GROUPS.filter((group) => !BURDENS.includes(group)).reverse()]

/**
 * Only what the answer rests on: where it settles the outcome without the facts of a group, or then of a person, they
 * are not asked.
 */
function withoutSpare(ordinary: Ordinary, era: Era, facts: readonly string[], settling: Settling): readonly string[] {
  const { answered, truth, isByNothing } = settling
  if (truth.is === 'fail' && !isByNothing) return facts
  let kept = facts
  let { household } = answered.all
  // stated, and asked again: left out it would not be open
  const asked = ordinary.household.unlistedSpouse
  const leaveOut = (isOne: (path: string) => boolean) => {
    const isSpare = (path: string) => path !== asked && isOne(path)
    const fewer = kept.filter((path) => !isSpare(path))
    if (fewer.length === kept.length || fewer.length === 0) return
    const without = withFacts(
      household,
      kept.filter(isSpare).map((path) => [path, undefined]),
    )
    if (truthUnder(ordinary.of(without), era)?.is !== truth.is) return
    kept = fewer
    household = without
  }
  for (const group of MOST_SPARED) leaveOut((path) => factAt(path)?.group === group)
  // whose certificate need not be asked is not asked what only a certificate makes matter
  for (const person of new Set(facts.filter((path) => !kept.includes(path)).map(personOf)))
    leaveOut((path) => person !== undefined && personOf(path) === person)
  return kept
}

function personOf(path: string): string | undefined {
  return /^household\.(?:members|supporters)\[\d+\]/.exec(path)?.[0]
}

/**
 * No answer settles it: the gaps that are in the way whatever it is are said, and nobody is asked; else the facts
 * alone.
 */
function blocked(truths: readonly (Truth | null)[], facts: readonly string[], decisive: Decisiveness): Help {
  const gaps = truths.map((truth) => new Set(pathsOf(truth?.open ?? null).filter((path) => !isFact(path))))
  const blockedBy = [...gaps[0]].filter((path) => gaps.every((each) => each.has(path)))
  if (blockedBy.length > 0) return { ...NO_HELP, blockedBy }
  const questions = inOrder(questionsFor(facts, []), decisive)
  return { presumed: null, ask: questions.slice(0, AT_ONCE), rounds: roundsAfter(questions), blockedBy }
}

/** The value that a path is answered with. */
type Answer = (path: string) => unknown

function stated(household: HouseholdFacts, answer: Answer, paths: readonly string[]): HouseholdFacts {
  const facts = paths.map((path) => [path, answer(path)] as const)
  return statingAll(
    household,
    facts.filter(([, value]) => value !== undefined),
  )
}

/** The most answers that are tried together. */
const MOST_TRIED = 16

/** The open facts all at their first sample, all at their last, and one by one at those between. */
function* answersTo(facts: readonly string[], { law: { day } }: Ordinary): Generator<Answer> {
  const first: Answer = (path) => samplesOf(path, day)[0]
  yield first
  yield (path) => samplesOf(path, day).at(-1)
  let tried = 0
  for (const asked of facts) {
    for (const value of samplesOf(asked, day).slice(1, -1)) {
      if (tried++ === MOST_TRIED) return
      yield (path) => (path === asked ? value : first(path))
    }
  }
}

/**
 * What the outcome waits for: who may apply alone is asked only where the household as a whole cannot, or where a
 * severe disability or illness of a member is stated.
 */
function openOnTheWay(c: Situation, era: Era): string[] {
  const granted = apply(c, era)
  const isWhole = granted.household?.is === 'unknown' && !isSomebodySevere(c.household)
  return pathsOf(isWhole ? (granted.household?.open ?? null) : root(c, era, granted).open)
}

/** Of some kinds level 3 too (57号第八条); a level that is not stated may be one. */
const SEVERE: ReadonlySet<unknown> = new Set([1, 2, 3, undefined])

function isSomebodySevere({ members }: HouseholdFacts): boolean {
  return (members ?? []).some(
    ({ disability, health }) =>
      health === 'serious-illness' || (typeof disability === 'object' && SEVERE.has(disability.level)),
  )
}

function isFact(path: string): boolean {
  return !path.startsWith('parameter:')
}

/** The paths by group; what is presumed of them stands beside. */
function questionsFor(paths: readonly string[], presumptions: readonly Presumption[]): Question[] {
  const byGroup = new Map<GroupId, string[]>()
  for (const path of paths) {
    const group = factAt(path)?.group
    if (group === undefined) continue
    const own = byGroup.get(group) ?? []
    if (!own.includes(path)) own.push(path)
    byGroup.set(group, own)
  }
  return [...byGroup].map(([id, own]) => ({
    id,
    paths: own,
    officeCanLookUp: own.every((path) => factAt(path)?.office),
    presumed: valuesOf(presumptions.filter(({ path }) => own.includes(path))),
  }))
}

/**
 * What is to be told before what is only to be confirmed; first what by itself settles the most, then as an official
 * asks.
 */
function inOrder(questions: Question[], decisive: Decisiveness): Question[] {
  const weight = ({ paths }: Question) => Math.max(...paths.map(decisive))
  return questions.sort(
    (a, b) => turn(a) - turn(b) || weight(b) - weight(a) || GROUPS.indexOf(a.id) - GROUPS.indexOf(b.id),
  )
}

/**
 * Before which others a question comes: 0 first. That nobody is in prison, missing or a cleric is a premise: it is
 * confirmed last.
 */
export function turn({ id, paths, presumed }: Question): number {
  if (paths.some((path) => !(path in presumed))) return 0
  return id === 'ordinary-status' ? 2 : 1
}

function roundsAfter(questions: readonly Question[]): number {
  return Math.max(0, Math.ceil(questions.length / AT_ONCE) - 1)
}
