/**
 * What holds of presumptions and questions, whatever the household. `npm test` tries some hundred households,
 * `npm run deep -- ordinary` a hundred thousand. A law throws where it does not hold, and tells how often it had
 * something to look at.
 */
import fc from 'fast-check'
import { withFact } from '../../../core/src/determination.ts'
import {
  factAt,
  type HouseholdFacts,
  MARITAL,
  PROGRAMME_IDS,
  type ProgrammeId,
  type SettledFacts,
  samplesOf,
} from '../../../core/src/facts/index.ts'
import { loadPolicy } from '../../../core/src/policy/index.ts'
import { parseCase } from '../../../core/src/programmes/case-file.ts'
import { type Determination, determine, outcomesInBulk, settledFacts } from '../../../core/src/programmes/index.ts'
import { answerKind } from '../../../core/src/ui/determination/answers.ts'
import { type Random, randomOf } from '../../deep/fidelity/random.ts'
import { forbids } from './forbidden.ts'
import { forgetOrdinary, formPicks, household, notAfter } from './households.ts'
import { writeIn, writtenHousehold } from './written-case.ts'

const policy = loadPolicy()
export const PLACE = '510185'

/** A household as a form gives it, with what is determined of it. */
export interface Form {
  facts: HouseholdFacts
  on: string
  random: Random
  determinations: readonly Determination[]
}

const DATES = ['2009-11-20', '2015-06-01', '2018-06-30', '2022-06-30', '2025-06-20', '2026-08-20']
const marital = fc.option(fc.constantFrom(...MARITAL), { nil: undefined })

/** Now and then a head is married without a spouse in the list, and what is stated contradicts itself. */
export const forms: fc.Arbitrary<Form> = fc
  .tuple(household, formPicks, fc.constantFrom(...DATES), marital, fc.nat())
  .map(([stated, picks, on, headMarital, seed]) => {
    const whole = notAfter(stated, on)
    const members = whole.members?.map((member, index) => (index === 0 ? { ...member, marital: headMarital } : member))
    const facts = forgetOrdinary({ ...whole, members }, picks)
    return { facts, on, random: randomOf(seed), determinations: determineAll(facts, on) }
  })

export interface Law {
  says: string
  holds: (form: Form) => number
}

/** Every law, in the order in which the issue names them. */
export const LAWS: readonly Law[] = [
  {
    says: 'comes true when all rounds are answered as assumed; what is supposed of a local limit stays open until a pack has it',
    holds: comesTrue,
  },
  {
    says: 'gives way to any other answer, for one person or for all: the outcome is that of a case file in which it is stated',
    holds: givesWay,
  },
  { says: 'presumes only what is open, and nothing that a stated fact forbids', holds: presumesOnlyWhatIsOpen },
  { says: 'does not depend on the order of the answers', holds: needsNoOrder },
  { says: 'asks at most three questions, each of them one that the answer rests on', holds: asksFew },
]

const determineAll = (facts: HouseholdFacts, on: string) =>
  determine(policy, { place: PLACE, date: on, household: facts })
const one = (facts: HouseholdFacts, on: string, id: ProgrammeId): Determination =>
  determine(policy, { place: PLACE, date: on, household: facts }, { programmes: [id] })[0]

/** As every host does with what is told: by the path of the question. */
const answered = (facts: HouseholdFacts, values: Readonly<Record<string, unknown>>): HouseholdFacts =>
  Object.entries(values).reduce((stated, [path, value]) => withFact(stated, path, value), facts)

const isLimit = ({ kind }: { kind?: string }) => kind === 'limit'

function same(what: unknown, is: unknown, wanted: unknown): void {
  const [found, other] = [is, wanted].map((each) => JSON.stringify(each))
  if (found !== other) throw new Error(`${JSON.stringify(what)}: ${found}, not ${other}`)
}

function isTrue(what: unknown, holds: boolean): void {
  if (!holds) throw new Error(JSON.stringify(what))
}

/** More rounds than any household needs. */
const MOST_ROUNDS = 40

/** Answers some of what is asked as assumed, again and again, until nothing more is asked. */
function answerAsAssumed({ facts, on }: Form, first: Determination, some: (ask: Determination['ask']) => typeof ask) {
  let now = facts
  let latest = first
  let rounds = 0
  while (latest.ask.length > 0 && rounds < MOST_ROUNDS) {
    rounds++
    for (const { presumed } of some(latest.ask)) now = answered(now, presumed)
    latest = one(now, on, first.programme)
  }
  return { latest, rounds }
}

function comesTrue(form: Form): number {
  let settled = 0
  for (const determination of form.determinations) {
    const { presumed, rounds, ask, programme } = determination
    if (!presumed) continue
    settled++
    const { latest, rounds: taken } = answerAsAssumed(form, determination, (asked) => asked)
    same([programme, 'rounds'], taken, ask.length === 0 ? 0 : rounds + 1)
    isAsPresumed(programme, presumed, latest)
  }
  return settled
}

function isAsPresumed(programme: ProgrammeId, presumed: NonNullable<Determination['presumed']>, latest: Determination) {
  if (!presumed.assumptions.some(isLimit)) {
    same([programme, 'outcome'], latest.outcome, presumed.outcome)
    return
  }
  same([programme, 'outcome'], latest.outcome, 'undetermined')
  same([programme, 'presumed'], latest.presumed?.outcome, presumed.outcome)
  isTrue([programme, 'only limits are left'], latest.presumed?.assumptions.every(isLimit) ?? false)
  isTrue([programme, 'blocked by them'], latest.blockedBy.length > 0)
}

function givesWay({ facts, on, random, determinations }: Form): number {
  const asking = determinations.filter(({ ask }) => ask.length > 0)
  if (asking.length === 0) return 0
  const { ask, programme } = random.pick(asking)
  const told = answersOtherwise(random.pick(ask), Number(on.replaceAll('-', '')), random)
  const byHand = writtenHousehold(facts)
  for (const [path, value] of Object.entries(told)) writeIn(byHand, path, value)
  const { case: file, problems } = parseCase(JSON.stringify({ place: PLACE, date: on, household: byHand }), 'a.json')
  same([told, 'problems'], problems, undefined)
  const stated = file?.household as HouseholdFacts
  const now = answered(facts, told)
  for (const id of [programme, random.pick(PROGRAMME_IDS)]) same([told, id], one(now, on, id), one(stated, on, id))
  const settled = settledAt(now, on)
  same([told, 'settled'], { ...settled, household: null }, { ...settledAt(stated, on), household: null })
  isNotAskedAgain(one(now, on, programme), told, settled.household)
  return Object.keys(told).length
}

const settledAt = (facts: HouseholdFacts, on: string) =>
  settledFacts(policy, { place: PLACE, date: on, household: facts })

/**
 * Told of the whole household, and asked again while it is open whose of several people it is: no fact of a case says
 * that yet.
 */
const WHOSE = ['household.assets.financial', 'household.receives']

/**
 * But for what contradicts itself, a spouse whom nobody has listed yet, and who the head is where nobody is said to be.
 */
function isNotAskedAgain({ ask }: Determination, told: object, { contradicted, unlistedSpouse }: SettledFacts): void {
  const asked = ask.flatMap(({ paths }) => paths)
  const isOpen = (path: string) =>
    contradicted?.has(path) || path === unlistedSpouse || path.endsWith('.relation') || WHOSE.includes(path)
  const again = Object.keys(told).filter((path) => asked.includes(path) && !isOpen(path))
  same([told, 'asked again'], again, [])
}

/**
 * As a person answers who does not say yes: one fact of one person, that and the rest as assumed, or everything
 * otherwise.
 */
function answersOtherwise({ paths, presumed }: Determination['ask'][number], day: number, random: Random) {
  const told: Record<string, unknown> = {}
  const isFor = random.pick(['one', 'one and the rest as assumed', 'all'])
  const exception = random.pick(paths)
  if (isFor === 'one and the rest as assumed') Object.assign(told, presumed)
  for (const path of isFor === 'all' ? paths : [exception]) {
    const others = answersTo(path, day).filter((value) => JSON.stringify(value) !== JSON.stringify(presumed[path]))
    if (others.length > 0) told[path] = random.pick(others)
  }
  return told
}

const YUAN = [0, 1, 300, 949.99, 950, 2600, 60_000]

/** What can be said beside the question, and what the form can say where that is not enough. */
function answersTo(path: string, day: number): readonly unknown[] {
  const kind = answerKind(path)
  const samples = samplesOf(path, day)
  switch (kind?.kind) {
    case 'money':
      return YUAN.map((yuan) => Math.round(yuan * 100))
    case 'count':
      return [kind.from, kind.from + 1, Math.min(kind.to, 4), kind.to].map(kind.of)
    case 'yes-no':
      return [true, false]
    case 'choice':
      return kind.values
    case 'none':
      return [kind.value, ...samples]
    default:
      return samples
  }
}

function presumesOnlyWhatIsOpen({ facts, on, determinations }: Form): number {
  let presumptions = 0
  const day = Number(on.replaceAll('-', ''))
  const { household: settled, conflicts } = settledAt(facts, on)
  for (const { presumed, outcome, persons, programme } of determinations) {
    same([programme, 'in bulk'], outcome, outcomesInBulk(policy, [programme], PLACE, on)(facts)[0])
    isTrue([programme, 'persons'], persons.length === 0 || persons.length === facts.members?.length)
    for (const { paths, values, kind } of presumed?.assumptions ?? []) {
      if (kind === 'limit') continue
      same([programme, 'values'], Object.keys(values), paths)
      for (const path of paths) {
        presumptions++
        isTrue([path, 'has an ordinary value'], factAt(path)?.ordinary !== undefined)
        same([path, 'is open'], statedAt(facts, path), undefined)
        same([path, 'is forbidden'], forbids(settled, path, day), undefined)
      }
    }
    const values = Object.assign(
      {},
      ...(presumed?.assumptions ?? []).filter((each) => !isLimit(each)).map((each) => each.values),
    )
    same([programme, 'contradictions'], settledAt(answered(facts, values), on).conflicts.length, conflicts.length)
  }
  return presumptions
}

function needsNoOrder(form: Form): number {
  const { facts, on, random, determinations } = form
  let compared = 0
  for (const determination of determinations) {
    const { presumed, programme } = determination
    if (!presumed) continue
    compared++
    const answers = presumed.assumptions
      .filter((each) => !isLimit(each))
      .flatMap(({ values }) => Object.entries(values))
    const shuffled = answers
      .map((answer) => ({ answer, at: random.whole(1_000_000) }))
      .sort((a, b) => a.at - b.at)
      .map(({ answer }) => answer)
    const inOrder = one(answered(facts, Object.fromEntries(answers)), on, programme)
    same([programme, 'shuffled'], one(answered(facts, Object.fromEntries(shuffled)), on, programme), inOrder)
    isAsPresumed(programme, presumed, answerAsAssumed(form, determination, (ask) => [random.pick(ask)]).latest)
  }
  return compared
}

function asksFew({ facts, on, determinations }: Form): number {
  let questions = 0
  for (const { presumed, ask, programme, outcome, rounds, blockedBy } of determinations) {
    isTrue([programme, 'at most three', ask.length], ask.length <= 3)
    if (outcome !== 'undetermined') {
      same([programme, 'nothing is asked'], [presumed, ask, rounds, blockedBy], [null, [], 0, []])
      continue
    }
    same([programme, 'each once'], new Set(ask.map(({ id }) => id)).size, ask.length)
    isTrue([programme, 'asked or blocked'], ask.length + blockedBy.length > 0)
    const assumed = presumed?.assumptions.filter((each) => !isLimit(each)) ?? []
    for (const { paths } of presumed ? ask : []) {
      questions++
      const others = assumed.filter((each) => !each.paths.some((path) => paths.includes(path)))
      const without = others.reduce((stated, { values }) => answered(stated, values), facts)
      same([programme, paths, 'without it'], one(without, on, programme).outcome, 'undetermined')
    }
  }
  return questions
}

function statedAt(facts: HouseholdFacts, path: string): unknown {
  const steps = path.replace(/^household\./, '').split(/[.[\]]+/)
  return steps.reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[step], facts)
}
