import type { Area } from '../facts/case.ts'
import type {
  IsoDate,
  KindValues,
  ParameterId,
  ParameterResult,
  ParameterValues,
  PlaceRef,
  Policy,
  Unit,
} from '../policy/index.ts'
import { anything, either, type Interval, isPoint, point } from './interval.ts'
import type { Leaf } from './leaves.ts'
import { known, type Truth, unknown } from './truth.ts'

/** Parameters whose values have one shape, e.g. every number. */
export type IdOf<Kind extends keyof KindValues> = {
  [Id in ParameterId]: ParameterValues[Id] extends KindValues[Kind]
    ? KindValues[Kind] extends ParameterValues[Id]
      ? Id
      : never
    : never
}[ParameterId]

export type NumberId = IdOf<'number'>

/** A parameter that is a number, as it was looked up. */
interface Figure {
  result: ParameterResult
  /** undefined where it depends on a fact of the household: whether town or country */
  number: Interval | undefined
  /** the same without what it depends on: for bulk */
  alone: Interval
}

/** Which of two standards a household falls under, and what that depends on where it is unknown. */
export interface AreaChoice {
  area?: Area
  leaf: Leaf | null
}

/**
 * The parameters in force at one place on one date. Every value is looked up once; sums become integer fen.
 * Gaps become the whole domain of the parameter: for money more than nothing, otherwise what its definition says.
 */
export class Law {
  readonly policy: Policy
  readonly place: PlaceRef
  readonly date: IsoDate
  /** yyyymmdd */
  readonly day: number
  readonly #results = { any: new Map<ParameterId, ParameterResult>(), urban: new Map(), rural: new Map() }
  readonly #figures = { any: new Map<NumberId, Figure>(), urban: new Map(), rural: new Map() }
  readonly #flags = new Map<IdOf<'flag'>, Truth>()

  constructor(policy: Policy, place: PlaceRef, date: IsoDate) {
    this.policy = policy
    this.place = place
    this.date = date
    this.day = Number(date.replaceAll('-', ''))
  }

  result<Id extends ParameterId>(id: Id, area?: Area): ParameterResult<Id> {
    const results = this.#results[area ?? 'any']
    let result = results.get(id)
    if (!result) {
      result = this.policy.parameter(id, this.place, this.date, area)
      results.set(id, result)
    }
    return result as ParameterResult<Id>
  }

  number(id: NumberId, choice?: AreaChoice): Interval {
    return this.figure(id, choice?.area).number ?? this.#read(id, choice)
  }

  figure(id: NumberId, area?: Area): Figure {
    const figures = area === undefined ? this.#figures.any : this.#figures[area]
    const known = figures.get(id)
    if (known) return known
    const result = this.result(id, area)
    const number = this.#read(id, { area, leaf: null })
    const dependsOnArea = !result.known && result.reason === 'area' && !isPoint(number)
    const figure = {
      result,
      number: dependsOnArea ? undefined : number,
      alone: { lo: number.lo, hi: number.hi, open: null },
    }
    figures.set(id, figure)
    return figure
  }

  #read(id: NumberId, choice?: AreaChoice): Interval {
    const result = this.result(id, choice?.area)
    const { unit, min, max } = this.policy.definition(id)
    const scale = scaleOf(unit)
    if (result.known) return point(Math.round(result.value * scale * 1e6) / 1e6)
    if (result.reason === 'area' && choice?.area === undefined) {
      const urban = this.#read(id, { area: 'urban', leaf: null })
      const rural = this.#read(id, { area: 'rural', leaf: null })
      return either(urban, rural, choice?.leaf ?? { path: result.path })
    }
    const lo = scale === 100 ? Math.max(1, min * scale) : min
    return anything(lo, max === undefined ? Number.POSITIVE_INFINITY : max * scale, { path: result.path })
  }

  flag(id: IdOf<'flag'>): Truth {
    let flag = this.#flags.get(id)
    if (!flag) {
      const result = this.result(id)
      flag = result.known ? known(result.value) : unknown({ path: result.path })
      this.#flags.set(id, flag)
    }
    return flag
  }

  /** The gap's path, for a rule that cannot do without the parameter. */
  gap(id: ParameterId): Leaf | null {
    const result = this.result(id)
    return result.known ? null : { path: result.path }
  }
}

/**
 * Of rules that followed each other, each with its first day, the one in force; looked up once for each law that
 * follows another.
 */
export function inForce<Rule>(rules: readonly (readonly [from: IsoDate, rule: Rule])[]): (law: Law) => Rule {
  let of: Law | undefined
  let [[, rule]] = rules
  return (law) => {
    if (law !== of) {
      rule = (rules.findLast(([from]) => from <= law.date) ?? rules[0])[1]
      of = law
    }
    return rule
  }
}

/** Yuan become fen; everything else stays. */
function scaleOf(unit: Unit): number {
  return unit.startsWith('CNY') ? 100 : 1
}

const MOST_LAWS = 32
const laws = new WeakMap<Policy, Map<string, Law>>()
let last: Law | undefined

/**
 * The law of a place and day, bound once and kept as long as the policy: a class or a register asks again and again.
 */
export function lawAt(policy: Policy, place: PlaceRef, date: IsoDate): Law {
  if (last?.policy === policy && last.place === place && last.date === date) return last
  const bound = laws.get(policy) ?? new Map<string, Law>()
  laws.set(policy, bound)
  const key = `${date}@${place}`
  let law = bound.get(key)
  if (!law) {
    if (bound.size >= MOST_LAWS) bound.clear()
    law = new Law(policy, place, date)
    bound.set(key, law)
  }
  last = law
  return law
}
