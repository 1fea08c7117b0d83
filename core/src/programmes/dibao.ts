/**
 * 最低生活保障 — a household whose income a head is below the local standard and whose property is within the local limits.
 *
 * 1999-10-01  urban: 国务院令第271号 (non-agricultural hukou, income; 三无 persons get the full standard)
 * 2007-07-11  rural: 国发〔2007〕19号 (income only); in town 令271 goes on
 * 2012-12-12  民发〔2012〕220号: hukou, income and property; parents count as members
 * 2014-05-01  国务院令第649号 第九条
 * 2021-07-01  民发〔2021〕57号: single applications from dibao-edge households
 * 2026-07-01  社会救助法 第十八条至第二十一条; 57号 and 83号 go on beside it
 *
 * A person who applies alone has his own income, with what those who live apart pay him.
 *
 * Not modelled: where to apply (57号第四条、第五条), further grounds of the province or county, the grace period, supplements,
 * the reduction after three refused jobs (令649第四十五条).
 */
import {
  add,
  all,
  any,
  atLeast,
  atLeastZero,
  below,
  between,
  choose,
  criterion,
  either,
  everyFor,
  FAIL,
  type Interval,
  isPoint,
  joinLeaves,
  type Member,
  memberCriterion,
  multiply,
  not,
  PASS,
  point,
  round,
  type Situation,
  subtract,
  type Truth,
  unknown,
  ZERO,
} from '../criteria/index.ts'
import { HOUSEHOLD } from '../facts/case-facts.ts'
import {
  dibaoIncomeRule,
  excessOver,
  householdIncome,
  INCOME_CLAUSES,
  incomeOf,
  incomePerHead,
  membersIncome,
} from './income.ts'
import { isBelowStandard, isWithinEdge } from './low-income.ts'
import {
  dueOf,
  isSiblingOrOld,
  lessWhatMayBeDisregarded,
  maintenanceOfJobless,
  maintenanceOfOne,
} from './maintenance.ts'
import { counted, everyOf, hasMembers, listed, MEMBERS_CLAUSES, relationTo, size } from './members.ts'
import { age, hasListedDisability, hasStatus, isLongClergy, isSeriouslyIll, isSeverelyDisabled } from './person.ts'
import { type Granted, type Payment, type Programme, paidToEach } from './programme.ts'
import { ownPropertyWithin, propertyWithin, shownOwnProperty, shownProperty } from './property.ts'
import { DIBAO_REFERRALS } from './referrals.ts'
import { standard, whoMayBeHead } from './standard.ts'

/** 令271第二条: 持有非农业户口的城市居民, by the head's. */
const hukou = criterion({
  id: 'dibao.hukou',
  clause: '国务院令第271号 第二条',
  test: (c) => {
    if (c.members === undefined) return PASS
    const [first, ...others] = whoMayBeHead(c, c.members).map(({ facts, path }) =>
      c.is(facts.hukou?.kind, ['non-agricultural', 'unified'], path, 'hukou.kind'),
    )
    return others.every(({ is }) => is === first.is) ? first : unknown(c.leaf(c.members[0].path, 'relation'))
  },
})

const members = criterion({
  id: 'dibao.members',
  clause: MEMBERS_CLAUSES,
  test: hasMembers,
  shown: (c) => ({ size: size(c) }),
})

const income = criterion({
  id: 'dibao.income',
  clause: INCOME_CLAUSES,
  test: isBelowStandard,
  shown: (c) => ({
    perHead: incomePerHead(c, dibaoIncomeRule(c)),
    income: householdIncome(c, dibaoIncomeRule(c)),
    size: size(c),
    standard: standard(c),
  }),
})

const property = criterion({
  id: 'dibao.property',
  clause: [
    ['2012-12-12', '民发〔2012〕220号 第四条'],
    ['2014-05-01', '国务院令第649号 第九条；民发〔2012〕220号 第四条'],
    ['2021-07-01', '国务院令第649号 第九条；民发〔2021〕57号 第十四条'],
    ['2026-07-01', '社会救助法 第十八条、第二十三条；民发〔2021〕57号 第十四条'],
  ],
  test: (c) => propertyWithin(c, 'dibao.assetLimitMonths'),
  shown: (c) => shownProperty(c, 'dibao.assetLimitMonths'),
})

/**
 * 57号第八条(一)(二): severely disabled or seriously ill, a member of a dibao-edge household. A household within dibao passes as
 * a whole, so that only the edge line has to be asked.
 */
const singleHardship = memberCriterion({
  id: 'dibao.single-hardship',
  clause: [
    ['2021-07-01', '民发〔2021〕57号 第七条、第八条'],
    ['2026-07-01', '社会救助法 第二十一条；民发〔2021〕57号 第七条、第八条'],
  ],
  test: (c, member) =>
    all(
      any(hasListedDisability(c, member, c.value('dibao.singleDisabilities')), isSeriouslyIll(c, member)),
      listed(c)[member.index],
      isWithinEdge(c),
    ),
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

/** 民发〔2022〕83号 一(一): a grown person, severely disabled (level 1 or 2) and out of work, may apply as a household of one. */
const singleJobless = memberCriterion({
  id: 'dibao.single-jobless',
  clause: '民发〔2022〕83号 一（一）',
  test: (c, member) =>
    all(
      atLeast(age(c, member), point(18)),
      isSeverelyDisabled(c, member),
      listed(c)[member.index],
      c.is(member.facts.employment, ['registered-unemployed', 'unemployed', 'none'], member.path, 'employment'),
    ),
})

/** As a household of one: his own income, with what those who live apart pay him, below the standard. */
const singleIncome = memberCriterion({
  id: 'dibao.single-income',
  clause: INCOME_CLAUSES,
  test: (c, member) => below(incomeAlone(c, member), standard(c)),
  shown: (c, member) => ({ income: incomeAlone(c, member), standard: standard(c) }),
})

/** An edge family's own support is not counted (57号第八条). */
function incomeAlone(c: Situation, member: Member): Interval {
  return add(incomeOf(c, member, dibaoIncomeRule(c)), maintenanceOfOne(c))
}

/** A grown person whose family is no edge family: what the family owes him counts too, by the local formula. */
const singleIncomeWithSupport = memberCriterion({
  id: 'dibao.single-income',
  clause: [
    ['2022-10-20', '国务院令第649号 第九条；民发〔2021〕57号 第十三条；民发〔2022〕83号 一（一）'],
    ['2026-07-01', '社会救助法 第十八条；民发〔2021〕57号 第十三条；民发〔2022〕83号 一（一）'],
  ],
  test: (c, member) => below(incomeWithSupport(c, member), standard(c)),
  shown: (c, member) => ({ income: incomeWithSupport(c, member), standard: standard(c) }),
})

function incomeWithSupport(c: Situation, member: Member): Interval {
  const own = add(incomeOf(c, member, dibaoIncomeRule(c)), maintenanceOfJobless(c, relationTo(c, member)))
  return add(own, dueFromFamily(c, member))
}

/** What those who live with him owe him; of siblings and the old, the office may disregard it (83号 一(一)). */
function dueFromFamily(c: Situation, member: Member): Interval {
  const rule = dibaoIncomeRule(c)
  const isCounted = counted(c)
  const others = (c.members ?? []).filter((each) => each !== member && isCounted[each.index].is !== 'fail')
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
  return lessWhatMayBeDisregarded(c, dueOf(c, 1, means), any(...mayBe))
}

/** His own property, or that of the family he lives apart from or with: two readings, unless he is alone. */
const singleProperty = memberCriterion({
  id: 'dibao.single-property',
  clause: property.clauses,
  test: (c) => ownPropertyWithin(c, 'dibao.assetLimitMonths', 'dibao.singleFamilyPropertyCounts'),
  shown: (c) => shownOwnProperty(c, 'dibao.assetLimitMonths'),
})

const AWAY = ['deceased', 'imprisoned', 'compulsory-rehabilitation', 'missing'] as const

type Ground = readonly ((c: Situation, member: Member) => Truth)[]
const CLERGY: Ground = [singleClergy, singleIncome, singleProperty]
const HARDSHIP: Ground = [singleHardship, singleIncome]
const JOBLESS: Ground = [singleJobless, singleIncomeWithSupport, singleProperty]

/** One ground after another; the conditions of a ground that falls at the first are not looked at. */
function single(c: Situation, member: Member, grounds: readonly Ground[]): Truth {
  const isHere = not(hasStatus(c, member, AWAY))
  let truth: Truth = FAIL
  for (const [ground, ...conditions] of grounds) {
    const applies = ground(c, member)
    if (applies.is === 'fail') continue
    truth = any(truth, all(isHere, applies, everyFor(c, member, conditions)))
    if (truth.is === 'pass') return truth
  }
  return truth
}

/** One person who is not listed has the household's income for his own: above the standard, no ground helps him (57号第八条). */
function unlisted(c: Situation): Truth {
  const open = unknown(c.leaf(HOUSEHOLD, 'members'))
  if (size(c).hi !== 1) return open
  const support = c.law.date < '2022-10-20' ? maintenanceOfOne(c) : maintenanceOfJobless(c, 'head')
  return all(below(add(membersIncome(c, dibaoIncomeRule(c)), support), standard(c)), open)
}

/**
 * 补差: the standard times the persons, less the income, in fen; nothing is divided (令271第八条, 220号第二十七条, 令649第十二条,
 * 57号第二十三条). 分档 where a pack chooses bands (57号第二十三条; 社会救助法第十八条). Rounding where a pack names it, else to the fen.
 */
function payment(c: Situation, granted: Granted): Payment | null {
  if (granted.household?.is === 'fail') return monthly(paidToEach(c, granted, singleSum))
  const ofHousehold = refusedJobs(c) ? between(0, Number.POSITIVE_INFINITY, null) : rounded(c, householdSum(c))
  if (granted.household?.is !== 'unknown' || !granted.persons.some(({ is }) => is === 'pass'))
    return monthly(ofHousehold)
  return monthly(either(ofHousehold, paidToEach(c, granted, singleSum), granted.household.open))
}

function monthly(sum: Interval): Payment {
  return { sum, unit: 'CNY/month', bound: 'exactly' }
}

function singleSum(c: Situation, member: Member): Interval {
  const income = incomeOfSingle(c, member)
  return rounded(
    c,
    sumBy(c, (line) => subtract(income, line), ONE),
  )
}

const ONE = point(1)

/** By the ground on which he applies alone. */
function incomeOfSingle(c: Situation, member: Member): Interval {
  const isByFamily = c.quietly(() => any(singleHardship(c, member), singleClergy(c, member)))
  return choose(isByFamily, incomeAlone(c, member), incomeWithSupport(c, member))
}

function householdSum(c: Situation): Interval {
  return sumBy(c, (line) => excessOver(c, line, dibaoIncomeRule(c)), size(c))
}

/** By how much an income lies above so much a head: below zero means below it. */
type Excess = (line: Interval) => Interval

function sumBy(c: Situation, excess: Excess, heads: Interval): Interval {
  const method = c.value('dibao.amountMethod')
  if (!method.known) return between(0, Number.POSITIVE_INFINITY, c.gap(method))
  if (method.value === 'bands') return bandSum(c, excess, heads)
  return atLeastZero(subtract(ZERO, excess(standard(c))))
}

/** So much a head, by the band in which the income a head lies. */
function bandSum(c: Situation, excess: Excess, heads: Interval): Interval {
  const bands = c.value('dibao.bands')
  if (!bands.known) return between(0, Number.POSITIVE_INFINITY, c.gap(bands))
  const amounts = bands.value.map(({ amount }) => amount * 100)
  const isBelow = bands.value.map(({ below: limit }) =>
    limit === undefined ? PASS : below(excess(point(limit * 100)), ZERO),
  )
  let perHead: Interval = ZERO
  for (let band = amounts.length - 1; band >= 0; band--) perHead = choose(isBelow[band], point(amounts[band]), perHead)
  return multiply(perHead, heads)
}

const STEP = { fen: undefined, 'up-to-yuan': 'ceil', 'nearest-yuan': 'round', 'down-to-yuan': 'floor' } as const

function rounded(c: Situation, sum: Interval): Interval {
  const rounding = c.value('dibao.rounding')
  const how = rounding.known ? STEP[rounding.value as keyof typeof STEP] : undefined
  return how === undefined || !isPoint(sum) ? sum : round(sum, 100, how)
}

/** 令649第四十五条: the share of somebody who refused three jobs is reduced or stopped; which, the county decides. */
function refusedJobs(c: Situation): boolean {
  const limit = c.parameter('dibao.jobRefusals')
  return (c.members ?? []).some(
    ({ facts }) => facts.jobRefusals !== undefined && facts.jobRefusals >= limit.lo && isPoint(limit),
  )
}

/** Until 2007-07-10 in towns only. */
function isInTown(c: Situation): Truth {
  return c.is(c.household.area, ['urban'], HOUSEHOLD, 'area')
}

/** 令271第二条 asks townspeople for their hukou, 国发〔2007〕19号 nobody else. */
function townspeopleByHukou(c: Situation): Truth {
  const inTown = isInTown(c)
  const mayApply = inTown.is === 'fail' ? PASS : any(not(inTown), hukou(c))
  return all(mayApply, everyOf(c, members, INCOME_ONLY))
}

const covers = (c: Situation, member: Member): Truth => listed(c)[member.index]
const LOCAL = ['dibao.local-grounds', 'dibao.place-of-application', 'dibao.local-income'] as const

const INCOME_ONLY = [income]
const MEANS = [income, property]
const GROUNDS_2012 = [CLERGY]
const GROUNDS_2021 = [HARDSHIP, CLERGY]
const GROUNDS_2022 = [HARDSHIP, CLERGY, JOBLESS]

export const dibao: Programme = {
  id: 'dibao',
  eras: [
    {
      from: '1999-10-01',
      basis: '国务院令第271号',
      applies: isInTown,
      household: (c) => all(hukou(c), everyOf(c, members, INCOME_ONLY)),
      covers,
      payment,
      notModelled: LOCAL,
    },
    {
      from: '2007-07-11',
      basis: '国务院令第271号；国发〔2007〕19号',
      household: townspeopleByHukou,
      covers,
      payment,
      notModelled: ['dibao.rural-2007', ...LOCAL],
    },
    {
      from: '2012-12-12',
      basis: '民发〔2012〕220号',
      household: (c) => everyOf(c, members, MEANS),
      covers,
      person: (c, member) => single(c, member, GROUNDS_2012),
      unlisted,
      payment,
      notModelled: ['dibao.single-2012', 'dibao.mixed-hukou', ...LOCAL],
    },
    {
      from: '2021-07-01',
      basis: '国务院令第649号；民发〔2021〕57号',
      household: (c) => everyOf(c, members, MEANS),
      covers,
      person: (c, member) => single(c, member, GROUNDS_2021),
      unlisted,
      payment,
      notModelled: LOCAL,
    },
    {
      from: '2022-10-20',
      basis: '国务院令第649号；民发〔2021〕57号；民发〔2022〕83号',
      household: (c) => everyOf(c, members, MEANS),
      covers,
      person: (c, member) => single(c, member, GROUNDS_2022),
      unlisted,
      payment,
      notModelled: LOCAL,
    },
    {
      from: '2026-07-01',
      basis: '社会救助法；民发〔2021〕57号；民发〔2022〕83号',
      household: (c) => everyOf(c, members, MEANS),
      covers,
      person: (c, member) => single(c, member, GROUNDS_2022),
      unlisted,
      payment,
      referrals: DIBAO_REFERRALS,
      notModelled: ['dibao.special-hardship', 'provincial-recognition', ...LOCAL],
    },
  ],
}
