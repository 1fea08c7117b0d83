import type { Area } from '../facts/case.ts'
import type { IsoDate } from '../policy/index.ts'
import type { Shown } from './shown.ts'
import { type Member, numberOfCriterion, type Situation } from './situation.ts'
import { both, FAIL, PASS, type Truth } from './truth.ts'

/** Clauses that followed each other, each with its first day, and where it differs with the one for the country. */
export type DatedClauses = readonly (readonly [from: IsoDate, clause: string, rural?: string])[]
export type Clauses = string | DatedClauses

/** The clause that stands behind a criterion on a date. */
export function clauseOn(clauses: Clauses, date: IsoDate, area?: Area): string {
  if (typeof clauses === 'string') return clauses
  const [, clause, rural = clause] = clauses.findLast(([from]) => from <= date) ?? clauses[0]
  return area === 'rural' ? rural : clause
}

/** The same, looked up once for each date that follows another. */
function clauseFinder(clauses: Clauses): (c: Situation) => string {
  let of: IsoDate | undefined
  let by: Area | undefined
  let clause = ''
  return ({ law: { date }, household: { area } }) => {
    if (date !== of || area !== by) {
      clause = clauseOn(clauses, date, area)
      of = date
      by = area
    }
    return clause
  }
}

/** A condition on the household. Called with a situation, it is applied and, where a trace is kept, written down. */
export type HouseholdCriterion = ((c: Situation) => Truth) & { id: string; clauses: Clauses }
/** A condition on one member. */
export type MemberCriterion = ((c: Situation, member: Member) => Truth) & { id: string; clauses: Clauses }

interface Definition<Arguments extends unknown[]> {
  /** `programme.condition`; also the key of its sentences in `text/programmes.ts` */
  id: string
  clause: Clauses
  test: (...args: Arguments) => Truth
  /** the numbers compared, for the sentence */
  shown?: (...args: Arguments) => Shown
}

const NOTHING: Shown = Object.freeze({})

export function criterion(definition: Definition<[Situation]>): HouseholdCriterion {
  const clauseFor = clauseFinder(definition.clause)
  const index = numberOfCriterion()
  const apply = (c: Situation): Truth => {
    const before = c.decided(index)
    if (before !== undefined) return before
    const truth = definition.test(c)
    if (c.trace === null) return truth
    c.keep(truth, index)
    const clause = clauseFor(c)
    const values = definition.shown?.(c) ?? NOTHING
    c.trace.results.push({ id: definition.id, outcome: truth.is, values, citation: clause })
    return truth
  }
  return Object.assign(apply, { id: definition.id, clauses: definition.clause })
}

export function memberCriterion(definition: Definition<[Situation, Member]>): MemberCriterion {
  const clauseFor = clauseFinder(definition.clause)
  const index = numberOfCriterion()
  const apply = (c: Situation, member: Member): Truth => {
    const before = c.decided(index, member)
    if (before !== undefined) return before
    const truth = definition.test(c, member)
    if (c.trace === null) return truth
    c.keep(truth, index, member)
    const clause = clauseFor(c)
    const values = definition.shown?.(c, member) ?? NOTHING
    c.trace.results.push({ id: definition.id, outcome: truth.is, values, citation: clause, member: member.index })
    return truth
  }
  return Object.assign(apply, { id: definition.id, clauses: definition.clause })
}

/**
 * All criteria, in the order of the statute. In bulk it stops at the first that fails; with a trace each is applied.
 */
export function every(c: Situation, criteria: readonly ((c: Situation) => Truth)[]): Truth {
  let truth = PASS
  for (const apply of criteria) {
    truth = both(truth, apply(c))
    if (truth === FAIL && c.trace === null) return FAIL
  }
  return truth
}

/** The same for one member. */
export function everyFor(
  c: Situation,
  member: Member,
  criteria: readonly ((c: Situation, member: Member) => Truth)[],
): Truth {
  let truth = PASS
  for (const apply of criteria) {
    truth = both(truth, apply(c, member))
    if (truth === FAIL && c.trace === null) return FAIL
  }
  return truth
}
