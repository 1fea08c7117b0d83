/** What the pictures show: every number from the law's own lookup, from `determine` or from `outcomesInBulk`. */
import type { ProgrammeId } from '../../../facts/case.ts'
import { factAt } from '../../../facts/case-facts.ts'
import { factSetter } from '../../../facts/case-paths.ts'
import {
  type Area,
  dayAfter,
  dayBefore,
  type IsoDate,
  type ParameterId,
  type ParameterValue,
  type PlaceRef,
  type Policy,
} from '../../../policy/index.ts'
import {
  type CaseFacts,
  type CriterionResult,
  type Determination,
  type DeterminationOutcome,
  determine,
  outcomesInBulk,
} from '../../../programmes/index.ts'
import { FEN } from '../../fact-values.ts'
import { pathsIn } from '../compare.ts'
import { lawDays } from '../fitting.ts'
import { valueAt } from '../values.ts'

export interface Span {
  from: IsoDate
  /** last day */
  until: IsoDate
}

/** A standard as long as it held; `found` is left out where nothing was found. */
export interface StandardSpan extends Span {
  id: ParameterId
  value?: number
  found?: ParameterValue
}

export const STANDARDS = [
  'dibao.standard',
  'tekun.standard',
  'dibao.floor',
  'tekun.floor',
] as const satisfies readonly ParameterId[]

/** The standards at a place day by day, as spans; gaps are spans too. */
export function standardsOver(policy: Policy, place: PlaceRef, area: Area, { from, until }: Span): StandardSpan[] {
  const days = [from, ...lawDays(policy).filter((day) => day > from && day <= until)]
  return STANDARDS.flatMap((id) => {
    const spans: StandardSpan[] = []
    days.forEach((day, index) => {
      const result = policy.parameter(id, place, day, area)
      const last = spans.at(-1)
      const end = index + 1 < days.length ? dayBefore(days[index + 1]) : until
      const value = result.known ? Number(result.value) : undefined
      if (last && last.value === value && last.found?.from === (result.known ? result.from : undefined))
        last.until = end
      else
        spans.push({ id, from: day, until: end, value, found: result.known ? (result as ParameterValue) : undefined })
    })
    return spans
  })
}

/** How a family comes out as long as the law is the same. */
export interface OutcomeSpan extends Span {
  programme: ProgrammeId
  outcome: DeterminationOutcome
}

/**
 * The same family on every day: ages and everything else that a date decides are taken at the first day of each
 * stretch, so that stretches never last longer than a month.
 */
export function outcomesOver(
  policy: Policy,
  { place, household }: CaseFacts,
  programmes: readonly ProgrammeId[],
  { from, until }: Span,
): OutcomeSpan[] {
  const days = rulesOver(policy, place, programmes, { from, until })
  const found = days.map(({ rules }) => rules(household))
  return programmes.flatMap((programme, column) => {
    const spans: OutcomeSpan[] = []
    days.forEach(({ day }, index) => {
      const outcome = found[index][column]
      const last = spans.at(-1)
      const end = index + 1 < days.length ? dayBefore(days[index + 1].day) : until
      if (last?.outcome === outcome) last.until = end
      else spans.push({ programme, outcome, from: day, until: end })
    })
    return spans
  })
}

interface RulesOn {
  day: IsoDate
  rules: ReturnType<typeof outcomesInBulk>
}
const composed = new WeakMap<Policy, { key: string; days: RulesOn[] }>()

/** The rules of each day, composed once for a place: a changed fact asks the same ones. */
function rulesOver(
  policy: Policy,
  place: PlaceRef,
  programmes: readonly ProgrammeId[],
  { from, until }: Span,
): RulesOn[] {
  const key = [place, from, until, ...programmes].join()
  const known = composed.get(policy)
  if (known?.key === key) return known.days
  const changes = lawDays(policy).filter((day) => day > from && day <= until)
  const days = [...new Set([from, ...monthsBetween(from, until), ...changes])]
    .sort()
    .map((day) => ({ day, rules: outcomesInBulk(policy, programmes, place, day) }))
  composed.set(policy, { key, days })
  return days
}

function monthsBetween(from: IsoDate, until: IsoDate): IsoDate[] {
  const months: IsoDate[] = []
  for (let year = Number(from.slice(0, 4)); year <= Number(until.slice(0, 4)); year++)
    for (let month = 1; month <= 12; month++) {
      const day = `${year}-${String(month).padStart(2, '0')}-01`
      if (day > from && day <= until) months.push(day)
    }
  return months
}

/** Money in hand at one income: yuan a month. */
export interface IncomePoint {
  income: number
  aid: number
  programme: ProgrammeId
  outcome: DeterminationOutcome
}

/** Sums a month that add up to what the family has in hand. */
const MONTHLY = [
  'dibao',
  'tekun',
  'disability-living-allowance',
  'disability-care-allowance',
  'old-age-allowance',
] as const
const POINTS = 48
const stepsUpTo = (most: number) =>
  Array.from({ length: POINTS + 1 }, (_, index) => Math.round((most * index) / POINTS))

/** The fact that is moved: the largest monthly sum of the family, else the first wage. */
export function movedFact({ household }: CaseFacts): string | undefined {
  const sums = pathsIn({ household } as CaseFacts).filter((path) => {
    const fact = factAt(path)
    return (
      fact?.type === 'money' &&
      fact.unit === 'CNY/month' &&
      /\.income\.|household\.income$/.test(path) &&
      valueAt(household, path) !== undefined
    )
  })
  return sums.sort((a, b) => Number(valueAt(household, b)) - Number(valueAt(household, a)))[0]
}

/**
 * The income from nothing to well above what matters, and the aid at each; where the aid jumps, a point stands on
 * either side.
 */
export function moneyOver(
  policy: Policy,
  facts: CaseFacts,
  path: string,
  shown: ProgrammeId,
  most = mostOf(facts, path),
): IncomePoint[] {
  const money = moneyAt(policy, facts, path, shown)
  const steps = stepsUpTo(most)
  const jumps = steps.slice(1).flatMap((right, index) => jumpBetween(money, steps[index], right))
  const sums = [...new Set([...steps, ...jumps])].sort((a, b) => a - b)
  return sums.flatMap(money.points)
}

/** What is due at one income, in fen. */
interface Money {
  /** which programmes it opens: asked in bulk, without amounts */
  kind: (sum: number) => string
  /** each income is determined once */
  points: (sum: number) => IncomePoint[]
}

function moneyAt(policy: Policy, facts: CaseFacts, path: string, shown: ProgrammeId): Money {
  const set = factSetter(path)
  const programmes = [...new Set<ProgrammeId>([...MONTHLY, shown])]
  const outcomes = outcomesInBulk(policy, programmes, facts.place, facts.date)
  const due = remembered((sum: number) => outcomes(set(facts.household, sum)))
  const points = remembered((sum: number) => {
    const paid = programmes.filter((_, index) => due(sum)[index] === 'eligible')
    const household = set(facts.household, sum)
    const amounts = new Map<ProgrammeId, Determination['amount']>()
    if (paid.length > 0)
      for (const { programme, amount } of determine(policy, { ...facts, household }, { programmes: paid, help: false }))
        amounts.set(programme, amount)
    return programmes.flatMap((programme, index): IncomePoint[] => {
      const outcome = due(sum)[index]
      if (programme !== shown && outcome !== 'eligible') return []
      const amount = amounts.get(programme)
      return [{ income: sum / FEN, programme, outcome, aid: amount?.unit === 'CNY/month' ? amount.value : 0 }]
    })
  })
  const kind = (sum: number) =>
    due(sum)
      .map((outcome, index) => (programmes[index] === shown ? outcome : outcome === 'eligible'))
      .join()
  return { kind, points }
}

function remembered<Value>(work: (sum: number) => Value): (sum: number) => Value {
  const known = new Map<number, Value>()
  return (sum) => {
    const found = known.get(sum) ?? work(sum)
    known.set(sum, found)
    return found
  }
}

/**
 * Where the aid changes by more than the income does: the two sums, a fen apart, between which it jumps; or where the
 * outcome does.
 */
function jumpBetween({ kind, points }: Money, left: number, right: number): number[] {
  if (kind(left) !== kind(right)) return narrowed(left, right, (low, middle) => kind(low) === kind(middle))
  const aid = (sum: number) => Math.round(points(sum).reduce((all, point) => all + point.aid, 0) * FEN)
  const isSmooth = (low: number, high: number) => Math.abs(aid(high) - aid(low)) <= high - low
  return isSmooth(left, right) ? [] : narrowed(left, right, isSmooth)
}

/** The two sums, a fen apart, between which it is no longer the same. */
function narrowed(left: number, right: number, isSame: (low: number, middle: number) => boolean): [number, number] {
  let [low, high] = [left, right]
  while (high - low > 1) {
    const middle = Math.trunc((low + high) / 2)
    if (isSame(low, middle)) low = middle
    else high = middle
  }
  return [low, high]
}

/** How far the income goes: well above every line that could matter, in even steps. */
export function mostOf(facts: CaseFacts, path: string): number {
  const now = Number(valueAt(facts.household, path))
  const heads = Math.max(1, facts.household.members?.length ?? facts.household.size ?? 1)
  const round = 50_000
  return Math.ceil(Math.max(now * 1.6, heads * 180_000) / round) * round
}

/** Sums, in fen, at which the outcome is another than a fen before. */
export function thresholdsOf(
  policy: Policy,
  facts: CaseFacts,
  path: string,
  programme: ProgrammeId,
  most: number,
): number[] {
  const set = factSetter(path)
  const outcome = outcomesInBulk(policy, [programme], facts.place, facts.date)
  const at = (sum: number) => outcome(set(facts.household, sum))[0]
  const steps = stepsUpTo(most)
  return steps.slice(1).flatMap((right, index) => {
    const left = steps[index]
    return at(left) === at(right) ? [] : [narrowed(left, right, (low, middle) => at(low) === at(middle))[1]]
  })
}

/** One box of the flow: what stands above it by its path, `/`-separated. */
export interface Branch {
  path: string
  kind: 'programme' | 'subject' | 'criterion'
  member?: number
  outcome: CriterionResult['outcome'] | DeterminationOutcome
  criterion?: CriterionResult
}

/** From the outcome to whom it is about to the conditions. */
export function branchesOf({ outcome, criteria, persons }: Determination): Branch[] {
  const subjects = [...new Set(criteria.map(({ member }) => member))]
  const worst = (member: number | undefined) => {
    const own = criteria.filter((each) => each.member === member).map((each) => each.outcome)
    return own.includes('fail') ? 'fail' : own.includes('unknown') ? 'unknown' : 'pass'
  }
  return [
    { path: '0', kind: 'programme', outcome },
    ...subjects.flatMap((member, number): Branch[] => {
      const person = persons.find((each) => each.member === member)?.outcome
      const own = criteria.filter((each) => each.member === member)
      const distinct = [...new Map(own.map((each) => [each.id, each])).values()]
      return [
        { path: `0/${number}`, kind: 'subject', member, outcome: (member !== undefined && person) || worst(member) },
        ...distinct.map(
          (criterion, index): Branch => ({
            path: `0/${number}/${index}`,
            kind: 'criterion',
            member,
            outcome: criterion.outcome,
            criterion,
          }),
        ),
      ]
    }),
  ]
}

/** Days of a span as the ends of a bar. */
export const barOf = ({ from, until }: Span): [Date, Date] => [new Date(from), new Date(dayAfter(until))]
