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
  readonly #alone = { any: new Map<NumberId, Interval>(), urban: new Map(), rural: new Map() }
  readonly #flags = new Map<IdOf<'flag'>, Truth>()
  readonly #numbers = { any: new Map<NumberId, Interval>(), urban: new Map(), rural: new Map() }

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
    const numbers = this.#numbers[choice?.area ?? 'any']
    const known = numbers.get(id)
    if (known) return known
    const number = this.#read(id, choice)
    // What depends on a fact of the household is not the law's to keep.
    if (choice === undefined || choice.area !== undefined || isPoint(number)) numbers.set(id, number)
    return number
  }

  /** The same without what it depends on: for bulk. */
  numberAlone(id: NumberId, area?: Area): Interval {
    const numbers = area === undefined ? this.#alone.any : this.#alone[area]
    const known = numbers.get(id)
    if (known) return known
    const { lo, hi } = this.number(id, { area, leaf: null })
    const alone = { lo, hi, open: null }
    numbers.set(id, alone)
    return alone
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

/** Yuan become fen; everything else stays. */
function scaleOf(unit: Unit): number {
  return unit.startsWith('CNY') ? 100 : 1
}

const MOST_LAWS = 32
const laws = new WeakMap<Policy, Map<string, Law>>()
let last: Law | undefined

/** The law of a place and day, bound once and kept as long as the policy: a class or a register asks again and again. */
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
