/** The two lines that other programmes build on: the dibao household and the dibao-edge household. */
import {
  all,
  any,
  type Interval,
  known,
  multiply,
  not,
  PASS,
  point,
  type Situation,
  slot,
  type Truth,
  unknown,
} from '../criteria/index.ts'
import { HOUSEHOLD } from '../facts/case-facts.ts'
import { dibaoIncomeRule, incomeBelow } from './income.ts'
import { hasMembers } from './members.ts'
import { isBetweenLimits, propertyWithin } from './property.ts'
import { areaByHukou, standard } from './standard.ts'

/** 人均收入低于当地最低生活保障标准 */
export function isBelowStandard(c: Situation): Truth {
  return c.once(BELOW_STANDARD, compareWithStandard)
}

const BELOW_STANDARD = slot<Truth>()

function compareWithStandard(c: Situation): Truth {
  return incomeBelow(c, standard(c), dibaoIncomeRule(c))
}

/** Income only until 2012-12-11; property too from 民发〔2012〕220号 第四条 on. */
export function isDibaoHousehold(c: Situation): Truth {
  const isPoor = all(hasMembers(c), isBelowStandard(c))
  if (c.law.day < 20121212 || isPoor.is === 'fail') return isPoor
  return all(isPoor, propertyWithin(c, 'dibao.assetLimitMonths'))
}

/**
 * From 2021-07 a multiple of the standard (57号第八条); before, the line that the place set for urban low-income
 * families.
 */
export function edgeLine(c: Situation): Interval {
  if (c.law.day < 20210701) return c.parameter('dibao-edge.incomeLine')
  return multiply(supposedMultiple(c), standard(c))
}

/** From 2026-07-01 the province sets it; where it has not, the 1.5 of 57号 is supposed in the presumed case. */
function supposedMultiple(c: Situation): Interval {
  const multiple = c.parameter('dibao-edge.multiple')
  const { supposed, law } = c
  const result = law.result('dibao-edge.multiple')
  if (supposed === null || result.known) return multiple
  supposed.add(result.path)
  return point(1.5)
}

export function isBelowEdgeLine(c: Situation): Truth {
  return c.once(BELOW_EDGE_LINE, compareWithEdgeLine)
}

const BELOW_EDGE_LINE = slot<Truth>()

function compareWithEdgeLine(c: Situation): Truth {
  return incomeBelow(c, edgeLine(c), dibaoIncomeRule(c))
}

/**
 * 城市低收入家庭 were families of 城市居民; the later edge household is any. Of townspeople who are not listed nobody
 * knows the hukou.
 */
export function isInEdgeArea(c: Situation): Truth {
  if (c.law.day >= 20210701) return PASS
  if (c.members === undefined && c.household.area === 'urban') return unknown(c.leaf(HOUSEHOLD, 'members'))
  const { area, leaf } = areaByHukou(c)
  if (area === undefined) return { is: 'unknown', open: leaf }
  return known(area === 'urban')
}

/**
 * 不符合最低生活保障条件. Asked of a household that is otherwise on the edge: its property is then within the limits of
 * the edge.
 */
export function isNoDibaoHousehold(c: Situation): Truth {
  const isDibao = isDibaoHousehold(c)
  if (isDibao.is !== 'unknown') return not(isDibao)
  const isAbove = not(isBelowStandard(c))
  return c.law.day < 20121212 ? isAbove : any(isAbove, isBetweenLimits(c))
}

/** Income below the edge line and property within its limits: on the edge, or within dibao. */
export function isWithinEdge(c: Situation): Truth {
  const hasLittle = all(hasMembers(c), isInEdgeArea(c), isBelowEdgeLine(c))
  if (hasLittle.is === 'fail') return hasLittle
  return all(hasLittle, propertyWithin(c, 'dibao-edge.assetLimitMonths'))
}

/** 不符合最低生活保障条件,收入低于当地标准的1.5倍,且财产状况符合相关规定 */
export function isEdgeHousehold(c: Situation): Truth {
  const isWithin = isWithinEdge(c)
  return isWithin.is === 'fail' ? isWithin : all(isWithin, isNoDibaoHousehold(c))
}
