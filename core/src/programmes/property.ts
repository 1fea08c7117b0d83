/**
 * 家庭财产状况: within the limits that a place sets (令649第九条、第十条; 57号第十四条). Where nothing is known of
 * them, a gap. Who owns nothing is within any limit; whoever owns something can only be judged against the limit
 * itself. Disabled scooters are outside the limits on vehicles (220号第十七条); motorcycles and farm vehicles where a
 * place says so. Not modelled: what the office exempts as needed to live and work, unusual spending, property given
 * away.
 */
import {
  above,
  add,
  all,
  any,
  anything,
  atLeast,
  atMost,
  type DatedClauses,
  FAIL,
  type IdOf,
  type Interval,
  isPoint,
  joinLeaves,
  multiply,
  type NumberId,
  not,
  PASS,
  point,
  type Shown,
  type Situation,
  type Slot,
  shownNumber,
  shownSum,
  slot,
  type Truth,
  unknown,
  ZERO,
} from '../criteria/index.ts'
import { factsAt, HOUSEHOLD, NOWHERE } from '../facts/case-facts.ts'
import type { ParameterId, ParameterResult } from '../policy/index.ts'
import { sizeOrOne } from './members.ts'
import { standard } from './standard.ts'

export const PROPERTY_CLAUSES: DatedClauses = [
  ['2012-12-12', '民发〔2012〕220号 第四条'],
  ['2014-05-01', '国务院令第649号 第九条；民发〔2012〕220号 第四条'],
  ['2021-07-01', '国务院令第649号 第九条；民发〔2021〕57号 第十四条'],
  ['2026-07-01', '社会救助法 第十八条、第二十三条；民发〔2021〕57号 第十四条'],
]

type LimitId = Extract<NumberId, `${string}.assetLimitMonths`>
export type LimitedProgramme = LimitId extends `${infer Id}.assetLimitMonths` ? Id : never

/**
 * The limit on savings that a programme goes by: its own; 刚性支出 that of the edge where the province says so
 * (川民规〔2025〕1号).
 */
export function savingsLimitId(
  programme: LimitedProgramme,
  parameter: <Id extends ParameterId>(id: Id) => ParameterResult<Id>,
): LimitId {
  if (programme !== 'rigid-expenditure') return `${programme}.assetLimitMonths`
  const isAsEdge = parameter('rigid-expenditure.propertyAsEdge')
  const hasOwn = parameter('rigid-expenditure.assetLimitMonths').known
  return isAsEdge.known && isAsEdge.value && !hasOwn
    ? 'dibao-edge.assetLimitMonths'
    : 'rigid-expenditure.assetLimitMonths'
}

/** Within every limit on savings, homes, vehicles and businesses; the limit on savings is each programme's own. */
export function propertyWithin(c: Situation, limitMonths: LimitId): Truth {
  return ofHousehold(c, limitMonths).whole
}

/** What is within the limits, each part in the order of `PARTS`, and all of it. */
interface Within {
  parts: readonly Truth[]
  whole: Truth
}

function ofHousehold(c: Situation, limitMonths: LimitId): Within {
  return c.once(WITHIN[limitMonths], withinOfHousehold, limitMonths)
}

function ofOne(c: Situation, limitMonths: LimitId): Within {
  return c.once(WITHIN_OF_ONE[limitMonths], withinOfOne, limitMonths)
}

function withinOfHousehold(c: Situation, limitMonths: LimitId): Within {
  return within(c, limitMonths, sizeOrOne(c))
}

function withinOfOne(c: Situation, limitMonths: LimitId): Within {
  return within(c, limitMonths, ONE)
}

const ONE = point(1)

/** The limits besides savings: those of low-income families may be wider than those of dibao (83号 一(四)). */
const LIMITS = {
  dibao: {
    homes: 'property.homesLimit',
    area: 'property.homeAreaPerPerson',
    vehicles: 'property.vehicleLimitMonths',
    business: 'property.businessAllowed',
  },
  'dibao-edge': {
    homes: 'dibao-edge.homesLimit',
    area: 'dibao-edge.homeAreaPerPerson',
    vehicles: 'dibao-edge.vehicleLimitMonths',
    business: 'dibao-edge.businessAllowed',
  },
} as const
type Limits = (typeof LIMITS)[keyof typeof LIMITS]

/** 刚性支出 may follow the edge (刚性支出困难家庭认定办法第四条); tekun and temporary aid follow dibao. */
function limitsFor(limitMonths: LimitId): Limits {
  const isWider = limitMonths === 'dibao-edge.assetLimitMonths' || limitMonths === 'rigid-expenditure.assetLimitMonths'
  return isWider ? LIMITS['dibao-edge'] : LIMITS.dibao
}

function within(c: Situation, limitMonths: LimitId, heads: Interval): Within {
  const limits = limitsFor(limitMonths)
  const parts = [
    savingsWithin(c, limitMonths, heads),
    homesWithin(c, limits, heads),
    vehiclesWithin(c, limits),
    businessAllowed(c, limits),
  ]
  return { parts, whole: all(...parts) }
}

const PARTS = ['savings', 'homes', 'vehicles', 'business']

/** For the sentence: what is over a limit, else what is open. */
function becauseOf({ parts, whole }: Within): string {
  return PARTS.filter((_, index) => parts[index].is === whole.is).join()
}

/**
 * Beyond a limit of dibao, asked of a household that is within every limit of the edge. Where the edge has no wider
 * limit than dibao, nothing lies between the two.
 */
export function isBetweenLimits(c: Situation): Truth {
  const { dibao, 'dibao-edge': edge } = LIMITS
  const heads = sizeOrOne(c)
  const savings = hasRoom(
    savingsLimit(c, 'dibao.assetLimitMonths', heads),
    savingsLimit(c, 'dibao-edge.assetLimitMonths', heads),
  )
  const homes =
    hasRoom(c.parameter(dibao.homes), c.parameter(edge.homes)) ||
    hasRoom(c.parameter(dibao.area), c.parameter(edge.area))
  const vehicles = hasRoom(c.parameter(dibao.vehicles), c.parameter(edge.vehicles))
  return any(
    savings ? not(savingsWithin(c, 'dibao.assetLimitMonths', heads)) : FAIL,
    homes ? not(homesWithin(c, dibao, heads)) : FAIL,
    vehicles ? not(vehiclesWithin(c, dibao)) : FAIL,
    all(not(businessAllowed(c, dibao)), c.flag(edge.business)),
  )
}

function hasRoom(narrow: Interval, wide: Interval): boolean {
  return wide.hi > narrow.lo
}

const slotByLimit = <T>(): Record<LimitId, Slot<T>> => ({
  'dibao.assetLimitMonths': slot(),
  'dibao-edge.assetLimitMonths': slot(),
  'tekun.assetLimitMonths': slot(),
  'rigid-expenditure.assetLimitMonths': slot(),
  'temporary-assistance.assetLimitMonths': slot(),
})
const WITHIN = slotByLimit<Within>()
const WITHIN_OF_ONE = slotByLimit<Within>()
const OWN_WITHIN = slotByLimit<Truth>()
const SHOWN = slotByLimit<Shown>()
const SHOWN_OF_ONE = slotByLimit<Shown>()

export function shownProperty(c: Situation, limitMonths: LimitId): Shown {
  return c.once(SHOWN[limitMonths], shownOfHousehold, limitMonths)
}

function shownOfHousehold(c: Situation, limitMonths: LimitId): Shown {
  return shownBeside(c, ofHousehold(c, limitMonths), savingsLimit(c, limitMonths, sizeOrOne(c)))
}

function shownOfOne(c: Situation, limitMonths: LimitId): Shown {
  return shownBeside(c, ofOne(c, limitMonths), savingsLimit(c, limitMonths, ONE))
}

function shownBeside(c: Situation, isWithin: Within, limit: Interval): Shown {
  const { assets } = c.household
  const shown: Shown = {
    financial: shownSum(financial(c)),
    limit: shownSum(limit),
    homes: shownNumber(homeCount(c)),
    vehicles: shownNumber(
      assets?.vehicles === undefined ? anything(0, Number.POSITIVE_INFINITY, null) : point(assets.vehicles.length),
    ),
    businesses: shownNumber(assets?.business === undefined ? anything(0, 1, null) : point(assets.business ? 1 : 0)),
  }
  return isWithin.whole.is === 'pass' ? shown : { because: becauseOf(isWithin), ...shown }
}

function financial(c: Situation): Interval {
  return c.amount(c.household.assets?.financial, HOUSEHOLD, 'assets.financial')
}

/** Months of the standard, for every head. */
function savingsLimit(c: Situation, limitMonths: LimitId, heads: Interval): Interval {
  return multiply(multiply(c.parameter(limitMonths), standard(c)), heads)
}

function savingsWithin(c: Situation, limitMonths: LimitId, heads: Interval): Truth {
  const savings = financial(c)
  if (savings === ZERO) return PASS
  const isWithin = atMost(savings, savingsLimit(c, limitMonths, heads))
  return isPoint(savings) ? c.suppose(isWithin, limitMonths) : isWithin
}

function homeCount(c: Situation): Interval {
  const homes = c.household.assets?.homes
  return c.amount(homes?.length, HOUSEHOLD, 'assets.homes')
}

function homesWithin(c: Situation, limits: Limits, heads: Interval): Truth {
  const homes = homeCount(c)
  if (homes === ZERO) return PASS
  const hasTwo = atLeast(homes, point(2))
  const isWithin = atMost(homes, c.parameter(limits.homes))
  const isOne = homes.lo === 1 && homes.hi === 1
  return all(isOne ? c.suppose(isWithin, limits.homes) : isWithin, any(not(hasTwo), areaWithin(c, limits, heads)))
}

function areaWithin(c: Situation, limits: Limits, heads: Interval): Truth {
  const homes = c.household.assets?.homes
  if (homes === undefined) return unknown(c.leaf(HOUSEHOLD, 'assets.homes'))
  let total = ZERO as Interval
  homes.forEach(({ area }, index) => {
    const each = c.amount(area, c.isTraced ? factsAt('home', index) : NOWHERE, 'area')
    total = add(total, each)
  })
  return atMost(total, multiply(c.parameter(limits.area), heads))
}

function vehiclesWithin(c: Situation, limits: Limits): Truth {
  const vehicles = c.household.assets?.vehicles
  if (vehicles === undefined) return unknown(c.leaf(HOUSEHOLD, 'assets.vehicles'))
  return all(
    ...vehicles.map(({ kind, value }, index) => {
      const path = c.isTraced ? factsAt('vehicle', index) : NOWHERE
      const isScooter = c.is(kind, ['disabled-scooter'], path, 'kind')
      if (isScooter.is === 'pass') return PASS
      const months = c.parameter(limits.vehicles)
      const limit = multiply(months, standard(c))
      return any(
        isScooter,
        all(c.is(kind, ['motorcycle'], path, 'kind'), c.flag('property.motorcyclesExempt')),
        all(c.is(kind, ['farm'], path, 'kind'), c.flag('property.farmVehiclesExempt')),
        all(above(months, ZERO), atMost(c.amount(value, path, 'value'), limit)),
      )
    }),
  )
}

function businessAllowed(c: Situation, limits: Limits): Truth {
  const hasBusiness = c.yes(c.household.assets?.business, HOUSEHOLD, 'assets.business')
  if (hasBusiness.is === 'fail') return PASS
  return any(not(hasBusiness), c.flag(limits.business))
}

/**
 * Of one of several people: the case states the property of all together, and which of it is his is open. Where all of
 * it is within the limit of one, so is his.
 */
export function ownPropertyWithin(c: Situation, limitMonths: LimitId, familyCounts: IdOf<'flag'>): Truth {
  if (c.members?.length === 1) return propertyWithin(c, limitMonths)
  return c.once(OWN_WITHIN[limitMonths], ownWithin, { limitMonths, familyCounts })
}

interface OwnProperty {
  limitMonths: LimitId
  familyCounts: IdOf<'flag'>
}

function ownWithin(c: Situation, { limitMonths, familyCounts }: OwnProperty): Truth {
  const isWithinOne = ofOne(c, limitMonths).whole
  if (isWithinOne.is === 'pass') return isWithinOne
  const own = unknown(joinLeaves(c.gap(c.value(familyCounts)), c.leaf(HOUSEHOLD, 'assets.financial')))
  const counts = c.flag(familyCounts)
  return any(isWithinOne, all(counts, propertyWithin(c, limitMonths)), all(not(counts), own))
}

/** For the sentence: beside the limit of one person. */
export function shownOwnProperty(c: Situation, limitMonths: LimitId): Shown {
  return c.once(SHOWN_OF_ONE[limitMonths], shownOfOne, limitMonths)
}
