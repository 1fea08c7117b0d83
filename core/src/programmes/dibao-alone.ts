/**
 * Who applies for dibao alone (单人户): from an edge family (57号第八条), as a cleric (220号第十条, 57号第八条), or
 * grown, severely disabled and out of work (民发〔2022〕83号 一(一)). He has his own income, with what those who live
 * apart pay him.
 */
import {
  add,
  all,
  any,
  asNumber,
  below,
  between,
  choose,
  either,
  everyFor,
  FAIL,
  type Interval,
  joinLeaves,
  type Member,
  type MemberCriterion,
  memberCriterion,
  not,
  point,
  type Situation,
  shownSum,
  type Truth,
  unknown,
  ZERO,
} from '../criteria/index.ts'
import { HOUSEHOLD } from '../facts/case-facts.ts'
import { dibaoIncomeRule, INCOME_CLAUSES, incomeOf, membersIncome } from './income.ts'
import { isWithinEdge } from './low-income.ts'
import {
  dueFromHome,
  isSiblingOrOld,
  lessWhatMayBeDisregarded,
  maintenanceOfJobless,
  maintenanceOfOne,
} from './maintenance.ts'
import { counted, listed, relationTo, size } from './members.ts'
import { isSupportedAsTekun } from './no-labour.ts'
import { hasListedDisability, hasStatus, isLongClergy, isMinor, isSeriouslyIll, isSeverelyDisabled } from './person.ts'
import { ownPropertyWithin, PROPERTY_CLAUSES, shownOwnProperty } from './property.ts'
import { standard } from './standard.ts'

/**
 * 57号第八条(一)(二): severely disabled or seriously ill, a member of a dibao-edge household. A household within dibao
 * passes as a whole, so that only the edge line has to be asked.
 */
const singleHardship = memberCriterion({
  id: 'dibao.single-hardship',
  clause: [
    ['2021-07-01', '民发〔2021〕57号 第七条、第八条'],
    ['2026-07-01', '社会救助法 第二十一条；民发〔2021〕57号 第七条、第八条'],
  ],
  test: (c, member) => {
    const isHit = any(hasListedDisability(c, member, c.value('dibao.singleDisabilities')), isSeriouslyIll(c, member))
    return isHit.is === 'fail' ? isHit : all(isHit, listed(c)[member.index], isWithinEdge(c))
  },
})

/** 220号第十条(二), 57号第八条(三): hard-up clergy who have lived apart in religious premises for the named years. */
const singleClergy = memberCriterion({
  id: 'dibao.single-clergy',
  clause: [
    ['2012-12-12', '民发〔2012〕220号 第十条'],
    ['2021-07-01', '民发〔2021〕57号 第八条'],
  ],
  test: isLongClergy,
})

/**
 * 民发〔2022〕83号 一(一): a grown person, severely disabled (level 1 or 2) and out of work, may apply as a household
 * of one.
 */
const singleJobless = memberCriterion({
  id: 'dibao.single-jobless',
  clause: '民发〔2022〕83号 一（一）',
  test: (c, member) => {
    const isHit = isGrownSevereJobless(c, member)
    return isHit.is === 'fail' ? isHit : all(isHit, listed(c)[member.index])
  },
})

/** 成年无业重度残疾人: level 1 or 2 of any kind. */
function isGrownSevereJobless(c: Situation, member: Member): Truth {
  const isSevere = isSeverelyDisabled(c, member)
  if (isSevere.is === 'fail') return isSevere
  return all(
    not(isMinor(c, member)),
    isSevere,
    c.is(member.facts.employment, ['registered-unemployed', 'unemployed', 'none'], member.path, 'employment'),
  )
}

/** As a household of one: his own income, with what those who live apart pay him, below the standard. */
const singleIncome = memberCriterion({
  id: 'dibao.single-income',
  clause: INCOME_CLAUSES,
  test: (c, member) => below(incomeAlone(c, member), standard(c)),
  shown: (c, member) => ({ income: shownSum(incomeAlone(c, member)), standard: shownSum(standard(c)) }),
})

/**
 * An edge family's own support is not counted (57号第八条). What may be disregarded of the others' (83号 一(一)) goes
 * by who he is, 成年无业重度残疾人, not by the ground on which he applies.
 */
export function incomeAlone(c: Situation, member: Member): Interval {
  return add(incomeOf(c, member, dibaoIncomeRule(c)), maintenanceAlone(c, member))
}

function maintenanceAlone(c: Situation, member: Member): Interval {
  const paid = maintenanceOfOne(c)
  if (paid === ZERO || c.law.day < 20221020) return paid
  const isDisregarding = isGrownSevereJobless(c, member)
  if (isDisregarding.is === 'fail') return paid
  return choose(isDisregarding, maintenanceOfJobless(c, relationTo(c, member)), paid)
}

/** A grown person whose family is no edge family: what the family owes him counts too, by the local formula. */
const singleIncomeWithSupport = memberCriterion({
  id: 'dibao.single-income',
  clause: [
    ['2022-10-20', '国务院令第649号 第九条；民发〔2021〕57号 第十三条；民发〔2022〕83号 一（一）'],
    ['2026-07-01', '社会救助法 第十八条；民发〔2021〕57号 第十三条；民发〔2022〕83号 一（一）'],
  ],
  test: (c, member) => below(incomeWithSupport(c, member), standard(c)),
  shown: (c, member) => ({ income: shownSum(incomeWithSupport(c, member)), standard: shownSum(standard(c)) }),
})

function incomeWithSupport(c: Situation, member: Member): Interval {
  const supporters = asNumber(any(...familyOf(c, member).map((each) => counted(c)[each.index])))
  const home = { supporters, due: dueFromFamily(c, member) }
  return add(incomeOf(c, member, dibaoIncomeRule(c)), maintenanceOfJobless(c, relationTo(c, member), home))
}

/** Who else belongs to the household, or may. */
function familyOf(c: Situation, member: Member): readonly Member[] {
  const isCounted = counted(c)
  return (c.members ?? []).filter((each) => each !== member && isCounted[each.index].is !== 'fail')
}

/** What those who live with him owe him; of siblings and the old, the office may disregard it (83号 一(一)). */
function dueFromFamily(c: Situation, member: Member): Interval {
  const rule = dibaoIncomeRule(c)
  const isCounted = counted(c)
  const others = familyOf(c, member)
  if (others.length === 0) return ZERO
  const income = others.map((each) => incomeOf(c, each, rule)).reduce(add, ZERO)
  const unsure = others.map((each) => isCounted[each.index]).filter(({ is }) => is === 'unknown')
  if (unsure.length > 0) {
    // whoever may not belong may owe nothing and leave more to the others: it is between nothing and all that they have
    const open = unsure.reduce((leaves, truth) => joinLeaves(leaves, truth.open), income.open)
    return between(0, income.hi, open)
  }
  const means = { paid: ZERO, ownIncome: income, householdIncome: income, persons: point(others.length) }
  const mayBe = others.map((each) => isSiblingOrOld(c, each, relationTo(c, each), relationTo(c, member)))
  return lessWhatMayBeDisregarded(c, dueFromHome(c, means), any(...mayBe))
}

/** His own property, or that of the family he lives apart from or with: two readings, unless he is alone. */
const singleProperty = memberCriterion({
  id: 'dibao.single-property',
  clause: PROPERTY_CLAUSES,
  test: (c) => ownPropertyWithin(c, 'dibao.assetLimitMonths', 'dibao.singleFamilyPropertyCounts'),
  shown: (c) => shownOwnProperty(c, 'dibao.assetLimitMonths'),
})

const AWAY = ['deceased', 'imprisoned', 'compulsory-rehabilitation', 'missing'] as const

interface Ground {
  applies: MemberCriterion
  conditions: readonly MemberCriterion[]
}
const CLERGY: Ground = { applies: singleClergy, conditions: [singleIncome, singleProperty] }
const HARDSHIP: Ground = { applies: singleHardship, conditions: [singleIncome] }
const JOBLESS: Ground = { applies: singleJobless, conditions: [singleIncomeWithSupport, singleProperty] }

export const GROUNDS_2012: readonly Ground[] = [CLERGY]
export const GROUNDS_2021: readonly Ground[] = [HARDSHIP, CLERGY]
export const GROUNDS_2022: readonly Ground[] = [HARDSHIP, CLERGY, JOBLESS]

/** One ground after another; the conditions of a ground that falls at the first are not looked at. */
export function single(c: Situation, member: Member, grounds: readonly Ground[]): Truth {
  let truth: Truth = FAIL
  for (const { applies, conditions } of grounds) {
    const may = applies(c, member)
    if (may.is === 'fail') continue
    truth = any(
      truth,
      all(not(hasStatus(c, member, AWAY)), not(isSupportedAsTekun(c, member)), may, everyFor(c, member, conditions)),
    )
    if (truth.is === 'pass') return truth
  }
  return truth
}

/**
 * One person who is not listed has the household's income for his own: above the standard, no ground helps him
 * (57号第八条).
 */
export function unlisted(c: Situation): Truth {
  const open = unknown(c.leaf(HOUSEHOLD, 'members'))
  if (size(c).hi !== 1) return open
  const support = c.law.day < 20221020 ? maintenanceOfOne(c) : maintenanceOfJobless(c, 'head')
  return all(below(add(membersIncome(c, dibaoIncomeRule(c)), support), standard(c)), open)
}

/** Of a household of one who is not listed: whether he is jobless and severely disabled is open. */
export function incomeOfUnlisted(c: Situation): Interval {
  const own = membersIncome(c, dibaoIncomeRule(c))
  const paid = maintenanceOfOne(c)
  if (paid === ZERO || c.law.day < 20221020) return add(own, paid)
  return add(own, either(paid, maintenanceOfJobless(c, 'head'), c.leaf(HOUSEHOLD, 'members')))
}

/** By the ground on which he applies alone. */
export function incomeOfSingle(c: Situation, member: Member): Interval {
  const isByFamily = c.quietly(() => any(singleHardship(c, member), singleClergy(c, member)))
  return choose(isByFamily, incomeAlone(c, member), incomeWithSupport(c, member))
}
