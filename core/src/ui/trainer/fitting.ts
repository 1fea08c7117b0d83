/**
 * “怎样才符合？” — the smallest single changes by which a family would qualify. For the classroom alone, never for a
 * real family.
 */
import { FLAGS } from '../../facts/case/fact.ts'
import type { HouseholdFacts, ProgrammeId } from '../../facts/case.ts'
import { type CaseFact, factAt } from '../../facts/case-facts.ts'
import { factSetter } from '../../facts/case-paths.ts'
import type { IsoDate, Policy } from '../../policy/index.ts'
import { type CaseFacts, criteriaChangeDates, outcomesInBulk } from '../../programmes/index.ts'
import { pathsIn } from './compare.ts'
import type { Change } from './scenario.ts'
import { valueAt } from './values.ts'

/** A change, and how far it goes: fen for sums, years for births; what is no number counts by its kind. */
export interface Fitting {
  change: Change
  /** of sums and counts: how much more or less */
  by?: number
}

/**
 * What a person or an office may lawfully bring about or clear up: income, property, what supporters pay, who lives in,
 * and for which programme to apply first. Never that somebody falls ill, is sentenced, divorces or dies.
 */
const MAY_CHANGE =
  /\.income(\.\w+)?$|\.(employmentCost|payment|resides)$|^household\.(assets\.(financial|vehicles|homes|business)|receives)$/
const A_LOT = 100_000_000

interface Search {
  household: HouseholdFacts
  isEligible: (household: HouseholdFacts) => boolean
}

/**
 * What would do, the smallest first: sums by how much, then other facts, then the next day on which the law is another.
 */
export function waysToQualify(policy: Policy, facts: CaseFacts, programme: ProgrammeId, until: IsoDate): Fitting[] {
  const outcome = outcomesInBulk(policy, [programme], facts.place, facts.date)
  const search = { household: facts.household, isEligible: (one: HouseholdFacts) => outcome(one)[0] === 'eligible' }
  if (search.isEligible(facts.household)) return []
  const single = pathsIn(facts)
    .filter((path) => MAY_CHANGE.test(path))
    .flatMap((path) => waysOf(search, path))
  const sums = single.filter(({ by }) => by !== undefined).sort((a, b) => Math.abs(a.by ?? 0) - Math.abs(b.by ?? 0))
  const others = single.filter(({ by }) => by === undefined)
  return [...sums, ...others, ...nextDay(policy, facts, programme, until)]
}

function waysOf(search: Search, path: string): Fitting[] {
  const fact = factAt(path)
  const now = valueAt(search.household, path)
  if (!fact || now === undefined) return []
  if (fact.type === 'money') return nearest(search, path, now as number, [0, A_LOT])
  if (fact.type === 'number') return nearest(search, path, now as number, [0, 20])
  if (fact.type === 'date') return []
  const set = factSetter(path)
  const fits = othersOf(fact, now).filter((value) => search.isEligible(set(search.household, value)))
  return fits.slice(0, 1).map((value) => ({ change: { path, value } }))
}

/** Other values of a fact, the plainest first. */
function othersOf(fact: CaseFact, now: unknown): unknown[] {
  const isOther = (value: unknown) => JSON.stringify(value) !== JSON.stringify(now)
  if (fact.type === 'yes-no') return FLAGS.filter(isOther)
  if (fact.type === 'choice') return fact.values.filter(isOther)
  if (fact.type !== 'none-or') return []
  return [fact.none, ...(fact.samples as readonly unknown[])].filter((value) => value !== undefined && isOther(value))
}

/** The nearest number at which the family qualifies, towards either end; whole yuan where that is enough. */
function nearest(search: Search, path: string, now: number, ends: readonly number[]): Fitting[] {
  const set = factSetter(path)
  const fits = (value: number) => search.isEligible(set(search.household, value))
  const found = ends.filter((end) => end !== now && fits(end)).map((end) => bisect(fits, now, end))
  const best = found.sort((a, b) => Math.abs(a - now) - Math.abs(b - now))[0]
  if (best === undefined) return []
  return [{ change: { path, value: best }, by: best - now }]
}

/** Between one number that does not do and one that does: the one next to it that does. */
function bisect(fits: (value: number) => boolean, no: number, yes: number): number {
  let outside = no
  let inside = yes
  while (Math.abs(inside - outside) > 1) {
    const middle = Math.trunc((inside + outside) / 2)
    if (fits(middle)) inside = middle
    else outside = middle
  }
  const whole = inside > no ? Math.ceil(inside / 100) * 100 : Math.floor(inside / 100) * 100
  return fits(whole) ? whole : inside
}

/** The next day after which the law is another and the family qualifies as it is. */
function nextDay(
  policy: Policy,
  { place, date, household }: CaseFacts,
  programme: ProgrammeId,
  until: IsoDate,
): Fitting[] {
  const days = lawDays(policy).filter((day) => day > date && day <= until)
  const day = days.find((each) => outcomesInBulk(policy, [programme], place, each)(household)[0] === 'eligible')
  return day === undefined ? [] : [{ change: { date: day } }]
}

/** Every day on which a criterion or a figure of the law changes. */
export function lawDays(policy: Policy): readonly IsoDate[] {
  return [...new Set([...policy.changeDates(), ...criteriaChangeDates()])].sort()
}
