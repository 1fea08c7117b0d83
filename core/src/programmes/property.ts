/**
 * 家庭财产状况: within the limits that a place sets (令649第九条、第十条; 57号第十四条). Jianyang's are a gap.
 * Who owns nothing is within any limit; whoever owns something can only be judged against the limit itself.
 * Disabled scooters and motorcycles are outside the limits on vehicles (220号第十七条).
 * Not modelled: what the office exempts as needed to live and work, unusual spending, property given away.
 */
import {
  above,
  add,
  all,
  any,
  anything,
  atLeast,
  atMost,
  type Interval,
  multiply,
  type NumberId,
  not,
  PASS,
  point,
  type Shown,
  type Situation,
  type Slot,
  slot,
  type Truth,
  unknown,
  ZERO,
} from '../criteria/index.ts'
import { size } from './members.ts'
import { standard } from './standard.ts'

type LimitId = Extract<NumberId, `${string}.assetLimitMonths`>

/** Within every limit on savings, homes, vehicles and businesses; the limit on savings is each programme's own. */
export function propertyWithin(c: Situation, limitMonths: LimitId): Truth {
  return c.once(WITHIN[limitMonths], withinAll, limitMonths)
}

function withinAll(c: Situation, limitMonths: LimitId): Truth {
  return all(savingsWithin(c, limitMonths), homesWithin(c), vehiclesWithin(c), businessAllowed(c))
}

const WITHIN: Record<LimitId, Slot<Truth>> = {
  'dibao.assetLimitMonths': slot(),
  'dibao-edge.assetLimitMonths': slot(),
  'tekun.assetLimitMonths': slot(),
  'rigid-expenditure.assetLimitMonths': slot(),
  'temporary-assistance.assetLimitMonths': slot(),
}

export function shownProperty(c: Situation, limitMonths: LimitId): Shown {
  const { assets } = c.household
  return {
    financial: financial(c),
    limit: savingsLimit(c, limitMonths),
    homes: homeCount(c),
    vehicles:
      assets?.vehicles === undefined ? anything(0, Number.POSITIVE_INFINITY, null) : point(assets.vehicles.length),
    businesses: assets?.business === undefined ? anything(0, 1, null) : point(assets.business ? 1 : 0),
  }
}

function financial(c: Situation): Interval {
  return c.amount(c.household.assets?.financial, 'household.assets.', 'financial')
}

/** Months of the standard, for every head. */
export function savingsLimit(c: Situation, limitMonths: LimitId): Interval {
  return multiply(multiply(c.parameter(limitMonths), standard(c)), size(c))
}

export function savingsWithin(c: Situation, limitMonths: LimitId): Truth {
  const savings = financial(c)
  if (savings === ZERO) return PASS
  return atMost(savings, savingsLimit(c, limitMonths))
}

function homeCount(c: Situation): Interval {
  const homes = c.household.assets?.homes
  return c.amount(homes?.length, 'household.assets.', 'homes')
}

function homesWithin(c: Situation): Truth {
  const homes = homeCount(c)
  if (homes === ZERO) return PASS
  const hasTwo = atLeast(homes, point(2))
  return all(atMost(homes, c.parameter('property.homesLimit')), any(not(hasTwo), areaWithin(c)))
}

function areaWithin(c: Situation): Truth {
  const homes = c.household.assets?.homes
  if (homes === undefined) return unknown(c.leaf('household.assets.', 'homes'))
  let total = ZERO as Interval
  homes.forEach(({ area }, index) => {
    const each = c.amount(area, 'household.assets.', `homes[${index}].area`)
    total = add(total, each)
  })
  return atMost(total, multiply(c.parameter('property.homeAreaPerPerson'), size(c)))
}

function vehiclesWithin(c: Situation): Truth {
  const vehicles = c.household.assets?.vehicles
  if (vehicles === undefined) return unknown(c.leaf('household.assets.', 'vehicles'))
  return all(
    ...vehicles.map(({ kind, value }, index) => {
      const path = c.isTraced ? `household.assets.vehicles[${index}].` : ''
      const isOutside = c.is(kind, ['disabled-scooter', 'motorcycle'], path, 'kind')
      if (isOutside.is === 'pass') return PASS
      const months = c.parameter('property.vehicleLimitMonths')
      const limit = multiply(months, standard(c))
      return any(isOutside, all(above(months, ZERO), atMost(c.amount(value, path, 'value'), limit)))
    }),
  )
}

function businessAllowed(c: Situation): Truth {
  const hasBusiness = c.yes(c.household.assets?.business, 'household.assets.', 'business')
  if (hasBusiness.is === 'fail') return PASS
  return any(not(hasBusiness), c.flag('property.businessAllowed'))
}
